import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { CodeAction, Hover, MarkupContent } from 'vscode-languageserver';
import type { CheckLinksResult, CiteResult, LoadPreviewResult } from '../../server/src/lsp/protocol.ts';
import { fullCapabilities, positionOf, startEditor, type Editor } from './editor.ts';

const uri = 'file:///articles/orion.md';

let web: Server;
let base: string;
let asked: string[] = [];
before(async () => {
  web = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    if (request.url === '/page') response.setHeader('content-type', 'text/html').end('<title>Orion &lt;b&gt; [x](command:evil)</title><meta name="description" content="It *waits*."><meta property="og:site_name" content="The Gazette">');
    else if (request.url === '/moved') response.writeHead(301, { location: '/page' }).end();
    else response.writeHead(404).end();
  });
  await new Promise<void>(resolve => { web.listen(0, '127.0.0.1', resolve); });
  base = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
});
after(() => { web.close(); });

const article = (): string => `# Orion\n\nOrion waits. [1] It moved. [2] It is gone. [3]\n\n## References\n\n1. "One", The Gazette, 2020. ${base}/page\n2. "Two", The Gazette, 2020. ${base}/moved\n3. "Three", The Gazette, 2020. ${base}/gone\n`;

const online = { ...fullCapabilities, window: { workDoneProgress: true } };
const start = (network: boolean, settings = {}): Promise<Editor> =>
  startEditor({ capabilities: online, initializationOptions: { network, supports: ['loadPreview'] }, settings: { network: { privateAddresses: true, ...settings } } });

const hoverOf = async (editor: Editor, label: string): Promise<string> => {
  const hover = await editor.request<Hover>('textDocument/hover', { textDocument: { uri }, position: positionOf(editor.text(uri), `[${label}]`, 1) });
  return (hover.contents as MarkupContent).value;
};

const load = (editor: Editor, label: string): Promise<LoadPreviewResult> =>
  editor.request('workspace/executeCommand', { command: 'sourceBacked.server.loadPreview', arguments: [{ uri, style: 'numeric', label }] });

test('a page is loaded when asked for, and shown without coming alive', async () => {
  const editor = await start(true);
  editor.open(uri, article());
  asked = [];
  const before = await hoverOf(editor, '1');
  const link = /\[Load preview\]\(command:sourceBacked\.loadPreview\?([^)\s]+)\)/.exec(before);
  assert.deepEqual(JSON.parse(decodeURIComponent(link![1]!)), [{ uri, style: 'numeric', label: '1' }]);
  assert.deepEqual(asked, []);
  assert.deepEqual(await load(editor, '1'), { problem: null });
  const shown = await hoverOf(editor, '1');
  assert.match(shown, /Its page: \*\*Orion \\<b\\> \\\[x\\\]\(command:evil\)\*\* · \*The Gazette\*\n\n> It \\\*waits\\\*\\?\./);
  assert.doesNotMatch(shown, /Load preview/);
  assert.match((await load(editor, '3')).problem!, /404/);
  assert.match(await hoverOf(editor, '3'), /Its page could not be read: the page answers 404 Not Found\.[\s\S]*\[Try again\]/);
  await editor.shutDown();
});

test('nothing is asked where the client does not say that it may be', async () => {
  const editor = await start(false, { previews: true });
  editor.open(uri, article());
  asked = [];
  assert.doesNotMatch(await hoverOf(editor, '1'), /Load preview/);
  assert.match((await load(editor, '1')).problem!, /not asked for in this workspace/);
  await assert.rejects(editor.request('workspace/executeCommand', { command: 'sourceBacked.server.checkLinks', arguments: [uri] }), { code: -32600 });
  assert.deepEqual(editor.initialized.capabilities.executeCommandProvider!.commands, ['sourceBacked.server.applyEdit']);
  assert.deepEqual(asked, []);
  await editor.shutDown();
});

test('private addresses are refused unless the settings allow them', async () => {
  const editor = await startEditor({ capabilities: online, initializationOptions: { network: true } });
  editor.open(uri, article());
  asked = [];
  assert.match((await load(editor, '2')).problem!, /address/);
  assert.deepEqual(asked, []);
  await editor.shutDown();
});

test('with the setting a hover loads its page by itself', async () => {
  const editor = await start(true, { previews: true });
  editor.open(uri, article());
  assert.match(await hoverOf(editor, '1'), /Its page: \*\*Orion/);
  await editor.shutDown();
});

test('links are checked when asked for, with progress, and become findings', async () => {
  const editor = await start(true);
  editor.open(uri, article());
  assert.ok((await editor.pull(uri)).every(({ code }) => code !== 'dead-source'));
  const result = await editor.request<CheckLinksResult>('workspace/executeCommand', { command: 'sourceBacked.server.checkLinks', arguments: [uri] });
  assert.deepEqual(result, { asked: 3, dead: 2 });
  await editor.next('window/workDoneProgress/create');
  await editor.next<{ value: { kind: string } }>('$/progress', ({ value }) => value.kind === 'end');
  await editor.next('workspace/diagnostic/refresh');
  const dead = (await editor.pull(uri)).filter(({ code }) => code === 'dead-source');
  assert.deepEqual(dead.map(({ message }) => /moved|gone/.exec(message as string)?.[0]), ['moved', 'gone']);
  const [use] = await editor.request<readonly CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range: dead[0]!.range, context: { diagnostics: [dead[0]] } });
  editor.apply(use!.edit!);
  assert.match(editor.text(uri), new RegExp(`2\\. "Two", The Gazette, 2020\\. ${base}/page\n`));
  assert.deepEqual((await editor.pull(uri)).filter(({ code }) => code === 'dead-source').map(({ message }) => /moved|gone/.exec(message as string)?.[0]), ['gone']);
  await editor.shutDown();
});

test('an address is cited for the selected claim, as a stub or completed from its page', async () => {
  const claim = 'Orion waits.';
  const cite = (editor: Editor, address: string): Promise<CiteResult | null> => {
    const from = positionOf(editor.text(uri), claim);
    return editor.request('sourceBacked/cite', { textDocument: { uri }, range: { start: from, end: { ...from, character: from.character + claim.length } }, address });
  };
  const text = '# Orion\n\nOrion waits. It flew. [1]\n\n## References\n\n1. "One", The Gazette, 2020. https://example.org/one\n';
  const quiet = await start(true);
  quiet.open(uri, text);
  asked = [];
  const stub = await cite(quiet, `${base}/page`);
  assert.deepEqual([stub!.citation, stub!.known, stub!.missing], ['[2]', false, ['author', 'title', 'publisher', 'date']]);
  quiet.apply(stub!.edit);
  assert.match(quiet.text(uri), new RegExp(`Orion waits\\. \\[2\\] It flew[\\s\\S]*\\n2\\. Author, “Title”, publisher, date, <${base}/page>\\n`));
  assert.deepEqual(asked, []);
  assert.equal(await cite(quiet, 'no address'), null);
  const again = await cite(quiet, 'https://www.example.org/one/');
  assert.deepEqual([again!.citation, again!.known], ['[1]', true]);
  await quiet.shutDown();
  const loud = await start(true, { previews: true });
  loud.open(uri, text);
  const full = await cite(loud, `${base}/page`);
  assert.deepEqual(full!.missing, ['author', 'date']);
  loud.apply(full!.edit);
  assert.match(loud.text(uri), /\n2\. Author, “Orion \\<b\\> \\\[x\\\]\(command:evil\)”, The Gazette, date, </);
  await loud.shutDown();
});
