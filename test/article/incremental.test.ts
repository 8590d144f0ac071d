import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyze, type Analysis } from '../../server/src/engine.ts';
import { defaultSettings } from '../../server/src/settings.ts';
import { sharedTexts } from '../support/shared.ts';

const settings = defaultSettings('2026-11-23');

/** What two analyses must agree on: all but the identity of what was kept, with fixes worked out. */
const visible = ({ article, findings, failures }: Analysis): unknown =>
  ({ article, failures, findings: findings.map(({ fixes, ...finding }) => ({ ...finding, fixes: fixes?.() })) });

const fragments = [
  '# Harbour\n\n', '## References\n\n', '**Sources**\n\n', '---\ntitle: Harbour\nwords: 900\n---\n', 'Last reviewed\nMay 16, 2026\nSources\n2 citations\n', '\n', '\n\n', ' ',
  'The harbour opened in 1921 and handled 40% of all trade [1].', ' As of May 2026 it has 12 berths.[1][2]', ' It cost $14.5 million.', ' "A wonder," said the mayor [citation needed].',
  '| Year | Ships |\n|---|---|\n| 1950 | 12 |\n', '| 1951 | 14 [2] |\n', '- one\n', '- two [^a]\n', '  still two\n', '1. Smith, *Harbours*, 2001. https://example.org/a\n',
  '[1] Jones, *Ports*.\n', '[^a]: A note, https://example.org/b\n', '[2]: https://example.org/c "Piers"\n', '[@smith2001]', '> A quote.\n', '```\n', '<!-- source-backed: ignore -->\n', '<!--', '-->', '<div>\n', '[text](https://example.org/d)', '\t', '    ', '`', '**', '[', ']', '\r\n', 'É😀漢', '﻿', '&amp;', '\\$5M', '@jones',
];

const text = fc.array(fc.constantFrom(...fragments), { maxLength: 40 }).map(parts => parts.join(''));
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), removed: fc.nat(60), inserted: fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 5 })) });
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(before: string, { at, removed, inserted }: Edit): string {
  const start = Math.floor(at * before.length);
  return before.slice(0, start) + inserted + before.slice(start + removed);
}

function assertIncremental(start: string, edits: readonly Edit[]): void {
  let current = start;
  let analysis = analyze(current, settings);
  for (const change of edits) {
    current = edited(current, change);
    analysis = analyze(current, settings, analysis);
  }
  assert.deepEqual(visible(analysis), visible(analyze(current, settings)));
}

test('an incremental analysis equals a fresh one after any edits', () => {
  fc.assert(fc.property(text, fc.array(edit, { minLength: 1, maxLength: 8 }), assertIncremental), { numRuns: 300 });
});

const articles = sharedTexts('corpus/articles');
test('an incremental analysis of a real article equals a fresh one', { skip: articles.length === 0 && 'no articles beside the checkout' }, () => {
  const real = fc.constantFrom(...articles.map(article => article.text));
  fc.assert(fc.property(real, fc.array(edit, { minLength: 1, maxLength: 12 }), assertIncremental), { numRuns: 25 });
});
