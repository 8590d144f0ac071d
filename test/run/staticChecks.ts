import { failed, passed, sum, type Outcome } from './outcome.ts';
import { runNode } from './program.ts';

const tool = async (title: string, args: readonly string[]): Promise<Outcome> => {
  const { succeeded, output } = await runNode(args);
  return succeeded ? passed : failed(title, output);
};

/** Lints and type-checks side by side: both are one process that waits for nothing, and CI has two cores. */
export const runStaticChecks = async (): Promise<Outcome> => sum(await Promise.all([
  tool('lint', ['node_modules/eslint/bin/eslint.js', '--cache', '.']),
  tool('type check', ['node_modules/typescript/bin/tsc', '--noEmit']),
]));
