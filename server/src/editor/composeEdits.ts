import { sortEdits, type TextEdit } from '../text/edit.ts';

/** A stretch of a text under change: kept from the first text, or new. */
type Piece = { readonly start: number; readonly end: number; readonly text?: undefined } | { readonly text: string };

/**
 * Disjoint edits of a text of `length` UTF-16 units that do at once what rounds of edits do one after the other, each
 * round speaking of the text that the one before it left.
 */
export function composeEdits(length: number, rounds: readonly (readonly TextEdit[])[]): readonly TextEdit[] {
  const pieces = rounds.reduce<readonly Piece[]>(editPieces, [{ start: 0, end: length }]);
  return editsOf(pieces, length);
}

function editPieces(pieces: readonly Piece[], edits: readonly TextEdit[]): readonly Piece[] {
  const result: Piece[] = [];
  let rest = pieces;
  let at = 0;
  for (const { span, newText } of sortEdits(edits)) {
    const [before, behind] = split(rest, span.start - at);
    result.push(...before, ...(newText === '' ? [] : [{ text: newText }]));
    rest = split(behind, span.end - span.start)[1];
    at = span.end;
  }
  return [...result, ...rest];
}

const lengthOf = (piece: Piece): number => (piece.text === undefined ? piece.end - piece.start : piece.text.length);

/** The first `count` units and the others. */
function split(pieces: readonly Piece[], count: number): readonly [readonly Piece[], readonly Piece[]] {
  let left = count;
  for (const [i, piece] of pieces.entries()) {
    const length = lengthOf(piece);
    if (left < length) return left === 0 ? [pieces.slice(0, i), pieces.slice(i)] : [[...pieces.slice(0, i), part(piece, 0, left)], [part(piece, left, length), ...pieces.slice(i + 1)]];
    left -= length;
  }
  return [pieces, []];
}

const part = (piece: Piece, from: number, to: number): Piece =>
  (piece.text === undefined ? { start: piece.start + from, end: piece.start + to } : { text: piece.text.slice(from, to) });

function editsOf(pieces: readonly Piece[], length: number): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let added = '';
  const close = (start: number): void => {
    if (start > at || added !== '') edits.push({ span: { start: at, end: start }, newText: added });
    added = '';
  };
  for (const piece of pieces) {
    if (piece.text !== undefined) {
      added += piece.text;
    } else {
      close(piece.start);
      at = piece.end;
    }
  }
  close(length);
  return edits;
}
