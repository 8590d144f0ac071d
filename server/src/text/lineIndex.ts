/** A place as editors count it: 0-based line, 0-based UTF-16 character within it. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** Start offsets of every line of a text; `\n`, `\r\n` and a lone `\r` each end a line, as in LSP. */
export interface LineIndex {
  readonly text: string;
  readonly starts: readonly number[];
}

/** Indexes a text's lines in one scan. */
export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 13 && text.charCodeAt(i + 1) === 10) continue;
    if (code === 10 || code === 13) starts.push(i + 1);
  }
  return { text, starts };
}

/** The 0-based number of the line that holds a UTF-16 offset (clamped to the text). */
export function lineAt(index: LineIndex, offset: number): number {
  let low = 0;
  let high = index.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (index.starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The line and UTF-16 character of an offset. */
export function positionAt(index: LineIndex, offset: number): LinePosition {
  const line = lineAt(index, offset);
  return { line, character: offset - index.starts[line]! };
}

/** The offset of a line and UTF-16 character; places past a line's end or the text's end are clamped. */
export function offsetAt(index: LineIndex, position: LinePosition): number {
  const { starts, text } = index;
  if (position.line >= starts.length) return text.length;
  const end = lineEnd(index, position.line);
  return Math.min(starts[position.line]! + Math.max(0, position.character), end);
}

/** The offset right behind a line's last character, its terminator excluded. */
export function lineEnd(index: LineIndex, line: number): number {
  let end = index.starts[line + 1] ?? index.text.length;
  if (line + 1 < index.starts.length) {
    end--;
    if (index.text[end] === '\n' && index.text[end - 1] === '\r') end--;
  }
  return end;
}
