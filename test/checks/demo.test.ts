import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { analyze } from '../../server/src/engine.ts';
import { defaultSettings, type Bibliography } from '../../server/src/settings.ts';
import { readBibliography } from '../../server/src/sources/bibliography.ts';
import { root } from '../support/shared.ts';

const read = (name: string): string => readFileSync(join(root, 'test', 'articles', name), 'utf8');

/** What is found in a demo article, as `check: words`. */
function foundIn(name: string, bibliographies: readonly Bibliography[] = []): readonly string[] {
  const text = read(name);
  const { findings, failures } = analyze(text, { ...defaultSettings('2026-11-23'), path: name, bibliographies });
  assert.deepEqual(failures, []);
  return findings.map(({ check, span }) => `${check}: ${text.slice(span.start, span.end)}`);
}

/** The mistakes that the demo is made with, by the words they stand in. */
const seeded: readonly string[] = [
  'review-overdue: October 20, 2025',
  'header-mismatch: 12',
  'header-mismatch: 1,950',
  'date-mismatch: Sunday, April 5, 2025',
  'stale-date: As of May 2026',
  'outdated-source: As of May 2026',
  'vague-attribution: Some observers believe',
  'uncited-claim: Llama 4 was the first family of open models that the company built on experts.',
  'figure-mismatch: 280 billion',
  'stale-date: as of May 2026',
  'uncited-claim: Running costs had passed $500 million by the middle of 2025.',
  'figure-mismatch: 75.7',
  'table-arithmetic: 3.3',
  'table-claim: MATH-500, GPT-4.5 scored higher than Llama 4 Behemoth',
  'undefined-citation: [14]',
  'uncited-claim: June 2025 | Meta buys 49 percent of Scale AI and founds Meta Superintelligence Labs',
  'overdue-prediction: is expected in Q3 2025',
  'uncited-claim: In August 2025 Meta dissolved the team that had made Llama 4.',
  'undated-claim: currently',
];
/** Those that are told by how their words begin. */
const seededBeginnings: readonly string[] = [
  'hard-sentence: According to reports in the trade press', 'uncited-claim: He said that the published results',
  'unused-source: 11. Axios', 'incomplete-source: 12. ', 'duplicate-source: 13. Financial Times',
];

describe('the demo articles', () => {
  test('every mistake put into the demo is found', () => {
    const found = foundIn('llama-4-behemoth.md');
    assert.deepEqual(seeded.filter(it => !found.includes(it)), []);
    assert.deepEqual(seededBeginnings.filter(it => !found.some(words => words.startsWith(it))), []);
  });

  test('nothing is found in the clean article with footnotes', () => assert.deepEqual(foundIn('forth-bridge.md'), []));

  test('nothing is found in the clean article with a bibliography', async () => {
    const file = 'comet-hale-bopp.bib';
    assert.deepEqual(foundIn('comet-hale-bopp.md', [{ ...await readBibliography(file, read(file)), name: file }]), []);
  });
});
