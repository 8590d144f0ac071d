import type { Token } from '../../language/claims/tokens.ts';
import type { Span } from '../../text/span.ts';
import { functionWords } from './words.ts';

/** A run of capitalised words with the numbers in it: "Llama 4 Scout", "GPT-4.5". */
export interface Name {
  /** Lower case, without possessive endings. */
  readonly words: readonly string[];
  /** It opens the sentence with a single plain word, and so may be no name at all. */
  readonly doubtful: boolean;
  readonly span: Span;
}

const possessive = /['’]s?$/;
export const bare = (word: string): string => word.replace(possessive, '');

/** The names between two offsets. Months and weekdays are none, nor is anything within a figure ("576 MW"). */
export function namesIn(tokens: readonly Token[], masked: string, { start, end }: Span, figures: readonly { readonly span: Span }[] = []): readonly Name[] {
  const names: Name[] = [];
  const inFigure = (token: Token): boolean => figures.some(figure => figure.span.start < token.end && token.start < figure.span.end);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.start < start || token.end > end || !opensName(token, i) || inFigure(token)) continue;
    let last = i;
    while (last + 1 < tokens.length && continuesName(tokens[last]!, tokens[last + 1]!, masked) && !inFigure(tokens[last + 1]!)) last++;
    const run = tokens.slice(i, last + 1);
    const single = run.length === 1 && i === 0 && !/[\d\p{Lu}]/u.test(token.text.slice(1));
    names.push({ words: run.map(t => bare(t.lower)), doubtful: single, span: { start: token.start, end: run.at(-1)!.end } });
    i = last;
  }
  return names;
}

const calendar = /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|i|bc|ad|bce|ce)$/;

const opensName = (token: Token, i: number): boolean =>
  token.capital && !calendar.test(bare(token.lower)) && !(i === 0 && functionWords.has(token.lower)) && !(functionWords.has(token.lower) && token.text !== token.text.toUpperCase());

const continuesName = (token: Token, next: Token, masked: string): boolean =>
  !possessive.test(token.text) && /^[ \u00a0-]{1,3}$/.test(masked.slice(token.end, next.start)) && (next.numeric ? /^\d+(?:\.\d+)?$/.test(next.text) && Number(next.text) < 1000 : next.capital && !calendar.test(next.lower));
