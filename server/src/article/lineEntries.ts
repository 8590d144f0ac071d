import type { Block } from '../markdown/block.ts';
import { memoize } from '../text/memo.ts';
import type { Span } from '../text/span.ts';

/** An entry of a list whose lines begin with their numbers in brackets; spans relative to the block. */
export interface LineEntry {
  readonly label: string;
  readonly span: Span;
  readonly labelSpan: Span;
  readonly body: Span;
}

const marker = /^[ \t>]*(?:[-*+][ \t]+)?(?:<a\b[^>]*>[^<]*<\/a>[ \t]*)?(?:<sup>|\*\*)?(\\?\[)(\d{1,4})\\?\](?:<\/sup>|\*\*)?[:.)]?(?:[ \t]+(?=\S)|(?=[^\s[(]))/;

const headLine = 60;

/** The `[n] …` entries of a block, each with the lines that continue it; empty unless it starts with one, a short line such as "References:" apart. */
export const lineEntries = memoize((block: Block): readonly LineEntry[] => {
  const entries: LineEntry[] = [];
  let offset = 0;
  for (const line of block.text.split('\n')) {
    const end = offset + line.trimEnd().length;
    const match = marker.exec(line);
    const open = entries.at(-1);
    if (match) entries.push(lineEntry(match, offset, end));
    else if (open && line.trim() !== '') entries[entries.length - 1] = { ...open, span: { start: open.span.start, end }, body: { start: open.body.start, end } };
    else if (!open && (offset > 0 || line.length > headLine)) return [];
    offset += line.length + 1;
  }
  return entries;
});

function lineEntry(match: RegExpExecArray, offset: number, end: number): LineEntry {
  const open = match[0].indexOf(match[1]!);
  const start = offset + open + match[1]!.length;
  return {
    label: match[2]!,
    span: { start: offset + open, end },
    labelSpan: { start, end: start + match[2]!.length },
    body: { start: offset + match[0].length, end },
  };
}
