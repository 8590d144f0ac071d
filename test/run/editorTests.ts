import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editions, type Age } from '../host/codeServer.ts';
import { cacheFolder } from '../host/paths.ts';
import { provisionHost } from '../host/provision.ts';
import { failed, passed, skipped, sum, type Outcome } from './outcome.ts';
import { runNode, type Ended } from './program.ts';

const marker = '##result ';

/** The suite's last line: VS Code may report success although its extension host died in the middle. */
const end = /##end\s*$/m;

/** A line that the suite prints for each test. */
interface Result {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly error?: string;
}

/** The result on a line; an editor may put words of its own before it. */
const readResult = (line: string): Result | undefined => {
  const at = line.indexOf(marker);
  return at < 0 ? undefined : JSON.parse(line.slice(at + marker.length)) as Result;
};

const outcomeOf = (label: string, { title, state, error }: Result): Outcome => {
  if (state === 'passed') return passed;
  return state === 'failed' ? failed(`${label} › ${title}`, error ?? '') : skipped(`${label} › ${title}: ${error ?? 'skipped without a reason'}`);
};

/** Keeps the whole log, and says at its end where. */
const keepLog = (age: Age, output: string): string => {
  const file = join(cacheFolder, 'logs', `editor-${age}.log`);
  mkdirSync(join(cacheFolder, 'logs'), { recursive: true });
  writeFileSync(file, `${output}\n`);
  return file;
};

const read = (label: string, age: Age, { succeeded, output }: Ended): Outcome => {
  const outcome = sum(output.split('\n').map(readResult).filter((it) => it !== undefined).map((it) => outcomeOf(label, it)));
  const log = keepLog(age, output);
  const isWhole = end.test(output) && (succeeded || outcome.failures.length > 0);
  if (isWhole) return outcome;
  const tail = output.split('\n').slice(-40).join('\n');
  return sum([outcome, failed(`${label} broke off`, `${tail}\n(the whole log: ${log})`)]);
};

/** Runs the suite of test/editor in the oldest or the newest VS Code; the newest is skipped where it cannot be had. */
export const runEditorTests = async (age: Age): Promise<Outcome> => {
  const label = `VS Code ${editions[age].vscode}`;
  try {
    await provisionHost(age);
  } catch (error) {
    return age === 'newest' ? skipped(`${label}: ${String(error)}`) : failed(`${label} cannot be had`, String(error));
  }
  return read(label, age, await runNode(['--import', 'tsx', 'test/host/runSuite.ts', age]));
};
