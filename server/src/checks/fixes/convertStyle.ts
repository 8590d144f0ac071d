import type { Article, Citation, SourceEntry } from '../../article/model.ts';
import { groupBy } from '../../text/groupBy.ts';
import { insertAt, replace, type TextEdit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { readEntry } from '../../sources/entry.ts';
import { isNote } from '../../sources/recordOf.ts';
import { indented, indentOf, numberedEntries, textEnd } from './entrySlots.ts';
import { removeEntry } from './removeEntry.ts';

/** Styles between which a whole article can be converted. */
export type ConvertibleStyle = 'numeric' | 'footnote';

/**
 * Edits that turn all numeric citations of an article into footnotes, or all footnotes into numbers, with their
 * entries; every citation leads to the entry it led to. Footnotes that explain rather than name a source stay as they
 * are. Nothing where the article has none of the other style.
 */
export const convertCitations = (article: Article, to: ConvertibleStyle): readonly TextEdit[] =>
  (to === 'footnote' ? toFootnotes(article) : toNumbers(article));

function toFootnotes(article: Article): readonly TextEdit[] {
  const entries = numberedEntries(article);
  const taken = new Set(labelsOf(article, 'footnote'));
  const labels = new Map([...new Set([...labelsOf(article, 'numeric'), ...entries.map(({ label }) => label)])].map(label => [label, freeLabel(label, taken)]));
  const brackets = groupBy(article.citations.filter(({ style }) => style === 'numeric'), ({ span }) => span.start);
  return [
    ...[...brackets.values()].map(bracket => replace(withoutSup(article.text, bracket[0]!.span), bracket.map(({ label }) => `[^${labels.get(label)!}]`).join(''))),
    ...entries.map(entry => footnoteOf(article, entry, labels.get(entry.label)!)),
  ];
}

const labelsOf = (article: Article, style: ConvertibleStyle): readonly string[] => [
  ...article.citations.filter(citation => citation.style === style).map(({ label }) => label),
  ...article.sources.filter(source => source.style === style).map(({ label }) => label),
];

const freeLabel = (label: string, taken: ReadonlySet<string>): string => (taken.has(label) ? freeLabel(`n${label}`, taken) : label);

/** A bracket that is raised by hand would be raised twice. */
function withoutSup(text: string, span: Span): Span {
  const before = /<sup>\s*$/.exec(text.slice(0, span.start))?.[0].length;
  const after = /^\s*<\/sup>/.exec(text.slice(span.end))?.[0].length;
  return before !== undefined && after !== undefined ? { start: span.start - before, end: span.end + after } : span;
}

/** `1. text`, `[1] text` and `[1]: url "title"` as `[^1]: text`, lines that continue it indented as footnotes need it. */
function footnoteOf(article: Article, entry: SourceEntry, label: string): TextEdit {
  const { text } = article;
  const span = { start: markerStart(text, entry), end: textEnd(text, entry.span) };
  return replace(span, `[^${label}]: ${entry.origin === 'definition' ? definitionText(entry) : indented(bodyOf(text, entry), indentOf(text, entry), 4)}`);
}

const bodyOf = (text: string, { body }: SourceEntry): string => text.slice(body.start, textEnd(text, body));

/** A bullet before a bracketed number goes with it. */
function markerStart(text: string, { span }: SourceEntry): number {
  const bullet = /(?:^|\n)[ \t]*([-*+][ \t]+)$/.exec(text.slice(0, span.start))?.[1];
  return span.start - (bullet?.length ?? 0);
}

function definitionText({ bodyText }: SourceEntry): string {
  const { url, title } = readEntry(bodyText);
  if (url === undefined) return bodyText.trim();
  return title === undefined ? `<${url}>` : `[${title.replace(/[[\]]/g, '\\$&')}](${/[\s()]/.test(url) ? `<${url}>` : url})`;
}

function toNumbers(article: Article): readonly TextEdit[] {
  const footnotes = article.sources.filter(({ style, origin }) => style === 'footnote' && origin === 'footnote');
  // A note that explains something is no source, and stays a note.
  const notes = footnotes.filter(footnote => !isNote(footnote));
  const explaining = new Set(footnotes.filter(isNote).map(({ label }) => label));
  const citations = article.citations.filter(({ style, label }) => style === 'footnote' && !explaining.has(label));
  const order = [...new Set([...citations.map(({ label }) => label), ...notes.map(({ label }) => label)])];
  if (order.length === 0) return [];
  const first = Math.max(0, ...labelsOf(article, 'numeric').map(Number).filter(Number.isInteger));
  const numbers = new Map(order.map((label, i) => [label, first + i + 1]));
  const listed = order.flatMap(label => notes.filter(note => note.label === label));
  return [...citations.map(citation => numberOf(article.text, citation, numbers)), ...listNotes(article, notes, listed.map(note => listItem(article.text, note, numbers.get(note.label)!)))];
}

/** A number stands behind the words at some distance, a footnote does not need it. */
const numberOf = (text: string, { span, label }: Citation, numbers: ReadonlyMap<string, number>): TextEdit =>
  replace(span, `${/[\p{L}\p{N}]$/u.test(text.slice(0, span.start)) ? ' ' : ''}[${numbers.get(label)}]`);

function listItem(text: string, note: SourceEntry, number: number): string {
  const marker = `${number}. `;
  return marker + indented(bodyOf(text, note), 4, marker.length).replace(/\n(?=[^\s])/g, `\n${' '.repeat(marker.length)}`);
}

/** The list replaces the footnotes where they stand together at the end of the text, else it goes to a section of its own. */
function listNotes(article: Article, notes: readonly SourceEntry[], items: readonly string[]): readonly TextEdit[] {
  if (notes.length === 0) return [];
  const { text } = article;
  const line = text.includes('\r\n') ? '\r\n' : '\n';
  const gaps = notes.slice(1).map((note, i) => text.slice(textEnd(text, notes[i]!.span), note.span.start));
  const whole = { start: notes[0]!.span.start, end: textEnd(text, notes.at(-1)!.span) };
  const inReferences = article.sections.findLast(section => section.span.start <= whole.start)?.kind === 'references';
  const list = items.join(line);
  // Right under a line of text the list would be part of its paragraph.
  const apart = /(?:^|\n)[ \t]*\r?\n[ \t]*$/.test(text.slice(0, whole.start)) ? '' : line;
  if (inReferences && gaps.every(gap => gap.trim() === '')) return [replace(whole, apart + list)];
  const removals = notes.flatMap(note => removeEntry(article, note));
  return [...removals, addSection(article, list, line)];
}

function addSection({ text, referenceSection }: Article, list: string, line: string): TextEdit {
  if (!referenceSection) return insertAt(text.length, `${text.endsWith('\n') ? '' : line}${line}## References${line}${line}${list}${line}`);
  const end = referenceSection.span.start + text.slice(referenceSection.span.start, referenceSection.span.end).trimEnd().length;
  return insertAt(end, `${line}${line}${list}`);
}
