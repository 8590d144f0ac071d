/** A word or number of a sentence, with offsets into the text it was read from. */
export interface Token {
  /** As written. */
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly numeric: boolean;
  /** Whether it begins with a capital letter. */
  readonly capital: boolean;
  /** Inside quotation marks, where words are somebody else's. */
  readonly quoted: boolean;
}

/**
 * Initialisms with points; words with their apostrophes, hyphens and version numbers (`GPT-4.5`);
 * numbers with separators and a unit written to them (`1,200`, `70B`, `4.5x`).
 */
const tokenPattern = /(?:\p{Lu}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:(?:['’‑-]|\.(?=\p{N}))[\p{L}\p{N}]+)*|\p{N}+(?:[.,’\u202f]\p{N}+)*(?:[\p{L}µ°]+)?/gu;

/** The tokens of masked prose in text order; `quotes` are the spans that stand in quotation marks, in text order. */
export function tokenize(masked: string, quotes: readonly { readonly start: number; readonly end: number }[]): readonly Token[] {
  const tokens: Token[] = [];
  let nextQuote = 0;
  for (const match of masked.matchAll(tokenPattern)) {
    const text = match[0];
    const start = match.index;
    while (nextQuote < quotes.length && quotes[nextQuote]!.end <= start) nextQuote++;
    const quote = quotes[nextQuote];
    const lower = text.toLowerCase();
    tokens.push({
      text, lower, start, end: start + text.length,
      numeric: isDigit(text.charCodeAt(0)),
      capital: text.charCodeAt(0) !== lower.charCodeAt(0),
      quoted: quote !== undefined && quote.start <= start,
    });
  }
  return tokens;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
