import type { Span } from '../text/span.ts';
import type { Segment } from './segments.ts';

/** Same-length readings of one passage's source; index `i` of each is offset `span.start + i` of the block. */
export interface Masks {
  /** Prose alone: markup, code, URLs, formulas and the escapes' backslashes are spaces. Citations still stand. */
  readonly prose: string;
  /** Prose and the brackets of references: where citations are looked for. */
  readonly scan: string;
  /** Prose with `X` for each character of code, an image or a formula, so that sentences begin and end where they do. */
  readonly shape: string;
}

const blank = (length: number): string => ' '.repeat(length);

/** The masks of a passage. */
export function masksOf(text: string, span: Span, segments: readonly Segment[]): Masks {
  let prose = '';
  let scan = '';
  let shape = '';
  let at = span.start;
  for (const segment of segments) {
    const gap = blank(Math.max(0, segment.start - at));
    const part = text.slice(segment.start, segment.end);
    const words = segment.kind === 'text' ? maskText(part) : blank(part.length);
    prose += gap + words;
    scan += gap + (segment.kind === 'text' || segment.kind === 'reference' ? part : blank(part.length));
    shape += gap + (segment.kind === 'code' || segment.kind === 'opaque' ? 'X'.repeat(part.length) : words);
    at = segment.end;
  }
  const rest = blank(Math.max(0, span.end - at));
  return withoutFormulas({ prose: prose + rest, scan: scan + rest, shape: shape + rest });
}

const escape = /\\(?=[!-/:-@[-`{-~])/g;
const linePrefix = /(\n)([ \t]*(?:>[ \t]*)*)/g;
/** Attributes of the element before them (`{.lead}`, `{: #top}`, `{ .button title="Go" }`) and icons by name (`:flag_de:`). */
const attributes = /\{:?[ \t]*[.#][A-Za-z][^{}\n]*\}|\{:[^{}\n]*\}/g;
const shortcode = /(?<![\p{L}\p{N}:/]):[a-z][a-z0-9_+-]*:(?![\p{L}\p{N}:])/gu;
const entity = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/g;
const readable: Readonly<Record<string, string>> = { '&ndash;': '–', '&mdash;': '—', '&minus;': '−', '&times;': '×', '&amp;': '&', '&quot;': '"', '&percnt;': '%', '&plusmn;': '±', '&asymp;': '≈' };

/** Text without backslashes, quote marks at line starts, attributes, icons and character references (one that reads as a sign keeps it). */
function maskText(part: string): string {
  let masked = part;
  if (masked.includes('\\')) masked = masked.replace(escape, ' ');
  if (masked.includes('\n')) masked = masked.replace(linePrefix, (_, newline: string, prefix: string) => newline + blank(prefix.length));
  if (masked.includes('{')) masked = masked.replace(attributes, list => blank(list.length));
  if (masked.includes(':')) masked = masked.replace(shortcode, name => blank(name.length));
  if (masked.includes('&')) masked = masked.replace(entity, name => (readable[name] ?? '').padEnd(name.length));
  return masked;
}

/** `$…$` as pandoc reads it; what holds no sign of mathematics is money. */
const formula = /\$(?!\s)[^$\n]*?[^\s$\\]\$(?!\d)/g;
const mathematical = /[\\^_={}]|^\$[A-Za-z]{1,2}\$$/;

function withoutFormulas(masks: Masks): Masks {
  if (!masks.scan.includes('$')) return masks;
  const hide = (fill: string) => (text: string): string => {
    let result = text;
    for (const match of masks.scan.matchAll(formula)) {
      const before = masks.scan[match.index - 1];
      if (before === '\\' || !mathematical.test(match[0])) continue;
      const end = match.index + match[0].length;
      result = result.slice(0, match.index) + fill.repeat(match[0].length) + result.slice(end);
    }
    return result;
  };
  return { prose: hide(' ')(masks.prose), scan: hide(' ')(masks.scan), shape: hide('X')(masks.shape) };
}

/** The text with the given spans (relative to it) turned into spaces. */
export function blankOut(text: string, spans: readonly Span[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of spans) {
    if (end <= at) continue;
    result += text.slice(at, Math.max(at, start)) + blank(end - Math.max(at, start));
    at = end;
  }
  return at === 0 ? text : result + text.slice(at);
}
