import type { Article, SourceEntry } from '../article/model.ts';
import { recordOf } from '../sources/recordOf.ts';
import { webUrl } from '../sources/url.ts';
import type { Span } from '../text/span.ts';

/** An address that a source of the article gives. */
export interface SourceUrl {
  readonly url: string;
  readonly entry: SourceEntry;
  /** Where it stands in the text; undefined for an entry that is kept elsewhere or names its address in another way (a DOI). */
  readonly span: Span | undefined;
}

/**
 * The addresses of the article's sources in text order, each source's own (a kept copy stands in for it where it has no other); of a
 * bibliography file only what the article cites. A DOI without an address stands for its resolver's.
 */
export function sourceUrls(article: Article): readonly SourceUrl[] {
  const cited = new Set(article.citations.map(({ style, label }) => `${style} ${label}`));
  return article.sources.flatMap(entry => {
    if (entry.origin === 'bibliography' && !cited.has(`${entry.style} ${entry.label}`)) return [];
    const url = urlOf(entry);
    return url !== undefined && webUrl(url) ? [{ url, entry, span: placeOf(entry, url) }] : [];
  });
}

function urlOf(entry: SourceEntry): string | undefined {
  if (entry.style === 'link') return entry.label;
  const { url, doi, archiveUrl } = recordOf(entry);
  return url ?? (doi === undefined ? archiveUrl : `https://doi.org/${encodeURI(doi)}`);
}

function placeOf(entry: SourceEntry, url: string): Span | undefined {
  const at = entry.bodyText.indexOf(url);
  return at < 0 ? undefined : { start: entry.body.start + at, end: entry.body.start + at + url.length };
}
