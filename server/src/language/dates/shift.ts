import { addMonths, civilOf, monthIndexOf, type Day } from './day.ts';
import type { RelativeDate, RelativeUnit } from './expression.ts';
import { circaPeriod, monthsPeriod, type Period } from './period.ts';

const monthsOf: Readonly<Record<RelativeUnit, number>> = { day: 0, week: 0, month: 1, year: 12, decade: 120, century: 1200 };
const daysOf: Readonly<Record<RelativeUnit, number>> = { day: 1, week: 7, month: 0, year: 0, decade: 0, century: 0 };

/**
 * The period that a relative date names, counted from an anchor. It is as fine as its unit and its anchor allow: a year
 * after a day is some time in that year, three days after a month some time in that month.
 */
export function shiftPeriod(anchor: Period, relative: RelativeDate): Period {
  const move = (day: Day): Day => addMonths(day, relative.amount * monthsOf[relative.unit]) + relative.amount * daysOf[relative.unit];
  const moved = { ...anchor, first: move(anchor.first), last: Math.max(move(anchor.first), move(anchor.last)) };
  const period = toUnit(moved, relative.unit);
  return relative.hedged ? circaPeriod(period) : period;
}

function toUnit(period: Period, unit: RelativeUnit): Period {
  if (unit === 'day') return period;
  if (unit === 'week') return period.precision === 'day' ? { ...period, precision: 'week' } : period;
  if (unit === 'month') return months(period, 1, 'month');
  return months(period, monthsOf[unit], unit);
}

/** The whole units of `size` months, counted from January of year 0, that a period touches. */
function months(period: Period, size: number, precision: 'month' | 'year' | 'decade' | 'century'): Period {
  const from = Math.floor(monthIndexOf(period.first) / size);
  const to = Math.floor(monthIndexOf(period.last) / size);
  const whole = monthsPeriod(0, from * size + 1, (to - from + 1) * size, precision);
  return from === to ? whole : { ...whole, precision: 'range' };
}

/**
 * The year that a date without one falls in, told after an anchor: the anchor's own, unless the story has gone on past
 * its end ("In November 2025 … in January").
 */
export function yearFor(inYear: (year: number) => Period, anchor: Period): number {
  const { year } = civilOf(anchor.last);
  if (anchor.last - anchor.first > 400) return year;
  const monthsBack = monthIndexOf(anchor.first) - monthIndexOf(inYear(year).last);
  return monthsBack > 7 ? year + 1 : year;
}
