import type { Trigger } from './model.ts';
import type { QuoteSpan } from './quotes.ts';

/**
 * Somebody's words in quotation marks. A title (`"The Long Goodbye"`), a word that is only mentioned and a scare quote
 * are no quotations: it takes four words, most of them in lower case.
 */
export function readQuotations(masked: string, quotes: readonly QuoteSpan[]): Trigger[] {
  const triggers: Trigger[] = [];
  for (const quote of quotes) {
    const inside = masked.slice(quote.start + 1, quote.closed ? quote.end - 1 : quote.end);
    const strength = quotationStrength(inside, masked.slice(0, quote.start), masked.slice(quote.end));
    if (strength > 0) triggers.push({ reason: 'quotation', strength, span: { start: quote.start, end: quote.end } });
  }
  return triggers;
}

function quotationStrength(inside: string, before: string, behind: string): number {
  const words = inside.split(/\s+/).map(word => word.replace(/^[^\p{L}\p{N}]+/u, '')).filter(word => word !== '');
  if (words.length < 4) return words.length >= 2 && startsLower(words) ? 0.2 : 0;
  const lower = words.filter(word => word[0] === word[0]!.toLowerCase()).length;
  if (lower < words.length * 0.6) return 0;
  if (/\?\W*$/.test(inside)) return 0.4;
  if (words.length < 6 && (denied.test(before) || (named.test(before) && nounBehind.test(behind)))) return 0.2;
  return words.length >= 8 ? 0.9 : 0.7;
}

/** `is not “just a feature”`: nobody is quoted. */
const denied = /\b(?:not|no|never|than)\s*$/i;

/** `the “own the whole stack” instinct`: a made-up adjective. */
const named = /\b(?:the|an?|this|that|its|his|her|their)\s*$/i;
const nounBehind = /^\s+(?!(?:and|or|but|in|on|at|to|of|for|by|with|as|when|while|after|before|because|that|which|who|is|was|are|were|has|had|have|from|about|if|during|since|until|into|over|under)\b)\p{Ll}/u;

const startsLower = (words: readonly string[]): boolean => words.every(word => word[0] === word[0]!.toLowerCase());
