import type { CancellationToken } from 'vscode-languageserver';
import type { Server } from './server.ts';

/** An analysis that is done within this many milliseconds disturbs nobody's typing. */
const unnoticed = 8;
const longestPause = 600;

/** Milliseconds without an edit after which an article is worth checking, by what its last analysis took. */
export const pauseFor = (cost: number): number => (cost <= unnoticed ? 0 : Math.min(longestPause, 50 + 4 * cost));

/** Resolves when nobody has edited the document for as long as its analysis asks for, or at once when cancelled. */
export async function untilSettled(server: Server, uri: string, token: CancellationToken): Promise<void> {
  while (!token.isCancellationRequested) {
    const left = (server.lastEdits.get(uri) ?? -Infinity) + pauseFor(server.checked.get(uri)?.cost ?? 0) - performance.now();
    if (left <= 0) return;
    await delay(left, token);
  }
}

function delay(milliseconds: number, token: CancellationToken): Promise<void> {
  return new Promise(resolve => {
    const done = (): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    const listener = token.onCancellationRequested(done);
  });
}
