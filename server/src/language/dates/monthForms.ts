import { firstOf, form, type Form } from './expression.ts';
import { monthPeriod, quarterPeriod, rangePeriod, seasonPeriod, seasonYearPeriod, yearPeriod, halfPeriod, type Period } from './period.ts';
import { monthOf, monthPattern, ordinalOf, ordinalPattern, seasonOf, seasonPattern } from './words.ts';
import { fourDigits, rangeEndYear, yearAfter, yearOf } from './year.ts';

/** Dates to the month, the quarter, the half year and the season. */

/** `May 2026`, `May of 2026`, `May, 2026`, `May '26`; a month alone where the words before tell that it is one. */
const monthYear: Form = form(monthPattern, (match, text) => {
  const name = match[0];
  const end = match.index + name.length;
  const year = yearAfter(text, end);
  const month = monthOf(name);
  if (year) return { period: monthPeriod(year.year, month), end: year.end };
  const isName = name[0] === name[0]!.toUpperCase() && name.length > (month === 5 ? 2 : 3);
  return isName ? { inYear: y => monthPeriod(y, month), weak: true } : undefined;
});

/** `2026-05`; where the digits may as well be the next year's (2010-11), both years. */
const isoMonth: Form = form('([12]\\d{3})-(0[1-9]|1[0-2])(?![\\w]|[-.]\\d|\\s+\\w*\\s*(?:season|academic|school|financial|fiscal))', match => {
  const [year, month] = [Number(match[1]), Number(match[2])];
  if (rangeEndYear(year, match[2]!) === year + 1) return { period: rangePeriod(yearPeriod(year), yearPeriod(year + 1)) };
  return { period: monthPeriod(year, month) };
});

/** `05/2026` */
const numericMonth: Form = form('(0?[1-9]|1[0-2])/((?:19|20)\\d{2})(?![\\w/]|[-.,]\\d)', match => ({ period: monthPeriod(Number(match[2]), Number(match[1])) }));

const withYear = (inYear: (year: number) => Period, year: number | undefined) => year === undefined ? { inYear, weak: true as const } : { period: inYear(year) };

/** `Q3 2025`, `Q3 of 2025`, `Q3'25`, `Q1–Q3 2025`; `Q3` alone is weak. */
const quarterYear: Form = form('Q([1-4])(?:\\s*[-–/]\\s*Q([1-4]))?(?![\\w.]\\w)', (match, text) => {
  const end = match.index + match[0].length;
  const year = yearAfter(text, end) ?? yearAttached(text, end);
  const [from, to] = [Number(match[1]), Number(match[2] ?? match[1])];
  const inYear = (y: number): Period => from === to ? quarterPeriod(y, from) : rangePeriod(quarterPeriod(y, from), quarterPeriod(y, to));
  return { ...withYear(inYear, year?.year), end: year?.end ?? end };
});

const attached = /\s?['’‘]?(\d{2})(?![\w.,]\w|\w|%)/y;

/** "Q3'25", "H1 25": two digits right behind. */
function yearAttached(text: string, at: number): { year: number; end: number } | undefined {
  attached.lastIndex = at;
  const match = attached.exec(text);
  return match ? { year: yearOf(match[1]!), end: at + match[0].length } : undefined;
}

/** `2025 Q3`, `2025Q3`, `2025-Q3`, `3Q25`, `3Q 2025` */
const yearQuarter: Form = form("(?:([12]\\d{3})[ \\u00a0]?[-/]?[ \\u00a0]?Q([1-4])|([1-4])Q\\s?['’]?(20\\d{2}|\\d{2}))(?![\\w])", match =>
  ({ period: quarterPeriod(yearOf((match[1] ?? match[4])!), Number(match[2] ?? match[3])) }));

/** `the third quarter of 2025`, `fourth-quarter 2025`, `final quarter of 2025` */
const quarterWords: Form = form(`(final|last|${ordinalPattern})[- ](?:calendar\\s+)?quarter(?:,?\\s+(?:of|in)(?:\\s+the\\s+year|\\s+calendar(?:\\s+year)?)?)?\\s+${fourDigits}`, match => {
  const quarter = /final|last/i.test(match[1]!) ? 4 : ordinalOf(match[1]!);
  return quarter <= 4 ? { period: quarterPeriod(Number(match[2]), quarter) } : undefined;
});

/** `H1 2025`, `1H25`, `2025 H2` */
const halfYear: Form = form("(?:H([12])(?:\\s+(?:of\\s+)?|\\s*['’]?)([12]\\d{3}|\\d{2})|([12])H\\s?['’]?(20\\d{2}|\\d{2})|([12]\\d{3})[ -]?H([12]))(?![\\w])", match => {
  const half = Number(match[1] ?? match[3] ?? match[6]);
  return { period: halfPeriod(yearPeriod(yearOf((match[2] ?? match[4] ?? match[5])!)), half) };
});

/** `spring 2025`, `winter of 2025`, `winter 2023–24`, `2023–24 winter` */
const season: Form = form(`(${seasonPattern})(?:\\s+of)?(?:\\s+the)?,?\\s+([12]\\d{3})(?:\\s*[-–/]\\s*(\\d{4}|\\d{2}))?(?![\\w%]|[.,]\\d)`, match =>
  ({ period: seasonPeriod(Number(match[2]), seasonOf(match[1]!)) }));
const seasonBehind: Form = form(`([12]\\d{3})[-–/](\\d{4}|\\d{2})\\s+(?:[A-Za-z’'-]+\\s+){0,3}(season|winter|academic year|school year)(?![A-Za-z])`, match => {
  const year = Number(match[1]);
  if (rangeEndYear(year, match[2]!) !== year + 1) return undefined;
  const winter = match[3]!.toLowerCase() === 'winter';
  return { period: winter ? seasonPeriod(year, 'winter') : seasonYearPeriod(year), end: match.index + match[1]!.length + 1 + match[2]!.length };
});
const seasonAlone: Form = form(seasonPattern, match => ({ inYear: y => seasonPeriod(y, seasonOf(match[0])), weak: true }));

/** Begin with a digit, those before a bare year. */
export const monthFormsInDigits: Form = firstOf([seasonBehind, yearQuarter, halfYear, quarterWords, isoMonth, numericMonth]);
export const monthFormsInWords: Form = firstOf([monthYear, quarterYear, quarterWords, halfYear, season, seasonAlone]);
