import type { Article } from '../article/model.ts';
import { datedStatements } from '../facts/datedStatements.ts';
import { ageInMonths, parseDay } from '../language/dates/index.ts';
import { spanWords } from './ages.ts';
import type { Span } from '../text/span.ts';

/** A remark shown behind a place without being in the text. */
export interface AgeHint {
  readonly offset: number;
  readonly label: string;
}

/** How old each status within a span is, behind its date; what lies ahead or is told as history has no age worth a hint. */
export function ageHintsIn(article: Article, within: Span, today: string): readonly AgeHint[] {
  const day = parseDay(today)!;
  return datedStatements(article).filter(({ span, reading }) => reading === 'status' && span.end >= within.start && span.start <= within.end).flatMap(({ span, period }) => {
    const age = ageInMonths(period, day);
    return age > 0 ? [{ offset: span.end, label: spanWords(age) }] : [];
  });
}
