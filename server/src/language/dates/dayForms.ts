import { dayOf } from './day.ts';
import { firstOf, form, type Form, type Reading } from './expression.ts';
import { dayExists, dayPeriod, monthPeriod, rangePeriod, type Period } from './period.ts';
import { monthOf, monthPattern, weekdayNumber, weekdayPattern } from './words.ts';
import { yearAfter, yearOf } from './year.ts';

/** Dates to the day, and ranges of days within a month. */

const ordinalEnd = '(?:st|nd|rd|th)?';
const dayNumber = `(\\d{1,2})${ordinalEnd}(?![\\d%]|[.,:]\\d|\\s?B\\.?C\\b)`;

interface DayParts {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
  readonly lastDay?: number | undefined;
}

/** The reading of a day or of days in a month; nothing where the number can be no day at all. */
function readDays({ year, month, day, lastDay }: DayParts): Omit<Reading, 'end'> | undefined {
  if (month === 0 || day < 1 || day > 31 || (lastDay ?? 1) > 31) return undefined;
  const inYear = (y: number): Period => daysIn(y, month, day, lastDay);
  // 2024 has every day that any year has.
  if (year === undefined) return { inYear, ...(!dayExists(2024, month, lastDay ?? day) && { fault: 'impossible' as const }) };
  const exists = dayExists(year, month, day) && (lastDay === undefined || dayExists(year, month, lastDay));
  if (!exists) return { period: monthPeriod(year, month), fault: 'impossible' };
  if (lastDay === undefined) return { period: inYear(year) };
  const ends = [dayPeriod(year, month, day), dayPeriod(year, month, lastDay)] as const;
  return { period: inYear(year), ends, ...(lastDay < day && { fault: 'backwards' }) };
}

/** A day that the month lacks is taken for its last. */
function daysIn(year: number, month: number, day: number, lastDay = day): Period {
  const [from, to] = [dayInMonth(year, month, Math.min(day, lastDay)), dayInMonth(year, month, Math.max(day, lastDay))];
  return day === lastDay ? from : rangePeriod(from, to);
}

const dayInMonth = (year: number, month: number, day: number): Period => {
  const last = dayOf(year, month + 1, 1) - 1;
  const at = Math.min(dayOf(year, month, day), last);
  return { first: at, last: at, precision: 'day' };
};

/** "may" and "march" in lower case are verbs unless a year follows. */
const isVerb = (month: string): boolean => month === 'may' || month === 'march' || month === 'mar';

/** `May 16, 2026`, `May 5–7, 2025`, `Sept. 5`, `July 4th '76` */
const monthDay: Form = form(
  `(${monthPattern})\\s+(?:the\\s+)?${dayNumber}(?:\\s*[–—-]\\s*${dayNumber}|\\s*(?:to|and|&|or|through)\\s+${dayNumber})?`,
  (match, text) => {
    const end = match.index + match[0].length;
    const year = yearAfter(text, end);
    const lastDay = match[3] ?? match[4];
    if (match[4] !== undefined && !year) return monthDayAlone(text, match.index);
    if (!year && isVerb(match[1]!)) return undefined;
    const parts = { year: year?.year, month: monthOf(match[1]!), day: Number(match[2]), lastDay: lastDay === undefined ? undefined : Number(lastDay) };
    return withEnd(readDays(parts), year?.end ?? end);
  },
);

const withEnd = (reading: Omit<Reading, 'end'> | undefined, end: number): Reading | undefined => reading && { ...reading, end };

/** "May 5 and 7 people": the second number is no day. */
const monthDayAlone: Form = form(`(${monthPattern})\\s+(?:the\\s+)?${dayNumber}`, match =>
  isVerb(match[1]!) ? undefined : readDays({ year: undefined, month: monthOf(match[1]!), day: Number(match[2]) }));

/** `16 May 2026`, `5–7 May 2025`, `the 5th of April 2025`, `11/22 February 1732` */
const dayMonth: Form = form(
  `${dayNumber}(?:\\s*([–—-]|to|and|&|or|/)\\s*${dayNumber})?(?:\\s+(?:of\\s+)?|-)(${monthPattern})`,
  (match, text) => {
    const end = match.index + match[0].length;
    const year = yearAfter(text, end);
    if (!year && isVerb(match[4]!)) return undefined;
    const [day, joint, last] = [Number(match[1]), match[2], match[3]];
    const parts = { year: year?.year, month: monthOf(match[4]!), day, lastDay: last === undefined ? undefined : Number(last) };
    const reading = readDays(joint === '/' ? oldStyle(parts) : parts);
    return withEnd(reading && joint === '/' ? { ...reading, doubleDated: true } : reading, year?.end ?? end);
  },
);

/** 28 January/7 February apart, double dates share the month; the later of the two is as good as the earlier. */
const oldStyle = (parts: DayParts): DayParts => ({ ...parts, day: Math.min(parts.day, parts.lastDay ?? 31), lastDay: Math.max(parts.day, parts.lastDay ?? 1) });

/** `2026-05-16`, also with a time, and `2026/05/16` */
const isoDay: Form = form('([12]\\d{3})(?:-(\\d{2})-(\\d{2})|/(\\d{1,2})/(\\d{1,2}))(?:T\\d{2}:\\d{2}(?:[\\d:.,+-]*[\\dZ])?)?(?![\\w/]|-\\w|\\.\\d)', match => {
  const [month, day] = [Number(match[2] ?? match[4]), Number(match[3] ?? match[5])];
  return month >= 1 && month <= 12 ? readDays({ year: Number(match[1]), month, day }) : undefined;
});

/** `05/16/2026`, `16.05.2026`; where both readings are days, the range between them. */
const numericDay: Form = form('(\\d{1,2})([/.])(\\d{1,2})\\2((?:19|20)\\d{2})(?![\\w/]|[-.]\\w)', match => {
  const [a, b, year] = [Number(match[1]), Number(match[3]), yearOf(match[4]!)];
  const readings = [[a, b], [b, a]].filter(([month, day]) => month! >= 1 && month! <= 12 && dayExists(year, month!, day!));
  const periods = readings.map(([month, day]) => dayPeriod(year, month!, day!)).sort((x, y) => x.first - y.first);
  if (periods.length === 0) return undefined;
  if (match[2] === '.' && b <= 12) return { period: dayPeriod(year, b, Math.min(a, 31)) };
  return { period: periods.length === 1 || a === b ? periods[0] : rangePeriod(periods[0]!, periods[1]!) };
});

const plainDay = firstOf([isoDay, numericDay, dayMonth, monthDay]);
const weekdayBefore = new RegExp(`(${weekdayPattern})(?:,?\\s+(?:the\\s+)?)`, 'iy');

/** `Saturday, April 5, 2025` */
const weekdayDay: Form = (text, at) => {
  weekdayBefore.lastIndex = at;
  const match = weekdayBefore.exec(text);
  const reading = match && plainDay(text, at + match[0].length);
  if (!reading) return undefined;
  const weekday = { span: { start: at, end: at + match[1]!.length }, weekday: weekdayNumber(match[1]!) };
  return { ...reading, weekday };
};

const weekdayBehind = new RegExp(`(?:\\s*\\(|,?\\s+a\\s+)(${weekdayPattern})(?:\\)|(?![\\w’'(]))`, 'iy');

/** `April 5, 2025 (Saturday)`, `5 April 2025, a Saturday` */
const dayWeekday: Form = (text, at) => {
  const reading = plainDay(text, at);
  if (reading?.period?.precision !== 'day') return reading;
  weekdayBehind.lastIndex = reading.end;
  const match = weekdayBehind.exec(text);
  if (!match) return reading;
  const start = reading.end + match[0].indexOf(match[1]!);
  return { ...reading, end: reading.end + match[0].length, weekday: { span: { start, end: start + match[1]!.length }, weekday: weekdayNumber(match[1]!) } };
};

const weekStart = /(?:(week)\s+(ending|ended|to)|week\s+(?:of|beginning|starting|commencing))\s+(?:on\s+)?(?:the\s+)?/iy;

/** `week of May 5, 2025`, `week ending 3 May 2025` */
const weekOf: Form = (text, at) => {
  weekStart.lastIndex = at;
  const match = weekStart.exec(text);
  const reading = match && plainDay(text, at + match[0].length);
  if (!match || reading?.period?.precision !== 'day') return undefined;
  const { first } = reading.period;
  return { end: reading.end, period: { first: match[2] ? first - 6 : first, last: match[2] ? first : first + 6, precision: 'week' } };
};

/** `first week of May 2025`, `last week of May` */
const weekOfMonth: Form = form(`(first|second|third|fourth|last|final)\\s+week\\s+(?:of|in)\\s+(${monthPattern})`, (match, text) => {
  const end = match.index + match[0].length;
  const year = yearAfter(text, end);
  const at = ['first', 'second', 'third', 'fourth'].indexOf(match[1]!.toLowerCase());
  const inYear = (y: number): Period => {
    const month = monthPeriod(y, monthOf(match[2]!));
    const first = at < 0 ? month.last - 6 : month.first + 7 * at;
    return { first, last: first + 6, precision: 'week' };
  };
  return { end: year?.end ?? end, ...(year ? { period: inYear(year.year) } : { inYear }) };
});

/** `June 5, 6 and 7, 2025` */
const dayList: Form = form(`(${monthPattern})\\s+${dayNumber}(?:\\s*,\\s*${dayNumber})+\\s*,?\\s+(?:and|&)\\s+${dayNumber}`, (match, text) => {
  const end = match.index + match[0].length;
  const year = yearAfter(text, end);
  return withEnd(readDays({ year: year?.year, month: monthOf(match[1]!), day: Number(match[2]), lastDay: Number(match[4]) }), year?.end ?? end);
});

export const dayForms: Form = firstOf([dayList, weekdayDay, dayWeekday, weekOf, weekOfMonth]);
