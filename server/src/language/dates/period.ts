import { civilOf, dayOf, daysInMonth, monthIndexOf, monthsElapsed, type Day } from './day.ts';

/** How finely a date is told. `days` is a range between two days, `range` one between coarser dates. */
export type Precision =
  | 'day' | 'days' | 'week' | 'monthPart' | 'month' | 'quarter' | 'season' | 'half' | 'yearPart' | 'year'
  | 'seasonYear' | 'fiscalQuarter' | 'fiscalYear' | 'decade' | 'century' | 'range';

/** An interval of calendar days, both ends included, and how finely it was told. */
export interface Period {
  readonly first: Day;
  readonly last: Day;
  readonly precision: Precision;
  /** Told with "circa" or "around". */
  readonly circa?: true;
}

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';
export type Part = 'early' | 'mid' | 'late';

/** The whole months from `month` of `year`, which may lie outside 1–12, for `count` months. */
export const monthsPeriod = (year: number, month: number, count: number, precision: Precision): Period =>
  ({ first: dayOf(year, month, 1), last: dayOf(year, month + count, 1) - 1, precision });

export const dayPeriod = (year: number, month: number, day: number): Period => {
  const at = dayOf(year, month, day);
  return { first: at, last: at, precision: 'day' };
};
export const monthPeriod = (year: number, month: number): Period => monthsPeriod(year, month, 1, 'month');
export const quarterPeriod = (year: number, quarter: number): Period => monthsPeriod(year, quarter * 3 - 2, 3, 'quarter');
export const yearPeriod = (year: number): Period => monthsPeriod(year, 1, 12, 'year');
export const decadePeriod = (year: number): Period => monthsPeriod(year, 1, 120, 'decade');
/** The nth century; negative before Christ (-1 is the first century BC). */
export const centuryPeriod = (n: number): Period => monthsPeriod(n > 0 ? n * 100 - 99 : n * 100 + 1, 1, 1200, 'century');

const seasonMonth: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

/** The northern season named for a year; winter runs into the next (contract, section 2). */
export const seasonPeriod = (year: number, season: Season): Period => monthsPeriod(year, seasonMonth[season], 3, 'season');

/** "The 2023–24 season", by the year it begins in: July to June. */
export const seasonYearPeriod = (year: number): Period => monthsPeriod(year, 7, 12, 'seasonYear');

/** When fiscal years end, as far as an article says. `shift` is the calendar year of FY N's end less N. */
export interface FiscalEnd {
  readonly month: number;
  readonly shift: number;
}

/**
 * Fiscal year N. Where nobody says when it ends, it may be any twelve months from July of N - 1 to June of N + 1
 * (the contract's latest month).
 */
export const fiscalYearPeriod = (n: number, end?: FiscalEnd): Period =>
  end ? monthsPeriod(n + end.shift, end.month - 11, 12, 'fiscalYear') : monthsPeriod(n - 1, 7, 24, 'fiscalYear');

/** A quarter of fiscal year N; unsure by the same year where nobody says when it ends. */
export const fiscalQuarterPeriod = (n: number, quarter: number, end?: FiscalEnd): Period =>
  end ? monthsPeriod(n + end.shift, end.month - 14 + 3 * quarter, 3, 'fiscalQuarter') : monthsPeriod(n - 1, 4 + 3 * quarter, 15, 'fiscalQuarter');

const thirdOf: Readonly<Record<Part, number>> = { early: 0, mid: 1, late: 2 };

/** The early, middle or late third of a period: of a year, to April, to August, to December (contract, section 2). */
export const partPeriod = (period: Period, part: Part): Period => slice(period, thirdOf[part], 3);

/** The first or second half of a period. */
export const halfPeriod = (period: Period, half: number): Period => {
  const part = slice(period, half - 1, 2);
  return period.precision === 'year' ? { ...part, precision: 'half' } : part;
};

const ofMonth: readonly Precision[] = ['day', 'days', 'week', 'monthPart', 'month'];
const keepTheirs: readonly Precision[] = ['decade', 'century'];

const precisionOfPart = (whole: Precision, months: number): Precision =>
  ofMonth.includes(whole) ? 'monthPart' : keepTheirs.includes(whole) ? whole : whole === 'year' ? 'yearPart' : months === 1 ? 'month' : 'range';

/** Slice `at` of `count` equal ones: in whole months where they divide so, else in days. */
function slice(period: Period, at: number, count: number): Period {
  const from = monthIndexOf(period.first);
  const months = monthIndexOf(period.last) - from + 1;
  const precision = precisionOfPart(period.precision, months / count);
  if (months % count === 0) return monthsPeriod(0, from + 1 + at * months / count, months / count, precision);
  const days = period.last - period.first + 1;
  return {
    first: period.first + Math.floor(at * days / count),
    last: period.first + Math.floor((at + 1) * days / count) - 1,
    precision,
  };
}

/** From the beginning of one period to the end of another; told in days where it does not run over whole months. */
export function rangePeriod(from: Period, to: Period): Period {
  const wholeMonths = civilOf(from.first).day === 1 && civilOf(to.last + 1).day === 1 && !(from.precision === 'day' && to.precision === 'day');
  return { first: from.first, last: to.last, precision: wholeMonths ? 'range' : 'days' };
}

/** The period told as approximate. */
export const circaPeriod = (period: Period): Period => ({ ...period, circa: true });

/**
 * Age of what a period dates, in months on `today`: from its latest month, or for days, whole months elapsed since the
 * last day (contract, stale-date). Negative where the period lies ahead.
 */
export function ageInMonths(period: Period, today: Day): number {
  const { precision, last } = period;
  if (precision === 'day' || precision === 'days' || precision === 'week') return monthsElapsed(last, today);
  return monthIndexOf(today) - monthIndexOf(last);
}

const slackDays: Readonly<Record<Precision, number>> = {
  day: 0, days: 0, week: 3, monthPart: 8, month: 0, quarter: 0, season: 340, half: 0, yearPart: 62, year: 0,
  seasonYear: 62, fiscalQuarter: 190, fiscalYear: 190, decade: 732, century: 732, range: 0,
};

/** The widest interval that a period may stand for: loose words such as "late", "winter" and "circa" reach further than their months. */
export function widest(period: Period): Period {
  const years = civilOf(period.last).year;
  const slack = slackDays[period.precision] + (period.circa ? 366 * (years < 1800 ? 25 : 5) : 0);
  return slack === 0 ? period : { ...period, first: period.first - slack, last: period.last + slack };
}

/** Whether two dates may be of one and the same moment, read as widely as their words allow. */
export function canMeet(a: Period, b: Period): boolean {
  const [wideA, wideB] = [widest(a), widest(b)];
  return wideA.first <= wideB.last && wideB.first <= wideA.last;
}

export const samePeriod = (a: Period, b: Period): boolean => a.first === b.first && a.last === b.last && a.precision === b.precision;

/** Whether such a day exists; 29 February of the Julian calendar's extra leap years does until 1923, when its last country changed. */
export function dayExists(year: number, month: number, day: number): boolean {
  if (day >= 1 && day <= daysInMonth(year, month)) return true;
  return month === 2 && day === 29 && year <= 1923 && year % 4 === 0;
}
