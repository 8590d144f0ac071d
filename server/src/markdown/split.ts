import type { Span } from '../text/span.ts';
import { closesFence, fenceOf, htmlEnd, indentOf, isDelimiterRow, isFootnoteLine, isHeadingLine, lineFrom, listContentColumn, type Fence, type Line } from './lines.ts';
import { pastedLines } from './pasted.ts';

/**
 * Cuts a text into pieces that parse alone as they parse in the whole: one scan over the lines. A piece may hold more
 * blocks than one (a list with what is lazily attached to it), never a part of one. Blank lines between pieces belong
 * to none. Two readings differ from CommonMark, both for the sake of what authors mean: a line without a pipe ends a
 * table, and in a page pasted without blank lines each long line is a paragraph (see `pasted.ts`).
 *
 * @param from offset of the first line to read
 * @param to end of the region (exclusive)
 */
export function splitBlocks(text: string, from = 0, to = text.length): readonly Span[] {
  const pieces: Span[] = [];
  let at = from;
  while (at < to) {
    const line = lineFrom(text, at);
    if (indentOf(text, line) < 0) {
      at = Math.max(line.next, at + 1);
      continue;
    }
    const piece = pieceFrom(text, line, to);
    pieces.push(...(piece.prose ? pastedLines(text, piece.span) : [piece.span]));
    at = piece.next;
  }
  return pieces;
}

interface Piece {
  readonly span: Span;
  /** Where to go on; blank lines may lie between. */
  readonly next: number;
  /** Whether lines of it can be paragraphs of their own. */
  readonly prose: boolean;
}

const piece = (start: number, end: number, next: number, prose = false): Piece => ({ span: { start, end }, next, prose });

function pieceFrom(text: string, first: Line, to: number): Piece {
  const content = text.slice(first.start, first.end);
  const fence = fenceOf(content);
  if (fence) return fenced(text, first, fence, to);
  const end = htmlEnd(content, false);
  if (end) return html(text, first, end, to);
  if (isHeadingLine(content)) return piece(first.start, first.end, first.next);
  if (indentOf(text, first) >= 4) return indentedCode(text, first, to);
  return flow(text, first, to);
}

function fenced(text: string, first: Line, fence: Fence, to: number): Piece {
  let last = first;
  while (last.next < to) {
    last = lineFrom(text, last.next);
    if (closesFence(text.slice(last.start, last.end), fence)) break;
  }
  return piece(first.start, last.end, last.next);
}

function html(text: string, first: Line, end: RegExp | 'blank', to: number): Piece {
  let last = first;
  while (end === 'blank' || !end.test(text.slice(last.start, last.end))) {
    if (last.next >= to) break;
    const line = lineFrom(text, last.next);
    if (end === 'blank' && indentOf(text, line) < 0) break;
    last = line;
  }
  return piece(first.start, last.end, last.next);
}

function indentedCode(text: string, first: Line, to: number): Piece {
  let last = first;
  for (let line = first; line.next < to;) {
    line = lineFrom(text, line.next);
    const indent = indentOf(text, line);
    if (indent >= 4) last = line;
    else if (indent >= 0) break;
  }
  return piece(first.start, last.end, last.next);
}

/** What the scan of a paragraph, list, quote, table or footnote definition remembers. */
interface FlowState {
  /** Column that a line must reach to stay inside the open list item or footnote; undefined outside of one. */
  column: number | undefined;
  /** Whether a delimiter row has been seen. */
  table: boolean;
  /** Inside HTML that runs to the next blank line. */
  html: boolean;
  last: Line;
}

function flow(text: string, first: Line, to: number): Piece {
  const content = text.slice(first.start, first.end);
  const state: FlowState = { column: containerColumn(content), table: false, html: false, last: first };
  let plain = state.column === undefined;
  for (let line = first; line.next < to;) {
    const previous = line;
    line = lineFrom(text, line.next);
    const indent = indentOf(text, line);
    if (indent < 0) {
      if (state.column === undefined) break;
      continue;
    }
    const afterBlank = previous !== state.last;
    if (endsFlow(text.slice(line.start, line.end), indent, afterBlank, state)) break;
    plain &&= state.column === undefined;
    state.last = line;
  }
  return piece(first.start, state.last.end, state.last.next, plain && state.last !== first);
}

const containerColumn = (line: string): number | undefined => listContentColumn(line) ?? (isFootnoteLine(line) ? 4 : undefined);

function endsFlow(line: string, indent: number, afterBlank: boolean, state: FlowState): boolean {
  const inside = state.column !== undefined && indent >= state.column;
  if (inside) return false;
  if (afterBlank) {
    // A marker may continue the list, any indent may belong to it: keeping too much together is harmless.
    const column = listContentColumn(line);
    if (column === undefined && indent === 0) return true;
    if (fenceOf(line) ?? htmlEnd(line, true)) return true;
    if (column !== undefined) state.column = column;
    return isHeadingLine(line) || isFootnoteLine(line);
  }
  return endsTightFlow(line, state);
}

function endsTightFlow(line: string, state: FlowState): boolean {
  if (state.html) return false;
  if (fenceOf(line) || isHeadingLine(line) || isFootnoteLine(line)) return true;
  const end = htmlEnd(line, true);
  if (end === 'blank' && state.column === undefined) state.html = true;
  else if (end) return true;
  if (state.table && !line.includes('|')) return true;
  if (isDelimiterRow(line)) state.table = true;
  state.column = containerColumn(line) ?? state.column;
  return false;
}
