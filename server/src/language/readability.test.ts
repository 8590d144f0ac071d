import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readability } from './readability.ts';

test('words are counted as a reader counts them', () => assert.equal(readability('It holds 1,200 words, or two-thirds of Ada’s text.').words, 9));

test('words joined by hyphens count once, and read as what they are made of', () => {
  const joined = readability('The state-of-the-art off-the-shelf tool is out-of-date.');
  const apart = readability('The state of the art off the shelf tool is out of date.');
  assert.equal(joined.words, 6);
  assert.equal(joined.grade, apart.grade);
});

test('no words, no grade', () => assert.deepEqual(readability(' … '), { words: 0, grade: 0 }));

test('long words read harder than short ones', () => {
  const easy = readability('The cat sat on the mat and ate the fish that the man had left on the step.');
  const hard = readability('Organizational restructuring necessitates interdepartmental communication methodologies facilitating operational effectiveness notwithstanding considerations.');
  assert.ok(easy.grade < 8 && hard.grade > 30, `${easy.grade} ${hard.grade}`);
});
