import type { Article, Comment, Passage, SourceEntry } from '../article/model.ts';
import { contains, cover, type Span } from '../text/span.ts';

/** A piece of the article that a comment before it speaks of, and whether more of the same kind may belong to it. */
interface Unit {
  readonly span: Span;
  readonly passage?: Passage;
  readonly source?: SourceEntry;
}

/**
 * What an `ignore` or `review-after` comment speaks of: the cell or source entry that holds it, else the sentence
 * that ends before it on its line, else (alone on its line) the next block. Empty where nothing follows.
 */
export function scopeOf(article: Article, comment: Comment): readonly Span[] {
  const cell = cellAround(article, comment.span);
  if (cell) return [cell];
  const entry = article.sources.find(({ origin, span }) => isWrittenOut(origin) && contains(span, comment.span));
  if (entry) return scopeInEntry(article, comment, entry);
  const place = (comment.alone ? undefined : sentenceBefore(article, comment)) ?? blockAfter(article, comment);
  return place ? [place] : [];
}

/** A footnote is prose like any other, but what is wrong with it as an entry is told at its label. */
function scopeInEntry(article: Article, comment: Comment, { origin, span, body }: SourceEntry): readonly Span[] {
  const place = origin === 'footnote' ? (comment.alone ? blockAfter : sentenceBefore)(article, comment) : undefined;
  return place && contains(span, place) ? [{ start: span.start, end: body.start }, place] : [span];
}

function cellAround(article: Article, inner: Span): Span | undefined {
  const table = article.tables.find(({ span }) => contains(span, inner));
  if (!table) return undefined;
  return [table.header, ...table.rows].flat().find(({ span }) => contains(span, inner))?.span;
}

/** Whether an entry of this origin is a text of its own in the article. */
export const isWrittenOut = (origin: SourceEntry['origin']): boolean => origin !== 'link' && origin !== 'frontMatter' && origin !== 'bibliography';

function sentenceBefore(article: Article, comment: Comment): Span | undefined {
  const before = article.passages
    .flatMap(({ sentences }) => sentences)
    .filter(({ span }) => span.end <= comment.span.start)
    .reduce<Span | undefined>((last, { span, extent }) => (last && last.end >= extent.end ? last : cover(span, extent)), undefined);
  if (!before) return undefined;
  const between = article.text.slice(before.end, Math.max(before.end, comment.span.start));
  return /[\n\r]/.test(between) ? undefined : before;
}

/** The next block in reading order; of a list, a quote or a run of source entries all that is left of it. */
function blockAfter(article: Article, comment: Comment): Span | undefined {
  const first = nextUnit(article, comment.span.end);
  if (!first) return undefined;
  if (first.source) return sourceRun(article, first.source);
  if (first.passage?.list) return restOfList(article, comment, first.passage);
  if (first.passage?.kind === 'quote') return restOfQuote(article, comment, first.passage);
  return first.span;
}

function nextUnit(article: Article, from: number): Unit | undefined {
  const units: Unit[] = [
    ...article.sources.filter(({ origin }) => isWrittenOut(origin)).map(source => ({ span: source.span, source })),
    ...article.tables.map(({ span }) => ({ span })),
    ...article.header.spans.map(span => ({ span })),
    ...article.passages.filter(({ kind }) => kind !== 'cell').map(passage => ({ span: passage.span, passage })),
  ];
  // Of two that begin together the longer one holds the other: an entry its paragraph, a header its lines.
  return units
    .filter(({ span }) => span.start >= from)
    .reduce<Unit | undefined>((best, unit) => (best && !isBefore(unit.span, best.span) ? best : unit), undefined);
}

const isBefore = (a: Span, b: Span): boolean => a.start < b.start || (a.start === b.start && a.end > b.end);

/** Entries written as one list or one paragraph; a definition or footnote is a block of its own. */
function sourceRun(article: Article, first: SourceEntry): Span {
  let run = first.span;
  if (first.origin !== 'list' && first.origin !== 'line') return run;
  for (const { origin, span } of article.sources) {
    if (origin !== first.origin || span.start < run.end) continue;
    if (!/^\s*$/.test(article.text.slice(run.end, span.start)) || (origin === 'line' && hasBlankLine(article.text, run.end, span.start))) break;
    run = cover(run, span);
  }
  return run;
}

const hasBlankLine = (text: string, from: number, to: number): boolean => /\n[ \t]*\r?\n/.test(text.slice(from, to));

/** From the item on to the list's end; only the item and what is nested in it where the comment stands inside the list. */
function restOfList(article: Article, comment: Comment, first: Passage): Span {
  const place = first.list!;
  const members = article.passages.filter(({ list, span }) => list?.list === place.list && span.start >= first.span.start);
  const inside = place.list < comment.span.start;
  const next = inside ? members.findIndex(({ list, span }) => span.start > first.span.start && list!.depth <= place.depth && list!.ordinal !== place.ordinal) : -1;
  return (next < 0 ? members : members.slice(0, next)).map(({ span }) => span).reduce(cover, first.span);
}

/** Paragraphs of one quote have no line without a `>` between them. */
function restOfQuote(article: Article, comment: Comment, first: Passage): Span {
  const { text } = article;
  const lineStart = text.lastIndexOf('\n', comment.span.start - 1) + 1;
  if (/^[ \t]*>/.test(text.slice(lineStart, comment.span.start))) return first.span;
  let rest = first.span;
  for (const { kind, span } of article.passages) {
    if (kind !== 'quote' || span.start < rest.end) continue;
    if (!/^[ \t]*(?:\r?\n[ \t]*>[ \t>]*)+$/.test(text.slice(rest.end, span.start))) break;
    rest = cover(rest, span);
  }
  return rest;
}
