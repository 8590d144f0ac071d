/**
 * `npm test`: every check and test of the project, step by step. Ends with the line `N passed, N failed`, and with an
 * error when a test failed or a step had none to run. The set-up comes first, in .scripts/setup.mjs.
 * `npm test -- WORD …` runs only the steps whose titles have one of the words.
 */
import { runEditorTests } from './run/editorTests.ts';
import { runGrammarTests } from './run/grammarTests.ts';
import { failed, passed, sum, summary, type Outcome } from './run/outcome.ts';
import { runNode } from './run/program.ts';
import { runStaticChecks } from './run/staticChecks.ts';
import { runUnitTests } from './run/unitTests.ts';

interface Step {
  readonly title: string;
  readonly run: () => Promise<Outcome>;
}

const bundleTests = async (): Promise<Outcome> => {
  const { succeeded, output } = await runNode(['esbuild.config.mjs', '--tests']);
  return succeeded ? passed : failed('bundling the suite for VS Code', output);
};

const steps: readonly Step[] = [
  { title: 'Lint and type check', run: runStaticChecks },
  { title: 'Unit tests', run: runUnitTests },
  { title: 'Syntax tests', run: runGrammarTests },
  { title: 'Bundle', run: bundleTests },
  { title: 'Tests in the oldest supported VS Code', run: () => runEditorTests('oldest') },
  { title: 'Tests in the newest VS Code', run: () => runEditorTests('newest') },
];

const words = process.argv.slice(2).map((word) => word.toLowerCase());
const wanted = steps.filter(({ title }) => words.length === 0 || words.some((word) => title.toLowerCase().includes(word)));

/** Enough of a failure to know it by, when it is shown again at the end. */
const linesAgain = 15;

const indent = (text: string): string => text.split('\n').map((line) => `    ${line}`).join('\n');

/** A step that ran nothing has failed: it is how a wrong folder or a suite that never started would look. */
const mustCount = (title: string, outcome: Outcome): Outcome => {
  const isEmpty = outcome.passed + outcome.failures.length + outcome.skipped.length === 0;
  return isEmpty ? failed(title, 'The step ran no test.') : outcome;
};

const runStep = async ({ title, run }: Step): Promise<Outcome> => {
  const start = performance.now();
  console.log(`\n── ${title}`);
  const outcome = mustCount(title, await run().catch((error: unknown) => failed(title, String(error instanceof Error ? error.stack : error))));
  for (const failure of outcome.failures) console.log(`  ✗ ${failure.title}\n${indent(failure.detail)}`);
  for (const line of outcome.skipped) console.log(`  – skipped: ${line}`);
  console.log(`  ${outcome.passed} of ${outcome.passed + outcome.failures.length} passed in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return outcome;
};

const runAll = async (): Promise<Outcome> => {
  const outcomes: Outcome[] = [];
  for (const step of wanted) outcomes.push(await runStep(step));
  return sum(outcomes);
};

const total = await runAll();
if (total.failures.length > 0) {
  console.log('\n── Failed');
  for (const { title, detail } of total.failures) console.log(`  ✗ ${title}\n${indent(detail.split('\n').slice(0, linesAgain).join('\n'))}`);
}
console.log(`\n${summary(total)}`);
process.exit(total.failures.length === 0 ? 0 : 1);
