/** Reading one line of Markdown: what kind of block it opens, in the terms of the CommonMark specification, section 4. */

/** A line without its terminator, and where the next one begins (UTF-16 offsets into the text). */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** The line that starts at an offset; `next` equals the text's length at the end. */
export function lineFrom(text: string, start: number): Line {
  let end = start;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  const isPair = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10;
  return { start, end, next: Math.min(end + (isPair ? 2 : 1), text.length) };
}

const isLineEnd = (code: number): boolean => code === 10 || code === 13;

/** Width of the white space at a line's start, tabs reaching to the next multiple of 4; -1 for a blank line. */
export function indentOf(text: string, line: Line): number {
  let width = 0;
  for (let i = line.start; i < line.end; i++) {
    const code = text.charCodeAt(i);
    if (code === 32) width++;
    else if (code === 9) width += 4 - (width % 4);
    else return width;
  }
  return -1;
}

export interface Fence {
  readonly mark: string;
  readonly length: number;
}

const fencePattern = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const closingFencePattern = /^ {0,3}(`{3,}|~{3,})[ \t]*$/;
const listPattern = /^( {0,3})([-+*]|\d{1,9}[.)])(?:([ \t]+)\S|[ \t]*$)/;
const headingPattern = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const footnotePattern = /^ {0,3}\[\^[^\]\s]+\]:/;
const htmlOpenings: readonly (readonly [RegExp, RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<![A-Z]/i, />/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
];
const htmlBlockNames = 'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';
const htmlNamedPattern = new RegExp(`^ {0,3}</?(?:${htmlBlockNames})(?:\\s|/?>|$)`, 'i');
const htmlAnyPattern = /^ {0,3}<(?:\/[a-z][\w-]*\s*|[a-z][\w-]*(?:\s+[\w:.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?)>[ \t]*$/i;

/** The code fence that a line opens. */
export function fenceOf(line: string): Fence | undefined {
  const run = fencePattern.exec(line)?.[1];
  return run ? { mark: run[0]!, length: run.length } : undefined;
}

export function closesFence(line: string, fence: Fence): boolean {
  const run = closingFencePattern.exec(line)?.[1];
  return run !== undefined && run[0] === fence.mark && run.length >= fence.length;
}

/** Column at which the content of a list item begins, where the line opens one at up to three spaces. */
export function listContentColumn(line: string): number | undefined {
  const match = listPattern.exec(line);
  if (!match) return undefined;
  const padding = match[3]?.length ?? 1;
  return match[1]!.length + match[2]!.length + (padding > 4 ? 1 : padding);
}

export const isHeadingLine = (line: string): boolean => headingPattern.test(line);
export const isFootnoteLine = (line: string): boolean => footnotePattern.test(line);

/** What ends the HTML block that a line opens: a pattern for kinds 1–5, `blank` for 6 and 7. Kind 7 can't interrupt a paragraph. */
export function htmlEnd(line: string, interrupting: boolean): RegExp | 'blank' | undefined {
  if (!/^ {0,3}</.test(line)) return undefined;
  const special = htmlOpenings.find(([opening]) => opening.test(line));
  if (special) return special[1];
  if (htmlNamedPattern.test(line)) return 'blank';
  return !interrupting && htmlAnyPattern.test(line) ? 'blank' : undefined;
}

/** Whether a line can be a table's delimiter row (`|---|:--:|`). */
export const isDelimiterRow = (line: string): boolean => /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/.test(line) && line.includes('|');
