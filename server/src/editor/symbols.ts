import type { Article, Section, SourceEntry, Table } from '../article/model.ts';
import { shownLabel } from '../checks/shownLabel.ts';
import { contains, type Span } from '../text/span.ts';
import { isInArticle } from './labels.ts';
import { shorten } from './richText.ts';
import { titleOf } from './sourceCard.ts';

export interface ArticleSymbol {
  readonly kind: 'section' | 'table' | 'source';
  readonly name: string;
  /** Everything that belongs to it, its children included. */
  readonly span: Span;
  /** Where the cursor goes; within `span`. */
  readonly focus: Span;
  readonly children: readonly ArticleSymbol[];
}

/** The article's sections with what is nested in them, its tables and its source entries, under its title where the text has one. */
export function symbolsOf(article: Article): readonly ArticleSymbol[] {
  const symbols = symbolsBelow(article);
  const { title, text } = article;
  if (!title || article.header.spans.some(span => contains(span, title.span))) return symbols;
  const [before, below] = [symbols.filter(({ span }) => span.start < title.span.start), symbols.filter(({ span }) => span.start >= title.span.start)];
  return [...before, { kind: 'section', name: shorten(title.text, 80), span: { start: title.span.start, end: text.length }, focus: title.span, children: below }];
}

function symbolsBelow(article: Article): readonly ArticleSymbol[] {
  const leaves = [...article.tables.map(table => tableSymbol(table)), ...article.sources.filter(isSymbol).map(sourceSymbol)].sort((a, b) => a.span.start - b.span.start);
  const roots = article.sections.flatMap((section, i) => (section.parents.length === 0 ? sectionSymbols(article, i, leaves) : []));
  // An entry may stand before the first heading or in the front matter, in no section.
  const loose = leaves.filter(leaf => !roots.some(root => contains(root.span, leaf.span)));
  return [...loose, ...roots].sort((a, b) => a.span.start - b.span.start);
}

const isSymbol = (entry: SourceEntry): boolean => isInArticle(entry) && entry.span.end > entry.span.start;

/** The lead has no heading to be named by: what it holds stands on its own. */
function sectionSymbols(article: Article, index: number, leaves: readonly ArticleSymbol[]): readonly ArticleSymbol[] {
  const section = article.sections[index]!;
  const children = article.sections.flatMap((child, i) => (child.parents.at(-1) === index ? sectionSymbols(article, i, leaves) : []));
  const own = leaves.filter(({ span }) => contains(section.span, span));
  if (!section.heading) return [...own, ...children];
  const span = { start: section.span.start, end: Math.max(section.span.end, ...children.map(child => child.span.end)) };
  return [{ kind: 'section', name: nameOf(section), span, focus: section.heading, children: [...own, ...children] }];
}

const nameOf = ({ title }: Section): string => shorten(title, 80) || 'Untitled section';

function tableSymbol({ span, headerSpan, header }: Table): ArticleSymbol {
  const columns = header.map(({ text }) => text).filter(text => text !== '');
  return { kind: 'table', name: shorten(`Table: ${columns.join(', ')}`, 80), span, focus: headerSpan, children: [] };
}

const sourceSymbol = (entry: SourceEntry): ArticleSymbol => ({
  kind: 'source', name: shorten(`${entry.label === '' ? '' : `${shownLabel(entry)} `}${titleOf(entry)}`, 80), span: entry.span,
  focus: entry.labelSpan.end > entry.labelSpan.start ? entry.labelSpan : entry.span, children: [],
});
