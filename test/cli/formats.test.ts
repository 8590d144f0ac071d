import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import Ajv from 'ajv-draft-04';
import type { Log } from 'sarif';
import { check, checkJson, clean, folderWith, run, today, uncited } from './support.ts';

const twoPlaces = '# Danube\n\nThe river is long. [1]\n\nIt is wide. [2]\n';

test('text: place, severity, check, message, the line underlined, counts', async () => {
  const { stdout, code } = await check(folderWith({ 'a.md': uncited() }), 'a.md');
  const lines = stdout.split('\n');
  assert.equal(code, 1);
  assert.equal(lines[0], 'a.md:3:1 warning uncited-claim');
  assert.match(lines[1]!, /^ {2}\S.*figure/);
  assert.equal(lines[2], '  3 | The Danube is 2,850 kilometres long and carries 6,500 cubic metres of water a second.');
  assert.equal(lines[3], `    | ${'^'.repeat(lines[2].length - 6)}`);
  assert.ok(stdout.endsWith('\n1 article, 1 finding: 1 warning\n  1 uncited-claim\n'), stdout);
});

test('text: quiet where nothing is found', async () => {
  const { stdout, stderr, code } = await check(folderWith({ 'a.md': clean, 'b.md': clean }), '.');
  assert.deepEqual({ stdout, stderr, code }, { stdout: '2 articles, no findings\n', stderr: '', code: 0 });
});

test('text: colours where they are wanted, none where they are not', async () => {
  const folder = folderWith({ 'a.md': uncited() });
  const colored = await run(folder, ['check'], { env: { NO_COLOR: '', FORCE_COLOR: '1' } });
  assert.ok(colored.stdout.includes('\u001b['));
  const plain = await run(folder, ['check'], { env: { NO_COLOR: '1', FORCE_COLOR: '' } });
  assert.ok(plain.stdout.length > 0 && !plain.stdout.includes('\u001b'));
});

test('text: an article can\'t send the terminal orders', async () => {
  const { stdout } = await check(folderWith({ 'a.md': 'The \u001b[2Jriver\u202e is 2,850 kilometres long.\n' }), 'a.md');
  assert.ok(stdout.includes('uncited-claim') && stdout.includes('river'));
  assert.ok(!stdout.includes('\u001b') && !stdout.includes('\u202e'));
});

test('text: of a long line, wide characters and emoji the range stays underlined', async () => {
  const long = `${'Words that lead on without a claim in them follow here, one upon another. '.repeat(9)}Die 河流👍 is long. [7] ${'And so on it goes. '.repeat(9)}`;
  const { stdout } = await check(folderWith({ 'a.md': `${long}\n` }), 'a.md');
  const lines = stdout.split('\n');
  const at = lines.findIndex(line => line.includes('undefined-citation')) + 2;
  const before = lines[at]!.slice(0, lines[at]!.indexOf('[7]'));
  assert.ok(lines[at]!.length < 120 && lines[at]!.includes('…'));
  // Two ideographs and the emoji take two columns each; the emoji already counts as two UTF-16 units.
  assert.equal(lines[at + 1]!.indexOf('^^^'), before.length + 2);
});

test('json: the contract\'s object', async () => {
  const report = await checkJson(folderWith({ 'a.md': twoPlaces, 'b/c.md': uncited() }), '.');
  assert.deepEqual(Object.keys(report), ['version', 'today', 'files', 'errors']);
  assert.deepEqual([report.version, report.today, report.errors], [1, today, []]);
  assert.deepEqual(report.files.map(({ path }) => path), ['a.md', 'b/c.md']);
  const [file] = report.files;
  assert.deepEqual(Object.keys(file!), ['path', 'words', 'sentences', 'citations', 'sources', 'findings']);
  assert.deepEqual({ ...file, findings: [] }, { path: 'a.md', words: 7, sentences: 2, citations: 2, sources: 0, findings: [] });
  const [finding] = file!.findings;
  assert.deepEqual(Object.keys(finding!), ['check', 'severity', 'message', 'range', 'related', 'data', 'fixes']);
  assert.deepEqual([finding!.check, finding!.severity, finding!.range], ['undefined-citation', 'error', { start: { line: 2, character: 19 }, end: { line: 2, character: 22 } }]);
  assert.ok(finding!.fixes.length > 0 && finding!.fixes.every(({ title, safe, edits }) => title !== '' && typeof safe === 'boolean' && edits.length > 0));
});

test('json: characters are UTF-16 units, the byte order mark is none, and carriage returns end lines', async () => {
  const report = await checkJson(folderWith({ 'a.md': '\uFEFF# 👍\r\n\r\nThe 👍 river. [1]\r\n' }), '.');
  const range = report.files[0]!.findings.find(({ check: id }) => id === 'undefined-citation')!.range;
  assert.deepEqual(range, { start: { line: 2, character: 14 }, end: { line: 2, character: 17 } });
});

const schemaFile = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
// One pattern of the schema is no regular expression with the `u` flag.
const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false });
const isSarif = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')) as object);

test('sarif: a log that its schema allows, with rules, fixes, suppressions and fingerprints', async () => {
  const suppressed = `${uncited('Rhine')}\n${uncited('Elbe').split('\n\n')[1]!.trim()} <!-- source-backed: ignore uncited-claim (on every map) -->\n`;
  const folder = folderWith({ 'a b/ä.md': suppressed, 'c.md': twoPlaces });
  const { stdout, code } = await check(folder, '--format', 'sarif', '.', 'nowhere.md');
  const log = JSON.parse(stdout) as Log;
  assert.ok(isSarif(log), JSON.stringify(isSarif.errors, null, 1));
  const run0 = log.runs[0]!;
  const results = run0.results!;
  const uncitedOnes = results.filter(({ ruleId }) => ruleId === 'uncited-claim');
  assert.deepEqual(uncitedOnes.map(({ suppressions }) => suppressions), [undefined, [{ kind: 'inSource', justification: 'on every map' }]]);
  for (const { ruleId, ruleIndex } of results) assert.equal(run0.tool.driver.rules![ruleIndex!]!.id, ruleId);
  const place = uncitedOnes[0]!.locations![0]!.physicalLocation!;
  assert.deepEqual(place.artifactLocation, { uri: 'a%20b/%C3%A4.md', uriBaseId: '%SRCROOT%' });
  assert.deepEqual([place.region!.startLine, place.region!.startColumn, place.region!.endLine], [3, 1, 3]);
  const prints = results.filter(({ suppressions }) => !suppressions).map(({ partialFingerprints }) => partialFingerprints!['checkAndSentence/v1']!);
  assert.equal(new Set(prints).size, prints.length);
  assert.ok(uncitedOnes[0]!.fixes!.length > 0);
  assert.equal(run0.invocations![0]!.executionSuccessful, false);
  assert.match(run0.invocations![0]!.toolExecutionNotifications![0]!.message.text!, /no such file/);
  assert.equal(code, 2);
});

test('sarif: a finding keeps its fingerprint when the article changes elsewhere', async () => {
  const printOf = async (text: string): Promise<unknown> => {
    const log = JSON.parse((await check(folderWith({ 'a.md': text }), '--format', 'sarif', '.')).stdout) as Log;
    return log.runs[0]!.results!.find(({ ruleId }) => ruleId === 'uncited-claim')!.partialFingerprints;
  };
  assert.deepEqual(await printOf(uncited()), await printOf(`Something new stands before it.\n\n${uncited()}`));
});

test('github: one command a finding, escaped, relative to the workspace', async () => {
  const folder = folderWith({ 'docs/a, 100%.md': uncited() });
  const { stdout } = await run(folder, ['check', '--today', today, '--format', 'github', '.'], { env: { GITHUB_WORKSPACE: folder } });
  assert.match(stdout, /^::warning file=docs\/a%2C 100%25\.md,line=3,endLine=3,col=1,endColumn=\d+,title=uncited-claim::[^\n]+\n$/);
  const inside = await run(`${folder}/docs`, ['check', '--today', today, '--format', 'github', '.'], { env: { GITHUB_WORKSPACE: folder } });
  assert.equal(inside.stdout, stdout);
});
