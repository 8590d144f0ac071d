import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
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
