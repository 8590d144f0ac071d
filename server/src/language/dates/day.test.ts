import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addMonths, civilOf, dayOf, daysInMonth, isoOf, monthsElapsed, parseDay, weekdayOf } from './day.ts';

const anyDay = fc.integer({ min: -1_200_000, max: 200_000 });

test('days and dates convert both ways, and agree with the platform where it has no time zone', () => {
  fc.assert(fc.property(anyDay, day => {
    const { year, month, day: dayOfMonth } = civilOf(day);
    assert.equal(dayOf(year, month, dayOfMonth), day);
    const utc = new Date(day * 86_400_000);
    assert.deepEqual([year, month, dayOfMonth], [utc.getUTCFullYear(), utc.getUTCMonth() + 1, utc.getUTCDate()]);
    assert.equal(weekdayOf(day), utc.getUTCDay());
  }));
});

test('months carry into years', () => {
  assert.equal(dayOf(2025, 14, 1), dayOf(2026, 2, 1));
  assert.equal(dayOf(2025, 0, 31), dayOf(2024, 12, 31));
  assert.equal(daysInMonth(2024, 2), 29);
  assert.equal(daysInMonth(1900, 2), 28);
});

test('a month later is the same day, or the month\'s last', () => {
  assert.equal(isoOf(addMonths(parseDay('2026-01-31')!, 1)), '2026-02-28');
  assert.equal(isoOf(addMonths(parseDay('2026-05-16')!, -13)), '2025-04-16');
});

test('elapsed months are whole ones', () => {
  const elapsed = (from: string, to: string): number => monthsElapsed(parseDay(from)!, parseDay(to)!);
  assert.equal(elapsed('2026-05-23', '2026-11-23'), 6);
  assert.equal(elapsed('2026-05-24', '2026-11-23'), 5);
  assert.equal(elapsed('2026-05-31', '2026-11-30'), 6);
  assert.equal(elapsed('2026-11-24', '2026-11-23'), -1);
});

test('only days of the calendar parse', () => {
  assert.equal(parseDay('2025-02-29'), undefined);
  assert.equal(parseDay('2025-13-01'), undefined);
  assert.equal(parseDay('2025-1-1'), undefined);
  assert.equal(isoOf(parseDay('0079-08-24')!), '0079-08-24');
});
