import type { SectionKind } from './model.ts';

const references = /^(?:references?(?: list)?|references (?:and|&) (?:notes|sources|further reading)|notes (?:and|&) references|list of references|sources?(?: cited| list)?|(?:list of )?citations?|cited (?:works|sources|references)|bibliography|works cited|literature cited|literature|(?:source |end|foot|reference )?notes|primary sources|(?:key|main) sources|sources (?:and|&) (?:further reading|resources|references|notes)|references cited)$/i;
const furtherReading = /^(?:further (?:reading|resources)|see also|external links?|related (?:links|articles|reading|pages)|additional (?:reading|resources))$/i;
const plot = /^(?:plot(?: summary| overview)?|synopsis|story(?:line)?|premise|narrative|summary of the plot|episodes?)$/i;

/** Headings under which ordinary prose is as likely as source entries: only what stands there decides. */
const ambiguous = /^(?:notes|sources?|footnotes|endnotes|literature|citations?)$/i;

/** A heading's words without numbering, marks and trailing colon: what its kind is told from. */
export const plainHeading = (heading: string): string =>
  heading.replace(/^\s*(?:\d+(?:\.\d+)*\.?|[IVXLC]+\.|[A-Z]\.)\s+/, '').replace(/[\s:：*_#\p{Extended_Pictographic}]+$/u, '').replace(/^[\s*_\p{Extended_Pictographic}]+/u, '').trim();

/** The kind of section that a heading opens. */
export function sectionKind(heading: string): SectionKind {
  const title = plainHeading(heading);
  if (references.test(title)) return 'references';
  if (furtherReading.test(title)) return 'furtherReading';
  return plot.test(title) ? 'plot' : 'body';
}

/** Whether a reference heading may as well head ordinary prose. */
export const isAmbiguousHeading = (heading: string): boolean => ambiguous.test(plainHeading(heading));
