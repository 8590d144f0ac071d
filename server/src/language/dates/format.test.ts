import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayOf, parseDay } from './day.ts';
import { findDates } from './find.ts';
import { formatPeriod } from './format.ts';
import {
  ageInMonths, centuryPeriod, circaPeriod, decadePeriod, fiscalQuarterPeriod, fiscalYearPeriod, halfPeriod, monthPeriod, partPeriod, quarterPeriod,
  rangePeriod, seasonPeriod, seasonYearPeriod, yearPeriod, type Part, type Period,
} from './period.ts';
import { redate } from './redate.ts';

const year = fc.integer({ min: 1000, max: 2150 });
const part = fc.constantFrom<Part>('early', 'mid', 'late');
const day = fc.integer({ min: dayOf(1600, 1, 1), max: dayOf(2150, 1, 1) });
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => monthPeriod(y, m));
const one = (at: number): Period => ({ first: at, last: at, precision: 'day' });

const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  day.map(one),
  fc.tuple(day, fc.integer({ min: 1, max: 300 })).map(([from, by]) => rangePeriod(one(from), one(from + by))),
  month,
  fc.tuple(month, part).map(([whole, which]) => partPeriod(whole, which)),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => quarterPeriod(y, q)),
  fc.tuple(year, fc.integer({ min: 1, max: 2 })).map(([y, half]) => halfPeriod(yearPeriod(y), half)),
  fc.tuple(year, fc.constantFrom('spring' as const, 'summer' as const, 'autumn' as const, 'winter' as const)).map(([y, season]) => seasonPeriod(y, season)),
  fc.tuple(year, part).map(([y, which]) => partPeriod(yearPeriod(y), which)),
  fc.integer({ min: -900, max: 2150 }).map(yearPeriod),
  fc.tuple(fc.integer({ min: -900, max: 2150 }), fc.integer({ min: 1, max: 12 })).map(([y, m]) => monthPeriod(y, m)),
  year.map(seasonYearPeriod),
  fc.integer({ min: 1950, max: 2049 }).map(y => fiscalYearPeriod(y)),
  fc.tuple(fc.integer({ min: 1950, max: 2049 }), fc.integer({ min: 1, max: 4 })).map(([y, q]) => fiscalQuarterPeriod(y, q)),
  fc.integer({ min: 101, max: 214 }).filter(n => n % 10 !== 0).map(n => decadePeriod(n * 10)),
  fc.tuple(fc.integer({ min: -20, max: 21 }).filter(n => n !== 0), part).map(([n, which]) => partPeriod(centuryPeriod(n), which)),
  fc.integer({ min: 1, max: 21 }).map(centuryPeriod),
  fc.tuple(month, fc.integer({ min: 1, max: 40 })).map(([from, by]) => rangePeriod(from, monthPeriod(0, 1 + Math.round(from.first / 30.437) % 12 + by + 12 * 2150))),
  year.map(y => circaPeriod(yearPeriod(y))),
);

test('every rendered date reads back to the same period', () => {
  fc.assert(fc.property(anyPeriod, period => {
    const text = formatPeriod(period);
    const found = findDates(`It was so in ${text}.`);
    assert.deepEqual(found.map(date => date.period), [period], text);
  }), { numRuns: 3000 });
});

const read = (text: string) => {
  const date = findDates(text)[0]!;
  return { date, words: text.slice(date.span.start, date.span.end) };
};
const moved = (text: string, today = '2026-11-23'): string => {
  const { date, words } = read(text);
  return redate(words, date, parseDay(today)!);
};

test('a date moves to today in the form it is written in', () => {
  const forms: readonly [string, string][] = [
    ['May 2026', 'November 2026'], ['Sept. 2025', 'Nov. 2026'], ['16 May 2026', '23 November 2026'], ['May 16th, 2026', 'November 23rd, 2026'],
    ['Saturday, May 16, 2026', 'Monday, November 23, 2026'], ['2026-05-16', '2026-11-23'], ['2026-05', '2026-11'], ['Q3 2025', 'Q4 2026'], ['3Q25', '4Q26'],
    ['third quarter of 2025', 'fourth quarter of 2026'], ['H1 2025', 'H2 2026'], ['early 2025', 'late 2026'], ['mid-2025', 'late 2026'], ['fall 2024', 'fall 2026'],
    ['2025', '2026'], ['FY24', 'FY26'], ['Q3 FY2025', 'Q2 FY2026'], ['May 5–7, 2025', 'November 2026'], ['the 1990s', 'November 2026'], ['on Jan 6', 'Nov 23, 2026'],
  ];
  for (const [from, to] of forms) assert.equal(moved(from), to);
  assert.equal(moved('summer 2025', '2027-01-05'), 'winter 2026–27');
});

test('a moved date is never old on the day it was moved to', () => {
  const texts = ['May 2026', 'Sept. 5, 2025', '16 May 2020', 'Q3 2025', 'early 2025', 'end of 2025', 'winter 2024', '2019–2021', 'FY2024', 'H1 2025', '2025', 'late May 2025', 'first quarter of fiscal 2024'];
  fc.assert(fc.property(fc.constantFrom(...texts), fc.integer({ min: dayOf(2026, 1, 1), max: dayOf(2032, 1, 1) }), (text, today) => {
    const { date, words } = read(text);
    const again = findDates(redate(words, date, today));
    assert.equal(again.length, 1);
    assert.ok(ageInMonths(again[0]!.period!, today) <= 0);
  }));
});
