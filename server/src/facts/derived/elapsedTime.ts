import { civilOf, monthsElapsed, type Period } from '../../language/dates/index.ts';
import { Decimal, interval, point, type Interval } from '../../language/quantity/interval.ts';
import type { Quantity } from '../../language/quantity/quantity.ts';
import type { Calculation } from './model.ts';

const daysIn: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14, month: 30.436875, year: 365.2425, decade: 3652.425, century: 36524.25 };

/** Whether a quantity is a length of time that dates can tell. */
export const isDuration = (quantity: Quantity): boolean => quantity.unit !== undefined && daysIn[quantity.unit.name] !== undefined && quantity.shape === 'single' && quantity.per === undefined;

/** A length of time in its own unit; the months behind the years are parts of a year. */
export function durationOf(quantity: Quantity, own: Interval): Interval {
  // Months and years are counted by the calendar, so that a rest in months is a twelfth, not so many seconds.
  return quantity.rest ? interval(own.low.minus('0.09'), own.high.plus('0.09')) : own;
}

/**
 * How long it is from one date to another, in a unit: years by their difference where only years are told, else by the
 * calendar, whole or rounded.
 * @param inclusive whether both ends may count ("from Monday to Friday, five days")
 */
export function elapsed(from: Period, to: Period, unit: string, inclusive: boolean): readonly Calculation[] {
  const values = isYearly(from) && isYearly(to) ? byYears(from, to, unit) : byCalendar(from, to, unit);
  const results = inclusive ? [...values, ...values.map(({ low, high }) => interval(low.plus(stepOf(from, to, unit)), high.plus(stepOf(from, to, unit))))] : values;
  const formula = `${told(from)} → ${told(to)}`;
  return results.map(result => ({ formula, result, unit: ` ${unit}s`, shown: shownBetween(from, to) }));
}

const isYearly = ({ precision }: Period): boolean => precision === 'year' || precision === 'yearPart' || precision === 'decade';

function byYears(from: Period, to: Period, unit: string): readonly Interval[] {
  const years = civilOf(to.first).year - civilOf(from.first).year;
  const inUnit = new Decimal(years).times(daysIn.year!).div(daysIn[unit]!);
  return [unit === 'year' ? point(years) : interval(inUnit.times('0.98'), inUnit.times('1.02'))];
}

function byCalendar(from: Period, to: Period, unit: string): readonly Interval[] {
  const [shortest, longest] = [Math.max(0, to.first - from.last), to.last - from.first];
  if (unit === 'month' || unit === 'year') {
    const size = unit === 'month' ? 1 : 12;
    const [low, high] = [monthsBetween(from.last, to.first) / size, (monthsElapsed(from.first, to.last) + 1) / size];
    const ofMonths = isMonthly(from) && isMonthly(to) ? [point(new Decimal(monthIndex(to) - monthIndex(from)).div(size))] : [interval(Math.max(0, low), high)];
    return [...ofMonths, point(Math.floor(ofMonths[0]!.low.toNumber()))];
  }
  const days = daysIn[unit]!;
  return [interval(new Decimal(shortest).div(days), new Decimal(longest).div(days))];
}

const isMonthly = ({ precision }: Period): boolean => precision === 'month';
const monthIndex = ({ first }: Period): number => civilOf(first).year * 12 + civilOf(first).month;
const monthsBetween = (from: number, to: number): number => (to >= from ? monthsElapsed(from, to) : 0);
/** What counting both ends adds. */
const stepOf = (from: Period, to: Period, unit: string): number => (unit === 'day' || isYearly(from) || (unit === 'month' && isMonthly(to)) ? 1 : 0);

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function told(period: Period): string {
  const { year, month, day } = civilOf(period.first);
  if (period.precision === 'day') return `${day} ${monthNames[month - 1]!} ${year}`;
  return period.precision === 'month' ? `${monthNames[month - 1]!} ${year}` : String(year);
}

/** "15 years", "13 months 11 days". */
function shownBetween(from: Period, to: Period): string {
  const many = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;
  if (isYearly(from) || isYearly(to)) return many(civilOf(to.first).year - civilOf(from.first).year, 'year');
  const months = isMonthly(from) && isMonthly(to) ? monthIndex(to) - monthIndex(from) : monthsElapsed(from.first, to.first);
  if (from.precision !== 'day' || to.precision !== 'day') return months < 24 ? many(months, 'month') : [many(Math.floor(months / 12), 'year'), months % 12 ? many(months % 12, 'month') : ''].filter(Boolean).join(' ');
  const { year, month, day } = civilOf(from.first);
  const rest = civilOf(to.first).day - day;
  const days = rest >= 0 ? rest : rest + new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return [months > 0 ? many(months, 'month') : '', days > 0 || months === 0 ? many(days, 'day') : ''].filter(Boolean).join(' ');
}
