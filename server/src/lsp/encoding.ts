/** How a client counts the characters of a line: in UTF-16 units, UTF-8 bytes or code points. */
export type PositionEncoding = 'utf-16' | 'utf-8' | 'utf-32';

export const positionEncodings: readonly PositionEncoding[] = ['utf-16', 'utf-8', 'utf-32'];

/** Units that a string takes in an encoding. A lone surrogate takes the three bytes of the character that stands in for it. */
export function unitsOf(text: string, encoding: PositionEncoding): number {
  if (encoding === 'utf-16') return text.length;
  let units = 0;
  for (let i = 0; i < text.length; i += widthAt(text, i)) units += unitsAt(text, i, encoding);
  return units;
}

/**
 * UTF-16 offset in a line of the place that lies `units` behind its start. A place within a character is taken for its
 * start, one past the line's end for the end.
 */
export function offsetOfUnits(line: string, units: number, encoding: PositionEncoding): number {
  if (encoding === 'utf-16') return Math.min(Math.max(0, units), line.length);
  let passed = 0;
  let i = 0;
  while (i < line.length) {
    passed += unitsAt(line, i, encoding);
    if (passed > units) break;
    i += widthAt(line, i);
  }
  return i;
}

const widthAt = (text: string, i: number): number => (text.codePointAt(i)! > 0xffff ? 2 : 1);

function unitsAt(text: string, i: number, encoding: PositionEncoding): number {
  if (encoding === 'utf-32') return 1;
  const code = text.codePointAt(i)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
