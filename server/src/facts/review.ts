import type { Article, HeaderField } from '../article/model.ts';
import { findDates, type DateExpression, type Period } from '../language/dates/index.ts';
import { memoize } from '../text/memo.ts';
import { shift, type Span } from '../text/span.ts';

/** When the header says that the article was last reviewed. */
export interface Review {
  readonly field: HeaderField;
  readonly period: Period;
  readonly date: DateExpression;
  /** The date alone, absolute. */
  readonly span: Span;
}

/** The review dates that the header gives, in text order: a header written twice gives two. */
export const reviewsOf: (article: Article) => readonly Review[] = memoize(article => article.header.fields.flatMap(field => {
  const [date] = field.key === 'lastReviewed' ? findDates(field.value) : [];
  return date?.period ? [{ field, date, period: date.period, span: shift(date.span, field.valueSpan.start) }] : [];
}));
