import type { Span } from '../../text/span.ts';
import { findQuotes } from '../claims/quotes.ts';
import { commonAbbreviations, shoutedWords } from './common.ts';

/** An abbreviation as written at one place, and without a plural's `s`. */
export interface Abbreviation {
  readonly name: string;
  readonly span: Span;
}

const candidate = /(?<![\p{L}\p{N}_.@#/&${\-])(?:\p{Lu}{2,6}s?|\p{Lu}\p{Ll}\p{Lu}|\p{Lu}&\p{Lu}|\p{Lu}\d\p{Lu})(?![\p{L}\p{N}_@/&-]|\.\p{L})/gu;

/**
 * Abbreviations in masked prose that an article may be expected to spell out: capitals standing alone, not parts of a
 * name (`TBD Lab`) or names among names, identifiers (`IEC 61508`), common ones, initials, shouted or quoted words. Spans are relative to the prose.
 */
export function findAbbreviations(masked: string): readonly Abbreviation[] {
  const candidates = [...masked.matchAll(candidate)];
  if (candidates.length === 0 || isShouted(masked)) return [];
  const quotes = findQuotes(masked);
  const found: Abbreviation[] = [];
  for (const match of candidates) {
    const text = match[0];
    const name = text.replace(/s$/, '');
    const span = { start: match.index, end: match.index + text.length };
    if (commonAbbreviations.has(name) || commonAbbreviations.has(text) || shoutedWords.has(name) || isRoman(name) || formula.test(name)) continue;
    if (quotes.some(quote => quote.start < span.start && span.end < quote.end)) continue;
    if (!isInName(masked, span) && !isAmongNames(masked, span) && !isSaidAsName(masked, span, text)) found.push({ name, span });
  }
  return found;
}

/** Two chemical elements: `LiF`, `CuO`. */
const formula = /^(?:(?:Li|Na|Mg|Al|Si|Ca|Ti|Mn|Fe|Co|Ni|Cu|Zn|Ga|Ge|Zr|Ag|Cd|Sn|Ba|Pb|Hg)[OFSNHIP]|SiC)$/;

/** A stretch in capitals: a heading's style or a cry. */
function isShouted(masked: string): boolean {
  const words = masked.match(/\p{L}{2,}/gu) ?? [];
  return words.length > 1 && words.filter(word => word === word.toUpperCase()).length * 2 > words.length;
}

const isRoman = (name: string): boolean => /^(?:X{0,3}(?:IX|IV|V?I{0,3})|[LXVI]+)$/.test(name);

/** Letters that can be said as a word (`NOVAR`), without an article: a thing's name rather than what is short for it. */
const isSaidAsName = (masked: string, { start }: Span, text: string): boolean =>
  sayable.test(text) && !/\b(?:the|an?|this|that|these|those|its|their|his|her|our|your|my|each|every|any)\s+$/i.test(masked.slice(Math.max(0, start - 12), start));

const sayable = /^(?=.{5})[B-DF-HJ-NP-TV-Z]{0,2}(?:[AEIOU]{1,2}[B-DF-HJ-NP-TV-Z]{1,2}){1,3}[AEIOU]?$/;

/** A capitalised word or a number beside it makes it part of a name; a sentence's first word does not. Before a colon it names who speaks. */
function isInName(masked: string, { start, end }: Span): boolean {
  const behind = masked.slice(end, end + 24);
  if (start === 0 && /^\s*:/.test(behind)) return true;
  if (/^['’]?s?\s+(?:\p{Lu}[\p{L}\p{N}]|v?\d)/u.test(behind) && !/^['’]s/.test(behind)) return true;
  const before = masked.slice(Math.max(0, start - 40), start);
  const previous = /(\p{Lu}[\p{L}\p{N}.’'-]*)\s+$/u.exec(before);
  if (!previous) return /["“'‘]$/.test(before) && /^["”'’]/.test(behind);
  const isFirst = previous.index === 0 && start <= 40 || /[.!?]\s*$/.test(before.slice(0, previous.index));
  return !isFirst;
}

/** In a row of names that stand without an article ("such as Samsung, TSMC and Intel") it is one of them. */
function isAmongNames(masked: string, { start, end }: Span): boolean {
  const before = masked.slice(Math.max(0, start - 60), start);
  const behind = masked.slice(end, end + 60);
  if (nameAndBefore.test(before)) return true;
  return nameBefore.test(before) ? rowGoesOn.test(behind) : /(?:^|[\s(])$/.test(before) && nameBehind.test(behind) && !/\b(?:the|an?|its|their)\s+$/i.test(before);
}

const properName = String.raw`\p{Lu}[\p{L}\p{N}’'-]*\p{Ll}[\p{L}\p{N}’'-]*`;
const nameAndBefore = new RegExp(String.raw`[\p{L}\p{N}),]\s+${properName}\s*,\s+(?:and|or)\s+$`, 'u');
const nameBefore = new RegExp(String.raw`[\p{L}\p{N}),]\s+${properName}\s*,\s+$`, 'u');
const rowGoesOn = /^\s*(?:$|[,.;)]|(?:and|or)\s)/;
const nameBehind = new RegExp(String.raw`^\s*,\s+${properName}\s*,?\s+(?:and|or)\s|^\s*,\s+${properName}\s*,`, 'u');
