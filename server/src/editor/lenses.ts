import type { Article, Citation } from '../article/model.ts';
import type { Span } from '../text/span.ts';
import { times } from './ages.ts';
import { citationsOf, isInArticle } from './labels.ts';

/** How often an entry is cited, told above it. */
export interface CitationLens {
  /** The entry's label. */
  readonly span: Span;
  readonly title: string;
  readonly citations: readonly Citation[];
}

/** One lens for each entry that the article keeps and that something could cite. */
export const lensesIn = (article: Article): readonly CitationLens[] =>
  article.sources.filter(entry => isInArticle(entry) && entry.label !== '').map(entry => {
    const citations = citationsOf(article, entry);
    return { span: entry.labelSpan, title: citations.length === 0 ? 'never cited' : `cited ${times(citations.length)}`, citations };
  });
