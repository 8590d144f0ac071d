import type { Article, CitationStyle, SourceEntry } from '../article/model.ts';
import { addEntries } from '../checks/fixes/addEntries.ts';
import { freshSource } from '../checks/fixes/cite.ts';
import { likelySources } from '../checks/fixes/likelySources.ts';
import { shownLabel } from '../checks/shownLabel.ts';
import { contentOf, contentOfText, type Content } from '../facts/content.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { completionContextAt, type CompletionContext } from './completionContext.ts';
import type { SourceName } from './labels.ts';
import { shorten } from './richText.ts';
import { titleOf } from './sourceCard.ts';
import { sentenceAt } from './surroundings.ts';

/** A source to cite at the cursor, or what may stand in for one. */
export interface Completion {
  /** Missing for a known gap. */
  readonly source?: SourceName;
  /** The label as cited. */
  readonly label: string;
  /** What the source is. */
  readonly detail: string;
  readonly newText: string;
  /** Replaced by `newText`; on one line with the cursor in it. */
  readonly replace: Span;
  /** What is typed is matched against it: the label, and the words of the title. */
  readonly filter: string;
  /** Edits elsewhere in the article that go with it. */
  readonly also?: readonly TextEdit[];
}

/** Links that an article has cited before: more would bury everything else. */
const maxLinks = 50;

/** The sources that can be cited at an offset, likeliest for its sentence first. */
export function completionsAt(article: Article, offset: number): readonly Completion[] {
  const context = completionContextAt(article, offset);
  if (!context) return [];
  if (context.startsEntry) return newEntries(article, context);
  const rank = rankOf(article, offset);
  const fitting = citable(article, context).sort((a, b) => rank(a) - rank(b));
  const links = new Set(fitting.filter(({ style }) => style === 'link').slice(0, maxLinks));
  const known = fitting.filter(entry => entry.style !== 'link' || links.has(entry)).map(entry => completion(article, entry, context));
  return [...known, ...newSource(article, context), ...gap(context)];
}

/** A source yet to be named, with a stub of its entry. */
function newSource(article: Article, context: CompletionContext): readonly Completion[] {
  const fresh = freshSource(article);
  if (!context.styles.includes(fresh.style) || !context.bracketed) return [];
  const marked = markOf(fresh.style) + fresh.label;
  return [{
    source: fresh, label: `${shownLabel(fresh)} New source`, detail: 'Adds an entry to fill in', newText: closing(context, marked.slice(context.written.length)),
    replace: context.replace, filter: `${marked.slice(context.written.length)} new source`, also: addEntries(article, [fresh]),
  }];
}

/** That a citation is needed, where nothing else is written yet. */
const gap = (context: CompletionContext): readonly Completion[] => (context.styles.includes('link')
  ? [{ label: 'citation needed', detail: 'Marks a known gap', newText: closing(context, 'citation needed'), replace: context.replace, filter: 'citation needed' }]
  : []);

const closing = ({ bracketed, closed }: CompletionContext, text: string): string => text + (bracketed && !closed ? ']' : '');

/** The article's labelled sources in the styles asked for, each label once, those that the bracket cites already left out. */
function citable(article: Article, { styles, cited }: CompletionContext): SourceEntry[] {
  const wanted = article.sources.filter(({ style, label }) => styles.includes(style) && label !== '' && !cited.includes(label));
  return [...new Map(wanted.map(entry => [keyOf(entry), entry])).values()];
}

const keyOf = ({ style, label }: SourceName): string => `${style} ${label}`;

/** How likely a source is for the sentence at an offset: its place among all; unknown ones come last. */
function rankOf(article: Article, offset: number): (name: SourceName) => number {
  const content = contentBefore(article, offset);
  const order = new Map(likelySources(article, content, offset, Infinity).map(({ source }, i) => [keyOf(source), i]));
  return name => order.get(keyOf(name)) ?? order.size;
}

/** What is said where the cursor is; an unfinished bracket behind a full stop speaks of the sentence before it. */
function contentBefore(article: Article, offset: number): Content {
  const placed = sentenceAt(article, offset);
  if (!placed) return contentOfText('');
  const { sentences } = placed.passage;
  const told = sentences.slice(0, sentences.indexOf(placed.sentence) + 1).map(({ prose }) => contentOf(prose));
  return told.findLast(({ words, figures }) => words.size + figures.size > 0) ?? told.at(-1)!;
}

function completion(article: Article, entry: SourceEntry, context: CompletionContext): Completion {
  const detail = shorten(titleOf(entry), 100);
  if (entry.style === 'link') return linkCompletion(article, entry, context);
  const marked = markOf(entry.style) + entry.label;
  const newText = closing(context, marked.slice(context.written.length));
  return { source: { style: entry.style, label: entry.label }, label: shownLabel(entry), detail, newText, replace: context.replace, filter: `${marked.slice(context.written.length)} ${detail}` };
}

const markOf = (style: CitationStyle): string => (style === 'footnote' ? '^' : style === 'pandoc' ? '@' : '');

/** A link cites its address again, under the words that it had before. */
function linkCompletion(article: Article, entry: SourceEntry, { replace, closed }: CompletionContext): Completion {
  const words = article.text.slice(entry.labelSpan.start, entry.labelSpan.end).replace(/\s+/g, ' ');
  const end = closed ? article.text.indexOf(']', replace.end) + 1 : replace.end;
  const url = /[\s()<>]/.test(entry.label) ? `<${entry.label}>` : entry.label;
  return { source: { style: 'link', label: entry.label }, label: shorten(words, 60) || entry.label, detail: entry.label, newText: `${words}](${url})`, replace: { ...replace, end }, filter: words };
}

/** Footnotes that are referred to and not there yet. */
function newEntries(article: Article, { replace, closed }: CompletionContext): readonly Completion[] {
  const written = new Set(article.sources.filter(({ style }) => style === 'footnote').map(({ label }) => label));
  const missing = [...new Set(article.citations.filter(({ style, label }) => style === 'footnote' && !written.has(label)).map(({ label }) => label))];
  const end = closed ? article.text.indexOf(']', replace.end) + 1 : replace.end;
  return missing.map(label => ({
    source: { style: 'footnote', label }, label: `[^${label}]:`, detail: 'Write the source of this footnote', newText: `${label}]: `, replace: { ...replace, end }, filter: label,
  }));
}
