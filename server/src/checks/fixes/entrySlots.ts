import type { Article, SourceEntry } from '../../article/model.ts';
import { replace, type TextEdit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import type { Relabelling } from './relabel.ts';

/** The numbered entries that an article keeps in itself, in text order. */
export const numberedEntries = (article: Article): readonly SourceEntry[] =>
  article.sources.filter(({ style, origin, label }) => style === 'numeric' && label !== '' && (origin === 'list' || origin === 'line' || origin === 'definition'));

/** Whether the entries stand in one list of one form, their numbers rising, so that they may change places. */
export function isOneList(article: Article, entries: readonly SourceEntry[]): boolean {
  const sectionOf = ({ span }: SourceEntry): number => article.sections.findLastIndex(section => section.span.start <= span.start);
  return entries.every(entry => entry.origin === entries[0]!.origin && sectionOf(entry) === sectionOf(entries[0]!))
    && entries.every((entry, i) => i === 0 || Number(entry.label) > Number(entries[i - 1]!.label));
}

/**
 * Edits that give entries new numbers. Those of one list change places too, so that its numbers still rise; a list that
 * Markdown itself numbers would otherwise show other numbers than are written. References from one entry to another follow.
 */
export function relabelEntries(article: Article, labels: Relabelling): readonly TextEdit[] {
  const entries = numberedEntries(article);
  const labelOf = (entry: SourceEntry): string => labels.get(entry.label) ?? entry.label;
  const arranged = isOneList(article, entries) ? [...entries].sort((a, b) => Number(labelOf(a)) - Number(labelOf(b))) : entries;
  return entries.flatMap((slot, i) => {
    const entry = arranged[i]!;
    const [label, body] = [labelOf(entry), relabelBody(article.text.slice(entry.body.start, textEnd(article.text, entry.body)), labels)];
    const moved = indented(body, indentOf(article.text, entry), indentOf(article.text, slot) + label.length - slot.label.length);
    return [...edit(article.text, slot.labelSpan, label), ...edit(article.text, { start: slot.body.start, end: textEnd(article.text, slot.body) }, moved)];
  });
}

const edit = (text: string, span: Span, newText: string): readonly TextEdit[] =>
  (text.slice(span.start, span.end) === newText ? [] : [replace(span, newText)]);

/** Where a span's text ends, line breaks and spaces behind it left out. */
export function textEnd(text: string, span: Span): number {
  let end = span.end;
  while (end > span.start && /\s/.test(text[end - 1]!)) end--;
  return end;
}

/** The column at which an entry's own text begins. */
export const indentOf = (text: string, { body }: SourceEntry): number => body.start - (text.lastIndexOf('\n', body.start - 1) + 1);

/** Lines that continue an entry stand under its text; where that begins at another column, they move along. */
export function indented(body: string, from: number, to: number): string {
  if (from === to) return body;
  return body.replace(/(\n)([ \t]+)(?=\S)/g, (_, line: string, space: string) =>
    line + (space.length >= from ? ' '.repeat(Math.max(0, space.length + to - from)) : space));
}

/** `see also [2]` within an entry. */
const relabelBody = (body: string, labels: Relabelling): string =>
  body.replace(/(?<=(?:^|[\s(]))\[(\d{1,4})\](?![([:])/g, (whole, label: string) => (labels.has(label) ? `[${labels.get(label)}]` : whole));
