import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checks } from '../../server/src/checks/index.ts';
import { parseConfig } from '../../server/src/config/config.ts';
import { folderWith, run } from './support.ts';

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

test('the configuration in the README is a sound one', () => {
  const [, config] = /`\.source-backed\.json`[\s\S]*?```jsonc\n([\s\S]*?)```/.exec(readme)!;
  assert.deepEqual(parseConfig(config!, checks).problems, []);
});

test('the commands in the README have only options that there are', async () => {
  const { stdout } = await run(folderWith({}), ['check', '--help']);
  const used = [...readme.matchAll(/source-backed check[^\n#`]*/g)].flatMap(([command]) => command.match(/--[\w-]+/g) ?? []);
  assert.ok(used.length > 5);
  for (const option of used) assert.ok(stdout.includes(option), option);
});
