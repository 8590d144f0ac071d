import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { excerptOf, printable } from './excerpt.ts';

/** The excerpt with its underline, as a terminal shows them. */
const shown = (line: string, marked: string, width: number): readonly string[] => {
  const start = line.indexOf(marked);
  const { text, offset, length } = excerptOf(line, start, start + marked.length, width);
  return [text, `${' '.repeat(offset)}${'^'.repeat(length)}`];
};

test('a line that fits is shown whole', () => {
  assert.deepEqual(shown('The river is long.', 'river', 40), ['The river is long.', '    ^^^^^']);
});

test('a long line is cut around the range, at a word before it', () => {
  const line = 'One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen.';
  assert.deepEqual(shown(line, 'ten', 40), ['…five six seven eight nine ten eleven t…', '                           ^^^']);
  assert.deepEqual(shown(line, 'One', 40), ['One two three four five six seven eigh…', '^^^']);
  assert.deepEqual(shown(line, 'sixteen', 40), ['…thirteen fourteen fifteen sixteen.', '                           ^^^^^^^']);
});

test('wide characters take two columns', () => {
  assert.deepEqual(shown('河流 is long', 'is', 40), ['河流 is long', '     ^^']);
});

test('tabs and control characters keep their place', () => {
  assert.deepEqual(shown('a\tb\u001b[0m river', 'river', 40), ['a b\uFFFD[0m river', '        ^^^^^']);
  assert.equal(printable('a\nb\u202ec'), 'a b\uFFFDc');
});

test('an excerpt and its underline always fit, and the underline lies under the range', () => {
  const piece = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom('word ', '河', '👍🏽', '\t', 'x'.repeat(50)));
  fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(), fc.nat(), fc.integer({ min: 40, max: 120 }), (pieces, a, b, width) => {
    const line = pieces.join('').replace(/[\n\r]/g, ' ');
    const [start, end] = [a % (line.length + 1), b % (line.length + 1)].sort((x, y) => x - y) as [number, number];
    const { text, offset, length } = excerptOf(line, start, end, width);
    assert.ok(stringWidth(text) <= width, `${stringWidth(text)} > ${width}: ${text}`);
    assert.ok(length >= 1 && offset >= 0 && offset <= width && offset + length <= width + 1);
  }));
});
