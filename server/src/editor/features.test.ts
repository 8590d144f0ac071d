import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoOf } from '../language/dates/index.ts';
import { applyEdits } from '../text/edit.ts';
import { articleAt, wordsOf } from './fixtures.ts';
import { ageHintsIn } from './hints.ts';
import { lensesIn } from './lenses.ts';
import { linksIn } from './links.ts';
import { definitionsAt, findKey, mentionsAt } from './navigation.ts';
import { reviewOf } from './review.ts';
import { rewritesAt } from './rewrites.ts';
import { summaryOf } from './summary.ts';
import { symbolsOf, type ArticleSymbol } from './symbols.ts';

const references = '\n\n## References\n\n1. "One", 2020. https://example.org/one.\n2. "Two", 2021. doi:10.5555/two-2\n';

test('a citation leads to its entry, and an entry to itself', () => {
  for (const text of [`It opened. [$01]${references}`, `It opened. [1]${references}`.replace('1. "One', '$01. "One')]) {
    const fixture = articleAt(text);
    const [target] = definitionsAt(fixture.article, fixture.offset);
    assert.equal(wordsOf(fixture, target!.label!), '1');
    assert.match(wordsOf(fixture, target!.entry!), /^1\. "One", 2020\./);
    assert.equal(target!.file, undefined);
  }
});

test('a bracket leads to each of its entries, an undefined one to none', () => {
  const group = articleAt(`It opened. $0[1, 2]${references}`);
  assert.equal(definitionsAt(group.article, group.offset).length, 2);
  const missing = articleAt(`It opened. [$09]${references}`);
  assert.deepEqual(definitionsAt(missing.article, missing.offset), []);
});

test('a key leads to its file', () => {
  const { article, offset } = articleAt('It [@$0doe].\n', { bibliographies: [{ name: 'refs.bib', entries: [{ key: 'doe' }] }] });
  assert.deepEqual(definitionsAt(article, offset).map(({ file, key, entry }) => ({ file, key, entry })), [{ file: 'refs.bib', key: 'doe', entry: undefined }]);
});

test('a key is found in BibTeX, CSL-JSON and CSL-YAML', () => {
  const places = ['@book{other, note={doe}}\n@article{doe,\n title={x}}', '[{"title":"doe","id":"other"},{"id": "doe"}]', '- id: other\n  title: doe\n- id: doe\n  title: x\n'];
  for (const text of places) assert.match(text.slice(findKey(text, 'doe') - 7), /(?:icle\{|"id": "|- id: )doe/, text);
  assert.equal(findKey('nothing', 'doe'), 0);
});

test('every place that names a source is found once, in text order', () => {
  const fixture = articleAt(`A. [$01] B. [1, 2] C. [1-2]${references}`);
  const found = mentionsAt(fixture.article, fixture.offset);
  assert.deepEqual(found.map(({ span, isEntry }) => [fixture.text[span.start], isEntry]), [['1', false], ['1', false], ['1', false], ['1', true]]);
  assert.deepEqual(found.map(({ span }) => span.start), [...found.map(({ span }) => span.start)].sort((a, b) => a - b));
});

test('lenses tell how often each entry is cited', () => {
  const { article } = articleAt('A.[^a] B.[^a] C.[^b] D.[^a]$0\n\n[^a]: One.\n\n[^b]: Two.\n\n[^c]: Three.\n');
  assert.deepEqual(lensesIn(article).map(({ title, citations }) => [title, citations.length]), [['cited 3 times', 3], ['cited once', 1], ['never cited', 0]]);
});

test('entries\' addresses and identifiers are links', () => {
  const fixture = articleAt(`---\nbibliography: refs.bib\n---\n\nA. [1][2]$0${references}3. Three (see https://example.org/a_(b)), arXiv:2310.03225v2.\n`);
  assert.deepEqual(linksIn(fixture.article).map(({ span, target }) => [wordsOf(fixture, span), 'url' in target ? target.url : target.file]), [
    ['refs.bib', 'refs.bib'],
    ['https://example.org/one', 'https://example.org/one'],
    ['doi:10.5555/two-2', 'https://doi.org/10.5555/two-2'],
    ['https://example.org/a_(b)', 'https://example.org/a_(b)'],
    ['arXiv:2310.03225v2', 'https://arxiv.org/abs/2310.03225'],
  ]);
});

test('the outline nests sections, and holds tables and sources', () => {
  const fixture = articleAt(`# Bridge\n\nWords. [1]$0\n\n## History\n\nMore.\n\n### Early\n\n| year | event |\n|---|---|\n| 1932 | opened |\n${references}`);
  const outline = (symbols: readonly ArticleSymbol[], depth = 0): readonly string[] => symbols.flatMap(({ name, children }) => [`${'  '.repeat(depth)}${name}`, ...outline(children, depth + 1)]);
  const lines = outline(symbolsOf(fixture.article));
  assert.deepEqual(lines, ['Bridge', '  History', '    Early', '      Table: year, event', '  References', '    [1] One', '    [2] Two']);
  const check = ({ span, focus, children }: ArticleSymbol): void => {
    assert.ok(span.start <= focus.start && focus.end <= span.end, 'the focus lies within');
    for (const child of children) {
      assert.ok(span.start <= child.span.start && child.span.end <= span.end, `${child.name} lies within`);
      check(child);
    }
  };
  symbolsOf(fixture.article).forEach(check);
});

test('hints tell the age of each status in the range asked for', () => {
  const fixture = articleAt('# Orion\n\nAs of May 2026, Orion waits.\n\nAs of 2024, Lyra waits.\n\nAs of 1912 the ship was the largest.\n\nAs of November 2026, Vega waits.$0\n');
  const hints = ageHintsIn(fixture.article, { start: 0, end: fixture.text.length }, '2026-11-23');
  assert.deepEqual(hints.map(({ offset, label }) => [fixture.text.slice(0, offset).split('\n').at(-1), label]), [['As of May 2026', '6 months'], ['As of 2024', '23 months']]);
  assert.deepEqual(ageHintsIn(fixture.article, { start: 0, end: 20 }, '2026-11-23').length, 1);
});

test('a citation offers the other style, and numbers in order where they are not', () => {
  const titles = (text: string): readonly string[] => {
    const { article, offset } = articleAt(text);
    return rewritesAt(article, { start: offset, end: offset }).map(({ title }) => title);
  };
  assert.deepEqual(titles(`A. [1$0] B. [2]${references}`), ['Convert all numbered citations to footnotes']);
  assert.deepEqual(titles(`A. [2$0] B. [1]${references}`), ['Convert all numbered citations to footnotes', 'Renumber citations in order of first use']);
  assert.deepEqual(titles('A.[^a$0]\n\n[^a]: One.\n'), ['Convert all footnotes to numbered citations']);
  assert.deepEqual(titles('Words$0.\n'), []);
});

test('a conversion is valid and total', () => {
  const { article, offset, text } = articleAt(`A. [1$0] B. [1, 2]${references}`);
  const [convert] = rewritesAt(article, { start: offset, end: offset });
  assert.match(applyEdits(text, convert!.edits()), /^A\. \[\^1\] B\. \[\^1\]\[\^2\]/);
});

const reviewed = `---
last_reviewed: 2026-05-16
sources: 2 citations
---

# Orion

Orion weighs 300 tonnes. [1] As of May 2026, it has not flown. [1]

The rocket carried 41 satellites into orbit in 2019. [citation needed]
${references}$0`;

test('the summary counts what a reader would count', () => {
  const { article, findings } = articleAt(reviewed);
  const summary = summaryOf(article, findings);
  assert.equal(summary.citations, 2);
  assert.equal(summary.sources, 2);
  assert.equal(summary.sentences, 3);
  assert.equal(summary.gaps, 1);
  assert.equal(summary.stale, 1);
  assert.equal(summary.findings['stale-date'], 1);
  assert.equal(summary.findings['unused-source'], 1);
  assert.deepEqual(summary.header.map(({ key, value }) => [key, value]), [['lastReviewed', '2026-05-16'], ['sources', '2 citations']]);
});

test('the summary tells what is wrong with a line of the header', () => {
  const { article, findings } = articleAt(reviewed);
  const line = article.header.fields.find(({ key }) => key === 'lastReviewed')!;
  const finding = { ...findings[0]!, check: 'review-overdue', message: 'too old', span: line.valueSpan };
  assert.deepEqual(summaryOf(article, [finding]).header.map(({ problem }) => problem), ['too old', undefined]);
});

test('the review shows cover, uses and dates in their order', () => {
  const fixture = articleAt(reviewed);
  const review = reviewOf(fixture.article, fixture.findings);
  assert.deepEqual(review.groups.map(({ key }) => key), ['citations', 'dates', 'figures', 'clarity']);
  assert.deepEqual(review.groups.find(({ key }) => key === 'dates')!.items.map(({ finding }) => finding.check), ['stale-date']);
  assert.deepEqual(review.paragraphs.map(({ sentences, covered }) => [sentences, covered]), [[2, 2], [1, 0]]);
  assert.deepEqual(review.sources.map(({ label, title, citations }) => [label, title, citations.length]), [['1', 'One', 2], ['2', 'Two', 0]]);
  assert.deepEqual(review.timeline.map(({ span, stale }) => [wordsOf(fixture, span), stale]), [['2019', false], ['May 2026', true]]);
});

test('the review knows the day of the last review, and none without its line', () => {
  const { article } = articleAt(reviewed);
  assert.equal(isoOf(reviewOf(article, []).reviewed!), '2026-05-16');
  assert.equal(reviewOf(articleAt('It opened.$0\n').article, []).reviewed, undefined);
});

test('the review tells a table from text, in reading order', () => {
  const { article } = articleAt(`It opened. [$01]\n\n| Year | Visitors |\n| --- | --- |\n| 2019 | 40 |\n${references}`);
  assert.deepEqual(reviewOf(article, []).paragraphs.map(({ kind }) => kind), ['text', 'table']);
});

test('a label without an entry is a source without a title, once for all its citations', () => {
  const fixture = articleAt(`It opened. [$01] It grew. [9] It closed. [9]${references}`);
  const open = reviewOf(fixture.article, []).sources.filter(({ title }) => title === '');
  assert.deepEqual(open.map(({ label, span, citations }) => [label, fixture.text.slice(span.start - 9, span.start), citations.length]), [['9', 't grew. [', 2]]);
});
