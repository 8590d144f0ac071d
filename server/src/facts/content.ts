import type { Prose } from '../article/model.ts';
import { memoize } from '../text/memo.ts';

/** What a sentence speaks of, for finding others that speak of the same. */
export interface Content {
  /** Numbers by value (`2T` and `2 trillion` are one), months and percentages. */
  readonly figures: ReadonlySet<string>;
  /** Stems of the words that carry meaning. */
  readonly words: ReadonlySet<string>;
}

const pattern = /\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}’']*/gu;

const scales: Readonly<Record<string, number>> = {
  k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, million: 1e6, b: 1e9, bn: 1e9, billion: 1e9, t: 1e12, trillion: 1e12,
};

const numerals: Readonly<Record<string, number>> = {
  two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20,
};

const months = /^(?:january|february|march|april|june|july|august|september|october|november|december)$/;

const stopWords = new Set(`a about above after again against all also although an and any are as at be became because been
  before being below between both but by can could did do does doing down during each even ever few for from further had has
  have having he her here hers him his how however if in into is it its just like made make many may might more most much
  must no nor not now of off on once one only or other our out over own per same she should since so some such than that
  the their them then there these they this those through to too under until up upon us very was we were what when where
  which while who whom whose why will with within without would yet you your according later`.split(/\s+/));

/** The content of a sentence, read once. */
export const contentOf: (prose: Prose) => Content = memoize(prose => contentOfText(prose.masked));

/** The content of any text. */
export function contentOfText(text: string): Content {
  const figures = new Set<string>();
  const words = new Set<string>();
  const tokens = text.match(pattern) ?? [];
  tokens.forEach((written, i) => {
    const token = written.toLowerCase();
    const value = /^\p{N}/u.test(token) ? Number(token.replace(/,/g, '')) : numerals[token];
    if (value !== undefined && !Number.isNaN(value)) figures.add(String(value * (scales[tokens[i + 1]?.toLowerCase() ?? ''] ?? 1)));
    else if (months.test(token) || isMay(written, tokens[i - 1], tokens[i + 1])) figures.add(token);
    else if (!stopWords.has(token) && token.length > 2) words.add(stem(token));
  });
  return { figures, words };
}

/** "May" is a month beside a number, else a modal. */
const isMay = (written: string, ...neighbours: readonly (string | undefined)[]): boolean =>
  written === 'May' && neighbours.some(word => word !== undefined && /^\d/.test(word));

/** Cuts what inflection adds: enough to match `released` with `releases`, not a dictionary. */
export function stem(word: string): string {
  const base = word.replace(/['’]s?$/, '');
  if (base.length < 5) return base.replace(/s$/, '');
  return base.replace(/(?:ings?|ied|ies|ed|es|s|ly|e)$/, '');
}
