import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InitializeParams } from 'vscode-languageserver';
import { sessionOf } from './session.ts';

const session = (params: unknown) => sessionOf(params as InitializeParams);

test('a client that says nothing can do nothing', () => {
  const said = session({});
  assert.equal(said.encoding, 'utf-16');
  assert.deepEqual(said.folders, []);
  const flags = JSON.stringify([said.configuration, said.diagnostics, said.codeActions, said.markdown, said.completion, said.refresh, said.network, said.versionedEdits, said.watchedFiles]);
  assert.doesNotMatch(flags, /true/);
});

test('malformed capabilities count as missing', () => {
  const odd = [null, 7, 'all', [], { textDocument: null, workspace: 3 }, { textDocument: { hover: 'yes', codeAction: [] }, general: { positionEncodings: 'utf-8' } }];
  for (const capabilities of odd) {
    const said = session({ capabilities, initializationOptions: { supports: 'summary', documentation: 3, network: 'yes' }, workspaceFolders: 'all' });
    assert.equal(said.encoding, 'utf-16');
    assert.deepEqual([said.supports.size, said.documentation, said.network, said.folders.length], [0, undefined, false, 0]);
  }
});

test('the folders of old clients are heard too', () => {
  assert.deepEqual(session({ rootUri: 'file:///a' }).folders, ['file:///a']);
  assert.deepEqual(session({ rootUri: 'file:///a', workspaceFolders: [{ uri: 'file:///b', name: 'b' }] }).folders, ['file:///b']);
  assert.deepEqual(session({ rootUri: null, workspaceFolders: null }).folders, []);
});

test('what a client shows of diagnostics may be told under either name', () => {
  assert.equal(session({ capabilities: { textDocument: { publishDiagnostics: { dataSupport: true } } } }).diagnostics.data, true);
  const pull = session({ capabilities: { textDocument: { diagnostic: { dataSupport: true } } } }).diagnostics;
  assert.deepEqual([pull.pull, pull.data, pull.tags], [true, true, false]);
});
