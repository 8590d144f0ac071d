import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CodeAction, Command, Diagnostic, WorkspaceEdit } from 'vscode-languageserver';
import type { Check, Example } from '../../server/src/checks/check.ts';
import { checks } from '../../server/src/checks/index.ts';
import { fullCapabilities, positionOf, startEditor, testDay, type Editor } from './editor.ts';

const uri = 'file:///articles/example.md';
const from = { line: 0, character: 0 };

let editor: Editor;
before(async () => { editor = await startEditor(); });
after(async () => { assert.equal(await editor.shutDown(), 0); });

const open = (text: string): void => {
  editor.close(uri);
  editor.open(uri, text);
};

const actionsFor = (diagnostic: Diagnostic, only = 'quickfix'): Promise<readonly CodeAction[]> =>
  editor.request('textDocument/codeAction', { textDocument: { uri }, range: diagnostic.range, context: { diagnostics: [diagnostic], only: [only] } });

const findingsOf = async (check: string): Promise<readonly Diagnostic[]> => (await editor.pull(uri)).filter(({ code }) => code === check);

/** The first example of a check that has a finding, with its text as an editor would hold it. */
function exampleOf(check: Check): { readonly example: Example; readonly text: string } {
  const example = findingIn(check)!;
  return { example, text: example.text.replace(/[«»]/g, '') };
}

/** Examples with a finding that the article alone gives; what the network told is tested with a network. */
const findingIn = ({ examples }: Check): Example | undefined => examples.find(({ text, links }) => text.includes('«') && links === undefined);
const shown = checks.filter(check => findingIn(check) !== undefined);

for (const check of shown) {
  test(`each fix of ${check.id} takes its finding away`, async () => {
    const { example, text } = exampleOf(check);
    editor.configure({ today: example.today ?? testDay, checks: { [check.id]: { ...example.options } } });
    open(text);
    const found = await findingsOf(check.id);
    assert.ok(found.length > 0, 'the example has a finding');
    const actions = await actionsFor(found[0]!);
    const own = actions.filter(({ diagnostics }) => diagnostics!.some(({ code }) => code === check.id));
    assert.ok(own.length > 0, 'there is a fix');
    for (const [i, { title, kind }] of own.entries()) {
      open(text);
      const [diagnostic] = await findingsOf(check.id);
      const action = (await actionsFor(diagnostic!)).filter(({ diagnostics }) => diagnostics!.some(({ code }) => code === check.id))[i]!;
      assert.equal(action.title, title);
      assert.equal(kind, 'quickfix');
      editor.apply(action.edit!);
      assert.notEqual(editor.text(uri), text, title);
      assert.ok((await findingsOf(check.id)).length < found.length, `"${title}" leaves the finding in:\n${editor.text(uri)}`);
    }
  });
}

test('all checks but those that ask the network are among them', () => {
  assert.deepEqual(checks.filter(check => !shown.includes(check)).map(({ id }) => id).filter(id => id !== 'dead-source'), []);
});

const stale = '# Orion\n\nAs of May 2026, Orion has not been released. [1]\n\n## References\n\n1. "Orion", The Gazette, 3 June 2026. https://example.org/orion\n';

test('an edit is for the version it was computed for', async () => {
  editor.configure({});
  open(stale);
  const [diagnostic] = await findingsOf('stale-date');
  const [action] = await actionsFor(diagnostic!);
  const change = (action!.edit as WorkspaceEdit).documentChanges![0] as { textDocument: { version: number } };
  assert.equal(change.textDocument.version, editor.version(uri));
  editor.edit(uri, { start: from, end: from }, '\n');
  assert.throws(() => { editor.apply(action!.edit!); }, /is for version/);
});

test('actions speak of the article as it stands, whatever diagnostics the client still shows', async () => {
  open(stale);
  const [diagnostic] = await findingsOf('stale-date');
  editor.edit(uri, { start: from, end: from }, '<!-- moved -->\n\n');
  const moved = positionOf(editor.text(uri), 'As of May');
  const asked = { textDocument: { uri }, context: { diagnostics: [diagnostic] } };
  const stalePlace = await editor.request<readonly CodeAction[]>('textDocument/codeAction', { ...asked, range: diagnostic!.range });
  assert.ok(stalePlace.every(({ diagnostics }) => diagnostics?.every(({ code }) => code !== 'stale-date') ?? true));
  const [action] = await editor.request<readonly CodeAction[]>('textDocument/codeAction', { ...asked, range: { start: moved, end: moved } });
  editor.apply(action!.edit!);
  assert.match(editor.text(uri), /As of November 2026, Orion/);
});

test('only kinds that are asked for come', async () => {
  open(stale);
  const [diagnostic] = await findingsOf('stale-date');
  const kinds = async (only?: readonly string[], words = 'As of May'): Promise<ReadonlySet<string | undefined>> => {
    const at = positionOf(stale, words, 1);
    const actions = await editor.request<readonly CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range: { start: at, end: at }, context: { diagnostics: [diagnostic], ...(only ? { only } : {}) } });
    return new Set(actions.map(({ kind }) => kind));
  };
  assert.deepEqual([...await kinds()], ['quickfix']);
  assert.deepEqual([...await kinds(['refactor'])], []);
  assert.deepEqual([...await kinds(['refactor'], '[1]')], ['refactor.rewrite']);
  assert.deepEqual([...await kinds(['source'])], ['source.fixAll.sourceBacked']);
  assert.deepEqual([...await kinds(['source.fixAll'])], ['source.fixAll.sourceBacked']);
  assert.deepEqual([...await kinds(['source.organizeImports'])], []);
});

const disordered = `# Orion

Orion flew. [3] It landed. [1] It flew again. [3][2]

## References

1. "One", The Gazette, 2020. https://example.org/one
2. "Two", The Gazette, 2021. https://example.org/two
3. "Three", The Gazette, 2022. https://example.org/three
`;

test('fix-all applies what is safe, is computed when it is run, and leaves nothing safe behind', async () => {
  open(disordered);
  const [action] = await actionsFor({ range: { start: from, end: from }, message: '' }, 'source.fixAll');
  assert.equal(action!.edit, undefined);
  editor.edit(uri, { start: from, end: from }, '\n');
  const resolved = await editor.request<CodeAction>('codeAction/resolve', action);
  editor.apply(resolved.edit!);
  assert.match(editor.text(uri), /flew\. \[1\] It landed\. \[2\] It flew again\. \[1\]\[3\]/);
  assert.match(editor.text(uri), /1\. "Three".*\n2\. "One".*\n3\. "Two"/);
  assert.deepEqual(await findingsOf('citation-order'), []);
  const again = await editor.request<CodeAction>('codeAction/resolve', action);
  assert.deepEqual(again.edit!.documentChanges!.flatMap(change => ('edits' in change ? change.edits : [])), []);
});

test('a safe fix is the preferred one, and no other', async () => {
  open(disordered);
  const [order] = await findingsOf('citation-order');
  const actions = await actionsFor(order!);
  assert.deepEqual(actions.map(({ isPreferred }) => isPreferred === true), actions.map((_, i) => i === 0));
  open(stale);
  const [old] = await findingsOf('stale-date');
  assert.ok((await actionsFor(old!)).every(({ isPreferred }) => isPreferred !== true));
});

test('a client without code action literals gets commands that apply the same edits', async () => {
  const plain = await startEditor({ capabilities: { workspace: { applyEdit: true, configuration: true } } });
  plain.open(uri, stale);
  await plain.next('textDocument/publishDiagnostics');
  const at = positionOf(stale, 'As of May');
  const ask = { textDocument: { uri }, range: { start: at, end: at }, context: { diagnostics: [] } };
  const commands = await plain.request<readonly Command[]>('textDocument/codeAction', ask);
  assert.ok(commands.length > 1);
  plain.answer('workspace/applyEdit', ({ edit }: { readonly edit: WorkspaceEdit }) => {
    plain.apply(edit);
    return { applied: true };
  });
  const { command, arguments: args } = commands[0]!;
  await plain.request('workspace/executeCommand', { command, arguments: args });
  assert.match(plain.text(uri), /As of November 2026/);
  await plain.request('workspace/executeCommand', { command, arguments: args });
  await plain.next('window/showMessageRequest');
  assert.match(plain.text(uri), /As of November 2026/);
  await plain.shutDown();
});

test('a client without versioned edits gets plain changes', async () => {
  const workspace = { ...fullCapabilities.workspace, workspaceEdit: {} };
  const plain = await startEditor({ capabilities: { ...fullCapabilities, workspace } });
  plain.open(uri, stale);
  const at = positionOf(stale, 'As of May');
  const [action] = await plain.request<readonly CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range: { start: at, end: at }, context: { diagnostics: [] } });
  assert.equal(action!.edit!.documentChanges, undefined);
  plain.apply(action!.edit!);
  assert.match(plain.text(uri), /As of November 2026/);
  await plain.shutDown();
});
