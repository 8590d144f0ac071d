import type { Link, Nodes, Parent } from 'mdast';
import type { CellPlace, ListPlace, PassageKind, Prose } from './place.ts';
import { splitSentences } from '../language/sentences.ts';
import { shift, type Span } from '../text/span.ts';
import type { BlockComment, BlockLink, BlockPassage, BlockSentence, Bracket } from './block.ts';
import { bracketsIn, marksOfReference, referencesIn } from './brackets.ts';
import { readComments } from './comments.ts';
import { blankOut, masksOf } from './mask.ts';
import { segmentsOf, spanOf, type Segment } from './segments.ts';

/** Where a passage stands within its block. */
export interface PassagePlace {
  readonly kind: PassageKind;
  readonly level: number | undefined;
  readonly list: ListPlace | undefined;
  readonly cell: CellPlace | undefined;
  readonly footnote: string | undefined;
}

export interface PassageReading {
  readonly passage: BlockPassage;
  /** Of the whole passage. */
  readonly prose: Prose;
  readonly brackets: readonly Bracket[];
  readonly links: readonly BlockLink[];
  readonly comments: readonly BlockComment[];
}

/** Reads a paragraph, heading or table cell: its sentences, and the brackets, links and comments in it. */
export function readPassage(text: string, node: Nodes & Parent, place: PassagePlace): PassageReading {
  const segments = segmentsOf(node);
  const span = contentSpan(text, node, place.kind);
  const masks = masksOf(text, span, segments);
  const inMask = bracketsIn(masks.scan);
  const references = referencesIn(masks.scan, inMask);
  const marks = [...inMask.map(bracket => bracket.span), ...references.flatMap(marksOfReference)].sort((a, b) => a.start - b.start);
  const masked = blankOut(masks.prose, marks);
  const brackets = inMask.map(bracket => moved(bracket, span.start));
  const comments = node.type === 'tableCell' || text.includes('<!--') ? readComments(text, span).filter(comment => !isInCode(segments, comment.span)) : [];
  const attached = [...brackets.map(b => b.span), ...comments.map(c => c.span)].sort((a, b) => a.start - b.start);
  const links = linksOf(node);
  const found = place.kind === 'heading' || place.kind === 'cell' ? whole(masks.shape) : splitSentences(blankOut(masks.shape, marks));
  const parts = withWholeLinks(found, [...links.map(link => shift(link.span, -span.start)), ...references.map(link => link.span)]);
  const sentences = withExtents(text, span, parts, masked, attached);
  return {
    passage: { ...passageOf(place), span, sentences, words: countWords(text, masked, segments) },
    prose: { source: text.slice(span.start, span.end), masked },
    brackets, comments,
    links: [...links, ...references.map(link => movedLink(link, span.start))],
  };
}

const isInCode = (segments: readonly Segment[], { start }: Span): boolean =>
  segments.some(segment => segment.kind === 'code' && segment.start <= start && start < segment.end);

const passageOf = ({ kind, level, list, cell, footnote }: PassagePlace): PassagePlace => ({ kind, level, list, cell, footnote });

/** A heading's or cell's content without marks and padding; anything else as the parser saw it. */
function contentSpan(text: string, node: Nodes & Parent, kind: PassageKind): Span {
  const outer = spanOf(node);
  if (kind !== 'heading' && kind !== 'cell') return outer;
  const first = node.children[0];
  const last = node.children.at(-1);
  if (first && last) return { start: spanOf(first).start, end: spanOf(last).end };
  const pipe = text[outer.start] === '|' ? outer.start + 1 : outer.start;
  return { start: Math.min(pipe, outer.end), end: Math.min(pipe, outer.end) };
}

const whole = (masked: string): readonly Span[] => {
  const trimmed = masked.trimEnd().length;
  const start = masked.length - masked.trimStart().length;
  return start < trimmed ? [{ start, end: trimmed }] : [];
};

/** A sentence that begins or ends within a link takes in all of it, unless another sentence has a part of that link. */
function withWholeLinks(parts: readonly Span[], links: readonly Span[]): readonly Span[] {
  if (links.length === 0) return parts;
  return parts.map(({ start, end }, i) => {
    const first = links.find(link => link.start < start && start < link.end);
    const last = links.find(link => link.start < end && end < link.end);
    return {
      start: first && first.start >= (parts[i - 1]?.end ?? 0) ? first.start : start,
      end: last && last.end <= (parts[i + 1]?.start ?? Infinity) ? last.end : end,
    };
  });
}

const moved = (bracket: Bracket, by: number): Bracket => ({
  ...bracket,
  span: shift(bracket.span, by),
  labels: bracket.labels.map(({ label, span }) => ({ label, span: shift(span, by) })),
});

const movedLink = (link: BlockLink, by: number): BlockLink => ({ ...link, span: shift(link.span, by), textSpan: shift(link.textSpan, by) });

/** Sentences with what is attached to them: a citation or comment belongs to the sentence that it stands in or follows. */
function withExtents(text: string, passage: Span, parts: readonly Span[], masked: string, attached: readonly Span[]): readonly BlockSentence[] {
  let next = 0;
  return parts.map((part, i) => {
    const span = shift(part, passage.start);
    const limit = i + 1 < parts.length ? passage.start + parts[i + 1]!.start : passage.end;
    const extent = { start: span.start, end: span.end };
    for (; next < attached.length && attached[next]!.start < limit; next++) {
      extent.start = Math.min(extent.start, attached[next]!.start);
      extent.end = Math.max(extent.end, attached[next]!.end);
    }
    const prose = { source: text.slice(span.start, span.end), masked: masked.slice(part.start, part.end) };
    return { span, extent: { start: extent.start, end: withClosingMarkup(text, extent.end, limit) }, prose };
  });
}

/** The end of a superscript around a citation belongs with it: `<sup>[1]</sup>`. */
function withClosingMarkup(text: string, end: number, limit: number): number {
  const closing = /^(?:<\/[a-z]+>|[*_]{1,3}(?=\s|$))+/i.exec(text.slice(end, Math.min(limit, end + 24)))?.[0] ?? '';
  return end + closing.length;
}

/** Words separated by white space that hold a letter or digit; a stretch of inline code counts as its words. */
function countWords(text: string, masked: string, segments: readonly Segment[]): number {
  const code = segments.filter(s => s.kind === 'code').map(s => text.slice(s.start, s.end)).join(' ');
  return countIn(masked) + (code === '' ? 0 : countIn(code));
}

/** One pass over the characters: every passage is counted at every first reading. */
function countIn(text: string): number {
  let count = 0;
  let counted = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isWhiteSpace(code)) counted = false;
    else if (!counted && isWordCharacter(code, text, i)) {
      count++;
      counted = true;
    }
  }
  return count;
}

const isWhiteSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || (code >= 160 && /\s/.test(String.fromCharCode(code)));

const isWordCharacter = (code: number, text: string, at: number): boolean =>
  code < 128 ? (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90) : /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at)!));

/** Links with their destination in place; one around an image alone shows no source. */
function linksOf(node: Parent, out: BlockLink[] = []): readonly BlockLink[] {
  for (const child of node.children) {
    if (child.type === 'link') out.push(...linkOf(child));
    else if ('children' in child) linksOf(child, out);
  }
  return out;
}

function linkOf(node: Link): readonly BlockLink[] {
  if (node.children.every(child => child.type === 'image')) return [];
  const textSpan = { start: spanOf(node.children[0]!).start, end: spanOf(node.children.at(-1)!).end };
  return [{ span: spanOf(node), textSpan, url: node.url, reference: undefined }];
}
