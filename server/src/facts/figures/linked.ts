import type { Token } from '../../language/claims/tokens.ts';
import type { Quantity } from '../../language/quantity/quantity.ts';
import { endOfPrevious, phraseEnding } from './phrase.ts';
import { pauses, tokenFrom, type Reading } from './reading.ts';

/** The phrase in front of a figure that says what it is. */
export interface Linked {
  /** Owners ("of the towers") in front, the head last. */
  readonly words: readonly string[];
  /** Linked by "came to", which people do too. */
  readonly loose: boolean;
}

/** "*a population* of 12,345", "*the main span* is 612 m", "*active parameter count* (288B)", "*Budget*: $5 million". */
export function linkedBefore(reading: Reading, quantity: Quantity): Linked | undefined {
  const { masked, tokens } = reading;
  const last = tokenFrom(tokens, quantity.span.start) - 1;
  if (last < 0) return undefined;
  const gap = masked.slice(tokens[last]!.end, quantity.span.start);
  if (/[,;)"”]/.test(gap)) return undefined;
  const at = /[(:=|–—-]/.test(gap) ? last : skipLink(masked, tokens, last);
  if (at === undefined) return undefined;
  const words = phraseEnding(reading, at, endOfPrevious(reading, quantity));
  const link = masked.slice(tokens[at]?.end ?? 0, quantity.span.start);
  return words.length > 0 ? { words, loose: /\bc(?:omes?|ame)\b/.test(link) } : undefined;
}

const linkVerbs = new Set('is was are were be been reached reaches reach totalled totaled totals stands stood amounts amounted measures measured numbered numbers equals equalled hit averaged averages estimated set put valued exceeded exceeds became remains remained being came comes come'.split(' '));
const particles = new Set(['at', 'to', 'by']);
const fillers = new Set('also now only just currently still then already a an the has have had'.split(' '));

/** Steps over "of", "is", "stands at", "came to": the token before them, or undefined where nothing links. */
function skipLink(masked: string, tokens: readonly Token[], from: number): number | undefined {
  const pausesAt = (i: number): boolean => i < from && pauses(masked, tokens[i]!.end, tokens[i + 1]!.start);
  const stepOver = (at: number, isPassed: (word: string) => boolean): number => {
    let i = at;
    while (i >= 0 && isPassed(tokens[i]!.lower) && !pausesAt(i)) i--;
    return i;
  };
  const word = (i: number): string => tokens[i]?.lower ?? '';
  let at = stepOver(from, lower => fillers.has(lower));
  if (word(at) === 'of') return at - 1;
  if (particles.has(word(at)) && linkVerbs.has(word(at - 1))) at--;
  if (!linkVerbs.has(word(at)) || pausesAt(at)) return undefined;
  return stepOver(at, lower => linkVerbs.has(lower) || fillers.has(lower));
}
