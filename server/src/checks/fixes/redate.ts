import type { Article } from '../../article/model.ts';
import { fiscalEndOf } from '../../facts/fiscalEnd.ts';
import type { DatedStatement } from '../../facts/datedStatements.ts';
import { redate, type Day } from '../../language/dates/index.ts';
import { replace } from '../../text/edit.ts';
import type { Fix } from '../check.ts';

/** Moves a status to today in the form it is written in; nothing where its date says which of something, not when. */
export function redateFix(article: Article, { date, dateSpan, modifies }: DatedStatement, today: Day): readonly Fix[] {
  if (modifies) return [];
  const written = article.text.slice(dateSpan.start, dateSpan.end);
  const moved = redate(written, date, today, fiscalEndOf(article));
  const start = dateSpan.start - (takesArticle(moved) ? 0 : articleBefore(article.text, dateSpan.start));
  return [{ title: `Still true, I checked today: change the date to ${moved}`, safe: false, edits: [replace({ start, end: dateSpan.end }, moved)] }];
}

const takesArticle = (date: string): boolean => /quarter|half|season|decade|century/i.test(date);

/** Length of a "the " right before an offset, which "the end of 2025" needs and "November 2026" does not. */
const articleBefore = (text: string, at: number): number => /\bthe\s+$/i.exec(text.slice(Math.max(0, at - 8), at))?.[0].length ?? 0;
