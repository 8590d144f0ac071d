import { memoize } from '../text/memo.ts';
import { isbn13 } from './identifiers.ts';
import { familyName } from './names.ts';
import type { SourceRecord } from './record.ts';
import { squash } from './site.ts';
import { normaliseUrl, webUrl } from './url.ts';

/** What two entries of one source share. */
export type SameBy = 'DOI' | 'address' | 'archived copy' | 'ISBN and title' | 'author, title and year' | 'title, publisher and date';

/**
 * What shows that two records are of the same source; undefined where nothing does. Different pages or chapters of one
 * book, different places of one page, different snapshots and titles that were cut short are no evidence.
 */
export function sameSource(a: SourceRecord, b: SourceRecord): SameBy | undefined {
  if (differ(a.pages, b.pages) || differ(a.doi, b.doi)) return undefined;
  if (a.doi !== undefined && a.doi === b.doi && !areChapters(a, b)) return 'DOI';
  if (sameUrl(a, b)) return 'address';
  if (a.archiveUrl !== undefined && a.archiveUrl === b.archiveUrl && a.url === undefined && b.url === undefined) return 'archived copy';
  return sameWork(a, b);
}

const differ = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && a !== b;

/** Two titles that share few words, in a book or under the front page of a site, are two works. */
const areChapters = (a: SourceRecord, b: SourceRecord): boolean => a.title !== undefined && b.title !== undefined && sharedWords(a.title, b.title) < 0.34;

function sameUrl(a: SourceRecord, b: SourceRecord): boolean {
  const [first, second] = [a.url, b.url];
  if (first === undefined || second === undefined) return false;
  const address = normaliseUrl(first);
  if (address === undefined || address !== normaliseUrl(second) || otherPlaces(first, second)) return false;
  if (areChapters(a, b) && (isFrontPage(first) || differ(yearIn(a.published), yearIn(b.published)) || a.isbn !== undefined)) return false;
  return true;
}

const fragment = (url: string): string => webUrl(url)?.hash.replace(/^#:~:.*/, '') ?? '';
const otherPlaces = (a: string, b: string): boolean => fragment(a) !== '' && fragment(b) !== '' && fragment(a) !== fragment(b);

const isFrontPage = (url: string): boolean => {
  const parsed = webUrl(url);
  return parsed !== undefined && parsed.pathname.length <= 1 && parsed.search === '';
};

/** The year of a date as written. */
const yearIn = (date: string | undefined): string | undefined => /\b(1[4-9]\d\d|20\d\d)/.exec(date ?? '')?.[1];

function sameWork(a: SourceRecord, b: SourceRecord): SameBy | undefined {
  if (!sameTitle(a.title, b.title)) return undefined;
  if (a.isbn !== undefined && b.isbn !== undefined) return isbn13(a.isbn) === isbn13(b.isbn) ? 'ISBN and title' : undefined;
  if (!equal(yearIn(a.published), yearIn(b.published))) return undefined;
  const [first, second] = [a.authors?.[0], b.authors?.[0]];
  if (first !== undefined && second !== undefined) return equal(familyName(first), familyName(second)) ? 'author, title and year' : undefined;
  return first === second && equal(a.publisher, b.publisher) && a.published === b.published ? 'title, publisher and date' : undefined;
}

const equal = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && squash(a) === squash(b);

/** A title that ends in an ellipsis was cut, and one of a word or two ("Introduction") is shared by many works. */
function sameTitle(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined || /(?:\.{3}|…)$/.test(a + b)) return false;
  return squash(a) === squash(b) && (squash(a).length >= 16 || a.trim().split(/\s+/).length >= 3);
}

const words = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []);

/** The share of the shorter title's words that the other has too, 0–1. */
function sharedWords(a: string, b: string): number {
  const [first, second] = [words(a), words(b)];
  const shared = [...first].filter(word => second.has(word)).length;
  return shared / Math.max(1, Math.min(first.size, second.size));
}

/** Keys such that two records of one source share at least one, for looking a source up among many without comparing all pairs. */
export const sourceKeys = memoize(({ doi, url, archiveUrl, title }: SourceRecord): readonly string[] => {
  const keys = [doi && `doi:${doi}`, url && normaliseUrl(url), archiveUrl, title && `title:${squash(title)}`];
  return keys.filter((key): key is string => key !== undefined && key !== '');
});
