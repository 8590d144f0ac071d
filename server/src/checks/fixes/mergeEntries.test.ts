import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../engine.ts';
import { defaultSettings } from '../../settings.ts';
import { applyEdits } from '../../text/edit.ts';
import { mergeEntries } from './mergeEntries.ts';

/** The text before the entries when the entry of one label is merged into another's. */
function merged(text: string, kept: string, dropped: string): string {
  const { article } = analyze(text, defaultSettings('2026-11-23'));
  const entry = (label: string) => article.sources.find(source => source.label === label && source.origin !== 'link')!;
  return applyEdits(text, mergeEntries(article, entry(kept), entry(dropped)));
}

const list = '\n\n## References\n\n1. One.\n2. Two.\n3. Three.\n4. Four.\n';
const numeric = (body: string): string => merged(body + list, '1', '3').split('\n\n## References')[0]!;

test('every form of a numeric citation follows, and no source is cited twice in one place', () => {
  assert.equal(numeric('It opened. [3]'), 'It opened. [1]');
  assert.equal(numeric('It opened. [1][3]'), 'It opened. [1]');
  assert.equal(numeric('It opened. [3][1]'), 'It opened. [1]');
  assert.equal(numeric('It opened. [1, 3]'), 'It opened. [1]');
  assert.equal(numeric('It opened. [2, 3, 4]'), 'It opened. [2, 1, 4]');
  assert.equal(numeric('It opened. [1–4]'), 'It opened. [1, 2, 4]');
  assert.equal(numeric('It opened. [2-4]'), 'It opened. [1, 2, 4]');
  assert.equal(numeric('It opened. <sup>[1]</sup><sup>[3]</sup>'), 'It opened. <sup>[1]</sup>');
  assert.equal(numeric('It opened. [2][4] It closed. [3][2]'), 'It opened. [2][4] It closed. [1][2]');
  assert.equal(numeric('It opened. [2][2] It closed. [3]'), 'It opened. [2][2] It closed. [1]');
});

test('the later entry goes, the others stay', () => {
  assert.ok(merged(`It opened. [3]${list}`, '1', '3').endsWith('\n1. One.\n2. Two.\n4. Four.\n'));
  assert.equal(merged('It opened.[^a][^b] It closed.[^b]\n\n[^a]: One.\n[^b]: Two.\n[^c]: Three.\n', 'a', 'b'), 'It opened.[^a] It closed.[^a]\n\n[^a]: One.\n[^c]: Three.\n');
});

test('keys keep what is said of them', () => {
  const text = '---\nreferences:\n- id: a\n  title: One\n- id: b\n  title: Two\n- id: c\n  title: Three\n---\n\n';
  const keys = (body: string): string => merged(text + body, 'a', 'b').slice(text.length);
  assert.equal(keys('It opened [see @b, p. 3; @c].'), 'It opened [see @a, p. 3; @c].');
  assert.equal(keys('It opened [@a; @b; @c, p. 4].'), 'It opened [@a; @c, p. 4].');
  assert.equal(keys('@b says that it opened.'), '@a says that it opened.');
});
