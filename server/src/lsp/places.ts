import type { Position, Range } from 'vscode-languageserver';
import { lineAt, lineEnd, type LineIndex } from '../text/lineIndex.ts';
import type { Span } from '../text/span.ts';
import { offsetOfUnits, unitsOf, type PositionEncoding } from './encoding.ts';

/** Between the offsets of one text and the positions of a client. */
export interface Places {
  readonly position: (offset: number) => Position;
  readonly range: (span: Span) => Range;
  /** Clamped to the line and the text. */
  readonly offset: (position: Position) => number;
  /** In order, whichever way round the range is given. */
  readonly span: (range: Range) => Span;
}

export function placesIn(lines: LineIndex, encoding: PositionEncoding): Places {
  const position = (offset: number): Position => {
    const clamped = Math.min(Math.max(0, offset), lines.text.length);
    const line = lineAt(lines, clamped);
    const start = lines.starts[line]!;
    return { line, character: encoding === 'utf-16' ? clamped - start : unitsOf(lines.text.slice(start, clamped), encoding) };
  };
  const offset = ({ line, character }: Position): number => {
    const start = lines.starts[Math.max(0, line)];
    if (start === undefined) return lines.text.length;
    if (line < 0) return 0;
    return start + offsetOfUnits(lines.text.slice(start, lineEnd(lines, line)), character, encoding);
  };
  return {
    position, offset,
    range: span => ({ start: position(span.start), end: position(span.end) }),
    span: range => ordered(offset(range.start), offset(range.end)),
  };
}

const ordered = (a: number, b: number): Span => ({ start: Math.min(a, b), end: Math.max(a, b) });
