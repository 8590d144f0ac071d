import type { Article, Sentence, SourceEntry } from '../../article/model.ts';
import { insertAt, type TextEdit } from '../../text/edit.ts';
import { contains, touches, type Span } from '../../text/span.ts';
import type { Finding, Fix } from '../check.ts';
import { isWrittenOut } from '../suppressionScope.ts';

/** Stands in an inserted comment until the editor writes why. */
export const reasonPlaceholder = 'reason';

type Target = Pick<Finding, 'check' | 'span'>;

/** A place for a comment whose scope is as little as possible around a finding. */
interface CommentPlace {
  /** What the comment would speak of. */
  readonly scope: string;
  readonly insert: (comment: string) => TextEdit;
}

/**
 * Fixes that keep a finding from being told: here, with a reason, and in the whole article. They are never safe to
 * apply unasked. A finding in the header has no place beside it that a comment could stand in.
 */
export function suppressFixes(article: Article, { check, span }: Target): readonly Fix[] {
  const place = commentPlace(article, span);
  const comment = `<!-- source-backed: ignore ${check} (${reasonPlaceholder}) -->`;
  return [
    ...(place ? [{ title: `Ignore ${check} in this ${place.scope}, with a reason`, safe: false, edits: [place.insert(comment)] }] : []),
    { title: `Turn ${check} off in this article`, safe: false, edits: [atTop(article, `<!-- source-backed: disable-file ${check} -->`)] },
  ];
}

/** A `review-after` comment for the dates of the sentence or block that holds a span. */
export function reviewAfterEdit(article: Article, span: Span, date: string): TextEdit | undefined {
  return commentPlace(article, span)?.insert(`<!-- source-backed: review-after ${date} -->`);
}

function commentPlace(article: Article, span: Span): CommentPlace | undefined {
  if (article.header.spans.some(header => touches(header, span.start))) return undefined;
  return placeInSource(article, span) ?? placeInTable(article, span) ?? placeInPassage(article, span);
}

function placeInSource({ text, sources }: Article, span: Span): CommentPlace | undefined {
  const entry = sources.find(candidate => isWrittenOut(candidate.origin) && touches(candidate.span, span.start) && candidate.span.end >= span.end);
  if (!entry || (entry.origin === 'footnote' && span.start >= entry.body.start)) return undefined;
  return { scope: 'source entry', insert: comment => commentAtEntry(text, entry, comment) };
}

function placeInTable({ text, tables }: Article, span: Span): CommentPlace | undefined {
  const table = tables.find(candidate => contains(candidate.span, span));
  const cell = table && [table.header, ...table.rows].flat().find(candidate => contains(candidate.span, span));
  if (cell) return { scope: 'cell', insert: comment => insertAt(cell.span.end, ` ${comment}`) };
  return table && { scope: 'table', insert: comment => beforeBlock(text, table.span.start, comment) };
}

function placeInPassage({ text, passages }: Article, span: Span): CommentPlace | undefined {
  const passage = passages.find(candidate => touches(candidate.span, span.start));
  const sentence = passage?.kind === 'heading' ? undefined : passage?.sentences.find(candidate => holds(candidate, span));
  if (sentence) return { scope: 'sentence', insert: comment => insertAt(sentence.extent.end, ` ${comment}`) };
  return passage && { scope: passage.kind === 'heading' ? 'heading' : 'block', insert: comment => beforeBlock(text, passage.span.start, comment) };
}

const holds = ({ span, extent }: Sentence, target: Span): boolean =>
  target.start >= span.start && (target.start < extent.end || target.end === extent.end);

/** At the end of an entry's first paragraph; before a link definition, which nothing may follow on its line. */
function commentAtEntry(text: string, entry: SourceEntry, comment: string): TextEdit {
  if (entry.origin === 'definition') return beforeBlock(text, entry.span.start, comment);
  const paragraph = /^[\s\S]*?(?=\s*(?:\r?\n[ \t>]*\r?\n|$))/.exec(text.slice(entry.body.start, entry.body.end))![0];
  return insertAt(entry.body.start + paragraph.trimEnd().length, ` ${comment}`);
}

/** A comment on its own line before the block whose words start at an offset, within the quote or list that holds it. */
function beforeBlock(text: string, wordsStart: number, comment: string): TextEdit {
  const lineStart = text.lastIndexOf('\n', wordsStart - 1) + 1;
  const start = wordsStart - (/#{1,6}[ \t]+$/.exec(text.slice(lineStart, wordsStart))?.[0].length ?? 0);
  const prefix = text.slice(lineStart, start);
  const newline = newlineOf(text);
  if (/^[ \t>]*$/.test(prefix)) return insertAt(start, `${comment}${newline}${prefix}`);
  // The block begins behind a list marker: the comment takes its place, the block moves to the next line.
  return insertAt(start, `${comment}${newline}${prefix.replace(/[^\s>]/g, ' ')}`);
}

const newlineOf = (text: string): string => (/\r?\n/.exec(text)?.[0] ?? '\n');

/** Behind the front matter, before everything else. */
function atTop({ text, header }: Article, comment: string): TextEdit {
  const newline = newlineOf(text);
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const frontMatter = text.startsWith('---', start) ? header.spans.find(span => span.start === start) : undefined;
  return frontMatter ? insertAt(frontMatter.end, `${newline}${newline}${comment}`) : insertAt(start, `${comment}${newline}${newline}`);
}
