import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DatedPlace, ParagraphCover, Review, SourceUse } from '../../../server/src/lsp/protocol.ts';
import { inEnglish } from '../translate.ts';
import { pictureOf } from './picture.ts';

const line = (number: number): DatedPlace['range'] => ({ start: { line: number, character: 0 }, end: { line: number, character: 9 } });

const empty: Review = {
  summary: { version: 1, words: 0, sentences: 0, citations: 0, sources: 0, uncited: 0, gaps: 0, stale: 0, mismatched: 0, findings: {}, header: [] },
  today: '2026-11-23', reviewed: null, groups: [], paragraphs: [], sources: [], timeline: [],
};
const paragraph = (number: number, cover: Partial<ParagraphCover>): ParagraphCover =>
  ({ kind: 'text', range: line(number), section: 'History', words: 20, sentences: 2, covered: 2, uncited: 0, ...cover });
const source = (label: string, title: string, count: number): SourceUse =>
  ({ label, title, range: line(50), citations: Array.from({ length: count }, (_, i) => line(i)) });
const date = (from: string, to: string, stale = false): DatedPlace => ({ text: from.slice(0, 4), sentence: 'It opened.', from, to, stale, range: line(7) });
const draw = (review: Partial<Review>): ReturnType<typeof pictureOf> => pictureOf('bridge.md', { ...empty, ...review }, inEnglish);

test('paragraphs stand in the rows of their sections, in reading order', () => {
  const { strip } = draw({ paragraphs: [paragraph(1, { section: 'Lead' }), paragraph(2, {}), paragraph(3, {}), paragraph(4, { section: 'Lead' })] }).picture;
  assert.deepEqual(strip.sections.map(({ title, cells }) => [title, cells.length]), [['Lead', 1], ['History', 2], ['Lead', 1]]);
});

test('a claim without a citation outweighs the sentences that have one', () => {
  const covers = [{}, { covered: 1 }, { covered: 1, uncited: 1 }, { covered: 0 }].map((cover, i) => paragraph(i, cover));
  const cells = draw({ paragraphs: covers }).picture.strip.sections[0]!.cells;
  assert.deepEqual(cells.map(({ state, fill }) => [state, fill]), [['cited', 1], ['partly', 0.5], ['open', 0.5], ['plain', 0]]);
  assert.equal(cells[2]!.label, 'Paragraph 3, History: 1 of 2 sentences cited, 1 claim without a citation');
});

test('the cells of a table are not counted among the sentences', () => {
  const paragraphs = [paragraph(1, {}), paragraph(2, { kind: 'table', sentences: 40, covered: 0, uncited: 2 })];
  const { strip } = draw({ paragraphs }).picture;
  assert.equal(strip.summary, '100% of the sentences cited · 2 claims without a citation');
  assert.match(strip.sections[0]!.cells[1]!.label, /^Table, History: 0 of 40 cells cited/);
});

test('an article without sentences has no share of them', () => {
  assert.equal(draw({}).picture.strip.summary, 'no sentences');
});

test('bars are as long as the source is often cited, beside the most cited', () => {
  const { bars } = draw({ sources: [source('1', 'One', 4), source('2', 'Two', 1), source('9', '', 1), source('3', 'Three', 0)] }).picture;
  assert.deepEqual(bars.bars.map(({ share }) => share), [1, 0.25, 0.25, 0]);
  assert.deepEqual(bars.bars.map(({ label }) => label), ['[1] One, cited 4 times', '[2] Two, cited once', '[9] no entry, cited once', '[3] Three, never cited']);
  assert.equal(bars.summary, '4 sources · 1 never cited');
});

test('a source that is cited by its address is named without brackets', () => {
  assert.equal(draw({ sources: [source('https://example.org/one', 'example.org/one', 1)] }).picture.bars.bars[0]!.mark, '');
});

test('every spot leads to the range that it was drawn from', () => {
  const { picture, places } = draw({ paragraphs: [paragraph(3, {})], sources: [source('1', 'One', 1)], timeline: [date('2020-01-01', '2020-12-31')] });
  const spots = [picture.strip.sections[0]!.cells[0]!, picture.bars.bars[0]!, picture.timeline.marks[0]!];
  assert.deepEqual(spots.map(({ place }) => places[place]!.start.line), [3, 50, 7]);
});

test('dates stand in the order of time, with today and the review among them', () => {
  const { timeline } = draw({ reviewed: '2025-06-01', timeline: [date('2019-01-01', '2019-12-31'), date('2026-05-01', '2026-05-31', true)] }).picture;
  const [early, late] = timeline.marks;
  const inTime = [early!.at, timeline.reviewed!.at, late!.at, timeline.today.at];
  assert.deepEqual(inTime, [...inTime].sort((a, b) => a - b));
  assert.equal(timeline.summary, '2 dates · 1 to update');
  assert.match(late!.label, /^2026, needs an update: It opened\.$/);
});

test('everything on the line of time stands within it', () => {
  const { timeline } = draw({ timeline: [date('0044-03-15', '0044-03-15'), date('1889-01-01', '1889-12-31'), date('2031-01-01', '2039-12-31')] }).picture;
  for (const { at, width } of timeline.marks) assert.ok(at >= 0 && at + width <= 1, `${at} + ${width}`);
  for (const { at } of [...timeline.ticks, timeline.today]) assert.ok(at >= 0 && at <= 1, String(at));
});

test('marks of one row do not overlap', () => {
  const { timeline } = draw({ timeline: [date('2026-01-01', '2026-12-31'), date('2026-03-01', '2026-03-31'), date('2026-10-01', '2026-10-31')] }).picture;
  assert.deepEqual(timeline.marks.map(({ lane }) => lane), [0, 1, 1]);
  assert.equal(timeline.lanes, 2);
});

test('a line of one day has its needle in the middle', () => {
  const { timeline } = draw({}).picture;
  assert.equal(timeline.today.at, 0.5);
  assert.deepEqual([timeline.reviewed, timeline.marks, timeline.lanes], [undefined, [], 1]);
});

test('ticks name years, or quarters where the line is short', () => {
  assert.match(draw({ timeline: [date('2015-01-01', '2015-01-01')] }).picture.timeline.ticks[0]!.label, /^20\d\d$/);
  assert.match(draw({ timeline: [date('2026-01-01', '2026-01-01')] }).picture.timeline.ticks[0]!.label, /^(?:Jan|Apr|Jul|Oct) 2026$/);
});
