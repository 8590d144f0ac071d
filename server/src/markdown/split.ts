import { shift, type Span } from '../text/span.ts';
import { closesFence, fenceOf, htmlEnd, indentOf, isDelimiterRow, isFootnoteLine, isHeadingLine, lineFrom, listContentColumn, type Fence, type Line } from './lines.ts';
import { pastedLines } from './pasted.ts';

/** A stretch that parses alone, at its place. */
export interface Piece {
  readonly span: Span;
  /** Offset from which the next piece is looked for; blank lines may lie between. */
  readonly next: number;
  /** The blocks it stands for: itself, or its paragraphs where it is a pasted page. */
  readonly parts: readonly Span[];
}

/** Pieces of an earlier state of a text, and what the two states have in common. */
export interface EarlierPieces {
  readonly pieces: readonly Piece[];
  /** Length of the beginning that both states share. */
  readonly prefix: number;
  /** Offset in the new text from which on both states share the end. */
  readonly suffix: number;
  /** How far that end has moved. */
  readonly moved: number;
}

/**
 * Cuts a text into pieces that parse alone as they parse in the whole: one scan over the lines. A piece may hold more
 * blocks than one (a list with what is lazily attached to it), never a part of one. Blank lines between pieces belong
 * to none. Two readings differ from CommonMark, both for the sake of what authors mean: a line without a pipe ends a
 * table, and in a page pasted without blank lines each long line is a paragraph (see `pasted.ts`).
 *
 * @param from offset of the first line to read
 * @param to end of the region (exclusive)
 * @param earlier of the same region, to be taken over where the text is unchanged: how a piece ends depends on nothing
 * before it and on nothing behind the next piece
 */
export function splitPieces(text: string, from: number, to: number, earlier?: EarlierPieces): readonly Piece[] {
  const pieces = earlier ? unchangedBefore(earlier, from) : [];
  let at = pieces.at(-1)?.next ?? from;
  let rest = pieces.length;
  while (at < to) {
    const line = lineFrom(text, at);
    if (indentOf(text, line) < 0) {
      at = Math.max(line.next, at + 1);
      continue;
    }
    while (earlier && rest < earlier.pieces.length && earlier.pieces[rest]!.span.start + earlier.moved < line.start) rest++;
    if (earlier && line.start >= earlier.suffix && earlier.pieces[rest]?.span.start === line.start - earlier.moved) {
      return [...pieces, ...earlier.pieces.slice(rest).map(piece => movedBy(piece, earlier.moved))];
    }
    const piece = pieceFrom(text, line, to);
    pieces.push(piece);
    at = piece.next;
  }
  return pieces;
}

/** The pieces before the last one that ends within the unchanged beginning: what is behind a piece decides where it ends. */
function unchangedBefore({ pieces, prefix }: EarlierPieces, from: number): Piece[] {
  if (prefix <= from) return [];
  let count = 0;
  while (count < pieces.length && pieces[count]!.span.end < prefix) count++;
  return pieces.slice(0, Math.max(0, count - 1));
}

const movedBy = (piece: Piece, by: number): Piece =>
  by === 0 ? piece : { span: shift(piece.span, by), next: piece.next + by, parts: piece.parts.map(part => shift(part, by)) };

/** The blocks of a region of a text. */
export const splitBlocks = (text: string, from = 0, to = text.length): readonly Span[] => splitPieces(text, from, to).flatMap(({ parts }) => parts);

const piece = (start: number, end: number, next: number): Piece => ({ span: { start, end }, next, parts: [{ start, end }] });

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
  const whole = piece(first.start, state.last.end, state.last.next);
  return plain && state.last !== first ? { ...whole, parts: pastedLines(text, whole.span) } : whole;
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
