import { lineFrom } from '../markdown/lines.ts';
import type { Span } from '../text/span.ts';
import type { HeaderField, Title } from './model.ts';
import { fieldsOf, type Piece } from './headerFields.ts';
import { fitsKey, headerKey, isHouseKey } from './headerKeys.ts';

/** The house header as a page shows it: a label on one line, its value on the next, without marks. */
export interface PlainHeader {
  readonly fields: readonly HeaderField[];
  readonly spans: readonly Span[];
  /** A short line right above the header, where the article has no other title. */
  readonly title: Title | undefined;
}

/** How far into a text a page header may stand. */
const searchLimit = 8000;

/** What a page puts around its header: calls to its readers, no statements of the article. */
const furniture = /^(?:improve this (?:article|page)|edit(?: this (?:article|page))?|share|history|suggest (?:an edit|a change)|(?:add missing citations|update stale details|suggest a clearer explanation)[^.]*\.?)$/i;

/** Finds the plain house header, once or oftener. `from` is the offset of the first line behind the front matter. */
export function findPlainHeader(text: string, from: number): PlainHeader {
  const lines = contentLines(text, from);
  const fields: HeaderField[] = [];
  const spans: Span[] = [];
  let titleLine: Piece | undefined;
  for (let i = 0; i < lines.length;) {
    const run = headerRun(lines, i);
    if (run.next === i) {
      i++;
      continue;
    }
    if (spans.length === 0) titleLine = lines[i - 1];
    fields.push(...run.fields);
    spans.push({ start: lines[i]!.span.start, end: lines[run.next - 1]!.span.end });
    i = run.next;
  }
  return { fields, spans, title: titleLine && isTitleLine(titleLine.text) ? titleLine : undefined };
}

const isTitleLine = (line: string): boolean => line.length <= 120 && !/[.:;!?]$|^[#|>*\-<`[]|^\d+\./.test(line);

/** Lines that are not blank, without their padding and hard-break marks. */
function contentLines(text: string, from: number): readonly Piece[] {
  const lines: Piece[] = [];
  const limit = Math.min(text.length, from + searchLimit);
  for (let at = from; at < limit;) {
    const line = lineFrom(text, at);
    const raw = text.slice(line.start, line.end);
    const content = withoutHardBreak(raw.trimEnd()).trimStart();
    const start = line.start + raw.length - raw.trimStart().length;
    if (content !== '') lines.push({ text: content, span: { start, end: start + content.length } });
    if (line.next <= at) break;
    at = line.next;
  }
  return lines;
}

const withoutHardBreak = (line: string): string => line.endsWith('\\') ? line.slice(0, -1).trimEnd() : line;

/** The header that starts at a line: at least two facts, or one review date; `next` equals `start` where there is none. */
function headerRun(lines: readonly Piece[], start: number): { readonly fields: readonly HeaderField[]; readonly next: number } {
  const fields: HeaderField[] = [];
  let at = start;
  while (at < lines.length) {
    if (fields.length > 0 && furniture.test(lines[at]!.text)) {
      at++;
      continue;
    }
    const name = lines[at]!;
    const value = lines[at + 1];
    const key = headerKey(name.text);
    if (!value || !isHouseKey(key) || /[*_|]/.test(name.text) || !fitsKey(key, value.text)) break;
    fields.push(...fieldsOf(name, value, 'plain'));
    at += 2;
  }
  const enough = fields.length >= 2 || fields[0]?.key === 'lastReviewed';
  return enough ? { fields, next: at } : { fields: [], next: start };
}
