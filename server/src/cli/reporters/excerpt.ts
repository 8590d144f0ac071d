import stringWidth from 'string-width';

/** One line of an article, cut to fit, with where to underline it. Columns are those of a terminal. */
export interface Excerpt {
  readonly text: string;
  readonly offset: number;
  readonly length: number;
}

/** How much of a long line is shown before the range. */
const lead = 24;

// Control and direction characters could rewrite the terminal or the sense of a line.
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text that a terminal shows as it is: one line, nothing that it would obey. */
export const printable = (text: string): string => text.replace(/[\t\n\r]+/g, ' ').replace(unprintable, '\uFFFD');

/** The part of a line around `[start, end)` (UTF-16 characters) that fits into `width` columns. */
export function excerptOf(line: string, start: number, end: number, width: number): Excerpt {
  // Each character stands for itself, so that offsets hold.
  const shown = line.replace(/\t/g, ' ').replace(unprintable, '\uFFFD');
  const from = stringWidth(shown) <= width ? 0 : cutBefore(shown, Math.max(0, start - lead));
  const to = cutAfter(shown, from, width - 2);
  const before = from > 0 ? '…' : '';
  const marked = shown.slice(Math.max(from, start), Math.max(from, Math.min(end, to)));
  return {
    text: `${before}${shown.slice(from, to)}${to < shown.length ? '…' : ''}`.trimEnd(),
    offset: before.length + stringWidth(shown.slice(from, Math.max(from, start))),
    length: Math.max(1, stringWidth(marked)),
  };
}

/** The start of the word that an offset is in, so that an excerpt begins with a whole one where that is near. */
function cutBefore(text: string, offset: number): number {
  const space = text.lastIndexOf(' ', offset);
  const start = offset - space < 16 ? space + 1 : offset;
  return isSecondHalf(text, start) ? start - 1 : start;
}

function cutAfter(text: string, from: number, width: number): number {
  if (stringWidth(text.slice(from)) <= width + 2) return text.length;
  let to = Math.min(text.length, from + width);
  while (to > from + 1 && stringWidth(text.slice(from, to)) > width) to--;
  return isSecondHalf(text, to) ? to - 1 : to;
}

const isSecondHalf = (text: string, offset: number): boolean => /^[\uDC00-\uDFFF]/.test(text.slice(offset, offset + 1));
