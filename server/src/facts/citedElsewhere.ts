import type { Article, Prose, Sentence } from '../article/model.ts';
import { findQuotes } from '../language/claims/quotes.ts';
import { memoize } from '../text/memo.ts';
import { contentOf, type Content } from './content.ts';

/** The cited sentences of an article, by what they speak of. */
interface CitedIndex {
  readonly sentences: readonly Sentence[];
  readonly byFigure: ReadonlyMap<string, readonly number[]>;
  readonly byWord: ReadonlyMap<string, readonly number[]>;
}

const indexOf: (article: Article) => CitedIndex = memoize(article => {
  const sentences = article.passages.filter(p => p.role === 'body' && p.kind !== 'heading')
    .flatMap(p => p.sentences).filter(s => s.coveredBy.length > 0);
  const byFigure = new Map<string, number[]>();
  const byWord = new Map<string, number[]>();
  sentences.forEach((sentence, i) => {
    const content = contentOf(sentence.prose);
    for (const figure of content.figures) push(byFigure, figure, i);
    for (const word of content.words) push(byWord, word, i);
  });
  return { sentences, byFigure, byWord };
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
  if (index.sentences.length === 0) return false;
  const content = contentOf(prose);
  if (!quotesAreCited(index, prose)) return false;
  const shared = sharedWords(index, content);
  if (holdsAll(index, content, shared)) return true;
  return inLead && sumsUp(index, content, shared);
}

/** How many of the content's words each cited sentence has. */
function sharedWords(index: CitedIndex, content: Content): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const word of content.words) for (const i of index.byWord.get(word) ?? []) counts.set(i, (counts.get(i) ?? 0) + 1);
  return counts;
}

/** One cited sentence with all the figures, or with nearly all the words where there is no figure. */
function holdsAll(index: CitedIndex, { figures, words }: Content, shared: ReadonlyMap<number, number>): boolean {
  if (figures.size === 0) return [...shared.values()].some(count => words.size >= 4 && count >= words.size * 0.75);
  const [first, ...rest] = figures;
  const candidates = (index.byFigure.get(first!) ?? []).filter(i => rest.every(figure => index.byFigure.get(figure)?.includes(i)));
  if (candidates.length > 0 && isWholeDate(figures)) return true;
  const needed = figures.size >= 3 || [...figures].some(isTelling) ? 0.1 : figures.size === 2 ? 0.25 : 0.4;
  return candidates.some(i => (shared.get(i) ?? 0) >= Math.max(1, words.size * needed));
}

/** Day, month and year: one day in one article is one event. */
const isWholeDate = (figures: ReadonlySet<string>): boolean => figures.size === 3 && [...figures].some(isMonth) && [...figures].some(isYear);
const isMonth = (figure: string): boolean => /^[a-z]/.test(figure);
const isYear = (figure: string): boolean => /^(?:1\d|20)\d\d$/.test(figure);

/** A figure so particular that the same one elsewhere speaks of the same thing: no year and no small count. */
const isTelling = (figure: string): boolean => (Number(figure) > 31 && !isYear(figure)) || figure.includes('.');

/** Every figure stands in some cited sentence, and the three closest ones hold most of the words between them. */
function sumsUp(index: CitedIndex, { figures, words }: Content, shared: ReadonlyMap<number, number>): boolean {
  if (![...figures].every(figure => index.byFigure.has(figure))) return false;
  const closest = [...shared].sort((a, b) => b[1] - a[1]).slice(0, 3).map(([i]) => contentOf(index.sentences[i]!.prose).words);
  const held = [...words].filter(word => closest.some(other => other.has(word))).length;
  return held >= words.size * (figures.size >= 3 ? 0.3 : 0.6);
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** A quotation is cited elsewhere only word for word. */
function quotesAreCited(index: CitedIndex, prose: Prose): boolean {
  const quotes = findQuotes(prose.masked).map(({ start, end }) => letters(prose.masked.slice(start, end))).filter(quote => quote.split(' ').length >= 4);
  return quotes.every(quote => index.sentences.some(sentence => letters(sentence.prose.masked).includes(quote)));
}
