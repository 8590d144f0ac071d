import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleAt, wordsOf } from './fixtures.ts';
import { hoverAt } from './hover.ts';
import { toPlainText } from './richText.ts';

/** The words hovered and the texts shown, as plain text. */
function hover(marked: string, settings = {}): { readonly over: string; readonly texts: readonly string[] } | undefined {
  const fixture = articleAt(marked, settings);
  const found = hoverAt(fixture.article, fixture.offset, fixture.settings.today);
  return found && { over: wordsOf(fixture, found.span), texts: found.texts.map(toPlainText) };
}

const references = `
## References

1. Jane Doe, "[Bridges of the North](https://example.org/bridges)", *The Gazette*, 3 May 2025. Accessed 1 June 2025.
2. Roads, 2020. https://example.org/roads
`;

test('a citation shows its source, how old it is, and where else it is cited', () => {
  const found = hover(`# Bridge\n\nIt opened in 1932. [$01]\n\n## History\n\nIt closed in 1990. [1, 2] It burnt. [1]\n${references}`)!;
  assert.equal(found.over, '1');
  const [card] = found.texts;
  assert.match(card!, /\[1\] Bridges of the North/);
  assert.match(card!, /Jane Doe · The Gazette · 3 May 2025 \(18 months ago\)/);
  assert.match(card!, /https:\/\/example\.org\/bridges/);
  assert.match(card!, /accessed 1 June 2025/);
  assert.match(card!, /Cited 3 times, also in:\n\n• History: It closed in 1990\.\n• History: It burnt\.$/);
});

test('each label of a bracket has its own card, its brackets both', () => {
  assert.deepEqual(hover(`A. [1, $02]\n${references}`)!.texts.map(text => text.slice(0, 3)), ['[2]']);
  assert.deepEqual(hover(`A. [1$0, 2]\n${references}`)!.texts.map(text => text.slice(0, 3)), ['[1]']);
  assert.deepEqual(hover(`A. $0[1, 2]\n${references}`)!.texts.map(text => text.slice(0, 3)), ['[1]', '[2]']);
});

test('brackets written together are told apart', () => {
  const found = hover(`A claim.[1]$0[2]\n${references}`)!;
  assert.equal(found.over, '[2]');
  assert.match(found.texts[0]!, /^\[2\] /);
});

test('the middle of a range shows what it stands for', () => {
  const found = hover(`A. [1$0-3]\n${references}3. Rails, 2021.\n`)!;
  assert.match(found.texts[0]!, /^\[1\]/);
  const middle = hover(`A. [1-$0 3]\n${references}3. Rails, 2021.\n`.replace('$0 3', '$03'))!;
  assert.match(middle.texts[0]!, /^\[3\]/);
});

test('a citation without an entry says so', () => {
  assert.match(hover(`A claim. [7$0]\n${references}`)!.texts[0]!, /^\[7\] has no source entry in this article\.\n\nCited once, here\.$/);
});

test('an entry tells where it is cited', () => {
  const found = hover(`It opened. [2]\n\n## References\n\n1. One, 2020.\n$02. Two, 2021.\n`)!;
  assert.match(found.texts[0]!, /^\[2\] /);
  assert.match(found.texts[0]!, /Cited once:\n\n• Introduction: It opened\.$/);
  assert.match(hover(`It opened. [2]\n\n## References\n\n$01. One, 2020.\n2. Two, 2021.\n`)!.texts[0]!, /Never cited\.$/);
});

test('a source older than what it alone is cited for is told', () => {
  const text = '# Orion\n\nAs of May 2026, Orion has not flown.[^a$0]\n\n[^a]: "Orion waits", The Gazette, 3 May 2025.\n';
  assert.match(hover(text)!.texts[0]!, /⚠ Older than what it is cited for: “As of May 2026”, and it was published 3 May 2025\./);
  assert.doesNotMatch(hover(text.replace('3 May 2025', '3 June 2026'))!.texts[0]!, /⚠/);
  assert.doesNotMatch(hover(text.replace('May 2026', '2026').replace('3 May 2025', '3 May 2026'))!.texts[0]!, /⚠/);
  assert.doesNotMatch(hover(text.replace('[^a$0]', '[^a$0][^b]') + '[^b]: "Orion still waits", 4 June 2026.\n')!.texts[0]!, /⚠/);
});

test('a linked source is read from its link', () => {
  const found = hover('It opened in 1932 ([The$0 Gazette, 2020](https://example.org/g)).\n')!;
  assert.match(found.texts[0]!, /https:\/\/example\.org\/g/);
});

test('a key of a bibliography names its file', () => {
  const bibliographies = [{ name: 'refs.bib', entries: [{ key: 'doe', title: 'Bridges', authors: ['Doe, J.'], published: '2020', doi: '10.5555/bridge' }] }];
  const found = hover('---\nbibliography: refs.bib\n---\n\nIt opened [@$0doe].\n', { bibliographies })!;
  assert.equal(found.over, 'doe');
  assert.match(found.texts[0]!, /^@doe Bridges\n\nDoe, J\. · 2020 \(5 years 11 months ago\)\n\ndoi:10\.5555\/bridge \(https:\/\/doi\.org\/10\.5555\/bridge\)\n\nIn refs\.bib/);
});

test('a dated statement shows its age, its period and what else happened then', () => {
  const found = hover('# Orion\n\nAs of May$0 2026, Orion has not flown.\n\n## Story\n\nA test failed on 12 May 2026. Another did in 2026.\n')!;
  assert.equal(found.over, 'As of May 2026');
  assert.match(found.texts[0]!, /^May 2026: 6 months ago \(2026-05-01 to 2026-05-31\)\n\nA statement of how things stood then\.\n\nAlso then:\n\n• 12 May 2026, Story: A test failed on 12 May 2026\.$/);
});

test('a date reckoned from another says so', () => {
  const found = hover('# Orion\n\nIt was announced on 3 March 2021. It flew a year$0 later.\n')!;
  assert.match(found.texts[0]!, /reckoned from the dates before it/);
});

const model = `# Osprey

Osprey is a language model with 288$0 billion parameters. Its rival Merlin has 70 billion parameters.

| Specification | Value |
|---|---|
| Parameters | ~288B |

It took 288 days.
`;

test('a figure shows its value, the other places that state it, and what it was not held against', () => {
  const found = hover(model)!;
  assert.equal(found.over, '288 billion');
  assert.match(found.texts[0]!, /^288,000,000,000 parameters: anything from 287,500,000,000 to 288,500,000,000 parameters\n\nAlso stated in:\n\n• Introduction, “~288B”: Parameters \| ~288B\n\nNot held against, as of [^\n]*:\n\n• Introduction, “70 billion”: Its rival Merlin has 70 billion parameters\.$/);
});

test('a figure shows where it is told otherwise, from either side', () => {
  const text = model.replace('~288B', '310B');
  assert.match(hover(text)!.texts[0]!, /⚠ Told otherwise in:\n\n• Introduction, “310B”: Parameters \| 310B\n/);
  assert.match(hover(text.replace('$0', '').replace('310B', '31$00B'))!.texts[0]!, /⚠ Told otherwise in:\n\n• Introduction, “288 billion”: Osprey is a language model/);
});

test('bounds, ranges and exact counts are shown as what they are', () => {
  const line = (text: string): string => hover(text)!.texts[0]!.split('\n')[0]!;
  assert.equal(line('It holds more than 30$0 trillion tokens.'), 'at least 30,000,000,000,000 tokens');
  assert.equal(line('It took 5–7$0 km of rail.'), '4.5 to 7.5 kilometre');
  assert.equal(line('It has 16$0 experts.'), '16 experts exactly');
  assert.equal(line('It cost $$01,234.50 then.'), '1,234.5 dollar: anything from 1,234.495 to 1,234.505 dollar');
});

test('there is nothing to say of plain words, titles, code and source entries\' texts', () => {
  for (const text of ['Plain$0 words.', '# The 300$0 men\n', '`288$0 billion`', 'A. [1]\n\n## References\n\n1. One of 300$0 books, 2020.\n']) assert.equal(hover(text), undefined, text);
});
