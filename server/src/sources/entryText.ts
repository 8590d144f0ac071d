import type { SourceRecord } from './record.ts';
import { webUrl } from './url.ts';

/**
 * A source as an entry's text in Markdown: `Author, [Title](url), *publisher*, date, pp. 3–4, doi:10.… ([archived](…)). Retrieved date.`
 * It reads back to the same fields. A missing title is written as “Title”, to be filled in.
 */
export function entryText(record: SourceRecord): string {
  const { authors, publisher, published, pages, doi, isbn, archiveUrl, accessed } = record;
  const parts = [
    authors && joined(authors.map(plain)),
    titleOf(record),
    publisher && `*${plain(publisher)}*`,
    published && plain(published),
    pages && `pp. ${plain(pages)}`,
    doi && !isDoiAddress(record.url) ? `doi:${doi}` : undefined,
    isbn && `ISBN ${isbn}`,
  ].filter(part => part !== undefined && part !== '');
  const archive = archiveUrl ? ` ([archived](${destination(archiveUrl)}))` : '';
  return `${parts.join(', ')}${archive}.${accessed ? ` Retrieved ${plain(accessed)}.` : ''}`;
}

const isDoiAddress = (url: string | undefined): boolean => url !== undefined && /\/\/(?:dx\.)?doi\.org\//i.test(url);

function titleOf({ title, url }: SourceRecord): string {
  if (url === undefined || !webUrl(url)) return `“${plain(title ?? 'Title').replace(/[“”]/g, '\'')}”`;
  return title === undefined ? `“Title”, <${url.replace(/[<>\s]/g, encodeURIComponent)}>` : `[${plain(title)}](${destination(url)})`;
}

const joined = (names: readonly string[]): string =>
  names.some(name => name.includes(',')) ? names.join('; ') : names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** One line whose characters are no markup. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().replace(/[\\`*_[\]<>]/g, '\\$&');

const destination = (url: string): string => (/[()\s<>]/.test(url) ? `<${url.replace(/[<>\s]/g, encodeURIComponent)}>` : url);
