import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../server/src/engine.ts';
import { defaultSettings } from '../../server/src/settings.ts';

const groupsIn = (text: string): readonly string[] => {
  const { article: { citations } } = analyze(text, defaultSettings('2026-11-23'));
  return [...new Set(citations.map(({ group: { start, end } }) => text.slice(start, end)))];
};

test('brackets written together are one group', () => {
  assert.deepEqual(groupsIn('The bridge opened in 1890.[1][2], <sup>[3]</sup><sup>[4]</sup>'), ['[1][2], <sup>[3]</sup><sup>[4]']);
  assert.deepEqual(groupsIn('The bridge opened in 1890 [1] ; [2]'), ['[1] ; [2]']);
});

test('a word between brackets parts them, however many spaces stand there', () => {
  assert.deepEqual(groupsIn(`The bridge [1]${' '.repeat(5000)}opened[2] in 1890.`), ['[1]', '[2]']);
});
