import { constants } from 'node:os';

type End = () => Promise<unknown>;

/** What has to end when its user is done, in whatever way that comes. */
export interface Cleanup {
  /** Registers an end; the last registered runs first. */
  readonly add: (end: End) => void;
  /** Runs all ends once; an end that fails is reported and does not keep the others from running. */
  readonly run: () => Promise<void>;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A cleanup that also runs on Ctrl-C and its relatives, after which the process exits with the code given, or as a shell expects. */
export const createCleanup = (exitCode?: number): Cleanup => {
  const ends: End[] = [];
  const run = async (): Promise<void> => {
    for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
      await end().catch((error: unknown) => { console.error(error); });
    }
  };
  for (const signal of signals) {
    process.once(signal, () => { void run().then(() => process.exit(exitCode ?? 128 + constants.signals[signal])); });
  }
  return { add: (end) => { ends.push(end); }, run };
};
