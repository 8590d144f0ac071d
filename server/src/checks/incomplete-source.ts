import type { Article, SourceEntry } from '../article/model.ts';
import { readEntry, unreadWords } from '../sources/entry.ts';
import { inlineText } from '../sources/inlineText.ts';
import type { SourceRecord } from '../sources/record.ts';
import { isNote, recordOf } from '../sources/recordOf.ts';
import { readShortCitation } from '../sources/shortCitation.ts';
import { cleanTitle } from '../sources/titleText.ts';
import { titleFromUrl } from '../sources/titleFromUrl.ts';
import { replace } from '../text/edit.ts';
import { memoizeText } from '../text/memo.ts';
import { defineCheck, type Fix, type Problem } from './check.ts';
import { placeOfEntry } from './fixes/entryPlace.ts';
import { shownLabel as shown } from './shownLabel.ts';

export const incompleteSource = defineCheck({
  id: 'incomplete-source',
  group: 'citations',
  severity: 'information',
  summary: 'An entry with no title, or with none of URL, DOI, ISBN and publisher.',
  why: `When an address dies, the title is what a source is found again by; without an address, a number or a publisher a
title leads nowhere. A bare address is the most common case: its page knows the title.

Flagged only where it is sure that the part is missing: an entry with words that could hold it is left alone. So are
notes that explain something, short notes that point to a fuller entry (“Rao 2010, p. 5”), and entries of a bibliography
file that the article does not cite.`,
  options: {},
  examples: [
    { title: 'A bare address', text: 'It opened in 1932. [1]\n\n## References\n\n«1. https://gazette.example/1932/bridge-opens-to-traffic»\n', fixed: 'It opened in 1932. [1]\n\n## References\n\n1. [Bridge opens to traffic](https://gazette.example/1932/bridge-opens-to-traffic)\n' },
    { title: 'A title that leads nowhere', text: 'It opened in 1932.[^a]\n\n«[^a]: "The opening of the bridge", 1932.»\n' },
    { title: 'A stub to be filled in', text: 'It opened in 1932. [1]\n\n## References\n\n«1. Author, “Title”, publisher, date, URL»\n' },
    { title: 'A stub among definitions', text: 'It opened in 1932. [1]\n\n## References\n\n«[1]: <> "Author, Title, publisher, date, URL"»\n' },
    { title: 'Complete', text: 'It opened in 1932. [1] It closed. [2]\n\n## References\n\n1. "Opening", https://gazette.example/1\n2. Rao, V. (1990). The closing of bridges. Northern Press.\n' },
    { title: 'A note and a short citation', text: 'It opened in 1932.[^a] It closed.[^b]\n\n[^a]: The date is that of the ceremony, which was held before all lanes were open.\n\n[^b]: Rao 1990, p. 5.\n' },
  ],
  withoutFix: 'What is missing is known to the source alone: its page can be asked on request (Load preview). Only a bare address whose last part spells a title offers that title.',
  run: ({ article }) => looked(article).flatMap(entry => problem(article, entry)),
});

function looked(article: Article): readonly SourceEntry[] {
  const cited = new Set(article.citations.map(({ style, label }) => `${style} ${label}`));
  return article.sources.filter(entry => entry.origin !== 'link' && !(entry.style === 'pandoc' && entry.origin === 'definition')
    && (entry.origin !== 'bibliography' || cited.has(`${entry.style} ${entry.label}`)) && !isNote(entry));
}

type Missing = 'title' | 'address and publisher';

function problem(article: Article, entry: SourceEntry): readonly Problem[] {
  const record = recordOf(entry);
  const missing = missingIn(entry, record);
  if (missing.length === 0) return [];
  return [{
    span: placeOfEntry(article, entry),
    message: `${entry.label === '' ? 'This source' : `Source ${shown(entry)}`} has ${missing.map(part => explanations[part]).join(', and ')}.`,
    data: { label: entry.label, missing },
    fixes: () => titleFix(entry, record, missing),
  }];
}

const explanations: Readonly<Record<Missing, string>> = { title: 'no title', 'address and publisher': 'neither address, DOI, ISBN nor publisher' };

function missingIn(entry: SourceEntry, record: SourceRecord): readonly Missing[] {
  if (entry.record === undefined && isOpaque(entry.bodyText)) return [];
  const { title, url, doi, isbn, archiveUrl, publisher } = record;
  return [
    ...(title === undefined ? ['title' as const] : []),
    ...([url, doi, isbn, archiveUrl, publisher].every(field => field === undefined) ? ['address and publisher' as const] : []),
  ];
}

/** Words of the stub that a fix adds, and of what says how a source was reached. */
const hollow = /^(?:authors?|titles?|publisher|date|url|year|site|page|link|links|pdf|error|retrieving|ref|here|source|accessed|retrieved|online|available|at|from|on|the|see|archived?|in|of|and|n|d)$/i;

/** Whether words remain in which a field may be hidden (a link's own are a title of sorts), or the entry is a remark that needs none. */
const isOpaque = memoizeText((bodyText): boolean => {
  const { text, links } = inlineText(bodyText);
  if (readShortCitation(text) || /^\p{Ll}[\p{L}’-]*\s+\p{L}/u.test(text) || bodyText.includes('`') || links.some(({ bare, span }) => !bare && cleanTitle(text.slice(span.start, span.end)) !== undefined)) return true;
  const words = unreadWords(bodyText).match(/\p{L}{2,}/gu)?.filter(word => !hollow.test(word)) ?? [];
  const { title, url } = readEntry(bodyText);
  return words.length > (title === undefined && url !== undefined ? 3 : 1);
}, 4000);

/** A bare address becomes a link whose words are the title that its last part spells. */
function titleFix(entry: SourceEntry, { url }: SourceRecord, missing: readonly Missing[]): readonly Fix[] {
  const title = url === undefined || !missing.includes('title') ? undefined : titleFromUrl(url);
  const at = url === undefined ? -1 : entry.bodyText.indexOf(url);
  if (title === undefined || at < 0 || entry.origin === 'definition' || /[[(]$/.test(entry.bodyText.slice(0, at))) return [];
  const bracketed = entry.bodyText[at - 1] === '<' && entry.bodyText[at + url!.length] === '>' ? 1 : 0;
  const span = { start: entry.body.start + at - bracketed, end: entry.body.start + at + url!.length + bracketed };
  return [{ title: `Take the title from the address: “${title}”`, safe: false, edits: [replace(span, `[${title}](${url!})`)] }];
}
