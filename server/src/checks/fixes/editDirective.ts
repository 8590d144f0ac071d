import type { Article, Comment } from '../../article/model.ts';
import { remove, replace, type TextEdit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import type { Fix } from '../check.ts';
import type { Directive, NamedCheck } from '../suppressionDirective.ts';

/** Takes a suppression comment away, with the line or the space it stood on. */
export const removeComment = (article: Article, comment: Comment): Fix =>
  ({ title: 'Remove this comment', safe: false, edits: [withoutComment(article.text, comment)] });

/** Takes one check out of a comment; the whole comment where it names no other. */
export function removeName(article: Article, directive: Directive, name: NamedCheck): Fix {
  if (directive.checks.length === 1) return removeComment(article, directive.comment);
  const at = directive.checks.indexOf(name);
  const next = directive.checks[at + 1];
  const span = next ? { start: name.span.start, end: next.span.start } : { start: directive.checks[at - 1]!.span.end, end: name.span.end };
  return { title: `Remove "${name.id}" from this comment`, safe: false, edits: [remove(span)] };
}

export const renameCheck = (name: NamedCheck, id: string): Fix =>
  ({ title: `Change to "${id}"`, safe: false, edits: [replace(name.span, id)] });

function withoutComment(text: string, { span, alone }: Comment): TextEdit {
  if (!alone) return remove({ start: span.start - /[ \t]*$/.exec(text.slice(0, span.start))![0].length, end: span.end });
  const line = linesOf(text, span);
  // Between two written lines the comment kept them apart, as an empty line does.
  return isWritten(text, line.start - 1, -1) && isWritten(text, line.end, 1) ? remove(span) : remove(line);
}

/** The lines that a span stands on, the last terminator included. */
function linesOf(text: string, span: Span): Span {
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const end = text.indexOf('\n', span.end);
  return { start, end: end < 0 ? text.length : end + 1 };
}

/** Whether the line beside an offset has anything on it. */
function isWritten(text: string, offset: number, direction: 1 | -1): boolean {
  if (offset < 0 || offset >= text.length) return false;
  const line = direction < 0 ? text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset) : text.slice(offset, (text.indexOf('\n', offset) + 1 || text.length + 1) - 1);
  return /[^\s>]/.test(line);
}
