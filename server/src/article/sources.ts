import type { Settings } from '../settings.ts';
import { bibliographyEntries, definedEntries, footnoteEntries, listedEntries, namesSource } from './entries.ts';
import type { FrontMatter } from './frontMatter.ts';
import { isSelfDefining } from './handles.ts';
import type { Citation, Section, SourceEntry } from './model.ts';
import type { Placed } from './placed.ts';
import { isAmbiguousHeading } from './sectionKinds.ts';

export interface Sources {
  readonly entries: readonly SourceEntry[];
  /** The sections, those under an ambiguous heading (Notes, Sources) told apart by whether they hold entries. */
  readonly sections: readonly Section[];
}

/** All source entries that an article states, in text order, those of bibliographies last. */
export function readSources(placed: readonly Placed[], found: readonly Section[], bareList: ReadonlySet<number>, frontMatter: FrontMatter | undefined, settings: Settings): Sources {
  const listed = new Map<Section, SourceEntry[]>();
  const entries: SourceEntry[] = [];
  let at = 0;
  placed.forEach((block, index) => {
    while (at + 1 < found.length && found[at + 1]!.span.start <= block.start) at++;
    const section = found[at]!;
    entries.push(...definedEntries(block), ...footnoteEntries(block));
    if (bareList.has(index)) entries.push(...listedEntries(block));
    if (section.kind === 'references' && block.start > section.span.start) listed.set(section, [...listed.get(section) ?? [], ...listedEntries(block)]);
  });
  const sections = found.map(section => section.kind === 'references' && isProse(section, listed.get(section)) ? { ...section, kind: 'body' as const } : section);
  found.forEach((section, i) => {
    if (sections[i]!.kind === 'references') entries.push(...listed.get(section) ?? []);
  });
  entries.sort((a, b) => a.span.start - b.span.start);
  return { entries: [...entries, ...bibliographyEntries(frontMatter, settings.bibliographies)], sections };
}

/** Under "Notes", "Citations" and their like, what mostly names no source is text. */
function isProse(section: Section, entries: readonly SourceEntry[] | undefined): boolean {
  if (!isAmbiguousHeading(section.title) || !entries) return false;
  return entries.every(entry => entry.origin !== 'line') && entries.filter(namesSource).length * 2 < entries.length;
}

/** The entries and, for each link and self-defining key that is cited, the source that it names by itself. */
export function withLinks(entries: readonly SourceEntry[], citations: readonly Citation[], text: string): readonly SourceEntry[] {
  const known = new Set(entries.map(entry => `${entry.style} ${entry.label}`));
  const implied: SourceEntry[] = [];
  for (const citation of citations) {
    if (citation.style !== 'link' && !(citation.style === 'pandoc' && isSelfDefining(citation.label))) continue;
    const name = `${citation.style} ${citation.label}`;
    if (known.has(name)) continue;
    known.add(name);
    implied.push({
      style: citation.style, origin: 'link', label: citation.label, span: citation.span, labelSpan: citation.labelSpan, body: citation.span,
      bodyText: text.slice(citation.span.start, citation.span.end), file: undefined, record: undefined,
    });
  }
  return implied.length === 0 ? entries : [...entries, ...implied];
}
