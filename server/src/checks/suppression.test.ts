import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../engine.ts';
import { defaultSettings, type Settings } from '../settings.ts';
import { applyEdits } from '../text/edit.ts';
import type { Check } from './check.ts';
import { runChecks } from './runChecks.ts';
import { unusedSuppression } from './unused-suppression.ts';

/** Flags each `old` as stale-date and each `bare` as uncited-claim, wherever it stands outside of comments. */
const flagging = (id: string, word: RegExp): Check => ({
  id, group: 'clarity', summary: '', why: '', severity: 'warning', options: {}, examples: [],
  *run({ article }) {
    for (const { index, 0: found } of article.text.matchAll(word)) {
      if (!article.comments.some(({ span }) => span.start <= index && index < span.end)) yield { span: { start: index, end: index + found.length }, message: found };
    }
  },
});
const checks = [flagging('stale-date', /\bold\d*\b/g), flagging('uncited-claim', /\bbare\d*\b/g), unusedSuppression];

const run = (text: string, settings: Partial<Settings> = {}) => {
  const all = { ...defaultSettings('2026-11-23'), ...settings };
  const { article } = analyze(text, all);
  return { article, ...runChecks(checks, article, all) };
};
const kept = (text: string, settings?: Partial<Settings>): readonly string[] =>
  run(text, settings).findings.filter(({ check }) => check !== 'unused-suppression').map(({ message }) => message);
const idle = (text: string, settings?: Partial<Settings>): readonly string[] =>
  run(text, settings).findings.filter(({ check }) => check === 'unused-suppression').map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`);

const scopes: readonly (readonly [string, string, readonly string[]])[] = [
  ['the sentence before, on its line', 'One old1. Two old2. <!-- source-backed: ignore --> Three old3.\n', ['old1', 'old3']],
  ['the sentence before, behind its citation', 'One old1. Two old2. [3] <!-- source-backed: ignore stale-date -->\n', ['old1']],
  ['named checks only', 'One old1, bare1. <!-- source-backed: ignore uncited-claim -->\n', ['old1']],
  ['the next paragraph', 'A old1.\n\n<!-- source-backed: ignore -->\n\nB old2. C old3.\n\nD old4.\n', ['old1', 'old4']],
  ['the next paragraph without an empty line', 'A old1.\n<!-- source-backed: ignore -->\nB old2.\nC old3.\n', ['old1']],
  ['a comment over several lines', '<!--\n  source-backed: ignore stale-date\n  (two words)\n-->\nB old2.\n\nC old3.\n', ['old3']],
  ['the next heading alone', '<!-- source-backed: ignore -->\n## A old1\n\nB old2.\n', ['old2']],
  ['the next list', '<!-- source-backed: ignore -->\n- A old1\n- B old2\n  - C old3\n\nD old4.\n', ['old4']],
  ['the rest of a list that it splits', '- A old1\n\n<!-- source-backed: ignore -->\n\n- B old2\n- C old3\n', ['old1']],
  ['the next item, within a list', '- A old1\n  <!-- source-backed: ignore -->\n- B old2\n  - C old3\n- D old4\n', ['old1', 'old4']],
  ['the next quote', '<!-- source-backed: ignore -->\n> A old1.\n>\n> B old2.\n\n> C old3.\n', ['old3']],
  ['the next paragraph, within a quote', '> A old1.\n>\n> <!-- source-backed: ignore -->\n>\n> B old2.\n>\n> C old3.\n', ['old1', 'old3']],
  ['the next table', '<!-- source-backed: ignore -->\n\n| A old1 | B |\n|---|---|\n| old2 | x |\n\nC old3.\n', ['old3']],
  ['its own cell', '| A | B |\n|---|---|\n| old1 <!-- source-backed: ignore --> | old2 |\n', ['old2']],
  ['its own source entry', 'A. [1][2]\n\n## References\n\n1. Old. old1. End. <!-- source-backed: ignore -->\n2. Other old2.\n', ['old2']],
  ['the list of sources', 'A. [1][2]\n\n## References\n\n<!-- source-backed: ignore -->\n1. One old1.\n2. Two old2.\n\nC old3.\n', ['old3']],
  ['the next footnote', '[^a] [^b]\n\n<!-- source-backed: ignore -->\n[^a]: One old1.\n[^b]: Two old2.\n', ['old2']],
  ['a footnote that is only a link', '[^a] [^b]\n\n[^a]: <https://example.org/old1> <!-- source-backed: ignore -->\n[^b]: Two old2.\n', ['old2']],
  ['a sentence of a footnote', '[^a]\n\n[^a]: One old1. Two old2. <!-- source-backed: ignore -->\n', ['old1']],
  ['nothing before it', 'A old1.\n\n<!-- source-backed: ignore -->\n', ['old1']],
  ['a range', 'A old1.\n\n<!-- source-backed: disable stale-date -->\n\nB old2, bare2.\n\n<!-- source-backed: enable stale-date -->\n\nC old3.\n', ['old1', 'bare2', 'old3']],
  ['a range within a paragraph', 'A old1. <!-- source-backed: disable --> B old2. <!-- source-backed: enable --> C old3.\n', ['old1', 'old3']],
  ['a range to the end', '<!-- source-backed: disable -->\n\nA old1.\n', []],
  ['all but one check', '<!-- source-backed: disable -->\n\nA old1, bare1.\n\n<!-- source-backed: enable uncited-claim -->\n\nB old2, bare2.\n', ['bare2']],
  ['ranges of two checks', '<!-- source-backed: disable stale-date -->\n<!-- source-backed: disable uncited-claim -->\n\nA old1, bare1.\n\n<!-- source-backed: enable stale-date -->\n\nB old2, bare2.\n', ['old2']],
  ['the whole file', 'A old1, bare1.\n\nB old2.\n\n<!-- source-backed: disable-file stale-date -->\n', ['bare1']],
  ['the whole file, all checks', '<!-- Source-Backed: Disable-File -->\n\nA old1, bare1.\n', []],
  ['dates until a day', 'A old1, bare1. <!-- source-backed: review-after 2027-05 --> B old2.\n', ['bare1', 'old2']],
  ['dates of the next block until a day', '<!-- source-backed: review-after 2026-11-24 -->\nA old1, bare1.\n\nB old2.\n', ['bare1', 'old2']],
  ['no dates from that day on', '<!-- source-backed: review-after 2026-11-23 -->\nA old1.\n', ['old1']],
  ['no dates once the month has begun', '<!-- source-backed: review-after 2026-11 -->\nA old1.\n', ['old1']],
  ['nothing, being in code', '`<!-- source-backed: disable-file -->` A old1.\n\n```\n<!-- source-backed: disable-file -->\n```\n', ['old1']],
  ['nothing, being another comment', '<!-- ignore -->\n\nA old1.\n', ['old1']],
  ['several checks, with commas or without', 'A old1, bare1. <!-- source-backed: ignore stale-date, uncited-claim (a, b) -->\n\nB old2, bare2. <!-- source-backed: ignore stale-date uncited-claim -->\n', []],
];
for (const [name, text, left] of scopes) test(`suppresses ${name}`, () => assert.deepEqual(kept(text), left));

test('windows line ends change nothing', () => {
  for (const [, text, left] of scopes) assert.deepEqual(kept(text.replace(/\n/g, '\r\n')), left, text);
});

test('keeps the reason', () => {
  const { suppressed } = run('A old1. <!-- source-backed: ignore stale-date (the treaty (1912) ended it) -->\n\nB old2. <!-- source-backed: ignore -->\n');
  assert.deepEqual(suppressed.map(({ finding, reason }) => [finding.message, reason]), [['old1', 'the treaty (1912) ended it'], ['old2', undefined]]);
});

const unused: readonly (readonly [string, readonly string[]])[] = [
  ['A. <!-- source-backed: ignore -->\n', ['<!-- source-backed: ignore -->: This comment suppresses no finding.']],
  ['A old1. <!-- source-backed: ignore stale-date, uncited-claim -->\n', ['uncited-claim: This comment suppresses no uncited-claim finding.']],
  ['<!-- source-backed: disable-file uncited-claim -->\n\nA old1.\n', ['uncited-claim: This comment suppresses no uncited-claim finding.']],
  ['A old1. <!-- source-backed: enable -->\n', ['<!-- source-backed: enable -->: Nothing is disabled here.']],
  ['A. <!-- source-backed: disable stale-date --> B old1. <!-- source-backed: enable uncited-claim -->\n', ['uncited-claim: "uncited-claim" is not disabled here.']],
  ['A. <!-- source-backed: disable stale-date --> B old1. <!-- source-backed: enable -->\n', []],
  ['A old1.\n\n<!-- source-backed: ignore -->\n', ['<!-- source-backed: ignore -->: Nothing follows that this comment could speak of.']],
  ['A old1. <!-- source-backed: ingore -->\n', ['ingore: Unknown order "ingore"; did you mean "ignore"?']],
  ['A old1. <!-- source-backed: -->\n', ['<!-- source-backed: -->: Nothing is asked here: write one of ignore, disable, enable, disable-file, review-after.']],
  ['A old1. <!-- source-backed ignore -->\n', ['<!-- source-backed ignore -->: A colon is missing: write "source-backed: …".']],
  ['A old1. <!-- source-backed: ignore stale-dates -->\n', ['stale-dates: There is no check "stale-dates"; did you mean "stale-date"?']],
  ['A old1. <!-- source-backed: review-after soon -->\n', ['soon: A date is needed here: write "review-after" and YYYY-MM-DD, YYYY-MM or YYYY.']],
  ['A old1. <!-- source-backed: review-after 2027-02-30 -->\n', ['2027-02-30: A date is needed here: write "review-after" and YYYY-MM-DD, YYYY-MM or YYYY.']],
  ['A. <!-- source-backed: review-after 2027 -->\n', []],
  ['A. <!-- source-backed: review-after 2025 -->\n', ['<!-- source-backed: review-after 2025 -->: The date has come, and nothing here is stale.']],
  ['A old1. <!-- source-backed: review-after 2025 -->\n', []],
  ['<!-- source-backed: disable-file unused-suppression -->\n\nA. <!-- source-backed: ignore -->\n', []],
  ['<!-- source-backed: disable-file -->\n\nA old1. <!-- source-backed: ingore -->\n', ['ingore: Unknown order "ingore"; did you mean "ignore"?']],
  ['<!-- Source-backed articles are better -->\n', []],
];
for (const [text, problems] of unused) test(`tells of ${JSON.stringify(text)}`, () => assert.deepEqual(idle(text), problems));

test('a check that is off leaves its suppressions alone', () => {
  const off = { checks: { 'stale-date': { severity: 'off' } } } as const;
  assert.deepEqual(idle('A old1. <!-- source-backed: ignore stale-date -->\n\nB. <!-- source-backed: ignore -->\n', off), []);
  const offInPart = { sections: [{ titles: ['History'], checks: { 'stale-date': { severity: 'off' } } }] } as const;
  assert.deepEqual(idle('## History\n\nA old1. <!-- source-backed: ignore stale-date -->\n', offInPart), []);
});

test('a check that could not run leaves its suppressions alone, and does not keep bare ones', () => {
  const optIn: Check = { ...flagging('dead-source', /nothing/g), canRun: ({ links }) => links !== undefined };
  const problems = (text: string, settings: Settings): readonly string[] => runChecks([...checks, optIn], analyze(text, settings).article, settings).findings.map(({ check }) => check);
  const offline = defaultSettings('2026-11-23');
  const named = 'A. <!-- source-backed: ignore dead-source -->\n';
  assert.deepEqual(problems(named, offline), []);
  assert.deepEqual(problems(named, { ...offline, links: {} }), ['unused-suppression']);
  assert.deepEqual(problems('A. <!-- source-backed: ignore -->\n', offline), ['unused-suppression']);
});

test('each fix for a comment takes only the comment away', () => {
  const fixed = (text: string): string => {
    const finding = run(text).findings.find(({ check }) => check === 'unused-suppression')!;
    return applyEdits(text, finding.fixes!()[0]!.edits);
  };
  assert.equal(fixed('A.\n\n<!-- source-backed: ignore -->\n\nB.\n'), 'A.\n\n\nB.\n');
  assert.equal(fixed('A.\n<!-- source-backed: ignore -->\nB.\n'), 'A.\n\nB.\n');
  assert.equal(fixed('> A.\n> <!-- source-backed: ignore -->\n> B.\n'), '> A.\n> \n> B.\n');
  assert.equal(fixed('<!-- source-backed: ignore -->\n\nB.'), '\nB.');
  assert.equal(fixed('A. <!-- source-backed: ignore --> B.\n'), 'A. B.\n');
  assert.equal(fixed('A old1. <!-- source-backed: ignore stale-date, uncited-claim (r) -->\n'), 'A old1. <!-- source-backed: ignore stale-date (r) -->\n');
  assert.equal(fixed('A old1. <!-- source-backed: ignore uncited-claim, stale-date -->\n'), 'A old1. <!-- source-backed: ignore stale-date -->\n');
  assert.equal(fixed('A old1. <!-- source-backed: ignore stale-dates -->\n'), 'A old1. <!-- source-backed: ignore stale-date -->\n');
});

test('settings for a section change severities and turn checks off there and in what is nested', () => {
  const text = 'Lead old1.\n\n## History\n\nA old2.\n\n### Wars\n\nB old3.\n\n## Benchmarks\n\nC old4.\n';
  const sections = [{ titles: ['hist*'], checks: { 'stale-date': { severity: 'off' } } }, { titles: ['Wars', 'benchmarks'], checks: { 'stale-date': { severity: 'error' } } }] as const;
  assert.deepEqual(run(text, { sections }).findings.map(({ message, severity }) => `${message} ${severity}`), ['old1 warning', 'old3 error', 'old4 error']);
});
