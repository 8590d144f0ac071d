import type { Article, Citation, CitationStyle, SourceEntry } from '../article/model.ts';
import { groupBy } from '../text/groupBy.ts';
import { memoize } from '../text/memo.ts';
import { touches, type Span } from '../text/span.ts';

/** What a citation and its entry have in common. */
export interface SourceName {
  readonly style: CitationStyle;
  readonly label: string;
}

const nameOf = ({ style, label }: SourceName): string => `${style} ${label}`;

const citationsByName: (article: Article) => ReadonlyMap<string, readonly Citation[]> = memoize(({ citations }) => groupBy(citations, nameOf));

/** Where a source is cited, in text order. */
export const citationsOf = (article: Article, name: SourceName): readonly Citation[] => citationsByName(article).get(nameOf(name)) ?? [];

const entriesByName: (article: Article) => ReadonlyMap<string, readonly SourceEntry[]> = memoize(({ sources }) => groupBy(sources, nameOf));

/** The entries of a source: none for an undefined one, two where a label was given twice. */
export const entriesOf = (article: Article, name: SourceName): readonly SourceEntry[] => entriesByName(article).get(nameOf(name)) ?? [];

/** Whether an entry is written in the article, so that it has a place there to go to. */
export const isInArticle = ({ origin }: SourceEntry): boolean => origin !== 'link' && origin !== 'bibliography';

/** A label at an offset, cited or in the marker of its entry. */
export interface LabelAt extends SourceName {
  /** The label itself. */
  readonly span: Span;
  /** The bracket or marker around it. */
  readonly around: Span;
  readonly isEntry: boolean;
}

/**
 * The labels at an offset: the one that the offset touches; anywhere else in a bracket all of it; within a written range
 * whatever the range stands for there.
 */
export function labelsAt(article: Article, offset: number): readonly LabelAt[] {
  const cited = article.citations.filter(({ span }) => touches(span, offset));
  // Between two brackets both touch; the one that begins here is meant.
  const bracket = cited.filter(({ span }) => span.start === Math.max(...cited.map(citation => citation.span.start)));
  if (bracket.length > 0) return narrowest(bracket, offset).map(({ style, label, labelSpan, span }) => ({ style, label, span: labelSpan, around: span, isEntry: false }));
  const entry = article.sources.find(source => isInArticle(source) && source.label !== '' && offset >= source.span.start && offset <= markerEnd(source));
  return entry ? [{ style: entry.style, label: entry.label, span: entry.labelSpan, around: { start: entry.span.start, end: markerEnd(entry) }, isEntry: true }] : [];
}

/** The marker of an entry in front matter is its key. */
const markerEnd = ({ origin, labelSpan, body }: SourceEntry): number => (origin === 'frontMatter' ? labelSpan.end : Math.max(labelSpan.end, body.start - 1));

const lengthOf = ({ start, end }: Span): number => end - start;

function narrowest(bracket: readonly Citation[], offset: number): readonly Citation[] {
  const touched = bracket.filter(({ labelSpan }) => touches(labelSpan, offset));
  if (touched.length === 0) return bracket;
  const least = Math.min(...touched.map(({ labelSpan }) => lengthOf(labelSpan)));
  return touched.filter(({ labelSpan }) => lengthOf(labelSpan) === least);
}
