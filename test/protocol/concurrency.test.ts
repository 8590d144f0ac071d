import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type { Diagnostic, Hover, MarkupContent } from 'vscode-languageserver';
import { projectRoot } from '../host/paths.ts';
import { fullCapabilities, positionOf, startEditor, type Editor } from './editor.ts';

const uri = 'file:///articles/orion.md';
const article = '# Orion\n\nAs of May 2026, Orion has not been released. [1]\n\n## References\n\n1. "Orion", The Gazette, 3 June 2026. https://example.org/orion\n';

/** So long that checking it takes many times as long as sending a message. */
const long = `${article}\n${Array.from({ length: 500 }, (_, i) => `## Part ${i}\n\nIn ${1900 + (i % 100)}, the ${i}th ship carried ${i * 37} tonnes of ore to port ${i}. As of May 202${i % 7}, it was still afloat.\n`).join('\n')}`;

let editor: Editor;
before(async () => { editor = await startEditor({ capabilities: { ...fullCapabilities, general: { positionEncodings: ['utf-8'] } } }); });
after(async () => { assert.equal(await editor.shutDown(), 0); });

const reopen = (text: string): void => {
  editor.close(uri);
  editor.open(uri, text);
};

test('a request that is cancelled while it waits is answered as cancelled, and the next one in full', async () => {
  reopen(long);
  const asked = Array.from({ length: 10 }, () => editor.ask('textDocument/diagnostic', { textDocument: { uri } }));
  for (const { id } of asked.slice(0, 9)) editor.cancel(id);
  const responses = await Promise.all(asked.map(({ response }) => response));
  const cancelled = responses.filter(({ error }) => error?.code === -32800).length;
  assert.ok(cancelled >= 8, `${cancelled} of 9 were cancelled`);
  assert.ok((responses[9]!.result as { items: readonly unknown[] }).items.length > 0);
});

test('a pull that waits for a pause is cancelled at once', async () => {
  reopen(long);
  await editor.pull(uri);
  const start = { line: 2, character: 0 };
  const codes: (number | undefined)[] = [];
  // On a busy machine the pause may be over before the cancellation is read.
  for (let attempt = 0; attempt < 10 && !codes.includes(-32800); attempt++) {
    editor.edit(uri, { start, end: start }, 'x');
    const pending = editor.ask('textDocument/diagnostic', { textDocument: { uri } });
    await editor.request('textDocument/documentLink', { textDocument: { uri: 'file:///never-opened.md' } });
    editor.cancel(pending.id);
    codes.push((await pending.response).error?.code);
  }
  assert.ok(codes.includes(-32800));
});

test('requests sent between edits are answered for the text as it was when they were sent', async () => {
  reopen(article);
  await editor.pull(uri);
  const at = positionOf(article, 'May');
  const months = ['January', 'March', 'June', 'July', 'April', 'May', 'August', 'October'];
  let length = 3;
  const asked = months.map(month => {
    editor.edit(uri, { start: at, end: { ...at, character: at.character + length } }, month);
    length = month.length;
    return { month, hover: editor.request<Hover>('textDocument/hover', { textDocument: { uri }, position: at }) };
  });
  for (const { month, hover } of asked) assert.match(((await hover).contents as MarkupContent).value, new RegExp(`^\\*\\*${month} 2026`));
});

test('everything asked for while somebody types fast is answered, and the last answer is for the last text', async () => {
  reopen(long);
  const end = positionOf(long, 'released.', 'released.'.length);
  const asked: Promise<unknown>[] = [];
  const typed = ' As of June 2025, 12 ships are missing.';
  for (const [i, letter] of [...typed].entries()) {
    const position = { ...end, character: end.character + i };
    editor.edit(uri, { start: position, end: position }, letter);
    const pull = editor.ask('textDocument/diagnostic', { textDocument: { uri } });
    asked.push(pull.response, editor.ask('textDocument/completion', { textDocument: { uri }, position }).response, editor.ask('textDocument/codeAction', { textDocument: { uri }, range: { start: position, end: position }, context: { diagnostics: [] } }).response);
    if (i < typed.length - 1) editor.cancel(pull.id);
  }
  const responses = await Promise.all(asked) as readonly { readonly error?: { readonly code: number } }[];
  assert.deepEqual([...new Set(responses.map(({ error }) => error?.code))].filter(code => code !== undefined && code !== -32800 && code !== -32801), []);
  assert.deepEqual(await editor.pull(uri), await freshDiagnostics(editor.text(uri)));
});

/** What a server says of a text that it has never seen in another state. */
async function freshDiagnostics(text: string): Promise<readonly Diagnostic[]> {
  const fresh = 'file:///articles/fresh.md';
  editor.open(fresh, text);
  const diagnostics = await editor.pull(fresh);
  editor.close(fresh);
  return JSON.parse(JSON.stringify(diagnostics).replaceAll(fresh, uri)) as readonly Diagnostic[];
}

const corpus = process.env['SHARED'] ?? join(projectRoot, '..', 'shared');
const corpusFolder = join(corpus, 'corpus', 'articles');

/** Real articles where they are there, of a length that many edits can be tried on. */
function realArticles(): readonly string[] {
  if (!existsSync(corpusFolder)) return [];
  const files = readdirSync(corpusFolder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.md')).sort();
  return files.filter((_, i) => i % 16 === 0).map(name => readFileSync(join(corpusFolder, name), 'utf8')).filter(text => text.length < 40_000);
}

const own = `---
last_reviewed: 2026-05-16
sources: 3 citations
---

# 漢字 🚀

As of early 2025, the fleet has 41 ships.[^a] 😀 It had 40 ships in 2020.[^a][^b]

| year | ships |
|---|---:|
| 2020 | 40 |
| 2025 | 41 [1] |

- One [1, 2]
- Two [1-3]

> "Quoted," said Doe.

<!-- source-backed: ignore stale-date (known) -->
As of 2019, it was afloat. See [Doe, 2020](https://example.org/a).

## References

1. One, 2020.
2. Two, 2021. <https://example.org/two>

[^a]: Note a, 2024.
[^b]: Note b.
`;

const snippets = ['', ' ', '\n', '\n\n', '\r\n', '[1]', '[^a]', '[^a]: x', '[', ']', '|', '`', '```\n', '<!--', '-->', '---\n', '# ', '- ', '> ', '😀', '漢', 'é', 'As of May 2026, ', '288 billion', '. ', '[citation needed]', '<!-- source-backed: disable-file stale-date -->'];

/** Places are told by fractions, so that they fit whatever the text has become. */
const edits = fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), width: fc.nat(30), newText: fc.constantFrom(...snippets) }), { minLength: 1, maxLength: 12 });

/** Position by UTF-8 units of an offset, moved to a place between characters and line ends. */
function byteAt(text: string, offset: number): { readonly line: number; readonly character: number } {
  const split = /[\ud800-\udbff]$/.test(text.slice(0, offset)) || (text[offset - 1] === '\r' && text[offset] === '\n') ? offset - 1 : offset;
  const lines = text.slice(0, split).split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: Buffer.byteLength(lines.at(-1)!) };
}

const sources = [own, article, ...realArticles()];
if (sources.length === 2) console.log('No real articles are there: set SHARED to the folder that holds them.');

test('after any edits the diagnostics are those of a fresh look at the same text', async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom(...sources), edits, fc.boolean(), async (text, changes, pullBetween) => {
    reopen(text);
    await editor.pull(uri);
    for (const { at, width, newText } of changes) {
      const now = editor.text(uri);
      const offset = Math.floor(at * now.length);
      const [start, end] = [byteAt(now, offset), byteAt(now, Math.min(now.length, offset + width))];
      editor.edit(uri, { start, end }, newText);
      if (pullBetween) void editor.ask('textDocument/diagnostic', { textDocument: { uri } });
    }
    assert.deepEqual(await editor.pull(uri), await freshDiagnostics(editor.text(uri)));
  }), { numRuns: 30 });
});
