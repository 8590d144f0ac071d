import { civilOf, dayOf, isoOf, weekdayOf, type CivilDate, type Day } from './day.ts';
import type { DateExpression } from './expression.ts';
import { findDates } from './find.ts';
import { ageInMonths, fiscalYearPeriod, type FiscalEnd, type Precision } from './period.ts';
import { monthNames, monthPattern, ordinalPattern, seasonPattern, weekdayNames, weekdayPattern } from './words.ts';

/** What a date is rewritten to. */
interface Target extends CivilDate {
  readonly at: Day;
  readonly fiscalEnd: FiscalEnd | undefined;
}

/**
 * The date in `text` moved to a day, in the form it is written in: "Sept. 2025" becomes "Nov. 2026", "Q3 2025"
 * "Q4 2026". A form that cannot hold the day (a range, a decade) becomes a month and year.
 */
export function redate(text: string, expression: DateExpression, day: Day, fiscalEnd?: FiscalEnd): string {
  const target = { ...civilOf(day), at: day, fiscalEnd };
  const plain = `${monthNames[target.month - 1]!} ${target.year}`;
  const written = rewrite(text, expression, target);
  return written !== undefined && holds(written, target) ? written : plain;
}

/** Whether a text reads as one date that is not past on the target's day. */
function holds(text: string, { at, fiscalEnd }: Target): boolean {
  const [date, ...others] = findDates(text);
  const period = (fiscalEnd && date?.inFiscal?.(fiscalEnd)) ?? date?.period;
  return others.length === 0 && period !== undefined && period.first <= at && ageInMonths(period, at) <= 0;
}

const keepsForm: readonly Precision[] = ['day', 'month', 'monthPart', 'quarter', 'half', 'season', 'year', 'yearPart', 'fiscalYear', 'fiscalQuarter'];

function rewrite(text: string, expression: DateExpression, target: Target): string | undefined {
  const period = expression.period ?? expression.inYear?.(target.year);
  if (!period || expression.relative || !keepsForm.includes(period.precision)) return undefined;
  if (/^\d{4}[-/]\d\d/.test(text)) return inDigits(text, target.at);
  if (namesNoDay.test(text)) return undefined;
  if (period.precision === 'fiscalYear' || period.precision === 'fiscalQuarter') return withFiscal(text, target);
  if (/winter/i.test(text) || (period.precision === 'season' && target.month <= 2)) return seasonOf(text, target);
  const rewritten = text.replace(component, (part: string, ...groups: unknown[]) => replacement(part, groups.at(-1) as Groups, target, period.precision));
  const spaced = rewritten.replace(/^(early|late)-/i, '$1 ');
  return hasYear(text) ? spaced : withYear(spaced, target);
}

/** Words that tell a stretch of time by its end or half, and numeric dates whose order nobody knows. */
const namesNoDay = /half|^(?:end|beginning|start|close|middle|year)|ended|ending|^\d+[/.]/i;

/** `2026-05-16`, `2026-05`, `2026/05/16` */
const inDigits = (text: string, day: Day): string => isoOf(day).slice(0, text.length).replaceAll('-', text[4]!);

const hasYear = (text: string): boolean => /\d{4}|['’‘]\d\d|[QH]\d\s?\d\d|[QH]\d\d/i.test(text);

/** A date without its year says which one when it is moved. */
const withYear = (text: string, { year }: Target): string => /\d\w*$/.test(text) && /^[A-Za-z]/.test(text) ? `${text}, ${year}` : `${text} ${year}`;

type Groups = Readonly<Record<string, string | undefined>>;

const component = new RegExp(
  `(?<weekday>\\b${weekdayPattern})|(?<month>\\b${monthPattern})|\\b(?<season>${seasonPattern})|(?<quarter>\\bQ[1-4]|(?<=\\d)Q[1-4]|[1-4]Q)|(?<half>\\bH[12]|[12]H)`
  + `|(?<words>(?:final|last|${ordinalPattern})(?=[- ](?:calendar\\s+)?quarter))|(?<part>\\b(?:early|mid|late)\\b)|(?<year>\\d{4})|(?<short>['’‘]\\d\\d|(?<=[QH])\\d\\d)|(?<day>\\d{1,2})(?<ordinal>st|nd|rd|th)?`, 'gi');

const quarterWords = ['first', 'second', 'third', 'fourth'];
const monthPart = (day: number): number => day <= 10 ? 0 : day <= 20 ? 1 : 2;
const thirds = ['early', 'mid', 'late'];
const seasons = ['spring', 'summer', 'autumn', 'winter'];

/** One component of a date in the style it was written in. */
function replacement(part: string, groups: Groups, target: Target, precision: Precision): string {
  const quarter = Math.floor((target.month - 1) / 3);
  const half = target.month <= 6 ? 1 : 2;
  if (groups['weekday']) return weekdayLike(part, target.at);
  if (groups['month']) return monthLike(part, target.month);
  if (groups['season']) return like(part, seasonName(target.month, part));
  if (groups['quarter']) return part.replace(/\d/, String(quarter + 1));
  if (groups['half']) return part.replace(/\d/, String(half));
  if (groups['words']) return /^\d/.test(part) ? ordinal(quarter + 1) : like(part, quarterWords[quarter]!);
  if (groups['part']) return like(part, thirds[precision === 'monthPart' ? monthPart(target.day) : Math.floor((target.month - 1) / 4)]!);
  if (groups['year']) return String(target.year);
  if (groups['short']) return part.replace(/\d\d/, String(target.year).slice(2));
  return groups['ordinal'] ? ordinal(target.day) : padLike(groups['day']!, target.day);
}

const seasonName = (month: number, written: string): string => {
  const name = seasons[Math.floor(((month + 9) % 12) / 3)]!;
  return name === 'autumn' && /fall|spring|summer|winter/i.test(written) ? (/fall/i.test(written) ? 'fall' : 'autumn') : name;
};

const padLike = (written: string, day: number): string => written.startsWith('0') ? String(day).padStart(2, '0') : String(day);

const ordinal = (n: number): string => `${n}${n % 100 >= 11 && n % 100 <= 13 ? 'th' : ['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'}`;

/** `word` in the case of `model`. */
function like(model: string, word: string): string {
  if (model.length > 1 && model === model.toUpperCase()) return word.toUpperCase();
  return model[0] === model[0]!.toUpperCase() ? word[0]!.toUpperCase() + word.slice(1) : word;
}

/** "Sept." shortens as "Nov."; May, which has no short form, is taken for a full name. */
function monthLike(model: string, month: number): string {
  const name = monthNames[month - 1]!;
  const short = model.replace(/\.$/, '').length <= 4 && !/^(?:may|june|july)$/i.test(model);
  const dot = model.endsWith('.') && month !== 5 ? '.' : '';
  return like(model.replace(/\.$/, ''), short ? name.slice(0, 3) : name) + dot;
}

function weekdayLike(model: string, day: Day): string {
  const name = weekdayNames[weekdayOf(day)]!;
  return /day$/i.test(model) ? like(model, name) : like(model, name.slice(0, 3)) + (model.endsWith('.') ? '.' : '');
}

/** "FY2024", "Q3 FY25", "fiscal 2024": the number of the fiscal year that the day falls in. */
function withFiscal(text: string, target: Target): string | undefined {
  if (/\d[–/-]\d/.test(text)) return undefined;
  const candidates = [target.year - 1, target.year, target.year + 1];
  const n = target.fiscalEnd
    ? candidates.find(year => { const period = fiscalYearPeriod(year, target.fiscalEnd); return period.first <= target.at && target.at <= period.last; })
    : target.year;
  const end = target.fiscalEnd ?? { month: 6, shift: 1 };
  const quarter = Math.floor((((target.month - end.month - 1) % 12) + 12) % 12 / 3) + 1;
  return n === undefined ? undefined : text
    .replace(/\bQ[1-4]|[1-4]Q/, found => found.replace(/\d/, String(quarter)))
    .replace(new RegExp(`${ordinalPattern}(?=[- ](?:fiscal\\s+)?quarter)`, 'i'), found => /^\d/.test(found) ? ordinal(quarter) : like(found, quarterWords[quarter - 1]!))
    .replace(/\d{4}|\d\d(?![A-Za-z\d])/, found => String(n).slice(-found.length));
}

/** Winters are told by both of their years, so that no reader has to guess. */
function seasonOf(text: string, { month, year }: Target): string {
  const first = month <= 2 ? year - 1 : year;
  const isWinter = month <= 2 || month === 12;
  const name = isWinter ? 'winter' : seasonName(month, text);
  const years = isWinter ? `${first}–${String((first + 1) % 100).padStart(2, '0')}` : String(year);
  return `${like(text, name)} ${years}`;
}

/** Today's month in words, for texts that had no date: "November 2026". */
export const monthOfDay = (day: Day): string => `${monthNames[civilOf(day).month - 1]!} ${civilOf(day).year}`;

/** The first day of the month after a day's. */
export const nextMonth = (day: Day, months: number): Day => dayOf(civilOf(day).year, civilOf(day).month + months, 1);
