import type { Article, Sentence, SourceEntry } from '../article/model.ts';
import { addEntries } from '../checks/fixes/addEntries.ts';
import { citationMarker, freshSource, insertCitation, type CitableSource } from '../checks/fixes/cite.ts';
import { citationHabit } from '../checks/fixes/citationHabit.ts';
import { findDoi } from '../sources/identifiers.ts';
import { sameSource } from '../sources/identity.ts';
import { escapeInline, escapeLineStart } from '../sources/markdownText.ts';
import type { SourceRecord } from '../sources/record.ts';
import { recordOf } from '../sources/recordOf.ts';
import { webUrl } from '../sources/url.ts';
import type { TextEdit } from '../text/edit.ts';
import { overlaps, type Span } from '../text/span.ts';
import { isInArticle } from './labels.ts';
import { sentenceAt } from './surroundings.ts';

/** A claim cited to a source that was given by its address. */
export interface CitedAddress {
  readonly edits: readonly TextEdit[];
  readonly citation: string;
  /** Whether the article had the source already. */
  readonly known: boolean;
  /** Fields that the new entry still lacks. */
  readonly missing: readonly string[];
}

/** What an address tells by itself; undefined for a text that is neither a web address nor a DOI. */
export function recordOfAddress(address: string): SourceRecord | undefined {
  const text = address.trim();
  const url = /\s/.test(text) ? undefined : webUrl(text);
  const doi = /^(?:doi:\s*)?10\.\d{4,9}\/\S+$/i.test(text) || url?.hostname.endsWith('doi.org') ? findDoi(text) : undefined;
  if (doi !== undefined) return { doi, url: `https://doi.org/${encodeURI(doi)}` };
  return url && { url: url.href };
}

/**
 * Cites a source for the last sentence that a range touches: the article's own entry where it has one of the same source,
 * else a new one. `record` has at least an address. Undefined where the range holds no sentence.
 */
export function citeAddress(article: Article, range: Span, record: SourceRecord): CitedAddress | undefined {
  const sentence = sentenceIn(article, range);
  if (!sentence) return undefined;
  const known = knownSource(article, record);
  if (known) return { edits: [insertCitation(article, sentence.span, citationMarker(known))], citation: citationMarker(known), known: true, missing: [] };
  return citationHabit(article).style === 'link' ? citeLink(article, sentence, record) : citeEntry(article, sentence, record);
}

function sentenceIn(article: Article, range: Span): Sentence | undefined {
  const at = Math.max(range.start, range.end - 1);
  const placed = sentenceAt(article, at);
  if (placed && placed.passage.role === 'body' && placed.passage.kind !== 'code') return placed.sentence;
  // The selection may end behind the paragraph.
  return article.passages.filter(({ role, kind, span }) => role === 'body' && kind !== 'code' && overlaps(span, range)).at(-1)?.sentences.findLast(({ span }) => span.start <= at);
}

/** The entry of the same source, as it is cited. */
function knownSource(article: Article, record: SourceRecord): CitableSource | undefined {
  const entry = article.sources.find(source => source.label !== '' && sameSource(recordOf(source), record) !== undefined);
  return entry && { style: entry.style, label: entry.label, ...(isInArticle(entry) ? {} : linkText(article, entry)) };
}

const linkText = (article: Article, { style, labelSpan }: SourceEntry): Pick<CitableSource, 'text'> =>
  (style === 'link' ? { text: article.text.slice(labelSpan.start, labelSpan.end) } : {});

function citeLink(article: Article, sentence: Sentence, record: SourceRecord): CitedAddress {
  const url = record.url!;
  const text = record.title === undefined ? webUrl(url)!.hostname.replace(/^www\./, '') : escapeInline(record.title);
  const marker = citationMarker({ style: 'link', label: url, text });
  return { edits: [insertCitation(article, sentence.span, marker)], citation: marker, known: false, missing: record.title === undefined ? ['title'] : [] };
}

function citeEntry(article: Article, sentence: Sentence, record: SourceRecord): CitedAddress {
  const fresh = freshSource(article);
  const { text, url, missing } = describe(record);
  const citation = citationMarker(fresh);
  const edits = [insertCitation(article, sentence.span, citation), ...addEntries(article, [{ style: fresh.style, label: fresh.label, text, url }])];
  return { edits, citation, known: false, missing };
}

/** A new entry's text and address; what is not known stands in the text by its name, as in a stub. */
function describe(record: SourceRecord): { readonly text: string; readonly url: string; readonly missing: readonly string[] } {
  const { authors, title, publisher, published, url, doi } = record;
  const missing: string[] = [];
  const known = (value: string | undefined, name: string): string => {
    if (value === undefined) missing.push(name.toLowerCase());
    return value === undefined ? name : escapeInline(value);
  };
  const parts = [known(authors?.join('; '), 'Author'), `“${known(title, 'Title')}”`, known(publisher, 'publisher'), known(published, 'date')];
  return { text: escapeLineStart(parts.join(', ')), url: doi === undefined ? url! : `https://doi.org/${encodeURI(doi)}`, missing };
}
