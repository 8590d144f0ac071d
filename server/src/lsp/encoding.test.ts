import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lineIndex } from '../text/lineIndex.ts';
import { offsetOfUnits, positionEncodings, unitsOf } from './encoding.ts';
import { placesIn } from './places.ts';
import { edited, type Snapshot } from './snapshot.ts';

const line = 'aé漢😀z';

test('units are counted as the encoding counts them', () => {
  assert.equal(unitsOf(line, 'utf-16'), 6);
  assert.equal(unitsOf(line, 'utf-8'), 1 + 2 + 3 + 4 + 1);
  assert.equal(unitsOf(line, 'utf-32'), 5);
  assert.equal(unitsOf('\ud83d', 'utf-8'), 3);
});

test('a place within a character is its start, one past the end the end', () => {
  assert.deepEqual([0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 99].map(units => offsetOfUnits(line, units, 'utf-8')), [0, 1, 1, 2, 2, 2, 3, 3, 3, 5, 6, 6]);
  assert.equal(offsetOfUnits(line, -1, 'utf-8'), 0);
});

test('UTF-8 units are those that the platform encodes', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => {
    assert.equal(unitsOf(text, 'utf-8'), new TextEncoder().encode(text).length);
    assert.equal(unitsOf(text, 'utf-32'), [...text].length);
  }));
});

const texts = fc.array(fc.oneof(fc.constantFrom('\n', '\r\n', '\r', 'é', '漢', '😀', '👩‍🔬', ' '), fc.string({ maxLength: 5 }))).map(parts => parts.join(''));

test('every offset between characters comes back from its position', () => {
  fc.assert(fc.property(texts, fc.constantFrom(...positionEncodings), (text, encoding) => {
    const places = placesIn(lineIndex(text), encoding);
    for (let offset = 0; offset <= text.length; offset++) {
      const within = /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(offset - 1)) || text.slice(offset - 1, offset + 1) === '\r\n';
      if (!within) assert.equal(places.offset(places.position(offset)), offset);
    }
  }));
});

test('positions outside of the text are clamped', () => {
  const places = placesIn(lineIndex('ab\ncd'), 'utf-8');
  assert.deepEqual([[-1, 5], [0, 9], [1, 1], [1, 7], [7, 0]].map(([l, c]) => places.offset({ line: l!, character: c! })), [0, 2, 4, 5, 5]);
  assert.deepEqual(places.span({ start: { line: 1, character: 1 }, end: { line: 0, character: 1 } }), { start: 1, end: 4 });
});

test('changes apply one after the other, in the client\'s encoding', () => {
  const start: Snapshot = { uri: 'a', languageId: 'markdown', version: 1, text: 'aé😀z\nb' };
  const at = (l: number, from: number, to: number) => ({ start: { line: l, character: from }, end: { line: l, character: to } });
  const after = edited(start, 5, [{ range: at(0, 3, 7), text: '漢\n' }, { range: at(1, 0, 1), text: 'y' }, { range: at(2, 1, 1), text: '!' }], 'utf-8');
  assert.deepEqual(after, { ...start, version: 5, text: 'aé漢\ny\nb!' });
  assert.equal(edited(after, 6, [{ text: 'new' }], 'utf-8').text, 'new');
  assert.equal(edited(after, 7, [], 'utf-8').version, 7);
});
