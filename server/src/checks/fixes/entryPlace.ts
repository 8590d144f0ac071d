import type { Article, SourceEntry } from '../../article/model.ts';
import type { Span } from '../../text/span.ts';
import { textEnd } from './entrySlots.ts';

/** Where a finding about an entry is shown: the entry without the line breaks behind it; for one of a file, its first citation. */
export function placeOfEntry(article: Article, entry: SourceEntry): Span {
  if (entry.origin !== 'bibliography') return { start: entry.span.start, end: textEnd(article.text, entry.span) };
  return article.citations.find(({ style, label }) => style === entry.style && label === entry.label)?.labelSpan ?? entry.span;
}
