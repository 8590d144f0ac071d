import type { BlockItem, Definition, FootnoteDefinition } from '../markdown/block.ts';
import type { Bibliography } from '../settings.ts';
import type { Span } from '../text/span.ts';
import type { FrontMatter } from './frontMatter.ts';
import { isPersonLink } from './handles.ts';
import { lineEntries, type LineEntry } from './lineEntries.ts';
import type { CitationStyle, Section, SourceEntry, SourceOrigin } from './model.ts';
import { at, type Placed } from './placed.ts';

interface EntryText {
  readonly label: string;
  readonly span: Span;
  readonly labelSpan: Span;
  readonly body: Span;
}

function entry(placed: Placed, style: CitationStyle, origin: SourceOrigin, text: EntryText): SourceEntry {
  return {
    style, origin, label: text.label, span: at(placed, text.span), labelSpan: at(placed, text.labelSpan), body: at(placed, text.body),
    bodyText: placed.block.text.slice(text.body.start, text.body.end), file: undefined, record: undefined,
  };
}

/** Entries of a list under a reference heading (or of the bare list at a text's end): ordered items, `[n]` lines, bullets, paragraphs. */
export function listedEntries(placed: Placed): readonly SourceEntry[] {
  const { block } = placed;
  const defined = new Set(block.definitions.map(d => d.span.start));
  const lines = lineEntries(block).filter(line => !defined.has(line.span.start));
  if (lines.length > 0) return lines.map(line => entry(placed, 'numeric', 'line', line));
  if (block.items.length > 0) return block.items.map(item => entry(placed, 'numeric', 'list', itemText(item)));
  if (block.definitions.length > 0 || block.footnotes.length > 0) return [];
  return block.passages.filter(p => p.kind === 'paragraph').map(p =>
    entry(placed, 'numeric', 'list', { label: '', span: p.span, labelSpan: { start: p.span.start, end: p.span.start }, body: p.span })).filter(namesSource);
}

/** What tells a source from a remark: where it is to be found, or when it appeared. */
export const namesSource = ({ bodyText }: SourceEntry): boolean => /https?:\/\/|\bwww\.|\bdoi\b|\bISBN\b|\b(?:1[5-9]|20)\d\d\b|\bn\.d\./i.test(bodyText);

/** An unnumbered item can be cited by no label. */
const itemText = ({ span, ordinal, markerSpan, body }: BlockItem): EntryText =>
  ({ label: ordinal === undefined ? '' : String(ordinal), span, labelSpan: ordinal === undefined ? { start: markerSpan.start, end: markerSpan.start } : markerSpan, body });

const numericLabel = /^\d{1,4}$/;

/** `[1]: url "title"` for a number, `[@key]: url` for a key; other definitions are link destinations. */
export function definedEntries(placed: Placed): readonly SourceEntry[] {
  return placed.block.definitions.flatMap(definition => {
    if (numericLabel.test(definition.label)) return [entry(placed, 'numeric', 'definition', definitionText(definition, 0))];
    if (!definition.label.startsWith('@') || isPersonLink(definition)) return [];
    return [entry(placed, 'pandoc', 'definition', definitionText(definition, 1))];
  });
}

function definitionText({ label, span, labelSpan }: Definition, mark: number): EntryText {
  const body = { start: Math.min(labelSpan.end + 2, span.end), end: span.end };
  return { label: label.slice(mark), span, labelSpan: { start: labelSpan.start + mark, end: labelSpan.end }, body };
}

export const footnoteEntries = (placed: Placed): readonly SourceEntry[] =>
  placed.block.footnotes.map((footnote: FootnoteDefinition) => entry(placed, 'footnote', 'footnote', footnote));

/** Entries of bibliography files and of the front matter's own `references:`. */
export function bibliographyEntries(frontMatter: FrontMatter | undefined, bibliographies: readonly Bibliography[]): readonly SourceEntry[] {
  const own = (frontMatter?.references ?? []).map(({ key, keySpan, span, record }): SourceEntry =>
    ({ style: 'pandoc', origin: 'frontMatter', label: key, span, labelSpan: keySpan, body: span, bodyText: '', file: undefined, record }));
  const read = bibliographies.flatMap(({ name, entries }) => {
    const field = frontMatter?.fields.find(f => f.key === 'bibliography' && f.value === name);
    const span = field?.valueSpan ?? { start: 0, end: 0 };
    return entries.map(({ key, ...record }): SourceEntry =>
      ({ style: 'pandoc', origin: 'bibliography', label: key, span, labelSpan: span, body: span, bodyText: '', file: name, record }));
  });
  return [...own, ...read];
}

/** How many blocks (a rule, a colophon) may follow a reference list that has no heading. */
const trailingBlocks = 3;

/** Indexes of the blocks at a text's end that are a `[n] …` list without a heading: at least two entries, numbers rising. */
export function bareListBlocks(placed: readonly Placed[], sections: readonly Section[]): ReadonlySet<number> {
  if (sections.some(section => section.kind === 'references')) return new Set();
  let last = placed.length - 1;
  while (last >= 0 && placed.length - last <= trailingBlocks && lineEntries(placed[last]!.block).length === 0) last--;
  const found: number[] = [];
  const entries: LineEntry[] = [];
  for (let i = last; i >= 0; i--) {
    const lines = lineEntries(placed[i]!.block);
    if (lines.length === 0 || placed[i]!.block.definitions.length > 0) break;
    found.push(i);
    entries.unshift(...lines);
  }
  const rising = entries.every((line, i) => i === 0 || Number(line.label) > Number(entries[i - 1]!.label));
  return rising && entries.length >= 2 ? new Set(found) : new Set();
}
