import type { Article, SourceEntry } from '../../article/model.ts';
import { remove, type TextEdit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';

/**
 * The edit that takes a source entry out of its list, with the line break (and, between entries that stand apart, the
 * empty line) that belongs to it. Nothing for an entry of a bibliography file or one that a link implies.
 */
export function removeEntry(article: Article, entry: SourceEntry): readonly TextEdit[] {
  if (entry.origin === 'link' || entry.origin === 'bibliography' || entry.origin === 'frontMatter') return [];
  return [remove(entryLines(article.text, entry.span))];
}

/** The entry's lines whole; of the empty lines around it one side goes too, so that none pile up. */
function entryLines(text: string, span: Span): Span {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const marker = text.slice(lineStart, span.start);
  const start = /^[\s>]*(?:[-*+]\s+)?$/.test(marker) ? lineStart : span.start;
  let end = trimmedEnd(text, span);
  const breaks = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(end));
  if (!breaks || start !== lineStart) return { start, end };
  end += breaks[0].length;
  const blankAfter = /^(?:[ \t]*\r?\n)+/.exec(text.slice(end))?.[0] ?? '';
  const blankBefore = /(?:^|\n)[ \t]*\r?\n$/.test(text.slice(0, start));
  return { start, end: blankBefore ? end + blankAfter.length : end };
}

function trimmedEnd(text: string, span: Span): number {
  let end = span.end;
  while (end > span.start && /\s/.test(text[end - 1]!)) end--;
  return end;
}
