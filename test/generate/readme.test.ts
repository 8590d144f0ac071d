import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checks } from '../../server/src/checks/index.ts';
import { parseConfig } from '../../server/src/config/config.ts';
import { readArguments } from '../../server/src/cli/program.ts';
import { root } from '../support/shared.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');

test('every file that the README links to or names in its code map is there', () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(match => match[1]!);
  const map = /## Code map\s+```text\n([\s\S]*?)```/.exec(readme)![1]!;
  const mapped = [...map.matchAll(/^(\S+)/gm)].map(match => match[1]!).map(path => (path.startsWith('server/') || existsSync(join(root, path)) ? path : `server/src/${path}`));
  assert.ok(links.length > 5 && mapped.length > 10);
  assert.deepEqual([...links, ...mapped].filter(path => !existsSync(join(root, path))), []);
});

test('the code map names every folder of the server', () => {
  const folders = readdirSync(join(root, 'server/src'), { withFileTypes: true }).filter(it => it.isDirectory()).map(({ name }) => `server/src/${name}/`);
  assert.deepEqual(folders.filter(folder => !readme.includes(folder)), []);
});

test('the npm scripts it speaks of are there', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  const named = [...readme.matchAll(/npm (?:run )?(start|test|[a-z-]+(?<=run [a-z-]+))/g)].map(match => match[1]!);
  assert.ok(named.length > 3);
  assert.deepEqual(named.filter(name => !(name in scripts)), []);
});

test('its configuration file is understood', () => {
  const sample = /wins over[\s\S]*?```jsonc\n([\s\S]*?)```/.exec(readme)![1]!;
  const { config, problems } = parseConfig(sample, checks);
  assert.deepEqual(problems, []);
  assert.equal(config.checks['stale-date']?.options?.['maxAgeMonths'], 3);
});

test('its command lines are understood', () => {
  const lines = [...readme.matchAll(/^npx source-backed (.*?)(?:\s+#.*)?$/gm)].map(match => match[1]!.split(/\s+/));
  assert.ok(lines.length > 0);
  for (const line of lines) assert.doesNotThrow(() => readArguments(line, '0.1.0', () => '2026-11-23'), line.join(' '));
});
