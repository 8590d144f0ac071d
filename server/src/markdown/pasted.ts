import type { Span } from '../text/span.ts';
import { isDelimiterRow, lineFrom, listContentColumn, type Line } from './lines.ts';

/**
 * A page copied from a browser keeps one line a paragraph but often loses the blank lines between them. CommonMark
 * reads it as a single paragraph, so that one citation would cover the whole page. It is told apart from wrapped text
 * and from one-sentence-a-line text by its lines: long, each of several sentences, each ending as a paragraph ends.
 */
const longLine = 200;
const severalSentences = /[a-z0-9)\]”"’'%][.!?][”"’')\]]*(?:\s*\[[^\]\n]{1,40}\])*\s+[“"‘'([]*[A-Z0-9]/;
const paragraphEnd = /(?:[.!?:…][”"’'*_)\]]*|\])\s*$/;

/** The parts of a paragraph piece: itself, or one span a line (tables and lists kept whole) where it is a pasted page. */
export function pastedLines(text: string, piece: Span): readonly Span[] {
  const lines = linesOf(text, piece);
  if (lines.length < 3 || !isPasted(text, lines)) return [piece];
  const parts: Span[] = [];
  for (const line of lines) {
    const previous = parts.at(-1);
    if (previous && staysTogether(text, previous, line)) parts[parts.length - 1] = { start: previous.start, end: line.end };
    else parts.push({ start: line.start, end: line.end });
  }
  return parts;
}

function linesOf(text: string, piece: Span): readonly Line[] {
  const lines: Line[] = [];
  for (let at = piece.start; at < piece.end;) {
    const line = lineFrom(text, at);
    lines.push(line);
    if (line.next <= at) break;
    at = line.next;
  }
  return lines;
}

function isPasted(text: string, lines: readonly Line[]): boolean {
  let total = 0;
  let long = 0;
  let paragraphs = 0;
  for (const line of lines) {
    const content = text.slice(line.start, line.end);
    if (isTableLine(content)) continue;
    total += content.length;
    if (content.length < longLine) continue;
    long += content.length;
    if (severalSentences.test(content) && paragraphEnd.test(content)) paragraphs += content.length;
  }
  return long * 2 > total && paragraphs * 3 > long * 2;
}

const isTableLine = (content: string): boolean => /^\s*\|/.test(content) || isDelimiterRow(content);

function staysTogether(text: string, previous: Span, line: Line): boolean {
  const before = text.slice(previous.start, previous.end);
  const content = text.slice(line.start, line.end);
  if (isTableLine(content)) return isTableLine(before);
  return listContentColumn(content) !== undefined && listContentColumn(before) !== undefined;
}
