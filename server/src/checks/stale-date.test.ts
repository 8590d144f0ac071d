import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyze } from '../engine.ts';
import { dayOf, isoOf, parseDay } from '../language/dates/index.ts';
import { defaultSettings, type Settings } from '../settings.ts';
import { applyEdits } from '../text/edit.ts';
import type { Finding } from './check.ts';

const stale = (text: string, today = '2026-11-23', settings: Partial<Settings> = {}): readonly Finding[] =>
  analyze(text, { ...defaultSettings(today), ...settings }).findings.filter(({ check }) => check === 'stale-date');
const words = (text: string, found: readonly Finding[]): readonly string[] => found.map(({ span }) => text.slice(span.start, span.end));

test('prose, tables, lists, captions, headings and header values are read, others are not', () => {
  const text = [
    '---', 'title: Orion', 'last_reviewed: 2026-05-16', 'status: unreleased (as of May 2026)', '---', '', '# Orion as of May 2026', '',
    'As of May 2026, it has not flown. He wrote that "as of May 2026, it never will". See `as of May 2026` and https://example.org/as-of-May-2026.', '',
    '> As of May 2026, nobody cares.', '', '- Two sites as of early 2026', '', 'Table 1: Sites (as of Q1 2026)', '', '| Site | State |', '|---|---|', '| Oslo | None as of May 2026 |', '',
    '## Sites as of May 2026', '', 'Orion stands.[^a]', '', '## References', '', '[^a]: Ann Lee, "Orion as of May 2026", The Times, 2026.', '',
  ].join('\n');
  assert.deepEqual(words(text, stale(text)), [
    'as of May 2026', 'As of May 2026', 'as of early 2026', 'as of Q1 2026', 'as of May 2026', 'as of May 2026',
  ]);
  assert.equal(stale(text)[1]!.span.start, text.indexOf('As of May 2026, it'));
});

test('the message has both clocks', () => {
  const message = (reviewed: string): string => stale(`**Last reviewed:** ${reviewed}\n\nAs of May 2026, it has not flown.\n`)[0]!.message;
  assert.match(message('May 16, 2026'), /6 months old\. It was up to date when the page was last reviewed \(16 May 2026\)/);
  assert.match(message('November 20, 2026'), /It was 6 months old already when the page was last reviewed/);
  assert.match(message('September 2026'), /It was 4 months old when the page was last reviewed/);
  assert.match(message('March 2026'), /was last reviewed before that/);
});

test('a date without its year takes the one before it, and says so', () => {
  const text = 'The fire of 8 August 2023 destroyed the town. As of November 14, a hundred people have been found.\n';
  const [finding] = stale(text);
  assert.equal(finding?.data?.['ageMonths'], 36);
  assert.match(finding.message, /14 November 2023, by the dates before it/);
  assert.match(applyEdits(text, finding.fixes!()[0]!.edits), /As of November 23, 2026, a hundred/);
});

test('a "by" is a status while the article knows of nothing later', () => {
  const open = 'By May 2026, the bridge had still not opened.';
  assert.equal(stale(`${open}\n`).length, 1);
  assert.equal(stale(`${open} In July 2026, the first car crossed it.\n`).length, 0);
  assert.equal(stale(`By May 1950, the bridge had still not opened.\n\n## Later\n\nIt was torn down in 1999.\n`).length, 0);
});

test('each section may have its own age', () => {
  const text = '# Orion\n\n## Benchmarks\n\nAs of July 2026, it leads.\n\n## History\n\nAs of May 2026, nothing is known.\n';
  const sections = [
    { titles: ['benchmark*'], checks: { 'stale-date': { options: { maxAgeMonths: 3 } } } },
    { titles: ['history'], checks: { 'stale-date': { options: { maxAgeMonths: 24 } } } },
  ];
  assert.deepEqual(words(text, stale(text, '2026-11-23', { sections })), ['As of July 2026']);
});

const date = fc.constantFrom('May 2026', '16 May 2026', 'May 5–7, 2025', 'early 2025', 'the end of 2025', 'winter 2025', 'Q3 2025', 'FY2024', 'Q1 FY2026', '2025', '2019–2021', 'H1 2026', 'the 2023–24 season', 'fall 2025', 'Sept. 2025', '2026-05', 'late May 2026', 'the third quarter of 2025', 'the 1990s');
const frame = fc.constantFrom(
  (d: string) => `As of ${d}, it has not flown.\n`,
  (d: string) => `It has forty ships (as of ${d}).\n`,
  (d: string) => `| Site | State |\n|---|---|\n| Oslo | None as of ${d} |\n`,
  (d: string) => `- None as of ${d}\n`,
  (d: string) => `It is currently (${d}) closed.\n`,
  (d: string) => `By ${d}, it had still not flown.[^a]\n\n[^a]: Ann Lee, "Orion", The Times.\n`,
);
const day = fc.integer({ min: dayOf(2026, 1, 1), max: dayOf(2031, 1, 1) }).map(isoOf);

test('moving today forward only ever adds findings', () => {
  fc.assert(fc.property(fc.array(fc.tuple(frame, date), { minLength: 1, maxLength: 4 }), day, fc.nat(900), (parts, from, by) => {
    const text = parts.map(([write, d]) => write(d)).join('\n');
    const before = stale(text, from).map(({ span }) => span.start);
    const after = new Set(stale(text, isoOf(parseDay(from)! + by)).map(({ span }) => span.start));
    assert.deepEqual(before.filter(start => !after.has(start)), []);
  }), { numRuns: 150 });
});

test('every fix removes its finding and leaves the others', () => {
  fc.assert(fc.property(frame, date, day, (write, d, today) => {
    const text = `${write(d)}\nAs of May 2019, all is well.\n`;
    const found = stale(text, today);
    for (const finding of found) {
      for (const fix of finding.fixes!().filter(({ title }) => !title.startsWith('Turn'))) {
        assert.equal(stale(applyEdits(text, fix.edits), today).length, found.length - 1, `${fix.title}: ${applyEdits(text, fix.edits)}`);
      }
    }
  }), { numRuns: 150 });
});
