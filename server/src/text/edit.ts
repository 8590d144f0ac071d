import type { Span } from './span.ts';

/** One replacement: the characters of `span` become `newText`. An empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

export const insertAt = (offset: number, newText: string): TextEdit => ({ span: { start: offset, end: offset }, newText });
export const replace = (span: Span, newText: string): TextEdit => ({ span, newText });
export const remove = (span: Span): TextEdit => ({ span, newText: '' });

/** The edits in text order; those at one place keep the order in which they were given. */
export function sortEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Whether no two of the edits touch the same character. */
export function areDisjoint(edits: readonly TextEdit[]): boolean {
  const sorted = sortEdits(edits);
  return sorted.every((edit, i) => i === 0 || sorted[i - 1]!.span.end <= edit.span.start);
}

/**
 * The text with all edits applied at once; offsets refer to the text as given.
 * @throws RangeError where two edits overlap
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of sortEdits(edits)) {
    if (edit.span.start < at) throw new RangeError(`overlapping edits at offset ${edit.span.start}`);
    result += text.slice(at, edit.span.start) + edit.newText;
    at = edit.span.end;
  }
  return result + text.slice(at);
}

/** Where a span lies after disjoint edits: characters inserted at its ends, or in place of its own, belong to it. */
export function spanAfter(span: Span, edits: readonly TextEdit[]): Span {
  const shiftBefore = (isBefore: (edit: TextEdit) => boolean): number =>
    edits.filter(isBefore).reduce((sum, edit) => sum + edit.newText.length - (edit.span.end - edit.span.start), 0);
  const start = span.start + shiftBefore(edit => edit.span.end < span.start);
  const end = span.end + shiftBefore(edit => edit.span.start <= span.end);
  return { start, end: Math.max(start, end) };
}
