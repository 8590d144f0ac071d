import type { Span } from '../../text/span.ts';

const closing: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»' };

/** Where the quotation marks of a text open and close; a quotation that never closes runs to the end. */
export interface QuoteSpan extends Span {
  readonly closed: boolean;
}

/**
 * Quoted stretches, marks included. Single quotes are left alone: too many of them are apostrophes. A straight mark
 * opens behind a space, a bracket or a dash, so an inch mark (`27.7"`) and a lone closing mark open nothing.
 */
export function findQuotes(text: string): readonly QuoteSpan[] {
  const quotes: QuoteSpan[] = [];
  let at = 0;
  while (at < text.length) {
    const start = nextOpening(text, at);
    if (start < 0) break;
    const close = text.indexOf(closing[text[start]!]!, start + 1);
    const end = close < 0 ? text.length : close + 1;
    quotes.push({ start, end, closed: close >= 0 });
    at = end;
  }
  return quotes;
}

const openers = /["“„«]/g;

function nextOpening(text: string, from: number): number {
  openers.lastIndex = from;
  for (let match = openers.exec(text); match; match = openers.exec(text)) {
    const at = match.index;
    if (match[0] !== '"' || /[\s([{/—–-]/.test(text[at - 1] ?? ' ')) return at;
  }
  return -1;
}
