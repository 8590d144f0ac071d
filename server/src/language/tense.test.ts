import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tenseOf } from './tense.ts';

const told = (text: string): string => Object.entries(tenseOf(text)).filter(([, holds]) => holds).map(([tense]) => tense).join(' ');

test('finite verbs tell the time, participles and nouns do not', () => {
  const sentences: readonly [string, string][] = [
    ['As of 1912 the ship was the largest.', 'past'],
    ['As of May 2026, it has not been released.', 'present'],
    ['Not released as of May 2026', ''],
    ['The company employed 70,000 people.', 'past'],
    ['Twelve models released by the firm.', ''],
    ['The company, founded in 1990, serves three countries.', 'present'],
    ['It remains unreleased.', 'present'],
    ['Three planned works by 1990', ''],
    ['It took ten years and grew slowly.', 'past'],
    ['It will open next to the station.', 'future'],
    ['The bridge is expected to open.', 'present future'],
    ['They would have opened it.', ''],
    ['She lives in Oslo, where she was born.', 'past present'],
  ];
  for (const [text, expected] of sentences) assert.equal(told(text), expected, text);
});
