import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, DocumentDiagnosticReport, LocationLink, PublishDiagnosticsParams } from 'vscode-languageserver';
import { fullCapabilities, positionOf, startEditor, wordsIn, type Editor } from './editor.ts';

const uri = 'file:///articles/orion.md';
const article = `# Orion

As of May 2026, Orion has not been released.[^a] It weighs 300 tonnes.[^zz]

[^a]: The Gazette, 3 June 2026. https://example.org/orion

[^b]: Never cited, 2020. https://example.org/never
`;

const pushCapabilities = { ...fullCapabilities, textDocument: { ...fullCapabilities.textDocument, diagnostic: undefined, publishDiagnostics: fullCapabilities.textDocument.diagnostic } };

const codesOf = (diagnostics: readonly Diagnostic[]): readonly unknown[] => diagnostics.map(({ code }) => code).sort();
const having = (check: string) => ({ diagnostics }: PublishDiagnosticsParams): boolean => diagnostics.some(({ code }) => code === check);
const lacking = (check: string) => ({ diagnostics }: PublishDiagnosticsParams): boolean => diagnostics.every(({ code }) => code !== check);
const report = (editor: Editor, previousResultId?: string) => editor.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri }, previousResultId });

const root = mkdtempSync(join(tmpdir(), 'source-backed-'));
after(() => { rmSync(root, { recursive: true }); });
let folders = 0;

/** A folder with files, and how to change them. */
function folderWith(files: Readonly<Record<string, string>>): { readonly uri: string; readonly uriOf: (name: string) => string; readonly write: (name: string, text: string) => void } {
  const folder = join(root, String(++folders));
  const write = (name: string, text: string): void => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  return { uri: pathToFileURL(folder).toString(), uriOf: name => pathToFileURL(join(folder, name)).toString(), write };
}

test('a finding carries its check, page, severity, tags, related places and data', async () => {
  const editor = await startEditor();
  editor.open(uri, article);
  const diagnostics = await editor.pull(uri);
  for (const { source, codeDescription, code } of diagnostics) {
    assert.equal(source, 'source-backed');
    assert.match(codeDescription!.href, new RegExp(`^file:.*/docs/checks/${String(code)}\\.md$`));
  }
  const of = (check: string): Diagnostic => diagnostics.find(({ code }) => code === check)!;
  assert.equal(wordsIn(article, of('stale-date').range), 'As of May 2026');
  assert.equal(of('stale-date').severity, 2);
  assert.equal((of('stale-date').data as { ageMonths: number }).ageMonths, 6);
  assert.equal(of('undefined-citation').severity, 1);
  assert.deepEqual(of('unused-source').tags, [1]);
  assert.equal(of('stale-date').tags, undefined);
  await editor.shutDown();
});

test('a client gets no more of a finding than it can show', async () => {
  const editor = await startEditor({ capabilities: { textDocument: { diagnostic: {} } } });
  editor.open(uri, article);
  for (const diagnostic of await editor.pull(uri)) assert.deepEqual(Object.keys(diagnostic).sort(), ['code', 'message', 'range', 'severity', 'source']);
  await editor.shutDown();
});

test('documentation comes from where the client says', async () => {
  const editor = await startEditor({ initializationOptions: { documentation: 'https://example.org/checks/' } });
  editor.open(uri, article);
  assert.equal((await editor.pull(uri)).find(({ code }) => code === 'stale-date')!.codeDescription!.href, 'https://example.org/checks/stale-date.md');
  await editor.shutDown();
});

test('an unchanged result is told as unchanged, a changed one in full', async () => {
  const editor = await startEditor();
  editor.open(uri, article);
  const first = await report(editor);
  assert.equal(first.kind, 'full');
  assert.deepEqual(await report(editor, first.resultId), { kind: 'unchanged', resultId: first.resultId });
  assert.equal((await report(editor, 'other')).kind, 'full');
  const end = positionOf(article, '/orion', 6);
  editor.edit(uri, { start: end, end }, '-more');
  assert.deepEqual(await report(editor, first.resultId), { kind: 'unchanged', resultId: first.resultId });
  const start = positionOf(article, 'May');
  editor.edit(uri, { start, end: { ...start, character: start.character + 3 } }, 'October');
  const second = await report(editor, first.resultId);
  assert.ok(second.kind === 'full' && !codesOf(second.items).includes('stale-date'));
  assert.notEqual(second.resultId, first.resultId);
  await editor.shutDown();
});

test('a client that pulls is never pushed to', async () => {
  const editor = await startEditor();
  editor.open(uri, article);
  await editor.pull(uri);
  editor.edit(uri, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, ' ');
  editor.close(uri);
  await editor.shutDown();
  assert.equal(editor.received.filter(({ method }) => method === 'textDocument/publishDiagnostics').length, 0);
});

test('a client that does not pull is pushed to, with the version that was checked', async () => {
  const editor = await startEditor({ capabilities: pushCapabilities });
  editor.open(uri, article);
  const first = await editor.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics', having('stale-date'));
  assert.equal(first.version, 1);
  const start = positionOf(article, 'May');
  editor.edit(uri, { start, end: { ...start, character: start.character + 3 } }, 'October');
  const second = await editor.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics', lacking('stale-date'));
  assert.equal(second.version, 2);
  await editor.shutDown();
});

test('typing is answered once, when it pauses', async () => {
  const editor = await startEditor({ capabilities: pushCapabilities });
  editor.open(uri, article);
  await editor.next('textDocument/publishDiagnostics');
  const before = editor.received.length;
  const at = positionOf(article, 'Orion has');
  for (let i = 0; i < 40; i++) editor.edit(uri, { start: at, end: at }, 'x');
  await editor.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics', ({ version }) => version === 41);
  editor.edit(uri, { start: at, end: at }, 'x');
  await editor.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics', ({ version }) => version === 42);
  const versions = editor.received.slice(before).filter(({ method }) => method === 'textDocument/publishDiagnostics').map(({ params }) => (params as PublishDiagnosticsParams).version);
  // A busy machine may find a pause between two keys, never one behind each.
  assert.ok(versions.length <= 5, `told ${versions.join()}`);
  await editor.shutDown();
});

test('nothing is left of a document that is closed', async () => {
  const editor = await startEditor({ capabilities: pushCapabilities });
  editor.open(uri, article);
  await editor.next('textDocument/publishDiagnostics', having('stale-date'));
  const at = { line: 0, character: 0 };
  editor.edit(uri, { start: at, end: at }, ' ');
  editor.close(uri);
  await editor.shutDown();
  const told = editor.received.filter(({ method }) => method === 'textDocument/publishDiagnostics').map(({ params }) => params as PublishDiagnosticsParams);
  assert.deepEqual(told.at(-1)!.diagnostics, []);
});

test('a closed document has no findings when pulled, and its own again when opened', async () => {
  const editor = await startEditor();
  editor.open(uri, article);
  const before = await editor.pull(uri);
  editor.close(uri);
  assert.deepEqual(await editor.pull(uri), []);
  editor.open(uri, article);
  assert.deepEqual(await editor.pull(uri), before);
  await editor.shutDown();
});

test('settings hold, and changed ones hold at once', async () => {
  const editor = await startEditor({ settings: { checks: { 'stale-date': { severity: 'error' }, 'unused-source': 'off' } } });
  editor.open(uri, article);
  const first = await editor.pull(uri);
  assert.equal(first.find(({ code }) => code === 'stale-date')!.severity, 1);
  assert.ok(!codesOf(first).includes('unused-source'));
  editor.configure({ checks: { 'stale-date': { maxAgeMonths: 7 } } });
  await editor.next('workspace/diagnostic/refresh');
  const second = await editor.pull(uri);
  assert.ok(!codesOf(second).includes('stale-date'));
  assert.ok(codesOf(second).includes('unused-source'));
  editor.configure({ today: '2026-12-01', checks: { 'stale-date': { maxAgeMonths: 7 } } });
  assert.ok(codesOf(await editor.pull(uri)).includes('stale-date'));
  await editor.shutDown();
});

test('a client that pushes its settings is heard too', async () => {
  const capabilities = { ...pushCapabilities, workspace: { ...pushCapabilities.workspace, configuration: false } };
  const editor = await startEditor({ capabilities, settings: { checks: { 'stale-date': 'off' } } });
  editor.open(uri, article);
  const first = await editor.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics');
  assert.ok(lacking('stale-date')(first));
  editor.configure({ checks: {} });
  await editor.next('textDocument/publishDiagnostics', having('stale-date'));
  await editor.shutDown();
});

test('settings that are wrong are told in the log and left out, the others hold', async () => {
  const editor = await startEditor({ settings: { today: 'tomorrow', cover: 'everything', checks: { 'stale-date': 'fatal', 'no-such-check': 'off', 'unused-source': 'off' } } });
  editor.open(uri, article);
  const codes = codesOf(await editor.pull(uri));
  assert.ok(!codes.includes('unused-source') && codes.includes('undefined-citation'));
  const log = editor.received.filter(({ method }) => method === 'window/logMessage').map(({ params }) => (params as { message: string }).message);
  for (const words of ['"today"', '"cover"', 'stale-date', 'no-such-check']) assert.equal(log.filter(line => line.includes(words)).length, 1, words);
  await editor.pull(uri);
  await editor.shutDown();
});

test('the configuration file holds, and a changed one holds when its watcher tells', async () => {
  const folder = folderWith({ 'text/orion.md': article, '.source-backed.json': '{"checks": {"stale-date": "off"}, // why not\n}' });
  const editor = await startEditor({ folder: folder.uri });
  const own = folder.uriOf('text/orion.md');
  editor.open(own, article);
  assert.ok(!codesOf(await editor.pull(own)).includes('stale-date'));
  folder.write('.source-backed.json', '{"checks": {"stale-date": {"severity": "hint"}}}');
  editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uriOf('.source-backed.json'), type: 2 }] });
  await editor.next('workspace/diagnostic/refresh');
  assert.equal((await editor.pull(own)).find(({ code }) => code === 'stale-date')!.severity, 4);
  const after = editor.received.length;
  folder.write('text/.source-backed.json', '{"ignore": ["*.md"]}');
  editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uriOf('text/.source-backed.json'), type: 1 }] });
  await editor.next('workspace/diagnostic/refresh', undefined, after);
  assert.deepEqual(await editor.pull(own), []);
  assert.equal(await editor.request('sourceBacked/summary', { textDocument: { uri: own } }), null);
  await editor.shutDown();
});

test('a client that watches no files has them read again when it saves', async () => {
  const folder = folderWith({ 'orion.md': article });
  const editor = await startEditor({ folder: folder.uri, capabilities: { textDocument: {} } });
  const own = folder.uriOf('orion.md');
  editor.open(own, article);
  await editor.next('textDocument/publishDiagnostics', having('stale-date'));
  folder.write('.source-backed.json', '{"checks": {"stale-date": "off"}}');
  editor.notify('textDocument/didSave', { textDocument: { uri: own } });
  await editor.next('textDocument/publishDiagnostics', lacking('stale-date'));
  await editor.shutDown();
});

test('what the baseline accepts is not shown', async () => {
  const accepted = { version: 1, files: { 'orion.md': [{ check: 'stale-date', text: 'As of May 2026, Orion has not been released.' }] } };
  const folder = folderWith({ '.source-backed.json': '{"baseline": "baseline.json"}', 'baseline.json': JSON.stringify(accepted) });
  const editor = await startEditor({ folder: folder.uri });
  const own = folder.uriOf('orion.md');
  editor.open(own, article);
  const codes = codesOf(await editor.pull(own));
  assert.ok(!codes.includes('stale-date') && codes.includes('unused-source'));
  await editor.shutDown();
});

test('a mistake in an open configuration file is a finding there', async () => {
  const editor = await startEditor();
  const config = 'file:///articles/.source-backed.json';
  const text = '{"checks": {"stale-dates": "off"}}';
  editor.open(config, text, 'jsonc');
  const [mistake] = await editor.pull(config);
  assert.equal(wordsIn(text, mistake!.range), '"stale-dates"');
  assert.match(mistake!.message as string, /stale-date/);
  assert.equal(await editor.request('textDocument/hover', { textDocument: { uri: config }, position: { line: 0, character: 14 } }), null);
  await editor.shutDown();
});

test('bibliographies are read from beside the article and beside the configuration, and again when they change', async () => {
  const text = '---\nbibliography: own.bib\n---\n\nIt opened [@own; @shared].\n';
  const folder = folderWith({ 'text/own.bib': '@book{own, title={Own}}', 'refs/shared.json': '[{"id": "shared", "title": "Shared"}]', '.source-backed.json': '{"bibliography": ["refs/shared.json"]}' });
  const editor = await startEditor({ folder: folder.uri });
  const own = folder.uriOf('text/orion.md');
  editor.open(own, text);
  assert.ok(!codesOf(await editor.pull(own)).includes('undefined-citation'));
  folder.write('text/own.bib', '@book{other, title={Other}}');
  editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uriOf('text/own.bib'), type: 2 }] });
  await editor.next('workspace/diagnostic/refresh');
  const missing = (await editor.pull(own)).filter(({ code }) => code === 'undefined-citation');
  assert.match(missing[0]!.message as string, /@own\b/);
  assert.equal(missing.length, 1);
  const start = positionOf(text, 'own.bib');
  folder.write('text/new.bib', '@book{own, title={Own}}');
  editor.edit(own, { start, end: { ...start, character: start.character + 3 } }, 'new');
  assert.ok(!codesOf(await editor.pull(own)).includes('undefined-citation'));
  const [link] = await editor.request<readonly LocationLink[]>('textDocument/definition', { textDocument: { uri: own }, position: positionOf(text, '@own', 2) });
  assert.equal(link!.targetUri, folder.uriOf('text/new.bib'));
  assert.equal(wordsIn('@book{own, title={Own}}', link!.targetSelectionRange), 'own');
  await editor.shutDown();
});

test('files that the server cannot read are read by the client', async () => {
  const editor = await startEditor({ initializationOptions: { supports: ['readFile'] }, folder: 'memfs:/work' });
  editor.answer('sourceBacked/readFile', ({ uri: wanted }: { readonly uri: string }) => ({ text: wanted === 'memfs:/work/.source-backed.json' ? '{"checks": {"stale-date": "off"}}' : null }));
  editor.open('memfs:/work/deep/orion.md', article);
  assert.ok(!codesOf(await editor.pull('memfs:/work/deep/orion.md')).includes('stale-date'));
  const asked = editor.received.filter(({ method }) => method === 'sourceBacked/readFile').map(({ params }) => (params as { uri: string }).uri);
  assert.deepEqual(asked, ['memfs:/work/deep/.source-backed.json', 'memfs:/work/.source-backed.json']);
  await editor.shutDown();
});

test('the summary is told when it changes, and taken back at the end', async () => {
  const editor = await startEditor({ initializationOptions: { supports: ['summary'] } });
  editor.open(uri, article);
  await editor.pull(uri);
  const first = await editor.next<{ uri: string; summary: { stale: number; version: number } }>('sourceBacked/summaryChanged');
  assert.equal(first.summary.stale, 1);
  assert.equal(first.summary.version, 1);
  await editor.pull(uri);
  editor.close(uri);
  await editor.next<{ summary: unknown }>('sourceBacked/summaryChanged', ({ summary }) => summary === null);
  await editor.shutDown();
  assert.equal(editor.received.filter(({ method }) => method === 'sourceBacked/summaryChanged').length, 2);
});
