import type { Article } from '../../article/model.ts';
import { reviewsOf } from '../../facts/review.ts';
import { redate, type Day } from '../../language/dates/index.ts';
import { replace, type TextEdit } from '../../text/edit.ts';
import type { Fix } from '../check.ts';

/** Marks the whole article as reviewed today, wherever its header says when: with the next revision where it counts them, and without. */
export function markReviewedFixes(article: Article, today: Day): readonly Fix[] {
  const dates = reviewsOf(article).map(({ span, date }) => replace(span, redate(article.text.slice(span.start, span.end), date, today)));
  if (dates.length === 0) return [];
  const revisions = article.header.fields.filter(({ key }) => key === 'revision').flatMap(({ valueSpan }) => nextRevision(article.text, valueSpan.start, valueSpan.end));
  const plain: Fix = { title: `Reviewed today: change the date to ${dates[0]!.newText}`, safe: false, edits: dates };
  if (revisions.length === 0) return [plain];
  return [{ title: `Reviewed today: change the date to ${dates[0]!.newText} and the revision to ${revisions[0]!.newText}`, safe: false, edits: [...dates, ...revisions] }, plain];
}

/** The last number of a revision counts: v1 is followed by v2, 2.9 by 2.10. */
function nextRevision(text: string, start: number, end: number): readonly TextEdit[] {
  const match = /^((?:v|r|rev\.?\s*|#)?(?:\d+\.)*)(\d+)/i.exec(text.slice(start, end));
  return match ? [replace({ start, end: start + match[0].length }, `${match[1]!}${Number(match[2]) + 1}`)] : [];
}
