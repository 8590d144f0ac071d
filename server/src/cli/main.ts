import { isMainThread } from 'node:worker_threads';
import picocolors from 'picocolors';
import { worker } from 'workerpool';
import manifest from '../../package.json' with { type: 'json' };
import { checkArticle } from './checkArticle.ts';
import type { Surroundings } from './outcome.ts';
import { workerMethod } from './pool.ts';
import { readArguments } from './program.ts';
import { showProgress } from './progress.ts';
import { reporters } from './reporters/index.ts';
import { isRequestError, type CheckRequest } from './request.ts';
import { exitCodeOf, runCheck, type RunHost } from './runCheck.ts';

/** Who reads our output may close it early, as `head` does: that is no failure. */
function endQuietlyWhenNobodyReads(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
  }
}

const today = (): string => {
  const now = new Date();
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
};

const surroundings = (): Surroundings => ({
  cwd: process.cwd(),
  workspace: process.env['GITHUB_WORKSPACE'] ?? process.cwd(),
  version: manifest.version,
  columns: process.stdout.columns ?? 100,
  colors: picocolors.isColorSupported,
});

const host = (): RunHost => ({
  cwd: process.cwd(),
  readStdin: async () => Buffer.concat(await process.stdin.toArray() as Uint8Array[]),
  script: process.argv[1]!,
  progress: (what, total) => showProgress(what, total, process.stderr),
});

/** Waits while the reader is slower than we are. */
async function print(pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    if (!process.stdout.write(piece)) await new Promise(resolve => process.stdout.once('drain', resolve));
  }
}

const complain = (message: string): void => { process.stderr.write(`source-backed: ${message}\n`); };

async function check(request: CheckRequest): Promise<number> {
  const outcome = await runCheck(request, host());
  await print(reporters[request.format](outcome, surroundings()));
  for (const { path, message } of outcome.errors) complain(`${path}: ${message}`);
  return exitCodeOf(outcome, request.failOn);
}

async function main(): Promise<number> {
  try {
    const order = readArguments(process.argv.slice(2), manifest.version, today);
    if (order.kind === 'check') return await check(order.request);
    process.stdout.write(order.text);
    return 0;
  } catch (error) {
    complain(isRequestError(error) ? error.message : `this is a fault of its own: ${error instanceof Error ? error.stack : String(error)}`);
    return 2;
  }
}

if (isMainThread) {
  endQuietlyWhenNobodyReads();
  void main().then(code => { process.exitCode = code; });
} else {
  worker({ [workerMethod]: checkArticle });
}
