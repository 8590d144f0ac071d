import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isoOf, parseDay } from './day.ts';
import { findDates } from './find.ts';
import { ageInMonths, canMeet, fiscalYearPeriod, partPeriod, type Period } from './period.ts';

const read = (text: string): Period => findDates(text)[0]!.period!;
const today = parseDay('2026-11-23')!;

test('a partial date is as old as its latest month', () => {
  const ages: readonly [string, number][] = [
    ['May 2026', 6], ['2025', 11], ['Q3 2025', 14], ['H1 2025', 17], ['early 2025', 19], ['mid-2025', 15], ['late 2025', 11], ['the end of 2025', 11],
    ['late May 2026', 6], ['early May 2026', 6], ['spring 2026', 6], ['summer 2026', 3], ['fall 2025', 12], ['winter 2025', 9], ['the 2023–24 season', 29],
    ['FY2024', 17], ['the 1990s', 323], ['2019–2021', 59], ['May 2027', -6],
  ];
  for (const [text, age] of ages) assert.equal(ageInMonths(read(text), today), age, text);
});

test('a day is as old as the whole months since', () => {
  assert.equal(ageInMonths(read('23 May 2026'), today), 6);
  assert.equal(ageInMonths(read('24 May 2026'), today), 5);
  assert.equal(ageInMonths(read('May 5–24, 2026'), today), 5);
});

test('age never falls as today moves on', () => {
  fc.assert(fc.property(fc.constantFrom('May 2026', '16 May 2026', 'early 2025', 'winter 2025', 'FY2024'), fc.nat(2000), fc.nat(400), (text, from, by) => {
    assert.ok(ageInMonths(read(text), today + from) <= ageInMonths(read(text), today + from + by));
  }));
});

test('a fiscal year ends when the article says so', () => {
  const period = fiscalYearPeriod(2024, { month: 9, shift: 0 });
  assert.deepEqual([isoOf(period.first), isoOf(period.last)], ['2023-10-01', '2024-09-30']);
});

test('thirds of a month are told in days', () => {
  const part = partPeriod(read('May 2026'), 'late');
  assert.deepEqual([isoOf(part.first), isoOf(part.last), part.precision], ['2026-05-21', '2026-05-31', 'monthPart']);
});

test('partial dates meet what they may stand for', () => {
  const meet = (a: string, b: string): boolean => canMeet(read(a), read(b));
  assert.ok(meet('mid-2025', 'June 12, 2025'));
  assert.ok(meet('winter 2025', 'January 2025'));
  assert.ok(meet('FY2024', 'October 2023'));
  assert.ok(meet('circa 1850', '1853'));
  assert.ok(!meet('April 5, 2025', 'April 6, 2025'));
  assert.ok(!meet('May 2025', 'June 2025'));
});
