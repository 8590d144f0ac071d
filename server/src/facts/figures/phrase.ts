import type { Token } from '../../language/claims/tokens.ts';
import { singular } from '../../language/quantity/noun.ts';
import type { Quantity } from '../../language/quantity/quantity.ts';
import { bare } from './names.ts';
import { pauses, tokenFrom, type Reading } from './reading.ts';
import { verbLemma } from './verbs.ts';
import { functionWords } from './words.ts';

export const singularWord = (word: string): string => singular(bare(word));

/** A run of words that may name a thing, and the token that stopped it. */
export interface Run {
  /** Lower case and singular. */
  readonly words: readonly string[];
  readonly stop: number;
}

/** Words to the left of and with `end`, up to the first that can be in no noun phrase; never past the offset `from`. */
export function runBefore({ masked, tokens }: Reading, end: number, from: number): Run {
  const words: string[] = [];
  let at = end;
  for (; at >= 0 && words.length < 5; at--) {
    const token = tokens[at]!;
    if (token.start < from || (at < end && pauses(masked, token.end, tokens[at + 1]!.start)) || !canName(token, at)) break;
    words.unshift(singularWord(token.lower));
  }
  return { words, stop: at };
}

const canName = (token: Token, at: number): boolean =>
  !functionWords.has(token.lower) && !token.numeric && !(token.capital && at > 0) && !isFiniteVerb(token.lower) && !/['’]s?$/.test(token.text) && (token.capital || !token.lower.endsWith('ly'));

const ambiguous = /(?:span|carrie|gross|build|fund|trade|value|sample|estimate|measure|offer|order|number|name|count|cost|record|score|share|rate|range|top|track|test|house|host|seat|floor|flood|study|store|film|view|face|pass|land)s?$/;

/** A verb in a form that a noun hardly has. */
export const isFiniteVerb = (word: string): boolean => {
  const lemma = verbLemma(word);
  return lemma !== undefined && lemma !== word && !/(?:ed|ing)$/.test(word) && !ambiguous.test(word);
};

/** The noun phrase that ends at a token, its owner in front: "the height of the towers" gives tower, height. */
export function phraseEnding(reading: Reading, end: number, from: number): readonly string[] {
  const { tokens, masked } = reading;
  const { words, stop } = runBefore(reading, end, from);
  if (words.length === 0) return [];
  const of = isDeterminer(tokens[stop]) ? stop - 1 : stop;
  if (tokens[of]?.lower !== 'of' || pauses(masked, tokens[of].end, tokens[of + 1]!.start)) return words;
  return [...words, ...runBefore(reading, of - 1, from).words];
}

export const isDeterminer = (token: Token | undefined): boolean => token !== undefined && /^(?:the|its|their|his|her|each|all|an?|one)$/.test(token.lower);

/** Words that follow a figure and may name what it is: "a 612-metre *main span*". */
export function runBehind({ masked, tokens }: Reading, from: number): readonly string[] {
  const words: string[] = [];
  for (let i = from; i < tokens.length && words.length < 4; i++) {
    const token = tokens[i]!;
    if ((i > from && pauses(masked, tokens[i - 1]!.end, token.start)) || functionWords.has(token.lower) || token.numeric) break;
    if (i > from && (/(?:ed|ing|ly)$/.test(token.lower) || isFiniteVerb(token.lower))) break;
    words.push(singularWord(token.lower));
  }
  return words;
}

/** "a *mirror* 1.8 metres in diameter": what a measure is of stands right in front of it. */
export function thingBefore(reading: Reading, quantity: Quantity): readonly string[] {
  const { masked, tokens } = reading;
  const at = tokenFrom(tokens, quantity.span.start) - 1;
  if (at < 0 || pauses(masked, tokens[at]!.end, quantity.span.start)) return [];
  const { words, stop } = runBefore(reading, at, endOfPrevious(reading, quantity));
  return isDeterminer(tokens[stop]) ? words : [];
}

/** Where the figure before ends; 0 for the first. */
export const endOfPrevious = ({ quantities }: Reading, quantity: Quantity): number => quantities[quantities.indexOf(quantity) - 1]?.span.end ?? 0;
