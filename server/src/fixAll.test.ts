import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding, Fix } from './checks/check.ts';
import { analyze, type Analysis } from './engine.ts';
import { defaultSettings } from './settings.ts';
import { fixAll } from './fixAll.ts';
import { spanAfter } from './text/edit.ts';

const read = (text: string): Analysis => analyze(text, defaultSettings('2026-11-23'));

/** A finding for each match of a word, with the fixes that `fixesFor` gives it. */
const finding = (word: RegExp, check: string, fixesFor: (start: number, end: number) => readonly Fix[]) => ({ text }: Analysis): readonly Finding[] =>
  [...text.matchAll(word)].map(({ index, 0: found }) =>
    ({ check, severity: 'warning', message: found, span: { start: index, end: index + found.length }, fixes: () => fixesFor(index, index + found.length) }));

const change = (newText: string, safe = true) => (start: number, end: number): readonly Fix[] => [{ title: '', safe, edits: [{ span: { start, end }, newText }] }];

test('applies safe fixes until none is left', () => {
  const { analysis, fixes } = fixAll(read('teh river, teh sea\n'), finding(/teh/g, 'typo', change('the')));
  assert.deepEqual([analysis.text, fixes.length], ['the river, the sea\n', 2]);
});

test('a fix that makes way for another one is followed by it', () => {
  const select = (analysis: Analysis): readonly Finding[] => [...finding(/aa/g, 'a', change('b'))(analysis), ...finding(/bb/g, 'b', change('c'))(analysis)];
  assert.equal(fixAll(read('aaaa\n'), select).analysis.text, 'c\n');
});

test('leaves what needs judgement', () => {
  const { analysis, fixes } = fixAll(read('teh river\n'), finding(/teh/g, 'typo', change('the', false)));
  assert.deepEqual([analysis.text, fixes.length], ['teh river\n', 0]);
});

test('takes the first safe fix, also behind one that is not', () => {
  const both = (start: number, end: number): readonly Fix[] => [...change('x', false)(start, end), ...change('y')(start, end)];
  assert.equal(fixAll(read('teh\n'), finding(/teh/g, 'typo', both)).analysis.text, 'y\n');
});

test('takes back a fix that does not remove its finding', () => {
  const { analysis, fixes } = fixAll(read('teh river\n'), finding(/teh/g, 'typo', change('teh teh')));
  assert.deepEqual([analysis.text, fixes.length], ['teh river\n', 0]);
});

test('two checks that undo each other come to an end', () => {
  const select = (analysis: Analysis): readonly Finding[] => [...finding(/left/g, 'l', change('right'))(analysis), ...finding(/right/g, 'r', change('left'))(analysis)];
  const { analysis } = fixAll(read('left\n'), select);
  assert.match(analysis.text, /^(?:left|right)\n$/);
});

test('what may be fixed can depend on the fixes so far', () => {
  const text = 'teh river\nteh sea teh\nteh end\n';
  const { analysis } = fixAll(read(text), (now, fixes) => {
    const stretch = fixes.reduce(spanAfter, { start: 10, end: 21 });
    return finding(/teh/g, 'typo', change('the one and only'))(now).filter(({ span }) => stretch.start <= span.start && span.end <= stretch.end);
  });
  assert.equal(analysis.text, 'teh river\nthe one and only sea the one and only\nteh end\n');
});
