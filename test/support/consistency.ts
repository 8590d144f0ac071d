import assert from 'node:assert/strict';
import type { Article, Citation, HeaderField, Passage, Sentence, SourceEntry, Table } from '../../server/src/article/model.ts';
import { contains, sliceOf, type Span } from '../../server/src/text/span.ts';

/** Asserts that every range of an article holds what the model says it holds. */
export function assertConsistent(article: Article): void {
  const { text } = article;
  article.passages.forEach(passage => assertPassage(article, passage));
  article.citations.forEach(citation => assertCitation(text, citation));
  article.sources.forEach(source => assertSource(text, source));
  article.header.fields.forEach(field => assertHeaderField(text, field));
  article.tables.forEach(table => assertTable(text, table));
  for (const { span } of article.comments) assert.match(sliceOf(text, span), /^<!--[\s\S]*-->$/);
  for (const placeholder of article.placeholders) assert.equal(sliceOf(text, placeholder.span), placeholder.text);
}

const assertInside = (text: string, span: Span, what: string): void =>
  assert.ok(span.start <= span.end && contains({ start: 0, end: text.length }, span), `${what} ${span.start}–${span.end} lies outside of the text`);

function assertPassage({ text, sections, tables }: Article, passage: Passage): void {
  assertInside(text, passage.span, passage.kind);
  passage.sentences.forEach((sentence, i) => {
    assertSentence(text, sentence);
    assert.ok(contains(passage.span, sentence.span), 'a sentence leaves its passage');
    if (i > 0) assert.ok(passage.sentences[i - 1]!.span.end <= sentence.span.start, 'sentences overlap');
  });
  assert.ok(sections[passage.section], 'a passage names no section');
  if (passage.cell) assert.ok(tables[passage.cell.table], 'a cell names no table');
}

function assertSource(text: string, { labelSpan, label, body, bodyText, span, origin, style }: SourceEntry): void {
  assertInside(text, span, 'source');
  if (origin === 'bibliography' || origin === 'frontMatter') return;
  assert.equal(sliceOf(text, body), bodyText);
  const isWritten = style !== 'link' && label !== '' && origin !== 'list';
  if (isWritten) assert.equal(sliceOf(text, labelSpan).replace(/\\/g, ''), label.replace(/\\/g, ''));
}

function assertHeaderField(text: string, { value, valueSpan, name, nameSpan, form }: HeaderField): void {
  const plain = (written: string): string => form === 'yaml' ? written : written.replace(/\*\*|__/g, '');
  const written = sliceOf(text, valueSpan);
  // YAML folds a value over several lines.
  if (!/[\r\n]/.test(written)) assert.equal(plain(written).trim(), value.trim());
  if (form !== 'yaml') assert.equal(plain(sliceOf(text, nameSpan)), name);
}

function assertTable(text: string, table: Table): void {
  assertInside(text, table.span, 'table');
  for (const cell of [table.header, ...table.rows].flat()) assert.equal(sliceOf(text, cell.span), cell.prose.source);
}

function assertSentence(text: string, { span, extent, prose }: Sentence): void {
  assert.equal(sliceOf(text, span), prose.source);
  assert.equal(prose.masked.length, prose.source.length);
  assert.ok(contains(extent, span), 'a sentence is larger than its extent');
  // Whatever is not blanked stands in the source at the same place, entities that read as a sign excepted.
  for (let i = 0; i < prose.masked.length; i++) {
    if (/\s/.test(prose.masked[i]!) || prose.masked[i] === prose.source[i]) continue;
    assert.equal(prose.source[i], '&', `mask differs at ${i}: ${prose.masked} / ${prose.source}`);
  }
}

function assertCitation(text: string, { style, span, label, labelSpan, group }: Citation): void {
  assert.ok(contains(group, span), 'a citation leaves its group');
  const bracket = sliceOf(text, span);
  if (style === 'link') return;
  assert.ok(contains(span, labelSpan));
  assert.match(bracket, style === 'pandoc' ? /^(?:\\?\[|@)/ : /^\\?\[/);
  const written = sliceOf(text, labelSpan);
  if (style === 'numeric' && written !== label) {
    const [first, last] = written.split(/\D+/).map(Number);
    assert.ok(first! < Number(label) && Number(label) < last!, `${label} lies within ${written}`);
  } else assert.equal(written, label);
}
