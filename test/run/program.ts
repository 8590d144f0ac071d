import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { projectRoot } from '../host/paths.ts';

/** How a program ended and what it printed, both streams in the order they came. */
export interface Ended {
  readonly succeeded: boolean;
  readonly output: string;
}

/** Runs a Node program in the project's root to its end; `onLine` sees each printed line as it comes. */
export const runNode = (args: readonly string[], onLine: (line: string) => void = () => undefined): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] });
    const lines: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => { lines.push(line); onLine(line); });
    }
    child.on('error', reject);
    child.on('close', (code) => { resolve({ succeeded: code === 0, output: lines.join('\n') }); });
  });
