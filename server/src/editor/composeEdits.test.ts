import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyEdits, areDisjoint, type TextEdit } from '../text/edit.ts';
import { composeEdits } from './composeEdits.ts';

/** Disjoint edits of a text, made from numbers. */
function editsFrom(text: string, seeds: readonly (readonly [number, number, string])[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  for (const [gap, width, newText] of seeds) {
    const start = Math.min(text.length, at + gap);
    const end = Math.min(text.length, start + width);
    if (start === end && edits.at(-1)?.span.end === start) break;
    edits.push({ span: { start, end }, newText });
    at = end;
  }
  return edits;
}

const seeds = fc.array(fc.tuple(fc.nat(4), fc.nat(3), fc.string({ maxLength: 3 })), { maxLength: 4 });

test('composed edits do what the rounds do', () => {
  fc.assert(fc.property(fc.string({ maxLength: 20 }), fc.array(seeds, { maxLength: 4 }), (text, rounds) => {
    let after = text;
    const edits = rounds.map(seed => {
      const round = editsFrom(after, seed);
      after = applyEdits(after, round);
      return round;
    });
    const composed = composeEdits(text.length, edits);
    assert.ok(areDisjoint(composed));
    assert.equal(applyEdits(text, composed), after);
  }), { numRuns: 500 });
});

test('what was inserted and taken out again leaves no edit', () => {
  const rounds = [[{ span: { start: 2, end: 2 }, newText: 'xyz' }], [{ span: { start: 2, end: 5 }, newText: '' }]];
  assert.deepEqual(composeEdits(4, rounds), []);
});

test('edits far apart stay apart', () => {
  const rounds = [[{ span: { start: 0, end: 1 }, newText: 'A' }], [{ span: { start: 8, end: 9 }, newText: 'Z' }]];
  assert.deepEqual(composeEdits(10, rounds), [{ span: { start: 0, end: 1 }, newText: 'A' }, { span: { start: 8, end: 9 }, newText: 'Z' }]);
});
