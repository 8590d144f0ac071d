import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { check, checkJson, clean, findingsIn, folderWith, uncited } from './support.ts';

const pathsOf = async (folder: string, ...args: readonly string[]): Promise<readonly string[]> => (await checkJson(folder, ...args)).files.map(({ path }) => path);

const tree = {
  'a.md': clean, 'b.MARKDOWN': clean, 'c.mdx': clean, 'notes.txt': clean, 'docs/d.md': clean, 'docs/deep/e.md': clean,
  'node_modules/x/readme.md': clean, '.github/f.md': clean, 'odd/[1].md': clean, 'odd/with space.md': clean,
};

test('folders are walked for articles, in the order of their names', async () => {
  const all = ['a.md', 'b.MARKDOWN', 'c.mdx', 'docs/d.md', 'docs/deep/e.md', 'odd/[1].md', 'odd/with space.md'];
  const folder = folderWith(tree);
  assert.deepEqual(await pathsOf(folder), all);
  assert.deepEqual(await pathsOf(folder, '.'), all);
  assert.deepEqual(await pathsOf(folder, './docs/'), ['docs/d.md', 'docs/deep/e.md']);
  assert.deepEqual(await pathsOf(join(folder, 'docs', 'deep'), '../..', '--config', '/dev/null').then(paths => paths.slice(0, 1)), ['../../a.md']);
});

test('files come once, in the order they were named', async () => {
  const folder = folderWith(tree);
  assert.deepEqual(await pathsOf(folder, 'docs', 'a.md', './docs/d.md', join(folder, 'a.md')), ['docs/d.md', 'docs/deep/e.md', 'a.md']);
});

test('globs, names that look like globs, and what a glob takes away', async () => {
  const folder = folderWith(tree);
  assert.deepEqual(await pathsOf(folder, 'docs/**/*.md'), ['docs/d.md', 'docs/deep/e.md']);
  assert.deepEqual(await pathsOf(folder, '*.{md,mdx}'), ['a.md', 'c.mdx']);
  assert.deepEqual(await pathsOf(folder, 'odd/[1].md'), ['odd/[1].md']);
  assert.deepEqual(await pathsOf(folder, '**', '!docs', '!odd/*'), ['a.md', 'b.MARKDOWN', 'c.mdx']);
  assert.deepEqual(await pathsOf(folder, '*.txt'), ['notes.txt']);
});

test('what is named outright is checked, whatever it is called', async () => {
  assert.deepEqual(await pathsOf(folderWith(tree), 'notes.txt', '.github', 'node_modules/x'), ['notes.txt', '.github/f.md', 'node_modules/x/readme.md']);
});

test('a folder without articles is no mistake', async () => {
  assert.deepEqual(await check(folderWith({ 'empty/': '' }), 'empty'), { code: 0, stdout: '0 articles, no findings\n', stderr: '' });
});

const ignoring = {
  '.gitignore': 'build/\n*.draft.md\n!keep.draft.md\n/top.md\n',
  'a.md': clean, 'x.draft.md': clean, 'keep.draft.md': clean, 'top.md': clean, 'build/b.md': clean,
  'docs/.gitignore': 'private*\n!../a.md\n# a comment\n', 'docs/top.md': clean, 'docs/private.md': clean, 'docs/y.draft.md': clean, 'docs/privately/z.md': clean, 'docs/sub/private.md': clean,
  'wiki/.gitignore': '!*.draft.md\n', 'wiki/w.draft.md': clean,
};

test('what .gitignore files leave out is left out, at every depth', async () => {
  assert.deepEqual(await pathsOf(folderWith(ignoring)), ['a.md', 'docs/top.md', 'keep.draft.md', 'wiki/w.draft.md']);
});

test('in a repository the ignore files above the folder hold as well, unless the folder itself is ignored', async () => {
  const folder = folderWith(ignoring);
  execFileSync('git', ['init', '-q', folder]);
  assert.deepEqual(await pathsOf(join(folder, 'docs')), ['top.md']);
  assert.deepEqual(await pathsOf(folder, 'build', 'x.draft.md'), ['build/b.md', 'x.draft.md']);
});

test('agrees with git about every file', async () => {
  const folder = folderWith({ ...ignoring, '.git/info/exclude': 'secret.md\n', 'secret.md': clean });
  execFileSync('git', ['init', '-q', folder]);
  const listed = execFileSync('git', ['ls-files', '--others', '--exclude-standard'], { cwd: folder, encoding: 'utf8' });
  assert.deepEqual(await pathsOf(folder), listed.trim().split('\n').filter(path => path.endsWith('.md')).sort());
});

test('the nearest configuration counts alone; overrides and ignored files hold from its folder on', async () => {
  const folder = folderWith({
    '.source-backed.json': '{"checks": {"uncited-claim": "error"}, "ignore": ["drafts"], "overrides": [{"files": ["notes/*"], "checks": {"uncited-claim": "off"}}]}',
    'a.md': uncited(), 'drafts/b.md': uncited(), 'notes/c.md': uncited(), 'wiki/.source-backed.json': '{"checks": {"uncited-claim": "hint"}}', 'wiki/d.md': uncited(),
  });
  const report = await checkJson(folder);
  assert.deepEqual(report.files.map(({ path, findings }) => [path, findings.map(({ severity }) => severity)]), [['a.md', ['error']], ['notes/c.md', []], ['wiki/d.md', ['hint']]]);
  assert.match((await check(folder, 'drafts/b.md', 'a.md')).stdout, /1 file left out by the configuration/);
  const inWiki = await checkJson(join(folder, 'wiki'), '../a.md', 'd.md');
  assert.deepEqual(inWiki.files.map(({ findings }) => findings[0]!.severity), ['error', 'hint']);
  const given = await checkJson(folder, '--config', 'wiki/.source-backed.json', 'a.md');
  assert.equal(given.files[0]!.findings[0]!.severity, 'hint');
});

test('settings for a section hold in it alone', async () => {
  const folder = folderWith({
    '.source-backed.json': '{"overrides": [{"sections": ["Trivia"], "checks": {"uncited-claim": "off"}}]}',
    'a.md': `${uncited()}\n## Trivia\n\n${uncited('Rhine').split('\n\n')[1]!}`,
  });
  assert.deepEqual(findingsIn(await checkJson(folder)), ['a.md uncited-claim']);
});

test('bibliographies are read from where the configuration or the front matter stands', async () => {
  const bib = '@book{miller, title = {Rivers of Europe}, author = {Miller, Ann}, publisher = {Example Press}, year = {2019}}\n';
  const folder = folderWith({
    'refs/all.bib': bib, '.source-backed.json': '{"bibliography": ["refs/all.bib"]}', 'sub/own.bib': bib.replace('miller', 'own'),
    'sub/a.md': '---\nbibliography: own.bib\n---\n\nThe river is long [@own]. It is wide [@miller]. It is deep [@nobody].\n',
  });
  const messages = (await checkJson(folder)).files[0]!.findings.filter(finding => finding.check === 'undefined-citation').map(({ message }) => message);
  assert.equal(messages.length, 1);
  assert.match(messages[0]!, /nobody/);
});
