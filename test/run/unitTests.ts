import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { inspect } from 'node:util';
import { projectRoot } from '../host/paths.ts';
import type { Failure, Outcome } from './outcome.ts';

const folders = ['server/src', 'client/src', 'test'];

/** Milliseconds after which a test file counts as hanging. */
const fileLimit = 300_000;

/** The suite inside VS Code has a runner of its own. */
const elsewhere = join(projectRoot, 'test', 'editor') + sep;

const testFiles = (): string[] => folders
  .map((folder) => join(projectRoot, folder))
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
  .filter((file) => file.endsWith('.test.ts') && !file.startsWith(elsewhere))
  .sort();

/** What node:test tells about a test that has ended. Node 20 gives a file as an absolute path, later ones a relative one. */
interface Ended {
  readonly name: string;
  readonly file?: string | undefined;
  readonly skip?: string | boolean | undefined;
  readonly todo?: string | boolean | undefined;
  readonly details: { readonly type?: string | undefined; readonly error?: { readonly failureType?: string; readonly cause?: unknown } };
}

const isWholeFile = ({ name, file }: Ended): boolean => file !== undefined && resolve(projectRoot, name) === file;

const titleOf = (test: Ended): string => {
  const file = relative(projectRoot, test.file ?? '');
  return isWholeFile(test) ? file : `${file} › ${test.name}`;
};

const failureOf = (test: Ended, output: string): Failure => {
  const { error } = test.details;
  // A file's own failure says no more than that it failed.
  const detail = isWholeFile(test) ? `${output}The file failed outside its tests.` : inspect(error?.cause ?? error, { colors: false });
  return { title: titleOf(test), detail };
};

/** Gathers the events of one run; `printed` holds what each file wrote, for a file that dies before its tests report. */
const createTally = () => {
  const tally = { passed: 0, failures: [] as Failure[], skipped: [] as string[] };
  const printed = new Map<string, string>();
  const pass = (test: Ended): void => {
    // A file shows up as a test when it has none of its own.
    if (isWholeFile(test)) tally.failures.push({ title: titleOf(test), detail: 'The file has no tests.' });
    else if (Boolean(test.skip) || Boolean(test.todo)) tally.skipped.push(`${titleOf(test)}: ${reasonOf(test)}`);
    else if (test.details.type !== 'suite') tally.passed += 1;
  };
  const fail = (test: Ended): void => {
    // A parent of failed tests; they have been counted themselves.
    if (test.details.error?.failureType === 'subtestsFailed') return;
    tally.failures.push(failureOf(test, printed.get(relative(projectRoot, test.file ?? '')) ?? ''));
  };
  const print = ({ file, message }: { file?: string | undefined; message: string }): void => {
    if (file === undefined) return;
    const name = relative(projectRoot, resolve(projectRoot, file));
    printed.set(name, `${printed.get(name) ?? ''}${message.trimEnd()}\n`);
  };
  return { tally, pass, fail, print };
};

const reasonOf = ({ skip, todo }: Ended): string => {
  if (typeof skip === 'string') return skip;
  if (typeof todo === 'string') return `to do: ${todo}`;
  return Boolean(todo) ? 'to do' : 'skipped without a reason';
};

const showFile = (test: Ended & { readonly details: { readonly passed: boolean; readonly duration_ms: number } }): void => {
  const { passed, duration_ms: milliseconds } = test.details;
  if (isWholeFile(test)) console.log(`  ${passed ? '✓' : '✗'} ${titleOf(test)} (${(milliseconds / 1000).toFixed(1)} s)`);
};

/** Runs every `*.test.ts` outside VS Code, each file in a process of its own, as many at once as there are cores. */
export const runUnitTests = async (): Promise<Outcome> => {
  const { tally, pass, fail, print } = createTally();
  const events = run({ files: testFiles(), concurrency: availableParallelism(), timeout: fileLimit });
  events.on('test:pass', pass);
  events.on('test:fail', fail);
  events.on('test:complete', showFile);
  events.on('test:stdout', print);
  events.on('test:stderr', print);
  // Among them what a file threw after its tests had ended.
  events.on('test:diagnostic', print);
  events.resume();
  await finished(events);
  return tally;
};
