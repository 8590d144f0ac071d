import type { Article } from '../article/model.ts';
import { convertCitations } from '../checks/fixes/convertStyle.ts';
import { markReviewedFixes } from '../checks/fixes/markReviewed.ts';
import { renumber } from '../checks/fixes/renumber.ts';
import { reviewsOf } from '../facts/review.ts';
import { parseDay } from '../language/dates/index.ts';
import type { TextEdit } from '../text/edit.ts';
import { touches, type Span } from '../text/span.ts';
import { labelsAt } from './labels.ts';

/** A change of an article's form that leaves what it says alone. */
export interface Rewrite {
  readonly title: string;
  /** What a client can ask for it by. */
  readonly name?: string;
  readonly edits: () => readonly TextEdit[];
}

/** At a review date: the article reviewed today. Every review is allowed to be told, not only one that is overdue. */
export function reviewRewritesAt(article: Article, { start }: Span, today: string): readonly Rewrite[] {
  if (!reviewsOf(article).some(({ field }) => touches(field.valueSpan, start))) return [];
  return markReviewedFixes(article, parseDay(today)!).map(({ title, edits }) => ({ title, name: 'reviewed', edits: () => edits }));
}

/** The rewrites to offer at a citation or entry: to the other style of citations, and numbers in order of first use. */
export function rewritesAt(article: Article, { start }: Span): readonly Rewrite[] {
  const style = labelsAt(article, start)[0]?.style;
  if (style === 'numeric') {
    const renumbering = renumber(article);
    return [
      { title: 'Convert all numbered citations to footnotes', edits: () => convertCitations(article, 'footnote') },
      ...(renumbering.length > 0 ? [{ title: 'Renumber citations in order of first use', edits: () => renumbering }] : []),
    ];
  }
  return style === 'footnote' ? [{ title: 'Convert all footnotes to numbered citations', edits: () => convertCitations(article, 'numeric') }] : [];
}
