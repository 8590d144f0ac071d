import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect, frame } from './connection.ts';
import { fullCapabilities, positionOf, startEditor, wordsIn } from './editor.ts';

const uri = 'file:///articles/orion.md';
const stale = '# Orion\n\nAs of May 2026, Orion has not been released.\n';

test('offers what it can do, and no more than the client can take', async () => {
  const full = await startEditor();
  const { capabilities } = full.initialized;
  for (const provider of ['hoverProvider', 'definitionProvider', 'referencesProvider', 'documentHighlightProvider', 'inlayHintProvider', 'completionProvider', 'codeLensProvider', 'documentLinkProvider', 'documentSymbolProvider', 'codeActionProvider', 'renameProvider', 'executeCommandProvider', 'diagnosticProvider'] as const) {
    assert.ok(capabilities[provider], provider);
  }
  assert.equal(await full.shutDown(), 0);
  const bare = await startEditor({ capabilities: {} });
  assert.equal(bare.initialized.capabilities.diagnosticProvider, undefined);
  assert.equal(bare.initialized.capabilities.codeActionProvider, true);
  assert.equal(bare.initialized.capabilities.renameProvider, true);
  assert.equal(bare.initialized.capabilities.positionEncoding, 'utf-16');
  assert.equal(await bare.shutDown(), 0);
});

test('the client\'s first known position encoding is taken', async () => {
  const offers: readonly (readonly [readonly string[], string])[] = [[['utf-8', 'utf-16'], 'utf-8'], [['utf-16', 'utf-8'], 'utf-16'], [['utf-7', 'utf-32'], 'utf-32'], [['utf-7'], 'utf-16']];
  for (const [positionEncodings, expected] of offers) {
    const editor = await startEditor({ capabilities: { ...fullCapabilities, general: { positionEncodings } } });
    assert.equal(editor.initialized.capabilities.positionEncoding, expected);
    await editor.shutDown();
  }
});

test('a client asks for changes of settings and files only where it can be told', async () => {
  const full = await startEditor();
  await full.next<{ registrations: readonly { method: string }[] }>('client/registerCapability', ({ registrations }) => registrations[0]!.method === 'workspace/didChangeConfiguration');
  await full.next<{ registrations: readonly { method: string }[] }>('client/registerCapability', ({ registrations }) => registrations[0]!.method === 'workspace/didChangeWatchedFiles');
  await full.shutDown();
  const bare = await startEditor({ capabilities: {} });
  bare.open(uri, stale);
  await bare.next('textDocument/publishDiagnostics');
  await bare.shutDown();
  assert.deepEqual(bare.received.filter(({ id }) => id !== undefined).map(({ method }) => method), []);
});

test('nothing is answered before initialize or after shutdown', async () => {
  const connection = connect();
  await assert.rejects(connection.request('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } }), { code: -32002 });
  await connection.request('initialize', { processId: null, rootUri: null, capabilities: {} });
  await assert.rejects(connection.request('initialize', { processId: null, rootUri: null, capabilities: {} }), { code: -32600 });
  await connection.request('shutdown');
  await assert.rejects(connection.request('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } }), { code: -32600 });
  connection.notify('exit');
  assert.equal(await connection.ended, 0);
});

test('the exit code tells whether the client said good-bye', async () => {
  const rude = connect();
  await rude.request('initialize', { processId: null, rootUri: null, capabilities: {} });
  rude.notify('exit');
  assert.equal(await rude.ended, 1);
});

test('a server without an editor ends', async () => {
  const orphan = connect();
  await orphan.request('initialize', { processId: null, rootUri: null, capabilities: {} });
  orphan.hangUp();
  assert.equal(await orphan.ended, 1);
});

const unaskable: readonly (readonly [string, unknown])[] = [
  ['textDocument/hover', {}],
  ['textDocument/hover', { textDocument: { uri }, position: { line: 'one', character: 0 } }],
  ['textDocument/hover', { textDocument: { uri }, position: null }],
  ['textDocument/hover', { textDocument: { uri: 7 }, position: { line: 0, character: 0 } }],
  ['textDocument/completion', { textDocument: { uri } }],
  ['textDocument/codeAction', { textDocument: { uri }, context: { diagnostics: [] } }],
  ['textDocument/inlayHint', { textDocument: null }],
  ['textDocument/rename', { textDocument: { uri }, position: { line: 2, character: 0 } }],
  ['textDocument/diagnostic', {}],
  ['sourceBacked/summary', {}],
  ['workspace/executeCommand', { command: 'unheard.of' }],
  ['workspace/executeCommand', { command: 'sourceBacked.server.applyEdit', arguments: ['x'] }],
];

test('malformed requests are answered with an error, and the server goes on', async () => {
  const editor = await startEditor({ settings: { inlayHints: { ages: true } } });
  editor.open(uri, stale);
  await editor.pull(uri);
  for (const [method, params] of unaskable) {
    await assert.rejects(editor.request(method, params), { code: -32602 }, `${method} ${JSON.stringify(params)}`);
  }
  await assert.rejects(editor.request('textDocument/unknown', {}), { code: -32601 });
  await assert.rejects(editor.request('textDocument/hover', ['by', 'position']), ({ code }: { code: number }) => code < 0);
  await assert.rejects(editor.request('textDocument/hover'), ({ code }: { code: number }) => code < 0);
  assert.equal((await editor.pull(uri)).filter(({ code }) => code === 'stale-date').length, 1);
  assert.equal(await editor.shutDown(), 0);
});

test('malformed notifications are logged, and change nothing', async () => {
  const editor = await startEditor();
  editor.open(uri, stale);
  const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 5 } };
  const malformed: readonly (readonly [string, unknown])[] = [
    ['textDocument/didOpen', {}],
    ['textDocument/didOpen', { textDocument: { uri: 'file:///x.md' } }],
    ['textDocument/didChange', { textDocument: { uri, version: 2 } }],
    ['textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ range }] }],
    ['textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ range, text: 'x' }, { range: {}, text: 'y' }] }],
    ['textDocument/didChange', { textDocument: { uri: 'file:///never-opened.md', version: 2 }, contentChanges: [{ text: '' }] }],
    ['textDocument/didClose', { textDocument: { uri: 'file:///never-opened.md' } }],
    ['workspace/didChangeWatchedFiles', {}],
    ['workspace/didChangeConfiguration', { settings: 'none' }],
    ['unheard/of', { a: 1 }],
  ];
  for (const [method, params] of malformed) editor.notify(method, params);
  const diagnostic = (await editor.pull(uri)).find(({ code }) => code === 'stale-date');
  assert.equal(wordsIn(stale, diagnostic!.range), 'As of May 2026');
  const log = editor.received.filter(({ method }) => method === 'window/logMessage').map(({ params }) => (params as { message: string }).message).join('\n');
  for (const words of ['didOpen was not understood', 'didChange was not understood', 'a document that is not open', 'didChangeWatchedFiles was not understood']) assert.match(log, new RegExp(words, 'i'));
  assert.equal(await editor.shutDown(), 0);
});

test('bytes that are no message do not keep the next one from being heard', async () => {
  const editor = await startEditor();
  editor.open(uri, stale);
  editor.raw(frame('{"jsonrpc": "2.0", "id": 1, "method": '));
  editor.raw(frame({ jsonrpc: '2.0', nonsense: true }));
  editor.raw(frame('[]'));
  editor.raw(frame('null'));
  assert.equal((await editor.pull(uri)).filter(({ code }) => code === 'stale-date').length, 1);
  assert.equal(await editor.shutDown(), 0);
});

test('documents that are not open have nothing', async () => {
  const editor = await startEditor();
  const textDocument = { uri: 'file:///never-opened.md' };
  const position = { line: 3, character: 1 };
  assert.deepEqual(await editor.pull(textDocument.uri), []);
  for (const method of ['textDocument/hover', 'textDocument/definition', 'textDocument/references', 'textDocument/completion', 'sourceBacked/review']) {
    assert.equal(await editor.request(method, { textDocument, position, context: {} }), null, method);
  }
  assert.deepEqual(await editor.request('textDocument/codeAction', { textDocument, range: { start: position, end: position }, context: { diagnostics: [] } }), []);
  await editor.shutDown();
});

test('a version that does not rise is taken as it comes', async () => {
  const editor = await startEditor();
  editor.open(uri, stale);
  const at = positionOf(stale, 'May 2026');
  for (const [version, text] of [[1, 'June'], [-3, 'July']] as const) {
    editor.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range: { start: at, end: { ...at, character: at.character + (version === 1 ? 3 : 4) } }, text }] });
  }
  const hover = await editor.request<{ contents: { value: string } }>('textDocument/hover', { textDocument: { uri }, position: at });
  assert.match(hover.contents.value, /July 2026/);
  await editor.shutDown();
});
