import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { check, checkJson, findingsIn, folderWith, uncited } from './support.ts';

const outOfOrder = '# Danube\n\nThe river is long [2]. It is wide [1].\n\n## References\n\n1. Miller, A. "Rivers." Example Press, 2019. https://example.org/1\n2. Smith, B. "Streams." Example Press, 2020. https://example.org/2\n';

const contentsOf = (folder: string): readonly string[] => readdirSync(folder).sort().map(name => `${name}: ${readFileSync(join(folder, name), 'utf8')}`);

test('--fix applies the safe fixes, tells what is left, and has nothing to do a second time', async () => {
  const folder = folderWith({ 'a.md': `${outOfOrder}\n`, 'b.md': uncited() });
  assert.deepEqual(findingsIn(await checkJson(folder)), ['a.md citation-order', 'b.md uncited-claim']);
  const first = await check(folder, '--fix');
  assert.match(first.stdout, /\n1 fix applied\n/);
  const fixed = readFileSync(join(folder, 'a.md'), 'utf8');
  assert.match(fixed, /long \[1\]\. It is wide \[2\]/);
  assert.ok(fixed.indexOf('Streams') < fixed.indexOf('Rivers'), fixed);
  const before = contentsOf(folder);
  const second = await checkJson(folder, '--fix');
  assert.deepEqual(findingsIn(second), ['b.md uncited-claim']);
  assert.deepEqual(contentsOf(folder), before);
});

test('--fix keeps the byte order mark, the line ends, the mode and the link to the file', async () => {
  const text = `\uFEFF${outOfOrder.replace(/\n/g, '\r\n')}`;
  const folder = folderWith({ 'real/a.md': text });
  chmodSync(join(folder, 'real/a.md'), 0o640);
  symlinkSync('real/a.md', join(folder, 'link.md'));
  await check(folder, '--fix', 'link.md');
  const fixed = readFileSync(join(folder, 'real/a.md'), 'utf8');
  assert.ok(fixed.startsWith('\uFEFF# Danube\r\n') && fixed.includes('long [1]'));
  assert.equal(fixed.replace(/\r\n/g, '').includes('\n'), false);
  assert.equal(statSync(join(folder, 'real/a.md')).mode & 0o777, 0o640);
  assert.ok(lstatSync(join(folder, 'link.md')).isSymbolicLink());
  assert.deepEqual(readdirSync(join(folder, 'real')), ['a.md']);
});

test('--fix leaves what a baseline accepts, a comment suppresses or the settings turn off', async () => {
  const accepted = folderWith({ 'a.md': outOfOrder });
  await check(accepted, '--write-baseline', 'b.json');
  await check(accepted, '--fix', '--baseline', 'b.json');
  assert.equal(readFileSync(join(accepted, 'a.md'), 'utf8'), outOfOrder);
  const commented = `<!-- source-backed: disable-file citation-order -->\n\n${outOfOrder}`;
  const suppressed = folderWith({ 'a.md': commented });
  await check(suppressed, '--fix');
  assert.equal(readFileSync(join(suppressed, 'a.md'), 'utf8'), commented);
  const off = folderWith({ 'a.md': outOfOrder, '.source-backed.json': '{"checks": {"citation-order": "off"}}' });
  await check(off, '--fix');
  assert.equal(readFileSync(join(off, 'a.md'), 'utf8'), outOfOrder);
});

test('--fix with --changed-since leaves unchanged articles alone', async () => {
  const folder = folderWith({ 'old.md': outOfOrder, 'new.md': '# Danube\n' });
  const git = (...args: readonly string[]): unknown => execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: folder });
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'first');
  writeFileSync(join(folder, 'new.md'), outOfOrder);
  assert.match((await check(folder, '--fix', '--changed-since', 'HEAD')).stdout, /\n1 fix applied\n/);
  assert.equal(readFileSync(join(folder, 'old.md'), 'utf8'), outOfOrder);
  assert.match(readFileSync(join(folder, 'new.md'), 'utf8'), /long \[1\]/);
});

test('--fix does the same in workers', async () => {
  const files = Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`a${i}.md`, outOfOrder]));
  const [here, there] = [folderWith(files), folderWith(files)];
  const [one, many] = [await check(here, '--fix', '--jobs', '1'), await check(there, '--fix', '--jobs', '3')];
  assert.deepEqual(many, one);
  assert.deepEqual(contentsOf(there), contentsOf(here));
  assert.ok(contentsOf(here).every(content => content.includes('long [1]')));
});
