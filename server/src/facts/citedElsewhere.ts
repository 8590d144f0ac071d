import type { Article, Prose } from '../article/model.ts';
import { findQuotes } from '../language/claims/quotes.ts';
import { memoize } from '../text/memo.ts';
import { contentOf, type Content } from './content.ts';

/** What the cited sentences of an article speak of; sentences of the same words count once. */
interface CitedIndex {
  readonly proses: readonly Prose[];
  readonly byFigure: ReadonlyMap<string, readonly number[]>;
  readonly byWord: ReadonlyMap<string, readonly number[]>;
}

const indexOf: (article: Article) => CitedIndex = memoize(article => {
  const proses = [...new Set(article.passages.filter(p => p.role === 'body' && p.kind !== 'heading')
    .flatMap(p => p.sentences).filter(s => s.coveredBy.length > 0).map(s => s.prose))];
  const byFigure = new Map<string, number[]>();
  const byWord = new Map<string, number[]>();
  proses.forEach((prose, i) => {
    const content = contentOf(prose);
    for (const figure of content.figures) push(byFigure, figure, i);
    for (const word of content.words) push(byWord, word, i);
  });
  return { proses, byFigure, byWord };
});

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/**
 * Whether the article cites elsewhere what an uncited sentence says: one cited sentence holds its figures and dates
 * and speaks of the same, or nearly all of its words. A sentence of the lead may sum up several cited ones.
 */
export function isCitedElsewhere(article: Article, prose: Prose, inLead: boolean): boolean {
  const index = indexOf(article);
  if (index.proses.length === 0) return false;
  const content = contentOf(prose);
  if (!quotesAreCited(index, prose)) return false;
  if (content.figures.size === 0 ? holdsWords(index, content) : holdsFigures(index, content)) return true;
  return inLead && sumsUp(index, content);
}

/** How many of the words a cited sentence has. */
function shared(index: CitedIndex, i: number, words: ReadonlySet<string>): number {
  const own = contentOf(index.proses[i]!).words;
  let count = 0;
  for (const word of words) if (own.has(word)) count++;
  return count;
}

/** Of a sentence's words, how many another must have to say the same. */
const nearlyAll = 0.75;

/**
 * One cited sentence has nearly all the words. It must then have one of any quarter of them, so that looking at the
 * sentences of the rarest quarter is enough.
 */
function holdsWords(index: CitedIndex, { words }: Content): boolean {
  if (words.size < 4) return false;
  const lists = [...words].map(word => index.byWord.get(word) ?? []).sort((a, b) => a.length - b.length);
  const rarest = lists.slice(0, Math.floor(words.size * (1 - nearlyAll)) + 1);
  return [...new Set(rarest.flat())].some(i => shared(index, i, words) >= words.size * nearlyAll);
}

/** One cited sentence has all the figures and speaks of the same. */
function holdsFigures(index: CitedIndex, { figures, words }: Content): boolean {
  const lists = [...figures].map(figure => index.byFigure.get(figure) ?? []).sort((a, b) => a.length - b.length);
  const candidates = lists[0]!.filter(i => [...figures].every(figure => contentOf(index.proses[i]!).figures.has(figure)));
  if (candidates.length > 0 && isWholeDate(figures)) return true;
  const needed = figures.size >= 3 || [...figures].some(isTelling) ? 0.1 : figures.size === 2 ? 0.25 : 0.4;
  return candidates.some(i => shared(index, i, words) >= Math.max(1, words.size * needed));
}

/** Day, month and year: one day in one article is one event. */
const isWholeDate = (figures: ReadonlySet<string>): boolean => figures.size === 3 && [...figures].some(isMonth) && [...figures].some(isYear);
const isMonth = (figure: string): boolean => /^[a-z]/.test(figure);
const isYear = (figure: string): boolean => /^(?:1\d|20)\d\d$/.test(figure);

/** A figure so particular that the same one elsewhere speaks of the same thing: no year and no small count. */
const isTelling = (figure: string): boolean => (Number(figure) > 31 && !isYear(figure)) || figure.includes('.');

/** Every figure stands in some cited sentence, and the three closest ones hold most of the words between them. */
function sumsUp(index: CitedIndex, { figures, words }: Content): boolean {
  if (![...figures].every(figure => index.byFigure.has(figure))) return false;
  const counts = new Map<number, number>();
  for (const word of words) for (const i of index.byWord.get(word) ?? []) counts.set(i, (counts.get(i) ?? 0) + 1);
  const closest = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 3).map(([i]) => contentOf(index.proses[i]!).words);
  const held = [...words].filter(word => closest.some(other => other.has(word))).length;
  return held >= words.size * (figures.size >= 3 ? 0.3 : 0.6);
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

const lettersOf = memoize((prose: Prose) => letters(prose.masked));

/** A quotation is cited elsewhere only word for word. */
function quotesAreCited(index: CitedIndex, prose: Prose): boolean {
  const quotes = findQuotes(prose.masked).map(({ start, end }) => letters(prose.masked.slice(start, end))).filter(quote => quote.split(' ').length >= 4);
  return quotes.every(quote => index.proses.some(cited => lettersOf(cited).includes(quote)));
}
