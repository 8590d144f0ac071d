import type { Trigger } from './model.ts';
import type { QuoteSpan } from './quotes.ts';

/**
 * Somebody's words in quotation marks. A title (`"The Long Goodbye"`), a word that is only mentioned and a scare quote
 * are no quotations: it takes four words, and most of them in lower case.
 */
export function readQuotations(masked: string, quotes: readonly QuoteSpan[]): Trigger[] {
  const triggers: Trigger[] = [];
  for (const quote of quotes) {
    const strength = quotationStrength(masked.slice(quote.start + 1, quote.closed ? quote.end - 1 : quote.end));
    if (strength > 0) triggers.push({ reason: 'quotation', strength, span: { start: quote.start, end: quote.end } });
  }
  return triggers;
}

function quotationStrength(inside: string): number {
  const words = inside.split(/\s+/).map(word => word.replace(/^[^\p{L}\p{N}]+/u, '')).filter(word => word !== '');
  if (words.length < 4) return words.length >= 2 && startsLower(words) ? 0.2 : 0;
  const lower = words.filter(word => word[0] === word[0]!.toLowerCase()).length;
  if (lower < words.length * 0.6) return 0;
  if (/\?\W*$/.test(inside)) return 0.4;
  return words.length >= 8 ? 0.9 : 0.7;
}

const startsLower = (words: readonly string[]): boolean => words.every(word => word[0] === word[0]!.toLowerCase());
