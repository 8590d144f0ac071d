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
  const contents = lines.map(line => text.slice(line.start, line.end)).filter(content => !isTableLine(content));
  const long = contents.filter(content => content.length >= longLine);
  const paragraphs = long.filter(content => severalSentences.test(content.replace(destination, '')) && paragraphEnd.test(content));
  // One longer line that stops in mid-sentence, and the text is wrapped.
  if (paragraphs.length < 2 || contents.some(content => content.length > 60 && !paragraphEnd.test(content))) return false;
  return total(long) * 2 > total(contents) && total(paragraphs) * 3 > total(long) * 2;
}

const destination = /\]\([^)\n]*\)/g;
const total = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0);

const isTableLine = (content: string): boolean => /^\s*\|/.test(content) || isDelimiterRow(content);

function staysTogether(text: string, previous: Span, line: Line): boolean {
  const before = text.slice(previous.start, previous.end);
  const content = text.slice(line.start, line.end);
  if (isTableLine(content)) return isTableLine(before);
  return listContentColumn(content) !== undefined && listContentColumn(before) !== undefined;
}
