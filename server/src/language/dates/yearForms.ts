import { firstOf, form, type Form } from './expression.ts';
import { centuryPeriod, circaPeriod, decadePeriod, rangePeriod, yearPeriod, type Period } from './period.ts';
import { ordinalOf, ordinalPattern } from './words.ts';
import { beforeChristYear, fourDigits, isToldAsYear, rangeEndYear, yearOf } from './year.ts';

/** Dates to the year and beyond: years, ranges of years, decades, centuries, years before Christ. */

const circaBefore = /(?:\b(?:c|ca|circa|around|about|approximately)\.?|~)\s*$/i;

/** Marks a period as approximate where the text before it says so. */
export const withCirca = (period: Period, text: string, at: number): Period =>
  circaBefore.test(text.slice(Math.max(0, at - 16), at)) ? circaPeriod(period) : period;

/** `1998–2004`, `2023–24`, `2023/24`; longer runs of digits and hyphens are identifiers. */
const yearRange: Form = form('([12]\\d{3})(\\s?[–—]\\s?|\\s-{1,2}\\s|-{1,2}|/)([12]\\d{3}|\\d{2})(?![\\w%°×]|[-–/.,:]\\d|[-–]\\w)', (match, text) => {
  const [from, to] = [Number(match[1]), rangeEndYear(Number(match[1]), match[3]!)];
  const short = match[3]!.length === 2;
  if (short && (to <= from || /\s/.test(match[2]!))) return undefined;
  if (from < 1000 || to > 2199 || (match[2] === '/' && to !== from + 1)) return undefined;
  if (!isRangeOfYears(text, match, to)) return undefined;
  const ends = [yearPeriod(from), yearPeriod(to)] as const;
  return to < from ? { period: rangePeriod(ends[1], ends[0]), ends, fault: 'backwards' } : { period: rangePeriod(...ends), ends };
});

/** Pages, sums and scores are ranges too. */
function isRangeOfYears(text: string, match: RegExpExecArray, to: number): boolean {
  const before = text.slice(Math.max(0, match.index - 16), match.index);
  if (/(?:[$€£¥#№+]|\b(?:pages?|pp?\.|nos?\.|lines?|verses?|chapters?|sections?|ISBN|ISSN|ports?|RFC|issues?|score|rated|Elo|BIPs?))\s*$/i.test(before)) return false;
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 16);
  if (/^\s*(?:people|km|m|kg|g|mg|mcg|kcal|calories|points?|units?|words|tokens|W|MW|Hz|MHz|rpm|nm|ppm|feet|ft|BC|B\.C|Elo|Å)(?![A-Za-z])/.test(after)) return false;
  return Number(match[1]) >= 1500 || /(?:\(|\b(?:in|from|between|during|c\.|ca\.|circa|years?|reign|reigned|ruled|period|of))\s*$/i.test(before) || to - Number(match[1]) > 20;
}

const year: Form = form(fourDigits, (match, text) => {
  const end = match.index + match[0].length;
  const value = Number(match[1]);
  if (value > 2199) return undefined;
  const told = isToldAsYear(text, match.index, end);
  const period = withCirca(yearPeriod(value), text, match.index);
  return told ? { period } : { period, weak: true };
});

const shortYear: Form = form("['’‘](\\d{2})(?![\\w%]|[.,]\\d)", (match, text) => {
  if (/[\w'’‘)]$/.test(text.slice(0, match.index)) || /^\s*(?:in|inch|ft|feet)\b/.test(text.slice(match.index + 3))) return undefined;
  return { period: yearPeriod(yearOf(match[1]!)), ...(!/\b(?:in|since|of|until|by|late|early|mid|for|from|class of)\s*$/i.test(text.slice(Math.max(0, match.index - 12), match.index)) && { weak: true }) };
});

/** `the 1990s`, `'90s`, `the 1900s` (told of the whole century as often as not) */
const decade: Form = form("(?:([12]\\d{2})0['’]?s|['’‘]([2-9])0s)(?![\\w])", match => {
  const start = match[1] !== undefined ? Number(match[1]) * 10 : 1900 + Number(match[2]) * 10;
  return { period: start % 100 === 0 ? { ...decadePeriod(start), precision: 'century' } : decadePeriod(start) };
});

/** `the 19th century`, `fifth-century BC`, `18th and 19th centuries` */
const century: Form = form(`(${ordinalPattern})(?:\\s*(?:[–-]|to|and|or|through)\\s*(?:the\\s+)?(${ordinalPattern}))?[- ]centur(?:y|ies)(\\s+(?:B\\.C\\.(?:E\\.)?|BCE?)(?![A-Za-z]))?`, match => {
  const sign = match[3] ? -1 : 1;
  const [from, to] = [centuryPeriod(sign * ordinalOf(match[1]!)), centuryPeriod(sign * ordinalOf(match[2] ?? match[1]!))];
  return { period: from === to || match[2] === undefined ? from : rangePeriod(from, to) };
});

const era = '(?:\\s|\\u00a0)?(?:B\\.C\\.(?:E\\.)?|BCE?)(?![A-Za-z])';

/** `44 BC`, `264–241 BCE` */
const beforeChrist: Form = form(`(\\d{1,4})(?:(?:\\s?[–-]\\s?|\\s(?:to|and|or)\\s(?:about\\s|around\\s)?)(\\d{1,4}))?${era}`, (match, text) => {
  const [from, to] = [yearPeriod(beforeChristYear(match[1]!)), yearPeriod(beforeChristYear(match[2] ?? match[1]!))];
  if (match[2] === undefined) return { period: withCirca(from, text, match.index) };
  const ends = [from, to] as const;
  return to.first < from.first ? { period: rangePeriod(to, from), ends, fault: 'backwards' } : { period: rangePeriod(from, to), ends };
});

/** `AD 79`, `A.D. 1066`, `79 AD`, `476 CE` */
const annoDomini: Form = form('(?:(?:A\\.D\\.|AD)\\s(\\d{1,4})|(\\d{1,4})\\s(?:A\\.D\\.|AD|C\\.E\\.|CE)(?![A-Za-z]))(?![\\w.-]\\d|\\w)', (match, text) => {
  if (!/A\.?D|C\.?E/.test(match[0])) return undefined;
  return { period: withCirca(yearPeriod(Number(match[1] ?? match[2])), text, match.index) };
});

export const yearForms: Form = firstOf([beforeChrist, annoDomini, decade, century, yearRange, year, shortYear]);
export const yearFormsInWords: Form = firstOf([annoDomini, century]);
