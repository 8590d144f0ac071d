import type { Article, Passage, Prose, Sentence } from '../article/model.ts';
import { findDates, shiftPeriod, yearFor, type DateExpression, type Period } from '../language/dates/index.ts';
import { memoize } from '../text/memo.ts';
import { shift, type Span } from '../text/span.ts';
import { eventWords, namesEvent } from './eventWords.ts';
import { fiscalEndOf } from './fiscalEnd.ts';

/** The dates of a sentence as its own words tell them; spans are relative to the prose. */
export const datesOf: (prose: Prose) => readonly DateExpression[] = memoize(prose => findDates(prose.masked));

/** A date where it stands in an article. */
export interface PlacedDate {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly expression: DateExpression;
  /** Missing where neither its own words nor those before it tell which it is. */
  readonly period: Period | undefined;
  /** Whether the year, or the whole of it, was taken from another date of the article. */
  readonly inferred: boolean;
  /** Absolute in the article. */
  readonly span: Span;
}

/**
 * Every date in an article's prose, tables and titles, in text order. Dates told from other dates ("a year later", "on
 * 10 May") are resolved from the one told last before them in the same section, or from the event they name; never
 * from today.
 */
export const datesIn: (article: Article) => readonly PlacedDate[] = memoize(article => {
  const placed: PlacedDate[] = [];
  const fiscalEnd = fiscalEndOf(article);
  let anchor: Period | undefined;
  let section = -1;
  for (const passage of article.passages) {
    if (passage.role !== 'body' && passage.role !== 'title') continue;
    if (passage.section !== section) [anchor, section] = [undefined, passage.section];
    for (const sentence of passage.sentences) {
      for (const expression of datesOf(sentence.prose)) {
        const own = (fiscalEnd && expression.inFiscal?.(fiscalEnd)) ?? expression.period;
        const period = own ?? inferPeriod(expression, sentence, anchor, placed);
        placed.push({ passage, sentence, expression, period, inferred: own === undefined && period !== undefined, span: shift(expression.span, sentence.span.start) });
        if (period && isAnchor(period)) anchor = period;
      }
    }
  }
  return placed;
});

/** Centuries and long ranges are no point to count from. */
const isAnchor = (period: Period): boolean => period.last - period.first < 800;

function inferPeriod(expression: DateExpression, sentence: Sentence, anchor: Period | undefined, before: readonly PlacedDate[]): Period | undefined {
  const { inYear, relative } = expression;
  if (inYear) return anchor && inYear(yearFor(inYear, anchor));
  if (!relative) return undefined;
  if (!relative.anchor) return anchor && shiftPeriod(anchor, relative);
  const event = eventDate(sentence.prose.masked.slice(relative.anchor.start, relative.anchor.end), before);
  return event && shiftPeriod(event, relative);
}

/** The date of an event that words name, from the first sentence before that tells of it with a date of its own. */
function eventDate(words: string, before: readonly PlacedDate[]): Period | undefined {
  const wanted = eventWords(words);
  if (wanted.size === 0) return undefined;
  const told = before.find(({ sentence, inferred, period }) => period && !inferred && namesEvent(sentence.prose, wanted));
  return told?.period;
}
