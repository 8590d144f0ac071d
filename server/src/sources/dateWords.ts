const month = '(?:jan(?:uary)?|febr?(?:uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const dayNumber = '(?:0?[1-9]|[12]\\d|3[01])(?!\\d)';
const monthNumber = '(?:0?[1-9]|1[0-2])(?!\\d)';
const day = `${dayNumber}(?:st|nd|rd|th)?`;
const year = '(?:1[4-9]|20)\\d\\d';
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?';

/** Source of a regular expression (for the `i` flag) that matches one date as references write it; it captures nothing. */
export const datePattern = `(?:${[
  `${weekday}${day}(?:\\s*[–-]\\s*${day})?,?\\s+(?:of\\s+)?${month},?\\s+${year}`,
  `${weekday}${month}\\s+${day}(?:\\s*[–-]\\s*${day})?,?\\s+${year}`,
  `${year},?\\s+${month}(?:\\s+${day})?`,
  `${year}-${monthNumber}-${dayNumber}(?:T[\\d:.]+Z?)?`,
  `${year}[/.]${monthNumber}[/.]${dayNumber}`,
  `${dayNumber}[/.-]${dayNumber}[/.-]${year}`,
  `(?:0[1-9]|1[0-2])[/.-]${year}`,
  `${year}-(?:0[1-9]|1[0-2])(?![\\d-])`,
  `(?:${month}\\s*[–/-]\\s*)?${month},?\\s+(?:of\\s+)?${year}`,
  `(?:spring|summer|fall|autumn|winter|q[1-4]|early|mid|late)[\\s-]+${year}`,
  `${day}-${month}-${year}`,
  `${year}(?!\\d)`,
].join('|')})`;

/** A lone year, or one with the letter that tells two works of it apart. */
const yearOnly = new RegExp(`^${year}$`);

/** Whether a date as written gives no more than its year. */
export const isYearOnly = (date: string): boolean => yearOnly.test(date);

export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const anyDate = new RegExp(`(?<![\\p{L}\\p{N}./:-])${datePattern}(?![\\p{L}\\p{N}]|[-/:]\\d)`, 'giu');

/** The dates written in a text, in order. */
export const datesIn = (text: string): readonly FoundDate[] =>
  [...text.matchAll(anyDate)].map(m => ({ start: m.index, end: m.index + m[0].length, text: m[0] }));
