import type { Span } from '../text/span.ts';
import type { BlockLink, Bracket } from './block.ts';

const bracketPattern = /\\?\[([^[\]\\]{1,400})\\?\]/g;
const numericContent = /^\s*\d{1,4}(?:\s*(?:,|;|–|-|‐|—)\s*\d{1,4})*\s*$/;
const placeholderContent = /^\s*(?:\?+|(?:citation|source|reference)s? (?:is |are )?needed|needs? (?:a )?(?:citation|source|reference)s?|cn|unsourced|verification needed|better source needed|full citation needed)\s*$/i;
const pandocContent = /(?:^|[\s;-])@(?:\{[^}]+\}|[A-Za-z0-9_])/;
const pandocKey = /(?<![\w@./])@(?:\{([^}\s]+)\}|([A-Za-z0-9_](?:[\w/]|[:.#$%&+?<>~-](?=[\w/]))*))/g;

const intervalIntroduction = /(?:\b(?:interval|range|between|domain)s?(?: of| is| from)?|[∈=⊂])\s*$/i;

/** The brackets of a passage's scan mask that read as citations or placeholders, offsets relative to the mask. */
export function bracketsIn(scan: string): readonly Bracket[] {
  const found: Bracket[] = [];
  if (scan.includes('[')) {
    for (const match of scan.matchAll(bracketPattern)) {
      const bracket = readBracket(scan, match.index, match[0], match[1]!);
      if (bracket) found.push(bracket);
    }
  }
  if (scan.includes('@')) found.push(...bareKeys(scan, found));
  return found.sort((a, b) => a.span.start - b.span.start);
}

function readBracket(scan: string, start: number, whole: string, content: string): Bracket | undefined {
  const span = { start, end: start + whole.length };
  const inner = start + whole.indexOf('[') + 1;
  if (content.startsWith('^')) return footnote(scan, span, inner, content);
  if (numericContent.test(content)) return isIndexOrInterval(scan, span, content) || isLinkText(scan, span.end) ? undefined : { kind: 'numeric', span, labels: numericLabels(content, inner), bare: false };
  if (placeholderContent.test(content)) return { kind: 'placeholder', span, labels: [], bare: false };
  if (!pandocContent.test(content) || scan[span.end] === '(') return undefined;
  const labels = keysIn(content, inner).filter(({ label }) => !isCrossReference(label));
  return labels.length > 0 ? { kind: 'pandoc', span, labels, bare: false } : undefined;
}

function footnote(scan: string, span: Span, inner: number, content: string): Bracket | undefined {
  const label = content.slice(1);
  if (label === '' || /\s/.test(label)) return undefined;
  const definition = scan[span.end] === ':' && /(?:^|\n)[ \t]{0,3}$/.test(scan.slice(Math.max(0, span.start - 5), span.start));
  return definition ? undefined : { kind: 'footnote', span, labels: [{ label, span: { start: inner + 1, end: inner + content.length } }], bare: false };
}

/** `[22][label]` is a link whose text is a number; `[22][5]`, `[22][^a]` and `[22][@key]` are two citations. */
const isLinkText = (scan: string, end: number): boolean => /^\[(?![\s\d,;–-]+\]|\^|[^\]]*@|\?+\]|citation needed\])[^[\]]+\]/i.test(scan.slice(end, end + 200));

/** An interval of reals, an index into an array (`x[1]`, `row_of[2]`, `f()[1]`), or a year in brackets. */
function isIndexOrInterval(scan: string, span: Span, content: string): boolean {
  const numbers = content.match(/\d+/g)!.map(Number);
  if (numbers.some(n => n > 999) || numbers[0] === 0) return true;
  const before = scan.slice(Math.max(0, span.start - 24), span.start);
  if (numbers.length > 1 && intervalIntroduction.test(before)) return true;
  const word = /[\w.()]*$/.exec(before)![0];
  return /^[a-zA-Z]$|_|\(\)$/.test(word);
}

/** The labels of `1, 3-5`; the middle of a range has the range's own span. */
function numericLabels(content: string, offset: number): Bracket['labels'] {
  const labels: { label: string; span: Span }[] = [];
  for (const part of content.matchAll(/(\d+)(?:\s*[–‐—-]\s*(\d+))?/g)) {
    const start = offset + part.index;
    const first = Number(part[1]);
    const last = Number(part[2] ?? part[1]);
    labels.push({ label: part[1]!, span: { start, end: start + part[1]!.length } });
    if (last <= first || last - first > 200) continue;
    for (let n = first + 1; n < last; n++) labels.push({ label: String(n), span: { start, end: start + part[0].length } });
    labels.push({ label: part[2]!, span: { start: start + part[0].length - part[2]!.length, end: start + part[0].length } });
  }
  return labels;
}

const keysIn = (content: string, offset: number): Bracket['labels'] =>
  [...content.matchAll(pandocKey)].map(match => {
    const label = match[1] ?? match[2]!;
    const start = offset + match.index + match[0].indexOf(label);
    return { label, span: { start, end: start + label.length } };
  });

/** pandoc-crossref and quarto name figures, tables, equations, sections and listings in the same way. */
const isCrossReference = (label: string): boolean => /^(?:fig|tbl|tab|eq|sec|lst|thm|lem|exr|exm|def|cor|prp|cnj|supp|app)[:-]/i.test(label);

function bareKeys(scan: string, brackets: readonly Bracket[]): Bracket[] {
  const outside = keysIn(scan, 0).filter(({ label, span }) =>
    !isCrossReference(label) && !brackets.some(b => b.span.start <= span.start && span.end <= b.span.end));
  return outside.filter(({ span }) => !insideBracket(scan, span)).map(key => {
    const braced = scan[key.span.start - 1] === '{';
    return { kind: 'pandoc', span: { start: key.span.start - (braced ? 2 : 1), end: key.span.end + (braced ? 1 : 0) }, labels: [key], bare: true };
  });
}

/** `[@name](url)` and `[see @name][ref]` are links to people, not citations. */
function insideBracket(scan: string, span: Span): boolean {
  const open = scan.lastIndexOf('[', span.start);
  const close = scan.lastIndexOf(']', span.start);
  return open > close;
}

const referencePattern = /\[([^[\]]{1,400})\](?:\[([^[\]]{0,400})\])?/g;

/**
 * `[text][label]`, `[label][]` and `[label]` as they are written, brackets that read as citations excepted. Only the
 * article knows whether such a label is defined. Offsets are relative to the mask.
 */
export function referencesIn(scan: string, brackets: readonly Bracket[]): readonly BlockLink[] {
  if (!scan.includes('[')) return [];
  const taken = new Set(brackets.map(b => b.span.start));
  const links: BlockLink[] = [];
  for (const match of scan.matchAll(referencePattern)) {
    const start = match.index;
    if (taken.has(start) || scan[start - 1] === '\\') continue;
    const text = match[1]!;
    const textSpan = { start: start + 1, end: start + 1 + text.length };
    const second = textSpan.end + 1;
    const label = taken.has(second) ? undefined : match[2];
    const end = label === undefined ? second : start + match[0].length;
    links.push({ span: { start, end }, textSpan, url: undefined, reference: label ? label : text });
  }
  return links;
}

/** The characters of a reference that are no words of the article: its brackets, and a label behind the text. */
export const marksOfReference = ({ span, textSpan }: BlockLink): readonly Span[] =>
  textSpan.end + 1 === span.end ? [] : [{ start: span.start, end: textSpan.start }, { start: textSpan.end, end: span.end }];
