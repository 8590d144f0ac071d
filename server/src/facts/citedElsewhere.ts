import type { Article, Prose } from '../article/model.ts';
import { findQuotes } from '../language/claims/quotes.ts';
import { memoize } from '../text/memo.ts';
import { changeBetween, citedOf, indexOf, touches, type CitedIndex, type CitedSet } from './citedIndex.ts';
import { contentOf, type Content } from './content.ts';

interface Answer {
  readonly cited: CitedSet;
  readonly inLead: boolean;
  readonly value: boolean;
}

const answers = new WeakMap<Prose, Answer>();

/**
 * Whether the article cites elsewhere what an uncited sentence says: one cited sentence holds its figures and dates
 * and speaks of the same, or nearly all of its words. A sentence of the lead may sum up several cited ones.
 */
export function isCitedElsewhere(article: Article, prose: Prose, inLead: boolean): boolean {
  const cited = citedOf(article);
  if (cited.size === 0) return false;
  const known = answers.get(prose);
  const value = known?.inLead === inLead && stillHolds(known, prose, cited) ? known.value : tells(indexOf(cited), cited, prose, inLead);
  answers.set(prose, { cited, inLead, value });
  return value;
}

/** An answer depends on the cited sentences that share a word or a figure with the sentence; where it quotes, on all. */
function stillHolds(answer: Answer, prose: Prose, cited: CitedSet): boolean {
  if (answer.cited === cited) return true;
  if (longQuotesIn(prose).length > 0 || answer.cited.size === 0) return false;
  const { added, removed } = changeBetween(answer.cited, cited);
  return !touches(added, contentOf(prose)) && !touches(removed, contentOf(prose));
}

function tells(index: CitedIndex, cited: CitedSet, prose: Prose, inLead: boolean): boolean {
  const content = contentOf(prose);
  if (!quotesAreCited(cited, prose)) return false;
  if (content.figures.size === 0 ? holdsWords(index, content) : holdsFigures(index, content)) return true;
  return inLead && sumsUp(index, content);
}

/** How many of the words a cited sentence has. */
function shared(prose: Prose, words: ReadonlySet<string>): number {
  const own = contentOf(prose).words;
  let count = 0;
  for (const word of words) if (own.has(word)) count++;
  return count;
}

const none: CitedSet = new Set();

/** Of a sentence's words, how many another must have to say the same. */
const nearlyAll = 0.75;

/**
 * One cited sentence has nearly all the words. It must then have one of any quarter of them, so that looking at the
 * sentences of the rarest quarter is enough.
 */
function holdsWords(index: CitedIndex, { words }: Content): boolean {
  if (words.size < 4) return false;
  const sets = [...words].map(word => index.byWord.get(word) ?? none).sort((a, b) => a.size - b.size);
  const rarest = sets.slice(0, Math.floor(words.size * (1 - nearlyAll)) + 1);
  return rarest.some(proses => [...proses].some(prose => shared(prose, words) >= words.size * nearlyAll));
}

/** One cited sentence has all the figures and speaks of the same. */
function holdsFigures(index: CitedIndex, { figures, words }: Content): boolean {
  const sets = [...figures].map(figure => index.byFigure.get(figure) ?? none).sort((a, b) => a.size - b.size);
  const candidates = [...sets[0]!].filter(prose => sets.every(others => others.has(prose)));
  if (candidates.length > 0 && isWholeDate(figures)) return true;
  const needed = figures.size >= 3 || [...figures].some(isTelling) ? 0.1 : figures.size === 2 ? 0.25 : 0.4;
  return candidates.some(prose => shared(prose, words) >= Math.max(1, words.size * needed));
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
  const counts = new Map<Prose, number>();
  for (const word of words) for (const prose of index.byWord.get(word) ?? none) counts.set(prose, (counts.get(prose) ?? 0) + 1);
  const closest = [...counts].sort(byCloseness).slice(0, 3).map(([prose]) => contentOf(prose).words);
  const held = [...words].filter(word => closest.some(other => other.has(word))).length;
  return held >= words.size * (figures.size >= 3 ? 0.3 : 0.6);
}

/** Equally close ones in the order of their words: the order of the index tells when each was written. */
const byCloseness = ([a, x]: readonly [Prose, number], [b, y]: readonly [Prose, number]): number => y - x || (a.masked < b.masked ? -1 : 1);

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

const lettersOf = memoize((prose: Prose) => letters(prose.masked));

const longQuotesIn = memoize((prose: Prose): readonly string[] =>
  findQuotes(prose.masked).map(({ start, end }) => letters(prose.masked.slice(start, end))).filter(quote => quote.split(' ').length >= 4));

/** A quotation is cited elsewhere only word for word. */
const quotesAreCited = (cited: CitedSet, prose: Prose): boolean =>
  longQuotesIn(prose).every(quote => [...cited].some(other => lettersOf(other).includes(quote)));
