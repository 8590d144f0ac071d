import assert from 'node:assert/strict';
import type { Article, Citation, Sentence } from '../../server/src/article/model.ts';
import { contains, sliceOf, type Span } from '../../server/src/text/span.ts';

// One assertion after another, each with its condition.
/* eslint-disable complexity */
/** Asserts that every range of an article holds what the model says it holds. */
export function assertConsistent(article: Article): void {
  const { text } = article;
  const whole = { start: 0, end: text.length };
  const inside = (span: Span, what: string): void =>
    assert.ok(span.start <= span.end && contains(whole, span), `${what} ${span.start}–${span.end} lies outside of the text`);

  for (const passage of article.passages) {
    inside(passage.span, passage.kind);
    passage.sentences.forEach((sentence, i) => {
      assertSentence(text, sentence);
      assert.ok(contains(passage.span, sentence.span), 'a sentence leaves its passage');
      if (i > 0) assert.ok(passage.sentences[i - 1]!.span.end <= sentence.span.start, 'sentences overlap');
    });
    assert.ok(article.sections[passage.section], 'a passage names no section');
    if (passage.cell) assert.ok(article.tables[passage.cell.table], 'a cell names no table');
  }
  article.citations.forEach(citation => assertCitation(text, citation));
  for (const { labelSpan, label, body, bodyText, span, origin, style } of article.sources) {
    inside(span, 'source');
    if (origin === 'bibliography' || origin === 'frontMatter') continue;
    assert.equal(sliceOf(text, body), bodyText);
    if (style !== 'link' && label !== '' && origin !== 'list') assert.equal(sliceOf(text, labelSpan).replace(/\\/g, ''), label.replace(/\\/g, ''));
  }
  for (const { value, valueSpan, name, nameSpan, form } of article.header.fields) {
    const plain = (written: string): string => form === 'yaml' ? written : written.replace(/\*\*|__/g, '');
    if (!/[\r\n]/.test(sliceOf(text, valueSpan))) assert.equal(plain(sliceOf(text, valueSpan)).trim(), value.trim());
    if (form !== 'yaml') assert.equal(sliceOf(text, nameSpan).replace(/\*\*|__/g, ''), name);
  }
  for (const table of article.tables) {
    inside(table.span, 'table');
    for (const cell of [table.header, ...table.rows].flat()) assert.equal(sliceOf(text, cell.span), cell.prose.source);
  }
  for (const comment of article.comments) assert.ok(sliceOf(text, comment.span).startsWith('<!--') && sliceOf(text, comment.span).endsWith('-->'));
  for (const placeholder of article.placeholders) assert.equal(sliceOf(text, placeholder.span), placeholder.text);
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
