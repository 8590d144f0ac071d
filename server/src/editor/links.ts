import type { Article, SourceEntry } from '../article/model.ts';
import type { Span } from '../text/span.ts';
import { findArxiv, findDoi } from '../sources/identifiers.ts';
import { isInArticle } from './labels.ts';

/** A stretch of text that leads somewhere else. */
export interface DocumentLink {
  readonly span: Span;
  /** An address of the web, or a file relative to the article. */
  readonly target: { readonly url: string } | { readonly file: string };
  readonly tooltip: string;
}

/** Addresses and identifiers in source entries, and the bibliography files that the front matter names. */
export function linksIn(article: Article): readonly DocumentLink[] {
  const entries = article.sources.filter(entry => isInArticle(entry) && entry.origin !== 'frontMatter');
  const files = article.header.fields.filter(({ key, value }) => key === 'bibliography' && value !== '');
  return [
    ...files.map(({ value, valueSpan }): DocumentLink => ({ span: valueSpan, target: { file: value }, tooltip: 'Open the bibliography' })),
    ...entries.flatMap(linksOf),
  ];
}

const address = /https?:\/\/[^\s<>"“”|]+/g;
const identifier = /\b(?:doi:\s*10\.\d{4,9}\/[^\s<>"“”|]+|10\.\d{4,9}\/[^\s<>"“”|]+|arXiv:\s*[\w.-]+(?:\/\d{7})?)/gi;

function linksOf({ body, bodyText }: SourceEntry): readonly DocumentLink[] {
  const addresses = [...bodyText.matchAll(address)].flatMap(match => linkOf(match, body.start, trimmed(match[0]), url => (URL.canParse(url) ? url : undefined)));
  const bare = bodyText.replace(address, url => ' '.repeat(url.length));
  return [...addresses, ...[...bare.matchAll(identifier)].flatMap(match => linkOf(match, body.start, trimmed(match[0]), identified))];
}

function linkOf(match: RegExpExecArray, offset: number, words: string, urlOf: (words: string) => string | undefined): readonly DocumentLink[] {
  const url = urlOf(words);
  const start = offset + match.index;
  return url === undefined ? [] : [{ span: { start, end: start + words.length }, target: { url }, tooltip: 'Open the source' }];
}

function identified(words: string): string | undefined {
  const doi = findDoi(words);
  if (doi) return `https://doi.org/${encodeURI(doi)}`;
  const arxiv = /^arxiv/i.test(words) ? findArxiv(words) : undefined;
  return arxiv && `https://arxiv.org/abs/${arxiv}`;
}

/** Without the sentence's or the Markdown link's own marks at the end; a bracket that was opened within stays. */
function trimmed(url: string): string {
  const cut = url.replace(/[.,;:!?'*_\]]+$/, '');
  if (!cut.endsWith(')') || count(cut, '(') >= count(cut, ')')) return cut;
  return trimmed(cut.slice(0, -1));
}

const count = (text: string, mark: string): number => text.split(mark).length - 1;
