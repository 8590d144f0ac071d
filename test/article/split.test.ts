import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitBlocks } from '../../server/src/markdown/split.ts';

const pieces = (text: string): string[] => splitBlocks(text).map(({ start, end }) => text.slice(start, end));

test('a list keeps its loose items and what is indented below them', () => {
  const list = '- one\n\n  more of one\n\n- two\n\n      code\n';
  assert.deepEqual(pieces(`${list}\nAfter.\n`), [list.trimEnd(), 'After.']);
});

test('a fence keeps its blank lines, and ends the paragraph above it', () => {
  assert.deepEqual(pieces('Text\n```js\na\n\nb\n```\nMore'), ['Text', '```js\na\n\nb\n```', 'More']);
});

test('an open fence runs to the end', () => assert.deepEqual(pieces('~~~\na\n\nb'), ['~~~\na\n\nb']));

test('a heading line stands alone', () => assert.deepEqual(pieces('# A\nText\n## B\n'), ['# A', 'Text', '## B']));

test('a setext heading stays whole', () => assert.deepEqual(pieces('Title\n=====\n\nText'), ['Title\n=====', 'Text']));

test('a comment may hold blank lines', () => assert.deepEqual(pieces('<!-- a\n\nb -->\n\nText'), ['<!-- a\n\nb -->', 'Text']));

test('a footnote keeps its indented paragraphs', () => {
  assert.deepEqual(pieces('[^1]: One.\n\n    Still one.\n\n[^2]: Two.'), ['[^1]: One.\n\n    Still one.', '[^2]: Two.']);
});

test('a line without a pipe ends a table', () => {
  assert.deepEqual(pieces('| A | B |\n|---|---|\n| 1 | 2 |\nSources: [1].'), ['| A | B |\n|---|---|\n| 1 | 2 |', 'Sources: [1].']);
});

const paragraph = (subject: string): string =>
  `${subject} was founded in 1921 by a group of engineers who had worked on the harbour for many years. It grew quickly after the war and opened a second yard. By 1960 it employed more than four thousand people [1].`;

test('a page pasted without blank lines has a paragraph a line', () => {
  const page = ['The yard', paragraph('The yard'), paragraph('The rival yard'), '| Year | Ships |', '|---|---|', '| 1950 | 12 |', paragraph('The museum')];
  assert.deepEqual(pieces(page.join('\n')), [page[0], page[1], page[2], page.slice(3, 6).join('\n'), page[6]]);
});

test('wrapped text and one sentence a line stay one paragraph', () => {
  const wrapped = paragraph('The yard').replace(/(.{60,70}) /g, '$1\n');
  const sentences = [paragraph('The yard'), paragraph('The museum'), paragraph('The pier')].join(' ').replaceAll('. ', '.\n');
  assert.deepEqual(pieces(wrapped), [wrapped]);
  assert.deepEqual(pieces(sentences), [sentences]);
});

test('all three kinds of line ends part lines', () => {
  assert.deepEqual(pieces('# A\r\nText\r\n\r\nMore'), ['# A', 'Text', 'More']);
  assert.deepEqual(pieces('# A\rText'), ['# A', 'Text']);
});
