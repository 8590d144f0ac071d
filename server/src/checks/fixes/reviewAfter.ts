import type { Article } from '../../article/model.ts';
import { addMonths, isoOf, type Day } from '../../language/dates/index.ts';
import type { Span } from '../../text/span.ts';
import type { Fix } from '../check.ts';
import { reviewAfterEdit } from './suppress.ts';

/** Lets the dates around a span rest for as long again as they may grow old; nothing where no comment can stand there. */
export function reviewAfterFix(article: Article, span: Span, today: Day, months: number): readonly Fix[] {
  const month = isoOf(addMonths(today, months)).slice(0, 7);
  const edit = reviewAfterEdit(article, span, month);
  return edit ? [{ title: `Checked: do not ask again before ${month}`, safe: false, edits: [edit] }] : [];
}
