import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../engine.ts';
import { defaultSettings } from '../settings.ts';
import { applyEdits } from '../text/edit.ts';
import type { Finding } from './check.ts';

const run = (check: string, text: string, today = '2026-11-23', path?: string): readonly Finding[] =>
  analyze(text, { ...defaultSettings(today), ...(path === undefined ? {} : { path }) }).findings.filter(finding => finding.check === check);
const words = (text: string, found: readonly Finding[]): readonly string[] => found.map(({ span }) => text.slice(span.start, span.end));
const fixed = (text: string, finding: Finding, fix = 0): string => applyEdits(text, finding.fixes!()[fix]!.edits);

test('a weekday mismatch offers either side', () => {
  const text = 'It flew on Sun., 5 April 2025.\n';
  const [finding] = run('date-mismatch', text);
  assert.equal(fixed(text, finding!), 'It flew on Sat., 5 April 2025.\n');
  assert.equal(fixed(text, finding!, 1), 'It flew on Sun., 6 April 2025.\n');
  const bracketed = 'It flew on April 5, 2025 (Sunday).\n';
  assert.deepEqual(words(bracketed, run('date-mismatch', bracketed)), ['April 5, 2025 (Sunday)']);
});

test('days that no month has are flagged with a year and without', () => {
  const days: readonly [string, string][] = [
    ['It sank on February 29, 2025.', 'It sank on February 28, 2025.'], ['It sank on 2025-04-31.', 'It sank on 2025-04-30.'], ['On April 31st it sank.', 'On April 30th it sank.'],
    ['It was held on June 28–31, 2025.', 'It was held on June 28–30, 2025.'],
  ];
  for (const [text, right] of days) {
    const [finding] = run('date-mismatch', text);
    assert.equal(finding && fixed(text, finding), right);
  }
  for (const text of ['It sank on February 29, 2024.', 'On February 29 it sank.', 'On 29 February 1900 (Old Style) it sank.']) assert.deepEqual(run('date-mismatch', text), [], text);
});

test('weekdays of other calendars, guessed years and quotations are left alone', () => {
  const others = [
    'He was born on Friday, 11/22 February 1732.', 'She died on Sunday, 3 May 1700.', 'It began on Monday, 25 October 1917 (O.S.).',
    'It sank on 4 April 2025. On Sunday, 10 May it was raised.', 'He wrote "on Sunday, 5 April 2025" by mistake.', 'On Saturday, 5 April 2025, it flew.',
  ];
  for (const text of others) assert.deepEqual(run('date-mismatch', `${text}\n`).map(({ message }) => message), [], text);
});

test('what moved is no range, and neither is a range before Christ', () => {
  const others = ['The launch was moved from June 2025 to May 2025.', 'Emissions were cut from 2010 to 1990 levels.', 'The war of 264–241 BC.', 'From 1100 to 750 BC it grew.', 'Pages 2004–1998.'];
  for (const text of others) assert.deepEqual(run('date-mismatch', `${text}\n`), [], text);
  const text = 'He ruled May 2025 – March 2024.\n';
  assert.equal(fixed(text, run('date-mismatch', text)[0]!), 'He ruled March 2024 – May 2025.\n');
});

test('of several places the one that stands alone is flagged, and either side can be taken', () => {
  const text = [
    '# Orion', '', 'Orion is a probe. It was launched on 5 April 2025.', '', '| Date | Event |', '|---|---|', '| April 6, 2025 | Orion launched |', '',
    '## History', '', 'Orion launched on 5 April 2025 from Kourou. The probe was launched on April 5, 2025.', '',
  ].join('\n');
  const found = run('date-mismatch', text);
  assert.deepEqual(words(text, found), ['April 6, 2025']);
  assert.equal(found[0]!.related!.length, 3);
  assert.match(fixed(text, found[0]!), /\| April 5, 2025 \| Orion launched/);
  const other = fixed(text, found[0]!, 1);
  assert.equal(run('date-mismatch', other).length, 0);
  assert.match(other, /launched on 6 April 2025\.[^]*launched on April 6, 2025\./);
});

test('a header written twice has to agree', () => {
  const text = '---\nlast_reviewed: 2026-05-16\n---\n\n**Last reviewed:** May 17, 2026\n\nOrion is a probe.\n';
  const [finding] = run('date-mismatch', text);
  assert.equal(text.slice(finding!.span.start, finding!.span.end), 'May 17, 2026');
  for (const fix of [0, 1]) assert.equal(run('date-mismatch', fixed(text, finding!, fix)).length, 0);
});

test('a review is old a day after its months are over', () => {
  const text = '**Last reviewed:** 23 November 2025\n\nOrion is a probe.\n';
  assert.equal(run('review-overdue', text, '2026-11-23').length, 0);
  assert.equal(run('review-overdue', text, '2026-11-24').length, 1);
});

test('all review dates are marked, with the next revision or without', () => {
  const text = 'Orion\nLast reviewed\nMay 16, 2024\nRevision\nv9 · 4 words\nLast reviewed\nMay 16, 2024\nRevision\nv9 · 4 words\n\nOrion is a probe.\n';
  const [finding] = run('review-overdue', text);
  assert.equal(fixed(text, finding!).match(/November 23, 2026/g)?.length, 2);
  assert.equal(fixed(text, finding!).match(/v10 · 4 words/g)?.length, 2);
  assert.equal(fixed(text, finding!, 1).match(/v9/g)?.length, 2);
});

test('only what is told as past outruns a review', () => {
  const header = '**Last reviewed:** May 16, 2026\n\n';
  const later = ['It sank on 3 August 2026.', 'It has stood empty since 3 August 2026.', 'As of August 2026, it is closed.'];
  for (const text of later) assert.equal(run('review-overdue', `${header}${text}\n`).length, 1, text);
  const others = ['It will open on 3 August 2026.', 'The deadline was set for 3 August 2026.', 'It opened in 2026.', '> It sank on 3 August 2026.', 'It sank on 3 May 2026.', 'It sank on 3 August 2027.'];
  for (const text of others) assert.deepEqual(run('review-overdue', `${header}${text}\n`), [], text);
});

test('dated posts speak from their own day', () => {
  const text = '---\nlayout: post\ndate: 2024-05-06\n---\n\nThe fleet is currently the largest. It will open in June 2024.\n';
  assert.deepEqual([run('undated-claim', text), run('overdue-prediction', text)].flat(), []);
  const kept = text.replace('layout: post\n', 'last_reviewed: 2026-11-01\n');
  assert.equal([run('undated-claim', kept), run('overdue-prediction', kept)].flat().length, 2);
});

test('a prediction told again in the past, or marked, is settled', () => {
  const text = 'It is expected to open by May 2025. The museum will close in 2024.\n';
  const found = run('overdue-prediction', text);
  assert.deepEqual(words(text, found), ['is expected to open by May 2025', 'will close in 2024']);
  for (const finding of found) for (const fix of [0, 1]) assert.equal(run('overdue-prediction', fixed(text, finding, fix)).length, 1);
});

test('a planned date in a table of facts is due like any other', () => {
  const text = '# Orion\n\n| Fact | Value |\n|---|---|\n| Expected launch | Q3 2025 |\n| Maker | Acme |\n';
  const [finding] = run('overdue-prediction', text);
  assert.equal(text.slice(finding!.span.start, finding!.span.end), 'Q3 2025');
  assert.equal(run('overdue-prediction', fixed(text, finding!)).length, 0);
  assert.equal(run('overdue-prediction', text.replace('Q3 2025', 'Q3 2027')).length, 0);
  assert.equal(run('overdue-prediction', text.replace('Maker | Acme', 'Launched | 3 May 2026')).length, 0);
});

test('nobody dies before being born', () => {
  const text = '# Ada Byron\n\nByron was born on 10 December 1815. She died on 27 November 1802.\n';
  const [finding] = run('date-mismatch', text);
  assert.match(finding!.message, /before/);
  assert.equal(text.slice(finding!.span.start, finding!.span.end), '27 November 1802');
});

test('a relative word takes the date of today or of the last review', () => {
  const text = '**Last reviewed:** May 16, 2026\n\nThe fleet is currently the largest. It has been closed since last year.\n';
  const [now, year] = run('undated-claim', text);
  assert.match(fixed(text, now!), /The fleet is, as of November 2026, the largest\./);
  assert.match(fixed(text, now!, 1), /The fleet is, as of May 2026, the largest\./);
  assert.match(fixed(text, year!), /closed since 2025\./);
});
