import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CodeLens, CompletionItem, CompletionList, DocumentHighlight, DocumentLink, DocumentSymbol, Hover, InlayHint, InsertReplaceEdit, Location, LocationLink, MarkupContent, Position, Range, SymbolInformation, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { offsetOfUnits, unitsOf, type PositionEncoding } from '../../server/src/lsp/encoding.ts';
import type { Review, ShowReferencesArguments } from '../../server/src/lsp/protocol.ts';
import { applyTextEdits, fullCapabilities, startEditor, wordsIn, type Editor } from './editor.ts';

const uri = 'file:///articles/orion.md';

/** Characters of one, two, three and four bytes stand before everything that is asked for. */
const article = `# 獵戶座 🚀 Orion

Ein Käfer 😀🚀 und 漢字: as of May 2026, Orion has not been released. [1] Größe 🛰️: 288 billion ties. [2][1]

## Größe 漢

Wo 漢 the 288B ties 🚀 bleiben. [2]

## References

1. "Größe 🚀", *The Gazette*, 3 June 2025. https://example.org/größe
2. "漢字", The Gazette, 2026. https://example.org/two
`;

/** An editor's own way to count characters, and the positions of words by it. */
interface Counting {
  readonly encoding: PositionEncoding;
  editor: Editor;
}

const countings: Counting[] = (['utf-16', 'utf-8', 'utf-32'] as const).map(encoding => ({ encoding, editor: undefined as unknown as Editor }));
before(async () => {
  for (const counting of countings) {
    counting.editor = await startEditor({ capabilities: { ...fullCapabilities, general: { positionEncodings: [counting.encoding] } }, initializationOptions: { supports: ['showReferences'] }, settings: { inlayHints: { ages: true } } });
    counting.editor.open(uri, article);
  }
});
after(async () => { for (const { editor } of countings) assert.equal(await editor.shutDown(), 0); });

/** Position, in an encoding, of a place some characters into the words' nth occurrence. */
function at(text: string, words: string, encoding: PositionEncoding, within = 0, nth = 0): Position {
  let offset = -1;
  for (let i = 0; i <= nth; i++) offset = text.indexOf(words, offset + 1);
  if (offset < 0) throw new Error(`"${words}" is not there`);
  const lines = text.slice(0, offset + within).split('\n');
  return { line: lines.length - 1, character: unitsOf(lines.at(-1)!, encoding) };
}

test('positions of the test itself are right', () => {
  assert.equal(at(article, '[1]', 'utf-8').character - at(article, '[1]', 'utf-32').character, 1 + 3 + 3 + 2 + 2);
  assert.equal(offsetOfUnits('aé', 3, 'utf-8'), 2);
});

for (const counting of countings) {
  const { encoding } = counting;
  const ask = <Result>(method: string, position: Position, more = {}): Promise<Result> => counting.editor.request(method, { textDocument: { uri }, position, ...more });
  const words = (range: Range): string => wordsIn(article, range, encoding);

  test(`${encoding}: diagnostics stand on their words`, async () => {
    const found = await counting.editor.pull(uri);
    assert.deepEqual(found.filter(({ code }) => code === 'stale-date').map(({ range }) => words(range)), ['as of May 2026']);
  });

  test(`${encoding}: hover shows a source, an age and a figure on their words`, async () => {
    const source = await ask<Hover>('textDocument/hover', at(article, '[2][1]', encoding, 4));
    assert.equal(words(source.range!), '1');
    const { kind, value } = source.contents as MarkupContent;
    assert.equal(kind, 'markdown');
    assert.match(value, /\*\*Größe 🚀\*\*/);
    const places = [...value.matchAll(/<file:\/\/\/articles\/orion\.md#L(\d+),(\d+)>/g)].map(([, line, character]) => ({ line: Number(line) - 1, character: Number(character) - 1 }));
    assert.deepEqual(places.map(start => words({ start, end: { ...start, character: start.character + 3 } })), ['as ', '[1]']);
    const date = await ask<Hover>('textDocument/hover', at(article, 'May 2026', encoding));
    assert.equal(words(date.range!), 'as of May 2026');
    assert.match((date.contents as MarkupContent).value, /6 months ago/);
    const figure = await ask<Hover>('textDocument/hover', at(article, '288B', encoding, 1));
    assert.equal(words(figure.range!), '288B');
    assert.match((figure.contents as MarkupContent).value, /288,000,000,000/);
    assert.equal(await ask('textDocument/hover', at(article, 'Käfer', encoding)), null);
  });

  test(`${encoding}: a citation leads to its entry, its entry to its citations`, async () => {
    const [link] = await ask<readonly LocationLink[]>('textDocument/definition', at(article, '[2][1]', encoding, 1));
    assert.equal(words(link!.originSelectionRange!), '2');
    assert.match(words(link!.targetRange), /^2\. "漢字"/);
    assert.equal(words(link!.targetSelectionRange), '2');
    const entry = at(article, '2. "漢字"', encoding);
    const references = await ask<readonly Location[]>('textDocument/references', entry, { context: { includeDeclaration: false } });
    assert.deepEqual(references.map(({ range }) => [range.start.line, words(range)]), [[2, '2'], [6, '2']]);
    assert.equal((await ask<readonly Location[]>('textDocument/references', entry, { context: { includeDeclaration: true } })).length, 3);
    const highlights = await ask<readonly DocumentHighlight[]>('textDocument/documentHighlight', entry);
    assert.deepEqual(highlights.map(({ range, kind }) => [words(range), kind]), [['2', 2], ['2', 2], ['2', 3]]);
  });

  test(`${encoding}: a label is renamed everywhere`, async () => {
    const position = at(article, '[2]', encoding, 1);
    const prepared = await ask<{ range: Range; placeholder: string }>('textDocument/prepareRename', position);
    assert.deepEqual([words(prepared.range), prepared.placeholder], ['2', '2']);
    const edit = await ask<WorkspaceEdit>('textDocument/rename', position, { newName: '5' });
    const [change] = edit.documentChanges!;
    assert.ok(change && 'edits' in change);
    const renamed = applyTextEdits(article, change.edits as readonly TextEdit[], encoding);
    assert.equal(renamed, article.replaceAll('[2]', '[5]').replace('2. "漢字"', '5. "漢字"'));
    await assert.rejects(ask('textDocument/rename', position, { newName: '1' }), { code: -32803, message: /\[1\] is taken/ });
    await assert.rejects(ask('textDocument/prepareRename', at(article, 'Käfer', encoding)), { code: -32803 });
  });

  test(`${encoding}: lenses, links, hints and symbols stand on their words`, async () => {
    const lenses = await counting.editor.request<readonly CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    assert.deepEqual(lenses.map(({ range, command }) => [words(range), command!.title]), [['1', 'cited twice'], ['2', 'cited twice']]);
    const [, , locations] = lenses[1]!.command!.arguments as unknown as ShowReferencesArguments;
    assert.deepEqual(locations.map(({ range }) => words(range)), ['2', '2']);
    const links = await counting.editor.request<readonly DocumentLink[]>('textDocument/documentLink', { textDocument: { uri } });
    assert.deepEqual(links.map(({ range }) => words(range)), ['https://example.org/größe', 'https://example.org/two']);
    const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const hints = await counting.editor.request<readonly InlayHint[]>('textDocument/inlayHint', { textDocument: { uri }, range: whole });
    assert.deepEqual(hints.map(({ position, label }) => [position, label]), [[at(article, 'May 2026', encoding, 8), '6 months']]);
    const [title] = await counting.editor.request<readonly DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
    assert.deepEqual(title!.children!.map(({ name, selectionRange }) => [name, words(selectionRange)]), [['Größe 漢', '## Größe 漢'], ['References', '## References']]);
  });

  test(`${encoding}: completion replaces what is typed, and previews the source`, async () => {
    const draft = article.replace('bleiben. [2]', 'bleiben 漢字😀. [2');
    counting.editor.replaceAll(uri, draft);
    try {
      const position = at(draft, 'bleiben 漢字😀. [2', encoding, 'bleiben 漢字😀. ['.length);
      const { items } = await ask<CompletionList>('textDocument/completion', position);
      assert.deepEqual(items.map(({ label }) => label).sort(), ['[1]', '[2]', '[3] New source', 'citation needed']);
      const item = items.find(({ label }) => label === '[1]')!;
      const { newText, replace } = item.textEdit as InsertReplaceEdit;
      assert.match(applyTextEdits(draft, [{ range: replace, newText }], encoding), /bleiben 漢字😀\. \[1\]\n/);
      const resolved = await counting.editor.request<CompletionItem>('completionItem/resolve', item);
      assert.match((resolved.documentation as MarkupContent).value, /Größe 🚀/);
    } finally {
      counting.editor.replaceAll(uri, article);
    }
  });

  test(`${encoding}: the review stands on its words`, async () => {
    const review = await counting.editor.request<Review>('sourceBacked/review', { textDocument: { uri } });
    assert.deepEqual(review.sources.map(({ title, range, citations }) => [title, words(range), citations.map(words)]), [['Größe 🚀', '1', ['1', '1']], ['漢字', '2', ['2', '2']]]);
    assert.deepEqual(review.timeline.map(({ text, from, to, stale, range }) => [text, from, to, stale, words(range)]), [['May 2026', '2026-05-01', '2026-05-31', true, 'May 2026']]);
    assert.deepEqual(review.groups.find(({ key }) => key === 'dates')!.items.map(({ range }) => words(range)), ['as of May 2026']);
    assert.match(words(review.paragraphs[1]!.range), /^Wo 漢 the 288B ties 🚀 bleiben/);
  });
}

test('a client that shows no Markdown gets plain text, flat symbols and plain places', async () => {
  const plain = await startEditor({ capabilities: {} });
  plain.open(uri, article);
  const position = at(article, '[1]', 'utf-16', 1);
  const hover = await plain.request<Hover>('textDocument/hover', { textDocument: { uri }, position });
  const { kind, value } = hover.contents as MarkupContent;
  assert.equal(kind, 'plaintext');
  assert.match(value, /^\[1\] Größe 🚀\n/);
  const symbols = await plain.request<readonly SymbolInformation[]>('textDocument/documentSymbol', { textDocument: { uri } });
  assert.deepEqual(symbols.map(({ containerName }) => containerName), [undefined, symbols[0]!.name, symbols[0]!.name, 'References', 'References']);
  const [place] = await plain.request<readonly Location[]>('textDocument/definition', { textDocument: { uri }, position });
  assert.equal(wordsIn(article, place!.range), '1');
  const lenses = await plain.request<readonly CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
  assert.deepEqual(lenses.map(({ command }) => command), [{ title: 'cited twice', command: '' }, { title: 'cited twice', command: '' }]);
  assert.equal(await plain.request('textDocument/inlayHint', { textDocument: { uri }, range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } } }), null);
  await plain.shutDown();
});

test('a title that is markup does nothing in a hover', async () => {
  const [{ editor }] = countings as [Counting];
  const hostile = 'file:///articles/hostile.md';
  const text = 'A claim.[^x]\n\n[^x]: Doe, J. "<img src=x onerror=alert(1)> [click](command:evil) `code`". *The **Gazette***, 2020. https://example.org/a)[x](javascript:alert(1))\n';
  editor.open(hostile, text);
  const { contents } = await editor.request<Hover>('textDocument/hover', { textDocument: { uri: hostile }, position: { line: 0, character: 11 } });
  const { value } = contents as MarkupContent;
  assert.match(value, /Cited once, here/);
  assert.doesNotMatch(value.replace(/\]\(<https?:[^<>\s]*>\)/g, ''), /(?<!\\)[<`]|(?<!\\)\]\(/);
  editor.close(hostile);
});
