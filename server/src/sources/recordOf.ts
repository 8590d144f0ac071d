import { memoizeText } from '../text/memo.ts';
import { readEntry } from './entry.ts';
import { findArxiv, findDoi, validIsbn } from './identifiers.ts';
import { inlineText } from './inlineText.ts';
import { isProse } from './prose.ts';
import type { SourceRecord } from './record.ts';
import { readShortCitation } from './shortCitation.ts';

/** What of a source entry its fields are read from. */
export interface EntryText {
  readonly bodyText: string;
  readonly record: SourceRecord | undefined;
  readonly style: string;
  readonly origin: string;
  readonly label: string;
}

/** A source entry's fields: those of its bibliography, else what its key or its words say. */
export function recordOf(entry: EntryText): SourceRecord {
  if (entry.record) return entry.record;
  if (entry.origin !== 'link') return readEntry(entry.bodyText);
  return entry.style === 'pandoc' ? readKey(entry.label) : readLink(entry.bodyText, entry.label);
}

/** A link in running text: `[Rao, 2019](url)` names who and when; words that begin no title (`[a survey](url)`) are just words. */
function readLink(markdown: string, url: string): SourceRecord {
  const words = inlineText(markdown).text;
  const short = readShortCitation(words);
  if (short) return { ...short, url };
  const { title, doi } = readEntry(markdown);
  const isTitle = title !== undefined && /^[\p{Lu}\p{N}]/u.test(title) && title.split(' ').length >= 3;
  return { ...(isTitle ? { title } : {}), ...(doi === undefined ? {} : { doi }), url };
}

/** The source that a key names by itself, as Manubot reads it: `doi:10.5555/x`, `arxiv:2310.03225`, `isbn:…`, `pmid:…`, `url:https://…`. */
export function readKey(key: string): SourceRecord {
  const doi = findDoi(key);
  if (doi) return { doi };
  const arxiv = findArxiv(key);
  if (arxiv) return { url: `https://arxiv.org/abs/${arxiv}` };
  const isbn = validIsbn(key.replace(/^isbn:/i, ''));
  if (isbn) return { isbn };
  const pubmed = /^(?:pmid|pubmed):(\d+)$/i.exec(key);
  if (pubmed) return { url: `https://pubmed.ncbi.nlm.nih.gov/${pubmed[1]}/` };
  const pmc = /^pmc(?:id)?:(PMC\d+)$/i.exec(key);
  if (pmc) return { url: `https://pmc.ncbi.nlm.nih.gov/articles/${pmc[1]}/` };
  const url = /^(?:url:)?(https?:\/\/\S+)$/i.exec(key);
  return url ? { url: url[1]! } : {};
}

/** Whether an entry explains something rather than naming a source: its words run like prose, and no author or date goes with them. */
export function isNote(entry: EntryText): boolean {
  return entry.record === undefined && entry.origin !== 'link' && explains(entry.bodyText);
}

const explains = memoizeText((bodyText): boolean => {
  const { authors, published, accessed, doi, isbn, archiveUrl } = readEntry(bodyText);
  if (authors ?? published ?? accessed ?? doi ?? isbn ?? archiveUrl) return false;
  return isProse(inlineText(bodyText).text);
}, 4000);
