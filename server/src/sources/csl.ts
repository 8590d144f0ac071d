import type { SourceRecord } from './record.ts';
import { findDoi, validIsbn } from './identifiers.ts';
import { isArchiveUrl } from './url.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An item of CSL-JSON or CSL-YAML as a source record; what is not of the expected type is left out. */
export function cslRecord(item: unknown): SourceRecord {
  if (!isFields(item)) return {};
  const url = text(item['URL']);
  const archive = text(item['archive_location']) ?? text(item['archive-url']) ?? text(item['archive_url']);
  const kept = [url, archive].find(address => address !== undefined && isArchiveUrl(address));
  const record: Partial<Record<keyof SourceRecord, string | readonly string[] | undefined>> = {
    authors: names(item['author']) ?? names(item['editor']),
    title: plain(item['title']) ?? plain(item['title-short']) ?? plain(item['shortTitle']),
    publisher: plain(item['container-title']) ?? plain(item['publisher']) ?? plain(item['event-title']),
    published: date(item['issued']) ?? date(item['original-date']),
    accessed: date(item['accessed']),
    url: url === kept ? undefined : url,
    archiveUrl: kept,
    doi: findDoi(text(item['DOI']) ?? ''),
    isbn: validIsbn((text(item['ISBN']) ?? '').split(/[\s,;]+(?=97|\d{9})/)[0] ?? ''),
    pages: text(item['page']),
    abstract: plain(item['abstract']),
  };
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

/** The key that an item is cited by; undefined where it has none. */
export const cslKey = (item: unknown): string | undefined => (isFields(item) ? text(item['id']) ?? text(item['citation-key']) : undefined);

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : typeof value === 'number' ? String(value) : undefined;

/** Titles and abstracts carry HTML for italics and kept capitals, and line breaks of their file. */
const plain = (value: unknown): string | undefined =>
  text(value)?.replace(/<\/?[a-z][^<>]*>/gi, '').replace(/\s+/g, ' ').trim();

/** `Given Family` for each person, the name itself for an organisation. */
function names(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const found = value.flatMap(name => (isFields(name) ? [nameOf(name)] : [])).filter(name => name !== '' && name !== 'others');
  return found.length > 0 ? found : undefined;
}

function nameOf(name: Fields): string {
  const parts = ['given', 'non-dropping-particle', 'dropping-particle', 'family', 'suffix'].map(part => text(name[part]) ?? '');
  return text(name['literal']) ?? parts.filter(part => part !== '').join(' ');
}

/** A CSL date as `2025-04-05`, as far as it goes; a range by its beginning, a literal as it stands. */
function date(value: unknown): string | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString().slice(0, 10);
  if (typeof value === 'string' || typeof value === 'number') return text(value);
  if (Array.isArray(value)) return date(value[0]);
  if (!isFields(value)) return undefined;
  const ranges = value['date-parts'];
  const parts: unknown = Array.isArray(ranges) ? ranges[0] : [value['year'], value['month'], value['day']];
  return parts === undefined ? undefined : joined(parts) ?? text(value['raw']) ?? text(value['literal']);
}

function joined(parts: unknown): string | undefined {
  const numbers = (Array.isArray(parts) ? parts : []).map(Number);
  const known = numbers.slice(0, numbers.findIndex(n => !Number.isInteger(n) || n === 0) < 0 ? 3 : numbers.findIndex(n => !Number.isInteger(n) || n === 0));
  return known.length > 0 ? known.map(n => String(n).padStart(2, '0')).join('-') : undefined;
}
