import type { Trigger } from './model.ts';
import { adjacent, countedNoun, isNoFigure, isPlural, isYear, type NumberPlace } from './numberPlace.ts';
import type { Token } from './tokens.ts';
import { fractions, lightNouns, numberWords, scales, units, vagueCounts } from './words/figures.ts';

/** Measured and counted figures. Dates, ordinals, names with a number and references to parts of a text are none. */
export function readStatistics(masked: string, tokens: readonly Token[]): Trigger[] {
  const triggers: Trigger[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.quoted) continue;
    const figure = token.numeric ? readNumber({ masked, tokens, at }) : readNumberWord(tokens, at);
    if (figure) triggers.push({ reason: 'statistic', strength: figure.strength, span: { start: figure.start, end: figure.end } });
  }
  return triggers;
}

interface Figure {
  readonly strength: number;
  readonly start: number;
  readonly end: number;
}

const figure = (token: Token, strength: number, end = token.end): Figure => ({ strength, start: token.start, end });

function readNumber(place: NumberPlace): Figure | undefined {
  const token = place.tokens[place.at]!;
  if (place.masked[token.end] === '$') return undefined;
  return readSigned(place) ?? (isSuffixed.test(token.text) ? readSuffixed(token) : readPlain(place));
}

/** `$14.5 billion`, `38 %`. */
function readSigned(place: NumberPlace): Figure | undefined {
  const { masked, tokens, at } = place;
  const { start, end } = tokens[at]!;
  if ('$€£¥₹₩₿'.includes(masked[start - 1] ?? ' ')) return { strength: 0.8, start: start - 1, end: endOfAmount(place) };
  const percent = /^[ \u00a0\u202f]?%/.exec(masked.slice(end, end + 2));
  return percent ? { strength: 0.8, start, end: end + percent[0].length } : undefined;
}

function endOfAmount(place: NumberPlace): number {
  const next = adjacent(place);
  return next && scales.has(next.lower) ? next.end : place.tokens[place.at]!.end;
}

const isSuffixed = /^[\d.,’\u202f]+[°µ\p{L}]+$/u;
const scaleSuffix = /\d(?:[kmbtx]|bn|mn|°[cf]|k[mgwn]|[mg]w|[gtmp]b|m[ms]|cm|ft|mph|[gmk]?hz)$/i;

/** `70B`, `4.5x`; `17th` and `1990s` are no figures. */
const readSuffixed = (token: Token): Figure | undefined => (scaleSuffix.test(token.text) ? figure(token, 0.75) : undefined);

function readPlain(place: NumberPlace): Figure | undefined {
  const token = place.tokens[place.at]!;
  const next = adjacent(place);
  if (next && isUnit(next)) return figure(token, 0.75, next.end);
  if (isNoFigure(place)) return undefined;
  if (hyphenatedUnit(place)) return figure(token, 0.6, place.tokens[place.at + 1]!.end);
  const counted = countedNoun(place);
  const value = Number(token.text.replace(/[,’\u202f]/g, ''));
  if (counted) return figure(token, countStrength(value, counted), counted.end);
  if (/[.,]/.test(token.text)) return figure(token, token.text.includes(',') ? 0.65 : 0.45);
  return value >= 10 ? figure(token, 0.3) : undefined;
}

/** A one-letter unit is a unit only as units are written: `5 m`, `300 K`, but not "5 A". */
const isUnit = (token: Token): boolean => (scales.has(token.lower) || units.has(token.lower)) && (token.text.length > 1 || /[mgtKWVJ]/.test(token.text));

function countStrength(value: number, counted: Token): number {
  if (lightNouns.has(counted.lower)) return value > 12 ? 0.45 : 0.3;
  return value > 12 ? 0.6 : 0.5;
}

/** `405-parameter`, `28-year-old`. */
function hyphenatedUnit({ masked, tokens, at }: NumberPlace): boolean {
  const next = tokens[at + 1];
  return next !== undefined && next.start === tokens[at]!.end + 1 && /[-‑]/.test(masked[next.start - 1]!) && !next.numeric && !next.capital;
}

function readNumberWord(tokens: readonly Token[], at: number): Figure | undefined {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (vagueCounts.has(token.lower) && next?.lower === 'of') return figure(token, 0.45, next.end);
  if (fractions.has(token.lower)) return isFraction(tokens, at) ? figure(token, 0.6) : undefined;
  if (!numberWords.has(token.lower) && token.lower !== 'one') return undefined;
  const ratio = ratioEnd(tokens, at);
  if (ratio !== undefined) return figure(token, 0.6, ratio);
  return token.lower === 'one' || !next ? undefined : readCount(token, next);
}

/** `twelve million`, `seven days`. */
function readCount(token: Token, next: Token): Figure | undefined {
  if ((scales.has(next.lower) || units.has(next.lower)) && next.lower.length > 2) return figure(token, 0.6, next.end);
  return isPlural(next) ? figure(token, lightNouns.has(next.lower) ? 0.1 : 0.25, next.end) : undefined;
}

/** `half of the…`, `a third of`, `two-thirds`; not `the first half of`. */
function isFraction(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!;
  if (lower.includes('-')) return true;
  const before = tokens[at - 1]?.lower ?? '';
  if (tokens[at + 1]?.lower !== 'of') return false;
  return /^(?:half|majority|plurality)$/.test(lower) ? !/^(?:first|second|latter|last|better)$/.test(before) : /^(?:a|one|two|three)$/.test(before);
}

/** `one in five`, `three out of four`, `2 of 3`. */
function ratioEnd(tokens: readonly Token[], at: number): number | undefined {
  const words = tokens.slice(at + 1, at + 4).map(token => token.lower);
  const to = words[0] === 'in' ? 1 : words[0] === 'out' && words[1] === 'of' ? 2 : -1;
  const last = to < 0 ? undefined : tokens[at + 1 + to];
  return last && (numberWords.has(last.lower) || (last.numeric && !isYear(last))) ? last.end : undefined;
}
