import type { Token } from './tokens.ts';
import { irregularPlurals, notPlurals } from './words/figures.ts';
import { beforeYear, monthNames, notCounted, numberedThings } from './words/time.ts';

/** A number among the tokens of its text. */
export interface NumberPlace {
  readonly masked: string;
  readonly tokens: readonly Token[];
  readonly at: number;
}

/** The next token where only spaces stand between. */
export function adjacent({ masked, tokens, at }: NumberPlace): Token | undefined {
  const next = tokens[at + 1];
  if (!next) return undefined;
  for (let i = tokens[at]!.end; i < next.start; i++) if (!' \u00a0\u202f\n'.includes(masked[i]!)) return undefined;
  return next;
}

/** The plural noun that a number counts, up to two adjectives away. */
export function countedNoun(place: NumberPlace): Token | undefined {
  for (let at = place.at; at < place.at + 3; at++) {
    const next = adjacent({ ...place, at });
    if (!next || next.numeric || notPlurals.has(next.lower)) return undefined;
    if (isPlural(next)) return next;
  }
  return undefined;
}

/** Whether a noun looks like a plural. */
export const isPlural = ({ lower }: Token): boolean =>
  !notPlurals.has(lower) && (irregularPlurals.has(lower) || (lower.length > 3 && /[^suio]s$/.test(lower)) || (lower.length > 4 && /(?:es|os)$/.test(lower)));

/** Whether a token is written as a year (1000 to 2100). */
export const isYear = (token: Token): boolean => token.text.length === 4 && /^(?:1\d{3}|20\d\d|2100)$/.test(token.text);

/** A number that measures or counts nothing: a name's, a date's, a clock's. */
export const isNoFigure = (place: NumberPlace): boolean => isLabel(place) || isDate(place) || isClock(place);

/** `Figure 3`, `GPT 4`, `No. 5`, `#12`, `ISO 9001`. */
function isLabel(place: NumberPlace): boolean {
  const { masked, tokens, at } = place;
  const { text, start } = tokens[at]!;
  const previous = tokens[at - 1];
  if (/[#§/_+\-–]/.test(masked[start - 1] ?? '') && !previous?.numeric) return true;
  if (!previous || start - previous.end > 2) return false;
  if (numberedThings.has(previous.lower) || (/^\d+$/.test(text) && /^[A-Z]{2,}$/.test(previous.text))) return true;
  return /^(?:\d{1,3}|\d+\.\d+)$/.test(text) && isNameBefore(tokens, at) && !countedNoun(place);
}

/** A capitalised word, not the sentence's first, and no month. */
const isNameBefore = (tokens: readonly Token[], at: number): boolean =>
  at > 1 && tokens[at - 1]!.capital && !monthNames.has(tokens[at - 1]!.lower);

function isDate(place: NumberPlace): boolean {
  const { tokens, at } = place;
  const token = tokens[at]!;
  const neighbours = [tokens[at - 1], tokens[at + 1]];
  if (/^\d{1,2}$/.test(token.text) && neighbours.some(t => t?.capital && monthNames.has(t.lower))) return true;
  if (notCounted.has(tokens[at + 1]?.lower ?? '')) return true;
  return isYear(token) && isYearHere(place);
}

/** A number like a year is one, unless it counts something with nothing before it that a year follows. */
function isYearHere(place: NumberPlace): boolean {
  const previous = place.tokens[place.at - 1];
  if (!previous || !adjacent(place) || (countedNoun(place)?.capital ?? true)) return true;
  return beforeYear.has(previous.lower) || monthNames.has(previous.lower) || /^\d{1,2}$/.test(previous.text);
}

function isClock({ masked, tokens, at }: NumberPlace): boolean {
  const { start, end } = tokens[at]!;
  return /^:\d\d/.test(masked.slice(end, end + 3)) || /\d:$/.test(masked.slice(Math.max(0, start - 2), start));
}
