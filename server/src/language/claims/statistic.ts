import type { Trigger } from './model.ts';
import { wordSet } from './lexicon.ts';
import type { Token } from './tokens.ts';
import { beforeYear, monthNames, notCounted, numberedThings } from './words/time.ts';

const scales = wordSet('hundred thousand million billion trillion crore lakh mn bn m k b t');

const units = wordSet(`
  % percent per percentage points km kilometers kilometres kilometer kilometre mi miles mile m meters metres cm mm ft feet
  foot inches inch yards acres acre hectares ha kg kilograms g grams mg tonnes tonne tons ton lb lbs pounds oz ounces
  litres liters gallons barrels mph kmh kph knots kn hz khz mhz ghz kw mw gw kwh mwh gwh twh watts volts v w j kj gb tb
  mb pb kb tflops flops pflops teraflops petaflops parameters tokens dollars usd eur gbp euros yen yuan rupees
  crowns degrees °c °f c f k hpa mbar psi bps gbps mbps fps ms seconds sec light-years au db calories kcal
  times fold years-old basis
`);

const numberWords = wordSet(`
  two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety
`);

const vagueCounts = wordSet('dozens hundreds thousands millions billions');
const fractions = wordSet('half third thirds quarter quarters two-thirds three-quarters one-third one-quarter one-fifth majority plurality');
const irregularPlurals = wordSet('people children men women feet percent staff teeth mice fish sheep deer aircraft spacecraft personnel');
const notPlurals = wordSet(`
  is was has does as its this thus his hers us always sometimes across towards besides perhaps plus minus versus
  less unless yes various previous status analysis basis process access
`);

/** Counts of the calendar and of the text itself claim little: `two days later`, `in three ways`. */
const lightNouns = wordSet(`
  days weeks months years hours minutes seconds decades centuries ways parts things steps types kinds sections chapters
  reasons options categories times cases points sides questions examples forms versions words lines items columns rows
  characters
`);

/** Measured and counted figures. Dates, ordinals, names with a number and references to parts of a text are none. */
export function readStatistics(masked: string, tokens: readonly Token[]): Trigger[] {
  const triggers: Trigger[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.quoted) continue;
    const figure = token.numeric ? readNumber(masked, tokens, at) : readNumberWord(tokens, at);
    if (figure) triggers.push({ reason: 'statistic', strength: figure.strength, span: { start: figure.start, end: figure.end } });
  }
  return triggers;
}

interface Figure {
  readonly strength: number;
  readonly start: number;
  readonly end: number;
}

const suffixes = /^[\d.,’\u202f]+[°µ\p{L}]+$/u;
const scaleSuffix = /[\d](?:[kmbtx]|bn|mn|°[cf]|k[mgwn]|[mg]w|[gtmp]b|m[ms]|cm|ft|mph|[gmk]?hz)$/i;

function readNumber(masked: string, tokens: readonly Token[], at: number): Figure | undefined {
  const token = tokens[at]!;
  const before = masked[token.start - 1] ?? '';
  if (masked[token.end] === '$') return undefined;
  if (isCurrency(before)) return { strength: 0.8, start: token.start - 1, end: endOfAmount(masked, tokens, at) };
  const percent = /^[ \u00a0\u202f]?%/.exec(masked.slice(token.end, token.end + 2));
  if (percent) return { strength: 0.8, start: token.start, end: token.end + percent[0].length };
  if (suffixes.test(token.text)) return scaleSuffix.test(token.text) ? whole(tokens, at, 0.75) : undefined;
  const next = adjacent(masked, tokens, at);
  if (next && isUnit(next)) return { strength: 0.75, start: token.start, end: next.end };
  if (isLabel(masked, tokens, at) || isDate(masked, tokens, at) || isClock(masked, token)) return undefined;
  if (hyphenatedUnit(masked, tokens, at)) return whole(tokens, at, 0.6, tokens[at + 1]!.end);
  const counted = countedNoun(masked, tokens, at);
  const value = Number(token.text.replace(/[,’\u202f]/g, ''));
  if (counted) return { strength: countStrength(value, counted), start: token.start, end: counted.end };
  if (/[.,]/.test(token.text)) return whole(tokens, at, token.text.includes(',') ? 0.65 : 0.45);
  return value >= 10 ? whole(tokens, at, 0.3) : undefined;
}

/** A one-letter unit is a unit only as units are written: `5 m`, `300 K`, but not "5 A". */
const isUnit = (token: Token): boolean => (scales.has(token.lower) || units.has(token.lower)) && (token.text.length > 1 || /[mgtKWVJ]/.test(token.text));

const whole = (tokens: readonly Token[], at: number, strength: number, end = tokens[at]!.end): Figure =>
  ({ strength, start: tokens[at]!.start, end });

function countStrength(value: number, counted: Token): number {
  if (lightNouns.has(counted.lower)) return value > 12 ? 0.45 : 0.3;
  return value > 12 ? 0.6 : 0.5;
}

const isCurrency = (char: string): boolean => char !== '' && '$€£¥₹₩₿'.includes(char);

/** `$14.5 billion`, `$3 per month`: the amount with its scale. */
function endOfAmount(masked: string, tokens: readonly Token[], at: number): number {
  const next = adjacent(masked, tokens, at);
  return next && scales.has(next.lower) ? next.end : tokens[at]!.end;
}

/** The next token where only spaces stand between. */
function adjacent(masked: string, tokens: readonly Token[], at: number): Token | undefined {
  const next = tokens[at + 1];
  if (!next) return undefined;
  for (let i = tokens[at]!.end; i < next.start; i++) if (!' \u00a0\u202f\n'.includes(masked[i]!)) return undefined;
  return next;
}

function hyphenatedUnit(masked: string, tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next !== undefined && next.start === tokens[at]!.end + 1 && /[-‑]/.test(masked[next.start - 1]!) && !next.numeric && !next.capital;
}

/** `Figure 3`, `GPT 4`, `No. 5`, `#12`: a number that is a name. */
function isLabel(masked: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const previous = tokens[at - 1];
  if (/[#§/_+\-–]/.test(masked[token.start - 1] ?? '') && !(previous?.numeric)) return true;
  if (!previous || token.start - previous.end > 2) return false;
  if (numberedThings.has(previous.lower) || (/^\d+$/.test(token.text) && /^[A-Z]{2,}$/.test(previous.text))) return true;
  const isShort = token.text.length <= 3 || /^\d+\.\d+$/.test(token.text);
  return isShort && at > 1 && previous.capital && !monthNames.has(previous.lower) && !countedNoun(masked, tokens, at);
}

/** A year, or the day beside a month's name. */
function isDate(masked: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const previous = tokens[at - 1];
  const next = tokens[at + 1];
  if (/^\d{1,2}$/.test(token.text) && [previous, next].some(t => t !== undefined && t.capital && monthNames.has(t.lower))) return true;
  if (notCounted.has(next?.lower ?? '')) return true;
  if (!isYear(token)) return false;
  return !adjacent(masked, tokens, at) || beforeYear.has(previous?.lower ?? '') || monthNames.has(previous?.lower ?? '')
    || countedNoun(masked, tokens, at) === undefined || !previous || /^\d{1,2}$/.test(previous.text);
}

/** Whether a token is written as a year (1000 to 2100). */
export const isYear = (token: Token): boolean =>
  token.text.length === 4 && /^(?:1\d{3}|20\d\d|2100)$/.test(token.text);

const isClock = (masked: string, token: Token): boolean =>
  /^[:]\d\d/.test(masked.slice(token.end, token.end + 3)) || /\d:$/.test(masked.slice(Math.max(0, token.start - 2), token.start));

/** The plural noun that a number counts, up to two adjectives away. */
function countedNoun(masked: string, tokens: readonly Token[], at: number): Token | undefined {
  for (let i = at; i < at + 3; i++) {
    const next = adjacent(masked, tokens, i);
    if (!next || next.numeric || notPlurals.has(next.lower)) return undefined;
    if (irregularPlurals.has(next.lower) || isPlural(next)) return next;
  }
  return undefined;
}

const isPlural = (token: Token): boolean => token.lower.length > 3 && /[^suio]s$/.test(token.lower) || /(?:es|ios|os)$/.test(token.lower) && token.lower.length > 4;

function readNumberWord(tokens: readonly Token[], at: number): Figure | undefined {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (vagueCounts.has(token.lower) && next?.lower === 'of') return whole(tokens, at, 0.45, next.end);
  if (isFraction(tokens, at)) return whole(tokens, at, 0.5);
  if (!numberWords.has(token.lower) && token.lower !== 'one') return undefined;
  const ratio = ratioEnd(tokens, at);
  if (ratio !== undefined) return whole(tokens, at, 0.6, ratio);
  if (token.lower === 'one' || !next) return undefined;
  if ((scales.has(next.lower) || units.has(next.lower)) && next.lower.length > 2) return whole(tokens, at, 0.6, next.end);
  const counted = isPlural(next) || irregularPlurals.has(next.lower);
  return counted && !notPlurals.has(next.lower) ? whole(tokens, at, lightNouns.has(next.lower) ? 0.1 : 0.25, next.end) : undefined;
}

/** `half of the…`, `a third of`, `two-thirds`; not `the first half of`. */
function isFraction(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!;
  if (!fractions.has(lower)) return false;
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
