import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding, Fix } from '../checks/check.ts';
import { analyze } from '../engine.ts';
import { defaultSettings } from '../settings.ts';
import { applySafeFixes, type State } from './fix.ts';

const stateOf = (text: string): State => ({ analysis: analyze(text, defaultSettings('2026-11-23')), changed: undefined });

/** A finding for each match of a word, with the fixes that `fixesFor` gives it. */
const finding = (word: RegExp, check: string, fixesFor: (start: number, end: number) => readonly Fix[]) => ({ analysis }: State): readonly Finding[] =>
  [...analysis.text.matchAll(word)].map(({ index, 0: found }) =>
    ({ check, severity: 'warning', message: found, span: { start: index, end: index + found.length }, fixes: () => fixesFor(index, index + found.length) }));

const change = (newText: string, safe = true) => (start: number, end: number): readonly Fix[] => [{ title: '', safe, edits: [{ span: { start, end }, newText }] }];

test('applies safe fixes until none is left', () => {
  const { analysis, applied } = applySafeFixes(stateOf('teh river, teh sea\n'), finding(/teh/g, 'typo', change('the')));
  assert.deepEqual([analysis.text, applied], ['the river, the sea\n', 2]);
});

test('a fix that makes way for another one is followed by it', () => {
  const select = (state: State): readonly Finding[] => [...finding(/aa/g, 'a', change('b'))(state), ...finding(/bb/g, 'b', change('c'))(state)];
  assert.equal(applySafeFixes(stateOf('aaaa\n'), select).analysis.text, 'c\n');
});

test('leaves what needs judgement', () => {
  const { analysis, applied } = applySafeFixes(stateOf('teh river\n'), finding(/teh/g, 'typo', change('the', false)));
  assert.deepEqual([analysis.text, applied], ['teh river\n', 0]);
});

test('takes the first safe fix, also behind one that is not', () => {
  const both = (start: number, end: number): readonly Fix[] => [...change('x', false)(start, end), ...change('y')(start, end)];
  assert.equal(applySafeFixes(stateOf('teh\n'), finding(/teh/g, 'typo', both)).analysis.text, 'y\n');
});

test('takes back a fix that does not remove its finding', () => {
  const { analysis, applied } = applySafeFixes(stateOf('teh river\n'), finding(/teh/g, 'typo', change('teh teh')));
  assert.deepEqual([analysis.text, applied], ['teh river\n', 0]);
});

test('two checks that undo each other come to an end', () => {
  const select = (state: State): readonly Finding[] => [...finding(/left/g, 'l', change('right'))(state), ...finding(/right/g, 'r', change('left'))(state)];
  const { analysis } = applySafeFixes(stateOf('left\n'), select);
  assert.match(analysis.text, /^(?:left|right)\n$/);
});

test('changed stretches move with the edits', () => {
  const select = (state: State): readonly Finding[] =>
    finding(/teh/g, 'typo', change('the one and only'))(state).filter(({ span }) => state.changed!.some(({ start, end }) => start <= span.start && span.end <= end));
  const text = 'teh river\nteh sea teh\nteh end\n';
  const { analysis } = applySafeFixes({ ...stateOf(text), changed: [{ start: 10, end: 21 }] }, select);
  assert.equal(analysis.text, 'teh river\nthe one and only sea the one and only\nteh end\n');
});
