import { civilOf, dayOf, monthIndexOf, type Day } from './day.ts';
import type { Period, Precision, Season } from './period.ts';
import { monthNames } from './words.ts';

/** Dates in words, each such that it reads back to the period it was made from. */

const dayText = (day: Day): string => {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return `${dayOfMonth} ${monthNames[month - 1]!} ${yearText(year)}`;
};

const yearText = (year: number): string => year >= 1000 ? String(year) : year > 0 ? `AD ${year}` : `${1 - year} BC`;

const monthText = (day: Day): string => `${monthNames[civilOf(day).month - 1]!} ${yearText(civilOf(day).year)}`;

/** "2023–24"; in full where the century turns. */
const twoYears = (year: number): string =>
  (year + 1) % 100 === 0 ? `${year}–${year + 1}` : `${year}–${String((year + 1) % 100).padStart(2, '0')}`;

const seasons: Readonly<Record<number, Season>> = { 3: 'spring', 6: 'summer', 9: 'autumn', 12: 'winter' };

function seasonText(first: Day): string {
  const { year, month } = civilOf(first);
  const season = seasons[month] ?? 'spring';
  return season === 'winter' ? `winter ${twoYears(year)}` : `${season} ${year}`;
}

function ordinal(n: number): string {
  const tens = n % 100;
  const end = tens >= 11 && tens <= 13 ? 'th' : ['th', 'st', 'nd', 'rd'][n % 10] ?? 'th';
  return `${n}${end}`;
}

const thirds = ['early', 'mid', 'late'];
const halves = ['first half of the ', 'second half of the '];

/** A whole named by `name`, or which third or half of it the period is. */
function ofWhole({ first, last }: Period, wholeFirst: Day, wholeMonths: number, name: string): string {
  const months = monthIndexOf(last + 1) - monthIndexOf(first);
  if (months >= wholeMonths) return name;
  const at = Math.round((monthIndexOf(first) - monthIndexOf(wholeFirst)) / months);
  return months * 3 === wholeMonths ? `${thirds[at]!} ${name}` : halves[at]! + name;
}

function centuryText(period: Period): string {
  const { year } = civilOf(period.first);
  if (year >= 1000 && year % 100 === 0) return `${year}s`;
  const n = Math.floor((year - 1) / 100);
  return ofWhole(period, dayOf(n * 100 + 1, 1, 1), 1200, n >= 0 ? `${ordinal(n + 1)} century` : `${ordinal(-n)} century BC`);
}

function decadeText(period: Period): string {
  const start = Math.floor(civilOf(period.first).year / 10) * 10;
  return ofWhole(period, dayOf(start, 1, 1), 120, `${start}s`);
}

function partText(period: Period): string {
  const third = Math.floor(((monthIndexOf(period.first) % 12) + 12) % 12 / 4);
  return `${thirds[third]!} ${yearText(civilOf(period.first).year)}`;
}

/** Parts of a month begin on its 1st, 11th and about its 21st day. */
const monthPartText = ({ first }: Period): string => `${thirds[Math.min(2, Math.floor((civilOf(first).day + 1) / 10))]!} ${monthText(first)}`;

const quarterOf = (day: Day): number => Math.floor((civilOf(day).month - 1) / 3) + 1;

/** Those whose end nobody tells are told by number; the others by their end. */
function fiscalText({ first, last, precision }: Period): string {
  const months = monthIndexOf(last) - monthIndexOf(first) + 1;
  if (months <= 12) return `${precision === 'fiscalYear' ? 'fiscal year' : 'three months'} ended ${dayText(last)}`;
  const { year, month } = civilOf(first);
  if (precision === 'fiscalYear') return `FY${year + 1}`;
  return month < 7 ? `Q${quarterOf(first) + 2} FY${year}` : `Q${quarterOf(first) - 2} FY${year + 1}`;
}

const writers: Readonly<Record<Precision, (period: Period) => string>> = {
  day: ({ first }) => dayText(first),
  days: ({ first, last }) => `${dayText(first)} – ${dayText(last)}`,
  week: ({ first }) => `week of ${dayText(first)}`,
  month: ({ first }) => monthText(first),
  monthPart: monthPartText,
  quarter: ({ first }) => `Q${quarterOf(first)} ${civilOf(first).year}`,
  half: ({ first }) => `H${civilOf(first).month === 1 ? 1 : 2} ${civilOf(first).year}`,
  season: ({ first }) => seasonText(first),
  year: ({ first }) => yearText(civilOf(first).year),
  yearPart: partText,
  seasonYear: ({ first }) => `${twoYears(civilOf(first).year)} season`,
  fiscalYear: fiscalText,
  fiscalQuarter: fiscalText,
  decade: decadeText,
  century: centuryText,
  range: ({ first, last }) => `${monthText(first)} to ${monthText(last)}`,
};

/** The period as a reader would write it, in English with the day before the month. */
export function formatPeriod(period: Period): string {
  const text = writers[period.precision](period);
  return period.circa ? `c. ${text}` : text;
}
