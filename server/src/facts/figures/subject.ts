import { isPlural, singular } from '../../language/quantity/noun.ts';
import type { Span } from '../../text/span.ts';
import { bare, namesIn, type Name } from './names.ts';
import { pauses, type Reading } from './reading.ts';
import type { Token } from '../../language/claims/tokens.ts';
import { verbLemma } from './verbs.ts';
import { functionWords } from './words.ts';

/** What a sentence says its figures of, as far as the sentence alone tells. */
export interface LocalSubject {
  /** Words of the adverbial that opens the sentence: "In participants over 65 the efficacy was …". */
  readonly opening: readonly string[];
  /** Where the subject begins, behind the opening. */
  readonly start: number;
  /** "It", "They", "There": told by the sentence before, or by the article. */
  readonly pronoun: boolean;
  /** Words of the phrase that are no names: lower case, singular. */
  readonly words: readonly string[];
  readonly names: readonly Name[];
}

const pronouns = /^(?:it|they|he|she|there|this|these|those|that|its|their|his|her|we|one|both)$/;
const opening = /^(?:in|on|at|by|as|during|after|before|since|until|from|with|for|among|under|over|throughout|within|despite|according|following|per|of|between|together|when|while|although|though|because|if|to|upon|without|like|unlike|through|across|including|based|compared)$/;

/** The grammatical subject: the phrase in front of the first verb, opening adverbials skipped, brackets left out. */
export function subjectOf(reading: Reading): LocalSubject {
  const { masked } = reading;
  const tokens = masked.includes('(') ? reading.tokens.filter(token => !isBracketed(masked, token.start)) : reading.tokens;
  const start = openingEnd(reading, tokens);
  const verb = tokens.findIndex((_, i) => i > start && isVerbAt(tokens, i));
  const opened = { opening: isParticiple(tokens[0]) || tokens[0]?.lower === 'with' ? [] : openingWords(reading, tokens, start), start: tokens[start]?.start ?? 0 };
  if (verb < 0) return { ...opened, pronoun: true, words: [], names: [] };
  const whole = tokens.slice(start, verb);
  const phrase = uninterrupted(masked, whole);
  if (isPronoun(phrase)) return { ...opened, pronoun: true, words: [], names: [] };
  const span: Span = { start: whole[0]!.start, end: whole.at(-1)!.end };
  const names = namesIn(reading.tokens, masked, span, [...reading.quantities, ...reading.dates]).filter(name => !isBracketed(masked, name.span.start));
  const words = contentWords(reading, phrase.filter(token => !names.some(name => !name.doubtful && name.span.start <= token.start && token.end <= name.span.end)));
  if (words.length === 0 && names.length === 0 && phrase[0]!.lower === 'all') return { ...opened, pronoun: false, words: ['all'], names };
  return { ...opened, pronoun: words.length === 0 && names.length === 0, words, names };
}

/** "Its mirror, with a diameter of 2 m, weighs …": the subject up to what is put in between. */
function uninterrupted(masked: string, phrase: readonly Token[]): readonly Token[] {
  const pause = phrase.findIndex((token, i) => i > 0 && pauses(masked, phrase[i - 1]!.end, token.start));
  return pause < 0 ? phrase : phrase.slice(0, pause);
}

const isBracketed = (masked: string, offset: number): boolean => {
  const open = masked.lastIndexOf('(', offset);
  return open >= 0 && masked.lastIndexOf(')', offset) < open && masked.indexOf(')', offset) > 0;
};

const isPronoun = (phrase: readonly Token[]): boolean =>
  phrase[0] !== undefined && pronouns.test(phrase[0].lower) && (phrase.length === 1 || /^(?:there|it|they|he|she)$/.test(phrase[0].lower));

const contentWords = ({ quantities, dates }: Reading, tokens: readonly Token[]): readonly string[] => {
  const taken = [...quantities, ...dates];
  return tokens.filter(token => !token.numeric && !functionWords.has(token.lower) && !discourse.has(token.lower) && !taken.some(({ span }) => span.start < token.end && token.start < span.end)).map(token => singular(bare(token.lower)));
};

/** What opens the sentence; a length of time there ("over the four years") sets its figures apart too. */
function openingWords(reading: Reading, tokens: readonly Token[], start: number): readonly string[] {
  const end = tokens[start]?.start ?? 0;
  const spanned = reading.quantities.some(({ span, unit }) => span.end <= end && unit?.dimension === 'time');
  return [...contentWords(reading, tokens.slice(0, start)), ...(spanned ? ['span'] : [])];
}

/** Openings that only lead over: "in addition", "by contrast", "in all". */
const discourse = new Set('addition contrast fact general particular present total average all result time comparison turn short end start beginning sum part case rush year month week day period decade century together census'.split(' '));

/** "Built in 43 days, it …": a participle speaks of the subject behind it. */
const isParticiple = (token: Token | undefined): boolean =>
  token !== undefined && /(?:ed|ing|t|n)$/.test(token.lower) && verbLemma(token.lower) !== undefined && verbLemma(token.lower) !== token.lower;

/** Index of the token behind the adverbial that opens a sentence: up to its comma, or to the article of the subject. */
function openingEnd({ masked, quantities, dates }: Reading, tokens: readonly Token[]): number {
  let start = 0;
  while (start < tokens.length && (opening.test(tokens[start]!.lower) || (start === 0 && isParticiple(tokens[0])))) {
    const next = tokens.findIndex((token, i) => i > start && pauses(masked, tokens[i - 1]!.end, token.start));
    const verb = tokens.findIndex((_, i) => i > start && isVerbAt(tokens, i));
    if (next > 0 && (verb < 0 || next < verb)) { start = next; continue; }
    if (isParticiple(tokens[start])) return start;
    const article = tokens.findLastIndex((token, i) => i > start + 1 && i < verb && /^(?:the|its|their|his|her|it|they|he|she|there|a|an)$/.test(token.lower));
    if (article > 0) return article;
    const told = [...quantities, ...dates].findLast(({ span }) => verb > 0 && span.end < tokens[verb]!.start);
    const behind = told ? tokens.findIndex(token => token.start >= told.span.end) : -1;
    return behind > start && behind < verb ? behind : start;
  }
  return start;
}

const auxiliaries = /^(?:is|are|was|were|be|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|did)$/;
const determiners = /^(?:a|an|the|this|that|these|those|its|their|his|her|our|my|your|each|every|some|no|of|for|in|new|first|second|third|last|total|main|original)$/;

/** An inflected verb where a noun cannot stand: not behind a determiner, nor in front of another verb. */
function isVerbAt(tokens: readonly Token[], i: number): boolean {
  const { lower } = tokens[i]!;
  if (auxiliaries.test(lower)) return true;
  const lemma = verbLemma(lower);
  if (lemma === undefined || lower.endsWith('ing')) return false;
  if (lemma === lower && !/^(?:cost|hit|set|put|cut)$/.test(lower) && !isPlural(tokens[i - 1]?.lower ?? '')) return false;
  const next = tokens[i + 1]?.lower ?? '';
  return !determiners.test(tokens[i - 1]?.lower ?? '') && !auxiliaries.test(next);
}
