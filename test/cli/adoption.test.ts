import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { check, checkJson, clean, findingsIn, folderWith, uncited } from './support.ts';

test('a baseline accepts the findings of now and no others, wherever they move', async () => {
  const folder = folderWith({ 'a.md': uncited(), 'sub/b.md': `${uncited()}\n${uncited('Rhine')}` });
  const written = await check(folder, '--write-baseline', 'accepted.json');
  assert.deepEqual(written, { code: 0, stdout: '2 articles, no findings\naccepted 3 findings in accepted.json\n', stderr: '' });
  const quiet = await check(folder, '--baseline', 'accepted.json');
  assert.deepEqual([quiet.code, quiet.stdout], [0, '2 articles, no findings\n3 more accepted by the baseline\n']);
  writeFileSync(join(folder, 'a.md'), `Words before.\n\n${uncited()}\n${uncited('Elbe')}`);
  const report = await checkJson(join(folder, 'sub'), '--baseline', '../accepted.json', '..');
  assert.deepEqual(report.files.map(({ path, findings }) => [path, findings.length]), [['../a.md', 1], ['../sub/b.md', 0]]);
  assert.match(report.files[0]!.findings[0]!.message, /uncited|source/i);
});

test('two alike need two entries', async () => {
  const folder = folderWith({ 'a.md': uncited() });
  await check(folder, '--write-baseline', 'b.json');
  writeFileSync(join(folder, 'a.md'), `${uncited()}\n${uncited()}`);
  assert.equal(findingsIn(await checkJson(folder, '--baseline', 'b.json')).filter(id => id.endsWith('uncited-claim')).length, 1);
});

test('what is gone from the baseline is told, and leaves it when it is written anew', async () => {
  const folder = folderWith({ 'a.md': uncited(), 'b.md': uncited(), 'c.md': uncited() });
  await check(folder, '--write-baseline', 'accepted.json');
  writeFileSync(join(folder, 'a.md'), clean);
  rmSync(join(folder, 'b.md'));
  assert.match((await check(folder, '--baseline', 'accepted.json')).stdout, /1 finding of the baseline is gone/);
  await check(folder, 'a.md', '--write-baseline', 'accepted.json');
  const { files } = JSON.parse(readFileSync(join(folder, 'accepted.json'), 'utf8')) as { files: Record<string, unknown> };
  assert.deepEqual(Object.keys(files), ['c.md']);
});

test('the configuration can name the baseline, also before it is written', async () => {
  const folder = folderWith({ '.source-backed.json': '{"baseline": "accepted.json"}', 'a.md': uncited() });
  assert.equal((await check(folder)).code, 1);
  await check(folder, '--write-baseline', 'accepted.json');
  assert.equal((await check(folder)).code, 0);
});

const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false', ...args], { cwd: folder, encoding: 'utf8' });

function repository(files: Readonly<Record<string, string>>): string {
  const folder = folderWith(files);
  git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'add', '.');
  git(folder, 'commit', '-q', '-m', 'first');
  return folder;
}

test('--changed-since tells only of changed lines and new files', async () => {
  const folder = repository({ 'a.md': uncited(), 'untouched.md': uncited(), 'with space "ä".md': uncited(), 'moved.md': uncited('Loire') });
  writeFileSync(join(folder, 'a.md'), `${uncited()}\n${uncited('Rhine')}`);
  writeFileSync(join(folder, 'with space "ä".md'), `${uncited('Oder')}\n++ b/untouched.md\n`);
  writeFileSync(join(folder, 'new.md'), uncited('Elbe'));
  renameSync(join(folder, 'moved.md'), join(folder, 'renamed.md'));
  git(folder, 'add', 'renamed.md', 'moved.md');
  const report = await checkJson(folder, '--changed-since', 'HEAD');
  assert.deepEqual(report.files.map(({ path, findings }) => [path, findings.filter(({ check: id }) => id === 'uncited-claim').map(({ range }) => range.start.line)]), [
    ['a.md', [6]], ['new.md', [2]], ['renamed.md', []], ['untouched.md', []], ['with space "ä".md', [2]],
  ]);
});

test('--changed-since compares with where the branch left, and sees committed changes', async () => {
  const folder = repository({ 'a.md': uncited(), 'b.md': clean });
  git(folder, 'checkout', '-q', '-b', 'mine');
  writeFileSync(join(folder, 'b.md'), `${clean}\n${uncited('Rhine')}`);
  git(folder, 'commit', '-q', '-am', 'mine');
  git(folder, 'checkout', '-q', 'main');
  writeFileSync(join(folder, 'a.md'), '# Danube\n\nRewritten over there.\n');
  git(folder, 'commit', '-q', '-am', 'theirs');
  git(folder, 'checkout', '-q', 'mine');
  assert.deepEqual(findingsIn(await checkJson(folder, '--changed-since', 'main')).filter(id => id.endsWith('uncited-claim')), ['b.md uncited-claim']);
});

test('--changed-since needs a repository and a revision', async () => {
  const outside = await check(folderWith({ 'a.md': clean }), '--changed-since', 'HEAD');
  assert.deepEqual([outside.code, outside.stderr], [2, 'source-backed: --changed-since needs a git repository\n']);
  const folder = repository({ 'a.md': clean });
  for (const revision of ['nowhere', '--output=x', '']) {
    const { code, stderr } = await check(folder, `--changed-since=${revision}`);
    assert.deepEqual([code, stderr], [2, `source-backed: --changed-since: git knows no revision "${revision}"\n`]);
  }
  assert.deepEqual(readdirSync(folder).sort(), ['.git', 'a.md']);
});

const collection = folderWith(Object.fromEntries(Array.from({ length: 23 }, (_, i) => [`f${String(i).padStart(2, '0')}.md`, i % 3 === 0 ? clean : uncited(`River${i}`)])));

test('shards, put together, are the whole run', async () => {
  const whole = await checkJson(collection, '.', 'missing.md');
  assert.equal(whole.files.length, 23);
  for (const parts of [1, 2, 5, 30]) {
    const shards = await Promise.all(Array.from({ length: parts }, (_, k) => checkJson(collection, '.', 'missing.md', '--shard', `${k + 1}/${parts}`)));
    assert.deepEqual(shards.flatMap(({ files }) => files), whole.files);
    assert.deepEqual(shards.flatMap(({ errors }) => errors), whole.errors);
  }
});

test('several jobs give what one gives', async () => {
  const one = await check(collection, '--jobs', '1', '--format', 'json', '.');
  const many = await check(collection, '--jobs', '3', '--format', 'json', '.');
  assert.equal(one.code, 1);
  assert.deepEqual(many, one);
});
