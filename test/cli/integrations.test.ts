import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { clean, folderWith, run, today, uncited } from './support.ts';

const root = join(import.meta.dirname, '../..');

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
  readonly files: string;
}

test('the pre-commit hook checks the files it is given', () => {
  const [hook] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as Hook[];
  assert.deepEqual([hook!.id, hook!.language], ['source-backed', 'script']);
  assert.deepEqual(['a.md', 'b/c.markdown', 'd.mdx', 'e.mdown', 'md'].filter(name => new RegExp(hook!.files).test(name)), ['a.md', 'b/c.markdown', 'd.mdx']);
  const entry = join(root, hook!.entry);
  accessSync(entry, constants.X_OK);
  const folder = folderWith({ 'a.md': uncited(), 'b.md': clean });
  const commit = (...files: readonly string[]): ReturnType<typeof spawnSync> => spawnSync(entry, files, { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
  const failing = commit('--today', today, 'a.md', 'b.md');
  assert.equal(failing.status, 1, String(failing.stderr));
  assert.match(String(failing.stdout), /a\.md:3:1 warning uncited-claim\n/);
  assert.equal(commit('b.md').status, 0);
  assert.equal(commit('missing.md').status, 2);
});

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly { readonly name?: string; readonly run?: string; readonly env?: Readonly<Record<string, string>> }[] };
}

const action = parse(readFileSync(join(root, '.github/actions/check/action.yml'), 'utf8')) as Action;
const step = action.runs.steps.find(({ name }) => name === 'Check articles')!;

/** Runs the action's own script as a runner would, with its inputs in the environment. */
function runAction(folder: string, inputs: Readonly<Record<string, string>>): ReturnType<typeof spawnSync> {
  const given = { ...Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, input.default])), ...inputs };
  const env = Object.fromEntries(Object.entries(step.env!).map(([name, value]) => [name, value.replace(/^\$\{\{ inputs\.([\w-]+) \}\}$/, (_, input: string) => given[input] ?? assert.fail(`no input ${input}`))]));
  const surroundings = { PATH: process.env['PATH'], GITHUB_ACTION_PATH: join(root, '.github/actions/check'), GITHUB_WORKSPACE: folder };
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run!], { cwd: folder, encoding: 'utf8', env: { ...surroundings, ...env } });
}

test('the GitHub Action annotates, writes SARIF and fails as asked', () => {
  const folder = folderWith({ 'a b.md': uncited(), '$(touch pwned).md': uncited(), 'docs/c.md': uncited() });
  const failing = runAction(folder, { today, paths: 'a b.md\n$(touch pwned).md\n' });
  assert.equal(failing.status, 1, String(failing.stderr));
  assert.deepEqual(String(failing.stdout).match(/file=[^,]*/g), ['file=a b.md', 'file=$(touch pwned).md']);
  const written = runAction(folder, { 'today': today, 'fail-on': 'never', 'sarif-file': 'out.sarif', 'shard': '2/3' });
  assert.equal(written.status, 0, String(written.stderr));
  const log = JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8')) as { runs: { results: unknown[] }[] };
  assert.equal(log.runs[0]!.results.length, 1);
  assert.equal(runAction(folder, { config: 'missing.json' }).status, 2);
});

test('every input of the action is an option of the command', async () => {
  const { stdout } = await run(folderWith({}), ['check', '--help']);
  for (const name of Object.keys(action.inputs).filter(input => input !== 'paths' && input !== 'sarif-file')) assert.ok(stdout.includes(`--${name}`), name);
});
