import type { Article } from '../article/model.ts';
import { datedStatements } from '../facts/datedStatements.ts';
import type { Period } from '../language/dates/index.ts';
import { publishedPeriod } from '../sources/published.ts';
import type { SourceRecord } from '../sources/record.ts';
import type { Span } from '../text/span.ts';
import type { SourceName } from './labels.ts';

/** A dated statement that a source cannot have known of. */
export interface Outrun {
  /** "As of May 2026". */
  readonly words: string;
  readonly span: Span;
  readonly published: Period;
}

/** The first statement dated after a source that alone is cited for it was published; undefined where none is, or its date is unknown. */
export function outrunBy(article: Article, { style, label }: SourceName, record: SourceRecord): Outrun | undefined {
  const published = publishedPeriod(record);
  if (!published) return undefined;
  const statement = datedStatements(article).find(({ period, sentence }) =>
    period.first > published.last && sentence !== undefined && sentence.coveredBy.length > 0
    && sentence.coveredBy.every(citation => citation.style === style && citation.label === label));
  return statement && { words: article.text.slice(statement.span.start, statement.span.end), span: statement.span, published };
}
