/** A line on a terminal that says how far a run is. */
export interface Progress {
  readonly step: () => void;
  /** Takes the line away. */
  readonly end: () => void;
}

/** Fewer articles are done before anyone has read the line. */
const worthTelling = 20;

/** Shows progress on standard error where that is a terminal, else nowhere; `what` is being done. */
export function showProgress(what: string, total: number, terminal: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>): Progress {
  if (!terminal.isTTY || total < worthTelling) return { step: () => {}, end: () => {} };
  let done = 0;
  return {
    step: () => {
      done++;
      terminal.write(`\r${what}: ${done} of ${total}`);
    },
    end: () => { terminal.write('\r\u001b[K'); },
  };
}
