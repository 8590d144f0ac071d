import type { Article, Citation, SourceEntry } from '../article/model.ts';
import { shownLabel } from '../checks/shownLabel.ts';
import { ageInMonths, formatPeriod, type Day } from '../language/dates/index.ts';
import { publishedPeriod } from '../sources/published.ts';
import type { SourceRecord } from '../sources/record.ts';
import { recordOf } from '../sources/recordOf.ts';
import { isArchiveUrl } from '../sources/url.ts';
import { ageWords, counted, times } from './ages.ts';
import { outrunBy } from './outrun.ts';
import { citationsOf, entriesOf, type SourceName } from './labels.ts';
import { emphasis, link, list, paragraph, place, quote, shorten, strong, type Inline, type Line, type RichBlock, type RichText } from './richText.ts';
import { sectionTitleAt, snippetAt } from './surroundings.ts';

const maxPlaces = 8;
const maxQuote = 300;
const dot = ' · ';

/** What a source's own page told when it was asked for. */
export interface PageRecord {
  readonly record: SourceRecord;
  /** One line, where it told nothing. */
  readonly problem?: string;
}

export interface CardOptions {
  /** The citation that the reader points at: the card is about the others. */
  readonly at?: Citation | undefined;
  readonly page?: PageRecord | undefined;
}

/**
 * What is known of a source: its entry's fields, its age, where it is cited, what its page says, and a warning where it
 * is older than what it is cited for.
 */
export function sourceCard(article: Article, name: SourceName, today: Day, { at, page }: CardOptions = {}): RichText {
  const [entry] = entriesOf(article, name);
  const head = entry ? entryBlocks(entry, today) : [paragraph(strong(shownLabel(name)), ' has no source entry in this article.')];
  return [...head, ...pageBlocks(page, today), ...warnings(article, name, entry), ...uses(article, name, at)];
}

/** The page's own title, site, date and description. */
function pageBlocks(page: PageRecord | undefined, today: Day): readonly RichBlock[] {
  if (!page) return [];
  if (page.problem !== undefined) return [paragraph(`Its page could not be read: ${page.problem}.`)];
  const { title, abstract } = page.record;
  const line = joined([title === undefined ? undefined : strong(shorten(title, maxQuote)), ...bylineOf(page.record, today).filter(part => part !== dot)]);
  return [paragraph('Its page: ', ...(line.length > 0 ? line : ['it says nothing of itself'])), ...(abstract === undefined ? [] : [quote(shorten(abstract, maxQuote))])];
}

/** What the entry says, without its uses: the preview of a completion. */
export function entryBlocks(entry: SourceEntry, today: Day): RichText {
  const record = recordOf(entry);
  const words = [record.quote && quote(shorten(record.quote, maxQuote)), record.abstract && quote(shorten(record.abstract, maxQuote))];
  return [
    paragraph(...titleLine(entry, record)),
    ...blockOf(bylineOf(record, today)),
    ...blockOf(identifiersOf(record)),
    ...words.filter((block): block is RichBlock => typeof block === 'object'),
    ...(entry.file === undefined ? [] : [paragraph(`In ${entry.file}`)]),
  ];
}

const blockOf = (line: Line): readonly RichBlock[] => (line.length === 0 ? [] : [paragraph(...line)]);

function titleLine(entry: SourceEntry, record: SourceRecord): Line {
  const title = titleOf(entry, record);
  const mark = entry.style === 'link' ? [] : [`${shownLabel(entry)} `];
  return record.title === undefined ? [...mark, title] : [...mark, strong(title)];
}

/** The title of a source, else what its entry says, else its address. */
export function titleOf(entry: SourceEntry, record: SourceRecord = recordOf(entry)): string {
  const body = entry.bodyText.replace(/^<?([\s\S]*?)>?\s*$/, '$1');
  return record.title ?? shorten(entry.origin === 'link' ? record.url ?? entry.label : body || entry.label, 160);
}

/** Authors, publisher, date and age. */
function bylineOf(record: SourceRecord, today: Day): Line {
  const published = publishedPeriod(record);
  const date = record.published ?? (published && formatPeriod(published));
  const age = published ? ` (${ageWords(ageInMonths(published, today))})` : '';
  const parts: readonly (Inline | undefined)[] = [
    authorsOf(record), record.publisher === undefined ? undefined : emphasis(record.publisher), date === undefined ? undefined : date + age,
    record.pages === undefined ? undefined : `p. ${record.pages}`,
  ];
  return joined(parts);
}

/** Parts with a dot between them, missing ones left out. */
const joined = (parts: readonly (Inline | undefined)[]): Line =>
  parts.filter((part): part is Inline => part !== undefined).flatMap((part, i) => (i === 0 ? [part] : [dot, part]));

function authorsOf({ authors = [] }: SourceRecord): string | undefined {
  if (authors.length === 0) return undefined;
  return authors.length > 4 ? `${authors.slice(0, 3).join('; ')} and ${authors.length - 3} others` : authors.join('; ');
}

function identifiersOf({ url, doi, isbn, archiveUrl, accessed }: SourceRecord): Line {
  const kept = archiveUrl ?? (url !== undefined && isArchiveUrl(url) ? url : undefined);
  return joined([
    url === undefined || url === kept ? undefined : link(shorten(url, 80), url),
    doi === undefined ? undefined : link(`doi:${doi}`, `https://doi.org/${encodeURI(doi)}`),
    isbn === undefined ? undefined : `ISBN ${isbn}`,
    kept === undefined ? undefined : link('archived copy', kept),
    accessed === undefined ? undefined : `accessed ${accessed}`,
  ]);
}

function warnings(article: Article, name: SourceName, entry: SourceEntry | undefined): readonly RichBlock[] {
  const outrun = entry && outrunBy(article, name, recordOf(entry));
  if (!outrun) return [];
  return [paragraph('⚠ Older than what it is cited for: ', place(`“${outrun.words}”`, outrun.span), `, and it was published ${formatPeriod(outrun.published)}.`)];
}

/** How often the source is cited, and where else. */
function uses(article: Article, name: SourceName, at: Citation | undefined): readonly RichBlock[] {
  const all = citationsOf(article, name);
  const others = all.filter(citation => citation !== at);
  if (all.length === 0) return [paragraph('Never cited.')];
  if (others.length === 0) return [paragraph('Cited once, here.')];
  const shown = others.slice(0, maxPlaces);
  const more = others.length - shown.length;
  return [
    paragraph(at ? `Cited ${times(all.length)}, also in` : `Cited ${times(all.length)}`, ':'),
    list([...shown.map(citation => useLine(article, citation)), ...(more > 0 ? [[`and ${counted(more, 'more place')}`]] : [])]),
  ];
}

const useLine = (article: Article, { span }: Citation): Line => [place(sectionTitleAt(article, span.start), span), `: ${snippetAt(article, span)}`];
