import type { Part, Season } from './period.ts';

/** Pattern sources and lookups for the words that dates are made of. Patterns hold no capturing group. */

export const monthPattern =
  '(?:Jan(?:uary|\\b\\.?)|Feb(?:ruary|\\b\\.?)|Mar(?:ch|\\b\\.?)|Apr(?:il|\\b\\.?)|May|June|Jun\\b\\.?|July|Jul\\b\\.?|Aug(?:ust|\\b\\.?)|(?:September|Sept?\\b\\.?)|Oct(?:ober|\\b\\.?)|Nov(?:ember|\\b\\.?)|Dec(?:ember|\\b\\.?))(?![A-Za-z])';

export const monthNames: readonly string[] =
  ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const monthKeys = monthNames.map(name => name.slice(0, 3).toLowerCase());

/** 1–12, by the first three letters. */
export const monthOf = (name: string): number => monthKeys.indexOf(name.slice(0, 3).toLowerCase()) + 1;

export const weekdayPattern =
  '(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day\\b|\\b\\.?))';

export const weekdayNames: readonly string[] = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** 0 for Sunday to 6, by the first three letters. */
export const weekdayNumber = (name: string): number =>
  weekdayNames.findIndex(known => known.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase());

export const seasonPattern = '(?:spring|summer|autumn|fall|winter)(?![A-Za-z])';

export const seasonOf = (word: string): Season => word.toLowerCase() === 'fall' ? 'autumn' : word.toLowerCase() as Season;

const units = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

export const cardinalPattern = `(?:(?:${tens.join('|')})(?:[- ](?:${units.slice(0, 9).join('|')}))?|${[...units].reverse().join('|')}|an?|\\d{1,3})(?![A-Za-z\\d])`;

/** The number that a cardinal of `cardinalPattern` names. */
export function cardinalOf(word: string): number {
  const lower = word.toLowerCase();
  if (/^\d/.test(lower)) return Number(lower);
  if (lower === 'a' || lower === 'an') return 1;
  const [first, second] = lower.split(/[- ]/);
  const ten = tens.indexOf(first!);
  return ten >= 0 ? (ten + 2) * 10 + (second ? units.indexOf(second) + 1 : 0) : units.indexOf(first!) + 1;
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth', 'twenty-first'];

export const ordinalPattern = `(?:twenty-first|${ordinals.slice(0, 20).reverse().join('|')}|\\d{1,2}(?:st|nd|rd|th))`;

/** The number that an ordinal of `ordinalPattern` names. */
export const ordinalOf = (word: string): number => /^\d/.test(word) ? parseInt(word, 10) : ordinals.indexOf(word.toLowerCase()) + 1;

const parts: Readonly<Record<string, Part>> = {
  early: 'early', beginning: 'early', start: 'early',
  mid: 'mid', middle: 'mid',
  late: 'late', end: 'late', close: 'late',
};

export const partOf = (word: string): Part => parts[word.toLowerCase()]!;
