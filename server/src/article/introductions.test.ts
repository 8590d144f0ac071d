import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyze } from '../engine.ts';
import { defaultSettings } from '../settings.ts';

const references = '\n## References\n\n1. Tolls, 1950\n2. Tides, 1960\n';

/** Labels of the citations that cover the first sentence or cell that begins with some words. */
function covering(words: string, text: string): readonly string[] {
  const { article } = analyze(text + references, defaultSettings('2026-11-23'));
  const sentence = article.passages.flatMap(p => p.sentences).find(s => s.prose.source.startsWith(words));
  return sentence!.coveredBy.map(({ label }) => label);
}

describe('introductions of tables', () => {
  const table = '| Year | Tolls |\n|---|---|\n| 1932 | $12,400 |\n';
  test('the paragraph before it', () => assert.deepEqual(covering('1932', `The tolls rose. [1]\n\n${table}`), ['1']));
  test('a list item that ends with a colon', () => assert.deepEqual(covering('1932', `- The tolls rose [1]:\n\n${table}`), ['1']));
  test('a list item about something else', () => assert.deepEqual(covering('1932', `- The deck was steel. [1]\n\n${table}`), []));
});

describe('introductions of quotations', () => {
  test('a paragraph', () => assert.deepEqual(covering('Plain', 'She praised it. [1]\n\n> Plain, but sound.\n'), ['1']));
  test('a list item about something else', () => assert.deepEqual(covering('Plain', '- The deck was steel. [1]\n\n> Plain, but sound.\n'), []));
});

describe('introductions of lists', () => {
  test('an item introduces what stands below it', () => assert.deepEqual(covering('Towers', '- Parts [1]\n  - Towers\n'), ['1']));
});

describe('introductions of paragraphs', () => {
  const text = 'Two surveys counted the cars:\n\nThe first found 40. [2]\n';
  test('a colon passes on to what is cited behind it', () => assert.deepEqual(covering('Two surveys', text), ['2']));
  test('a full stop does not', () => assert.deepEqual(covering('Two surveys', text.replace(':', '.')), []));
  test('a cited introduction does not cover the paragraph', () => assert.deepEqual(covering('The first', 'Two surveys counted the cars [1]:\n\nThe first found 40.\n'), []));
});
