import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { bundlePath, check, checkJson, clean, findingsIn, folderWith, run, uncited } from './support.ts';

const folder = folderWith({ 'a.md': uncited(), 'clean.md': clean, 'bad.json': '{', 'folder/': '' });

const badRequests: readonly (readonly [readonly string[], RegExp])[] = [
  [[], /^nothing to do/],
  [['chek'], /^unknown command 'chek' \(Did you mean check\?\)$/],
  [['check', '--forma', 'json'], /^unknown option '--forma' \(Did you mean --format\?\)$/],
  [['check', '--format', 'xml'], /Allowed choices are text, json, sarif, github/],
  [['check', '--format'], /argument missing/],
  [['check', '--today', '2026-02-30'], /must be a day as YYYY-MM-DD/],
  [['check', '--today', 'May 2026'], /must be a day as YYYY-MM-DD/],
  [['check', '--fail-on', 'panic'], /Allowed choices are error, warning/],
  [['check', '--shard', '3/2'], /must be K\/N/],
  [['check', '--shard', '0/2'], /must be K\/N/],
  [['check', '--jobs', '0'], /whole number from 1/],
  [['check', '--jobs', 'many'], /whole number from 1/],
  [['check', '--config', 'nowhere.json'], /^nowhere\.json: no such file$/],
  [['check', '--config', 'bad.json'], /^bad\.json:1:2: not JSON: close brace expected$/],
  [['check', '--config', 'folder'], /^folder: is a folder$/],
  [['check', '--baseline', 'nowhere.json'], /baseline .*nowhere\.json: no such file$/],
  [['check', '--baseline', 'bad.json'], /baseline .*bad\.json: is not one that --write-baseline wrote$/],
  [['check', '--write-baseline', 'bad.json'], /baseline .*bad\.json: is not one that --write-baseline wrote$/],
  [['check', '--write-baseline', 'no/such/folder.json'], /can't be written \(ENOENT\)$/],
  [['check', '--write-baseline', 'b.json', '--shard', '1/2'], /leave out --shard/],
  [['check', '--write-baseline', 'b.json', '--changed-since', 'HEAD'], /leave out --changed-since/],
  [['check', '--fix', '-'], /--fix can't write to standard input/],
  [['check', '--stdin-path', 'a.md'], /--stdin-path needs -/],
  [['check', '--changed-since', 'HEAD', '-'], /can't tell what changed in standard input/],
  [['check', 'nowhere.md'], /^nowhere\.md: no such file or folder$/],
  [['check', 'nowhere/*.md'], /^nowhere\/\*\.md: no article matches this glob$/],
];
for (const [args, message] of badRequests) {
  test(`one clear line and exit code 2 for: ${args.join(' ')}`, async () => {
    const { code, stderr } = await run(folder, args);
    const lines = stderr.trimEnd().split('\n');
    assert.deepEqual([code, lines.length], [2, 1], stderr);
    assert.match(lines[0]!.replace(/^source-backed: /, ''), message);
  });
}

test('a configuration with a mistake is told with its place', async () => {
  const { code, stderr } = await check(folderWith({ 'a.md': uncited(), '.source-backed.json': '{\n  // ours\n  "checks": { "stale-dat": "off" }\n}\n' }));
  assert.equal(code, 2);
  assert.equal(stderr, 'source-backed: .source-backed.json:3:15: unknown check "stale-dat" in "checks"; did you mean "stale-date"?\n');
});

test('help and version are no failures', async () => {
  const help = await run(folder, ['check', '--help']);
  assert.equal(help.code, 0);
  for (const option of ['--today', '--format', '--config', '--fix', '--fail-on', '--baseline', '--write-baseline', '--changed-since', '--shard', '--jobs']) assert.ok(help.stdout.includes(option), option);
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../server/package.json'), 'utf8')) as { version: string };
  assert.deepEqual(await run(folder, ['--version']), { code: 0, stdout: `${version}\n`, stderr: '' });
});

test('the exit code follows --fail-on', async () => {
  const codeWith = async (threshold: string): Promise<number | null> => (await check(folder, 'a.md', '--fail-on', threshold)).code;
  assert.deepEqual(await Promise.all(['error', 'warning', 'information', 'hint', 'never'].map(codeWith)), [0, 1, 1, 1, 0]);
  assert.equal((await check(folder, 'clean.md', '--fail-on', 'hint')).code, 0);
});

test('what can\'t be read is reported and the rest is checked', async () => {
  const odd = folderWith({
    'a.md': uncited(), 'binary.md': new Uint8Array([1, 0, 2]), 'latin.md': new Uint8Array([0x63, 0x61, 0x66, 0xe9]),
    'utf16.md': new Uint8Array([0xff, 0xfe, 0x61, 0]), 'huge.md': 'x'.repeat(17 * 1024 * 1024), 'empty.md': '',
  });
  const { code, stdout } = await check(odd, '--format', 'json', 'a.md', 'binary.md', 'latin.md', 'utf16.md', 'huge.md', 'empty.md', 'missing.md');
  const report = JSON.parse(stdout) as Awaited<ReturnType<typeof checkJson>>;
  assert.equal(code, 2);
  assert.deepEqual(report.files.map(({ path }) => path), ['a.md', 'empty.md']);
  assert.deepEqual(findingsIn(report), ['a.md uncited-claim']);
  assert.deepEqual(new Map(report.errors.map(({ path, message }) => [path, message])), new Map([
    ['missing.md', 'no such file or folder'],
    ['binary.md', 'is not text (it holds a NUL byte)'],
    ['latin.md', 'is not UTF-8 text'],
    ['utf16.md', 'is UTF-16 text: save it as UTF-8'],
    ['huge.md', 'is larger than 16 MB'],
  ]));
});

test('a link that goes round is reported where it is named, and passed over in a folder', async () => {
  const round = folderWith({ 'a.md': uncited() });
  symlinkSync('loop.md', join(round, 'loop.md'));
  symlinkSync('.', join(round, 'again'));
  symlinkSync('a.md', join(round, 'link.md'));
  assert.deepEqual((await checkJson(round, 'a.md', 'loop.md')).errors, [{ path: 'loop.md', message: 'can\'t be read (its links go round)' }]);
  const whole = await checkJson(round, '.');
  assert.deepEqual([whole.files.map(({ path }) => path), whole.errors], [['a.md', 'link.md'], []]);
});

test('standard input is checked under the name it is given', async () => {
  const configured = folderWith({ 'sub/.source-backed.json': '{"checks": {"uncited-claim": "error"}}' });
  const named = await run(configured, ['check', '--format', 'json', '--stdin-path', 'sub/x.md', '-'], { input: uncited() });
  const [file] = (JSON.parse(named.stdout) as Awaited<ReturnType<typeof checkJson>>).files;
  assert.deepEqual([file!.path, file!.findings[0]!.severity, named.code], ['sub/x.md', 'error', 1]);
  const plain = await run(configured, ['check', '-'], { input: uncited() });
  assert.match(plain.stdout, /^<stdin>:3:1 warning uncited-claim\n/);
});

test('the network is asked for sources only when it is to be', async () => {
  const article = '# Danube\n\nThe river is long [1].\n\n## References\n\n1. Miller, A. "Rivers." Example Press, 2019. https://rivers.invalid/danube\n';
  const dead = folderWith({ 'a.md': article });
  assert.deepEqual(findingsIn(await checkJson(dead)), []);
  const report = await checkJson(dead, '--check-links');
  assert.deepEqual(findingsIn(report), ['a.md dead-source']);
  assert.match(report.files[0]!.findings[0]!.message, /no such host|no answer|could not be looked up|gone/);
});

test('who stops reading early causes no complaint', async () => {
  const text = Array.from({ length: 80 }, (_, i) => uncited(`River${i}`)).join('\n');
  const many = folderWith(Object.fromEntries(Array.from({ length: 15 }, (_, i) => [`a${i}.md`, text])));
  await run(many, ['--version']);
  const { stderr, stdout } = spawnSync('sh', ['-c', `'${process.execPath}' '${bundlePath}' check --format json . | head -c 100`], { cwd: many, encoding: 'utf8' });
  assert.deepEqual([stdout.length, stderr], [100, '']);
});
