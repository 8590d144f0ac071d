import { addMonths } from './day.ts';
import { firstOf, form, type Form, type Reading } from './expression.ts';
import { fiscalQuarterPeriod, fiscalYearPeriod, type FiscalEnd, type Period } from './period.ts';
import { cardinalOf, cardinalPattern, ordinalOf, ordinalPattern } from './words.ts';
import { rangeEndYear, yearOf } from './year.ts';

/** Fiscal years and quarters. */

const fiscal = "(?:FY|fiscal(?:\\s+year)?|financial\\s+year)\\s?['’‘]?";
const yearDigits = '([12]\\d{3}|\\d{2})';
const goesOn = "(?![\\w%]|[.,]\\d)";

const fiscalReading = (read: (end?: FiscalEnd) => Period): Omit<Reading, 'end'> => ({ period: read(), inFiscal: end => read(end) });

/** `FY2024`, `FY 24`, `fiscal 2025`, `fiscal year 2023–24`, `FY2025 Q3` */
const fiscalYear: Form = form(`${fiscal}${yearDigits}(?:\\s?[–/-]\\s?(\\d{4}|\\d{2}))?(?:[\\s-]?Q([1-4]))?${goesOn}`, match => {
  const year = yearOf(match[1]!);
  if (match[2] !== undefined && rangeEndYear(year, match[2]) === year + 1) return splitYear(year);
  const quarter = Number(match[3]);
  return fiscalReading(end => quarter ? fiscalQuarterPeriod(year, quarter, end) : fiscalYearPeriod(year, end));
});

/** "FY2023–24" names both calendar years, so it ends in the second whoever tells it; by June at the latest. */
const splitYear = (year: number): Omit<Reading, 'end'> =>
  ({ ...fiscalReading(end => fiscalYearPeriod(year, end ? { ...end, shift: 1 } : { month: 6, shift: 1 })) });

/** `2023–24 fiscal year`, `2024 fiscal year` */
const yearFiscal: Form = form(`([12]\\d{3})(?:[–/-](\\d{4}|\\d{2}))?\\s+(?:fiscal|financial|tax)\\s+year(?![A-Za-z])`, match => {
  const year = Number(match[1]);
  if (match[2] === undefined) return fiscalReading(end => fiscalYearPeriod(year, end));
  return rangeEndYear(year, match[2]) === year + 1 ? splitYear(year) : undefined;
});

/** `Q3 FY2025`, `Q3 of fiscal year 2025`, `fiscal Q3 2025`, `3Q FY25` */
const quarterFiscal: Form = form(`(?:Q([1-4])|([1-4])Q)(?:\\s+(?:of|in))?[\\s-]*${fiscal}${yearDigits}${goesOn}`, match => quarterOf(Number(match[1] ?? match[2]), match[3]!));
const fiscalQuarter: Form = form(`fiscal\\s+(?:Q([1-4])|(${ordinalPattern})[- ]quarter)(?:\\s+of)?\\s+(?:${fiscal})?${yearDigits}${goesOn}`, match =>
  quarterOf(match[1] !== undefined ? Number(match[1]) : ordinalOf(match[2]!), match[3]!));
/** `the third quarter of fiscal 2025`, `third fiscal quarter of 2025` */
const quarterWords: Form = form(`(${ordinalPattern})[- ](?:fiscal\\s+quarter\\s+of\\s+(?:${fiscal})?|quarter\\s+of\\s+(?:its\\s+|the\\s+)?${fiscal})${yearDigits}${goesOn}`, match => quarterOf(ordinalOf(match[1]!), match[2]!));

const quarterOf = (quarter: number, year: string): Omit<Reading, 'end'> | undefined =>
  quarter > 4 ? undefined : fiscalReading(end => fiscalQuarterPeriod(yearOf(year), quarter, end));

const precisions: Readonly<Record<number, Period['precision']>> = { 3: 'fiscalQuarter', 12: 'fiscalYear' };

/** `the fiscal year ended 30 September 2024`, `nine months ended June 30, 2025`: counted back from the end told. */
export const yearEnded = (readDate: Form): Form => {
  const start = new RegExp(`(?:(?:fiscal|financial|tax)\\s+year|year|(${cardinalPattern})[- ]months?(?:\\s+period)?)\\s+(?:that\\s+)?(?:ended|ending|to|ends)\\s+(?:on\\s+|in\\s+)?(?:the\\s+)?`, 'iy');
  return (text, at) => {
    start.lastIndex = at;
    const match = start.exec(text);
    const date = match && readDate(text, at + match[0].length);
    if (!match || !date?.period) return undefined;
    const months = match[1] === undefined ? 12 : cardinalOf(match[1]);
    const { last } = date.period;
    return { end: date.end, period: { first: addMonths(last + 1, -months), last, precision: precisions[months] ?? 'range' } };
  };
};

export const fiscalFormsInDigits: Form = firstOf([yearFiscal, quarterFiscal, quarterWords]);
export const fiscalFormsInWords: Form = firstOf([quarterFiscal, fiscalYear, fiscalQuarter, quarterWords]);
