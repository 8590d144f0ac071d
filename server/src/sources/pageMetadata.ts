import { Parser } from 'htmlparser2';
import { findDoi } from './identifiers.ts';
import type { SourceRecord } from './record.ts';
import { pageTitle } from './titleText.ts';

/** What a page says of itself before it is weighed. */
interface PageFacts {
  /** `<meta>` values by lower-cased name or property; the first of a name counts, of authors all. */
  readonly meta: Map<string, string>;
  readonly authors: string[];
  readonly linkedData: unknown[];
  title: string;
  time: string | undefined;
}

/** Longer texts are no titles or descriptions, whoever wrote them. */
const longest = { title: 300, name: 100, description: 600 };

/**
 * What a page says of itself: title, authors, site, date, description (as `abstract`), DOI, from `citation_*` metadata, JSON-LD,
 * Open Graph, Dublin Core and the like, in this order of trust. All values are plain text of one line without control or
 * direction characters, cut to a sane length; they may still hold Markdown, which `escapeMarkdown` is for.
 */
export function readPage(html: string, url: string): SourceRecord {
  const facts = collect(html);
  const meta = metaOf(facts);
  const data = facts.linkedData.map(articleIn).find(item => item !== undefined);
  const told = (name: string): string | undefined => textOf(data?.[name]);
  const site = meta('citation_journal_title', 'og:site_name', 'application-name') ?? told('publisher');
  const title = meta('citation_title') ?? told('headline') ?? meta('og:title', 'twitter:title', 'dc.title', 'dcterms.title') ?? facts.title;
  return present({
    authors: authorsOf(facts, data),
    title: clean(pageTitle(title, site, url), longest.title),
    publisher: clean(site ?? meta('citation_publisher', 'dc.publisher'), longest.name),
    published: dateOf(meta('citation_publication_date', 'citation_date', 'citation_online_date') ?? told('datePublished') ?? meta(...dateNames) ?? facts.time),
    doi: findDoi(meta('citation_doi', 'dc.identifier', 'prism.doi') ?? ''),
    abstract: clean(meta('og:description', 'description', 'twitter:description', 'dc.description') ?? told('description'), longest.description),
    url,
  });
}

const dateNames = ['article:published_time', 'og:article:published_time', 'dc.date', 'dc.date.issued', 'dcterms.issued', 'date', 'datepublished', 'parsely-pub-date', 'sailthru.date', 'pubdate'];

const metaOf = ({ meta }: PageFacts) => (...names: readonly string[]): string | undefined => names.map(name => meta.get(name)).find(value => value !== undefined);

type Fields = Readonly<Record<string, unknown>>;

const present = (record: { readonly [Key in keyof SourceRecord]?: SourceRecord[Key] | undefined }): SourceRecord =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined && value !== ''));

function collect(html: string): PageFacts {
  const facts: PageFacts = { meta: new Map(), authors: [], linkedData: [], title: '', time: undefined };
  let inside: 'title' | 'data' | undefined;
  let text = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'meta') addMeta(facts, attributes);
      else if (name === 'time' && attributes['datetime']) facts.time ??= attributes['datetime'];
      else if (name === 'title' && facts.title === '') [inside, text] = ['title', ''];
      else if (name === 'script' && /ld\+json/i.test(attributes['type'] ?? '')) [inside, text] = ['data', ''];
    },
    ontext(chunk) {
      if (inside) text += chunk;
    },
    onclosetag(name) {
      if (name === 'title' && inside === 'title') facts.title = text;
      if (name === 'script' && inside === 'data') facts.linkedData.push(...parsed(text));
      if (name === 'title' || name === 'script') inside = undefined;
    },
  }, { decodeEntities: true });
  parser.write(html);
  parser.end();
  return facts;
}

function addMeta({ meta, authors }: PageFacts, attributes: Readonly<Record<string, string>>): void {
  const name = (attributes['name'] ?? attributes['property'] ?? attributes['itemprop'] ?? '').toLowerCase();
  const content = attributes['content']?.trim();
  if (name === '' || !content) return;
  if (name === 'citation_author' || name === 'author' || name === 'dc.creator' || name === 'article:author') authors.push(content);
  if (!meta.has(name)) meta.set(name, content);
}

function parsed(text: string): readonly unknown[] {
  try {
    return [JSON.parse(text) as unknown];
  } catch {
    return [];
  }
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The article, page or video that linked data speaks of, wherever it is nested. */
function articleIn(data: unknown): Fields | undefined {
  if (Array.isArray(data)) return data.map(articleIn).find(item => item !== undefined);
  if (!isFields(data)) return undefined;
  const types = [data['@type']].flat().map(String);
  if (types.some(type => /Article|Posting|Report|Book$|Thesis|VideoObject|Dataset/.test(type))) return data;
  return articleIn(data['@graph'] ?? data['mainEntity']);
}

/** A text, or the name of a thing or of the first of several. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return textOf(value[0]);
  return isFields(value) ? textOf(value['name']) : undefined;
}

function authorsOf({ authors }: PageFacts, data: Fields | undefined): readonly string[] | undefined {
  const told = authors.length > 0 ? authors : [data?.['author']].flat().map(textOf);
  const names = told.map(name => clean(name, longest.name)).filter(name => name !== undefined && !/^https?:|^@|[<>]/.test(name)) as string[];
  return names.length > 0 ? [...new Set(names)].slice(0, 20) : undefined;
}

/** The calendar date of a time stamp, `YYYY-MM-DD` as far as it goes; other forms as written, if short. */
function dateOf(value: string | undefined): string | undefined {
  const iso = /^\s*(\d{4})(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?(?:[T\s].*)?$/.exec(value ?? '');
  if (iso) return iso.slice(1).filter(part => part !== undefined).map(part => part.padStart(2, '0')).join('-');
  const plain = clean(value, 40);
  return plain !== undefined && /\d{4}/.test(plain) ? plain : undefined;
}

/** Control characters, and those that turn the direction of text around, can make one text look like another. */
const invisible = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

function clean(value: string | undefined, most: number): string | undefined {
  const text = value?.replace(/[\s\u0000-\u001f]+/g, ' ').replace(invisible, '').replace(/ {2,}/g, ' ').trim();
  if (!text) return undefined;
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}
