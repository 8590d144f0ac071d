import type { Article, CitationStyle, Section, SourceEntry } from '../../article/model.ts';
import { insertAt, type TextEdit } from '../../text/edit.ts';

/** A label that lacks an entry. Link and bibliography labels cannot be entered in the article and are left out. */
export interface MissingEntry {
  readonly style: CitationStyle;
  readonly label: string;
  /** What is known of it but its address, as Markdown of one line; without it the entry is a stub. */
  readonly text?: string;
  readonly url?: string;
}

/** Says what the editor has to fill in. */
export const stubText = 'Author, “Title”, publisher, date, URL';

/**
 * Edits that add a stub entry for each label, in the article's own form: behind its last entry of that style, else in
 * its reference section, else in a new section at its end.
 */
export function addEntries(article: Article, missing: readonly MissingEntry[]): readonly TextEdit[] {
  const byStyle = (style: CitationStyle): readonly MissingEntry[] => missing.filter(entry => entry.style === style);
  const numeric = byStyle('numeric');
  const footnotes = byStyle('footnote');
  return [
    ...(numeric.length > 0 ? [addNumeric(article, numeric)] : []),
    ...(footnotes.length > 0 ? [addFootnotes(article, footnotes)] : []),
  ];
}

function addNumeric(article: Article, entries: readonly MissingEntry[]): TextEdit {
  const last = lastEntry(article, 'numeric');
  if (last) return behindEntry(article, last, entries);
  const section = article.referenceSection;
  const list = numberedList(article, entries);
  return section ? inSection(article, section, list) : newSection(article, 'References', list);
}

function addFootnotes(article: Article, entries: readonly MissingEntry[]): TextEdit {
  const last = lastEntry(article, 'footnote');
  if (last) return behindEntry(article, last, entries);
  const text = entries.map(entry => `[^${entry.label}]: ${textOf(entry)}`).join(newline(article.text));
  return insertAt(article.text.length, gapBefore(article.text, article.text.length) + text + newline(article.text));
}

function lastEntry(article: Article, style: CitationStyle): SourceEntry | undefined {
  const kept = article.sources.filter(source => source.style === style && source.label !== '' && source.file === undefined && source.span.end > source.span.start);
  return kept.reduce<SourceEntry | undefined>((last, source) => (!last || source.span.start > last.span.start ? source : last), undefined);
}

/** Written as the last entry is, its marker and the space between entries included. */
function behindEntry(article: Article, last: SourceEntry, entries: readonly MissingEntry[]): TextEdit {
  const { text } = article;
  const open = text.slice(last.span.start, last.labelSpan.start);
  const close = last.origin === 'definition' ? ']: ' : text.slice(last.labelSpan.end, last.body.start);
  const written = last.origin === 'definition' ? definitionOf : textOf;
  const indent = /[ \t]*$/.exec(text.slice(0, last.span.start))![0];
  const separator = separatorBefore(article, last);
  return insertAt(entryEnd(text, last), entries.map(entry => separator + indent + open + entry.label + close + written(entry)).join(''));
}

const textOf = ({ text, url }: MissingEntry): string => (text === undefined ? stubText : url === undefined ? text : `${text}, <${url}>`);

/** `<url> "what is known"`, in which a quotation mark would end the title. */
const definitionOf = ({ text = stubText, url = '' }: MissingEntry): string => `<${url}> "${text.replace(/[“”]/g, '').replace(/"/g, '\'')}"`;

/** An entry ends with its text, not with the line break behind it. */
function entryEnd(text: string, entry: SourceEntry): number {
  let end = entry.span.end;
  while (end > entry.body.start && /[\r\n]/.test(text[end - 1]!)) end--;
  return end;
}

/** What stands between the last two entries: a line break or an empty line. */
function separatorBefore(article: Article, last: SourceEntry): string {
  const line = newline(article.text);
  const before = article.text.slice(0, last.span.start);
  const blankLine = /(?:\r?\n[ \t]*){2}$/.test(before) && article.sources.filter(source => source.style === last.style).length > 1;
  return blankLine || last.origin === 'line' && !/\n/.test(article.text.slice(before.trimEnd().length, last.span.start)) ? line + line : line;
}

/** An ordered list where the numbers follow one another (else Markdown would renumber it), else `[n] …` paragraphs. */
function numberedList(article: Article, entries: readonly MissingEntry[]): string {
  const line = newline(article.text);
  const follows = entries.every(({ label }, i) => Number(label) === Number(entries[0]!.label) + i);
  return follows
    ? entries.map(entry => `${entry.label}. ${textOf(entry)}`).join(line)
    : entries.map(entry => `[${entry.label}] ${textOf(entry)}`).join(line + line);
}

function inSection(article: Article, section: Section, list: string): TextEdit {
  const line = newline(article.text);
  const content = article.text.slice(section.span.start, section.span.end).trimEnd();
  const at = section.span.start + content.length;
  return insertAt(at, line + line + list + (at >= article.text.length ? line : ''));
}

function newSection(article: Article, title: string, list: string): TextEdit {
  const { text } = article;
  const line = newline(text);
  const level = sectionLevel(article);
  return insertAt(text.length, `${gapBefore(text, text.length)}${'#'.repeat(level)} ${title}${line}${line}${list}${line}`);
}

/** The level of the article's own top sections; a lone level-1 heading is its title. */
function sectionLevel(article: Article): number {
  const levels = article.sections.filter(section => section.level > 0).map(section => section.level);
  const tops = levels.filter(level => level === 1).length;
  return tops > 1 ? 1 : 2;
}

/** Line breaks that leave one empty line before what is inserted. */
function gapBefore(text: string, at: number): string {
  const line = newline(text);
  const tail = /(?:\r?\n[ \t]*)*$/.exec(text.slice(0, at))![0];
  const breaks = tail.split('\n').length - 1;
  return at === 0 ? '' : line.repeat(Math.max(0, 2 - breaks));
}

const newline = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');
