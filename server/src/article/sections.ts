import type { Block } from '../markdown/block.ts';
import type { Section, SectionKind, Title } from './model.ts';
import { at, wordsOf, type Placed } from './placed.ts';
import { plainHeading, sectionKind } from './sectionKinds.ts';
import { memoize } from '../text/memo.ts';
import type { Span } from '../text/span.ts';

/** A heading, or a line of its own that heads a reference list without being marked as a heading. */
interface Heading {
  readonly text: string;
  readonly level: number;
  readonly span: Span;
}

const unmarkedLevel = 6;

/** The sections of a text: first the lead, then one a heading; the title's own heading opens none. */
export function readSections(placed: readonly Placed[], title: Title | undefined, length: number): readonly Section[] {
  const headings = placed.flatMap(headingsOf).filter(heading => heading.span.start !== title?.span.start);
  const starts = headings.map(heading => heading.span.start);
  const sections: Section[] = [{ kind: 'lead', title: '', level: 0, heading: undefined, span: { start: 0, end: starts[0] ?? length }, parents: [] }];
  const open: number[] = [];
  headings.forEach((heading, i) => {
    while (open.length > 0 && sections[open.at(-1)!]!.level >= heading.level) open.pop();
    sections.push({
      kind: inherited(sections, open) ?? sectionKind(heading.text),
      title: plainHeading(heading.text), level: heading.level, heading: heading.span,
      span: { start: heading.span.start, end: starts[i + 1] ?? length }, parents: [...open],
    });
    open.push(sections.length - 1);
  });
  return sections;
}

/** What stands under References or Plot is of that kind too, whatever it is called. */
function inherited(sections: readonly Section[], open: readonly number[]): SectionKind | undefined {
  const parent = open.map(i => sections[i]!.kind).find(kind => kind !== 'body');
  return parent === 'lead' ? undefined : parent;
}

/** The headings of a block, spans relative to it. */
const headingsIn = memoize((block: Block): readonly Heading[] => block.passages.flatMap((passage): readonly Heading[] => {
  if (passage.kind === 'heading') return [{ text: wordsOf(passage), level: passage.level ?? 1, span: wholeLine(block, passage.span) }];
  return isUnmarkedHeading(block, passage.kind, passage.span) ? [{ text: wordsOf(passage), level: unmarkedLevel, span: passage.span }] : [];
}));

function headingsOf(placed: Placed): readonly Heading[] {
  const headings = headingsIn(placed.block);
  return headings.length === 0 ? headings : headings.map(heading => ({ ...heading, span: at(placed, heading.span) }));
}

/** A heading's span reaches from its marks, so that what is put before it stands before them. */
const wholeLine = (block: Block, content: Span): Span =>
  ({ start: block.text.lastIndexOf('\n', content.start - 1) + 1, end: content.end });

const unmarked = /^\s*(?:\*\*|__)?\s*[^\n*_]{4,40}?\s*:?\s*(?:\*\*|__)?\s*:?\s*$/;

/** `**References**` or `Sources:` alone in a paragraph. */
function isUnmarkedHeading(block: Block, kind: string, span: Span): boolean {
  if (kind !== 'paragraph' || span.end - span.start > 50) return false;
  const text = block.text.slice(span.start, span.end);
  return unmarked.test(text) && sectionKind(text.replace(/\*\*|__/g, '')) === 'references';
}

/** The title: the page header's, else the first heading of level 1, else the front matter's. */
export function readTitle(placed: readonly Placed[], fromHeader: Title | undefined, fromFrontMatter: Title | undefined): Title | undefined {
  if (fromHeader) return fromHeader;
  for (const block of placed) {
    const passage = block.block.passages.find(p => p.kind === 'heading' && p.level === 1);
    if (passage) return { text: wordsOf(passage), span: at(block, wholeLine(block.block, passage.span)) };
    if (block.block.passages.some(p => p.kind === 'heading')) break;
  }
  return fromFrontMatter;
}
