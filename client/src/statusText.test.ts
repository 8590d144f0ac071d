import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Summary } from '../../server/src/lsp/protocol.ts';
import { statusDetails, statusLabel, statusText } from './statusText.ts';

const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 12 } };
const clean: Summary = {
  version: 1, words: 1250, sentences: 60, citations: 17, sources: 6, uncited: 0, gaps: 0, stale: 0, mismatched: 0, findings: {}, header: [],
};

test('names what is off, and nothing that is not', () => {
  assert.equal(statusText({ ...clean, uncited: 5, mismatched: 1 }), '$(references) 17 citations · 5 uncited · 1 mismatched');
  assert.equal(statusText({ ...clean, citations: 1 }), '$(pass) 1 citation');
});

test('says the same to a screen reader without icons', () => {
  assert.equal(statusLabel({ ...clean, stale: 2 }), 'Source-Backed: 17 citations, 2 stale. Shows the problems.');
});

test('lists the findings, the most frequent first, and leaves out those of no count', () => {
  const details = statusDetails({ ...clean, gaps: 1, findings: { 'stale-date': 1, 'uncited-claim': 12, 'unused-source': 0 } });
  assert.match(details, /1,250 words, 60 sentences, 17 citations of 6 sources/);
  assert.match(details, /1 passage marked as needing a citation/);
  assert.match(details, /\| uncited-claim \| 12 \|\n\| stale-date \| 1 \|/);
  assert.doesNotMatch(details, /unused-source/);
});

test('shows the header with what is off about it, as plain text', () => {
  const details = statusDetails({ ...clean, header: [{ key: 'sources', value: '12 [citations]', range, problem: 'there are 6' }, { key: 'lastReviewed', value: 'May 2026', range }] });
  assert.match(details, /- sources: 12 \\\[citations\\\] — there are 6\n- last reviewed: May 2026/);
  assert.match(statusDetails(clean), /Nothing to report/);
});
