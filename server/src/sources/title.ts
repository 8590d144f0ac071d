import type { Span } from '../text/span.ts';
import { datePattern } from './dateWords.ts';
import { put, takeSpan, tidy, type Draft } from './draft.ts';
import { readHead, readShortHead, type Head } from './head.ts';
import { urlMark } from './inlineText.ts';
import { isProperName } from './names.ts';
import { isProse } from './prose.ts';
import { sentenceEnd } from './sentenceEnd.ts';
import { fitsHost } from './site.ts';
import { cleanTitle, isHollow, splitSite } from './titleText.ts';

/** Finds the title and, before it, authors and date; the rest of the text is left for the publication. */
export function takeTitle(draft: Draft): void {
  if (readUrlFirst(draft)) return;
  const head = readHead(draft.text);
  if (head && readBehind(draft, head)) return;
  if (readMarked(draft)) return;
  readPlain(draft);
}

/** `url - Title | Site`, `url "Title"`. */
function readUrlFirst(draft: Draft): boolean {
  if (!draft.line.text.trimStart().startsWith(urlMark)) return false;
  const joint = /^[\s\0]*([-–—:|,.]*)\s*/.exec(draft.text)!;
  const start = joint[0].length;
  const end = lastUsed(draft.text);
  if (end <= start || draft.text.slice(start, end).includes('\0')) return true;
  const quoted = quotationAt(draft.text, start);
  if (quoted) return setTitle(draft, quoted);
  if (isProse(draft.text.slice(start, end)) || joint[1] !== '-' && /^\p{Ll}/u.test(draft.text.slice(start))) return true;
  return setTitle(draft, { start, end }, true);
}

const lastUsed = (text: string): number => text.replace(/[\s\0.]+$/, '').length;

/** What the head promises: the title begins right behind it. */
function readBehind(draft: Draft, head: Head): boolean {
  const { text, line } = draft;
  const start = head.end + /^\s*/.exec(text.slice(head.end))![0].length;
  const marked = quotationAt(text, start) ?? namedLinkAt(draft, start) ?? line.emphasis.find(e => e.start >= start && e.start <= start + 1);
  const span = marked ?? plainTitle(draft, start);
  if (tidy(text.slice(span.start, span.end)) === '') return readHeadAsTitle(draft, head);
  if (marked === undefined && isSiteAlone(draft, span)) return readHeadAsTitle(draft, head);
  if (!setTitle(draft, span, marked === undefined)) return false;
  putHead(draft, head);
  return true;
}

function plainTitle(draft: Draft, start: number): Span {
  const end = start + (commaTitle(draft.text, start) ?? sentenceEnd(draft.text.slice(start)));
  const journal = draft.line.emphasis.find(e => e.start > start && e.start < end && /[.,]\s*$/.test(draft.text.slice(start, e.start)));
  return { start, end: journal?.start ?? end };
}

const numbers = /^(?:\s*,?\s*(?:vol\.?|no\.?|pp?\.?|issue|volume|[\d–()/,.:\s\0-]+|[A-Z]?\d+))*\s*\.?\s*$/i;

/** Length of a title that ends in a comma: `Author (2017), Weirs and weather, Inland Waters, vol. 8, pp. 3–19`. */
function commaTitle(text: string, start: number): number | undefined {
  if (!/,\s*$/.test(text.slice(0, start))) return undefined;
  const rest = text.slice(start);
  const journal = [...rest.matchAll(/,\s+(\p{Lu}[^,\d\0]*?)(?=\s*(?:,|\d|\0|$))/gu)].findLast(m => isProperName(m[1]!, 8) && numbers.test(rest.slice(m.index + m[0].length)));
  return journal?.index;
}

/** `Grand Prix (2024, October 3). MTG Wiki. url`: with nothing but a site behind the date, the title stands before it. */
function isSiteAlone(draft: Draft, span: Span): boolean {
  const behind = draft.text.slice(span.end);
  return fitsHost(tidy(draft.text.slice(span.start, span.end)), draft.record.url) && tidy(behind) === '';
}

function readHeadAsTitle(draft: Draft, head: Head): boolean {
  const bracket = draft.text.slice(0, head.end).search(/\s*[([][^([]*$/);
  if (bracket <= 0 || head.authors === undefined || head.authors.some(name => name.includes(','))) return false;
  put(draft, 'published', head.published);
  const set = setTitle(draft, { start: 0, end: bracket }, true);
  takeSpan(draft, { start: 0, end: head.end });
  return set;
}

/** The first quoted, linked or emphasised words, where what stands before them is a head and no prose. */
function readMarked(draft: Draft): boolean {
  const { text, line } = draft;
  const candidates = [quotationAt(text, 0, true), namedLinkAt(draft, 0, true), line.emphasis.find(e => !text.slice(e.start, e.end).includes('\0'))]
    .filter(c => c !== undefined).sort((a, b) => a.start - b.start || b.end - a.end);
  const title = candidates[0];
  if (!title) return false;
  const read = readShortHead(text.slice(0, title.start));
  // One word before an emphasised title is a family name as likely as a publisher.
  const head = read?.organisation?.includes(' ') === false && text[title.start] !== '“' && text[title.start] !== '"' && namedLinkAt(draft, title.start) === undefined && !/^[A-Z]{2,}$/.test(read.organisation) ? { ...read, organisation: undefined } : read;
  if (!head || isProse(text.slice(title.end))) return false;
  if (!setTitle(draft, title, namedLinkAt(draft, title.start) !== undefined)) return false;
  putHead(draft, head);
  return true;
}

function putHead(draft: Draft, head: Head): void {
  takeSpan(draft, { start: 0, end: Math.min(head.end, draft.text.length) });
  put(draft, 'authors', head.authors);
  put(draft, 'published', head.published);
  // Outside the form `Organisation. (date)`, a name before the title may be author or publisher; it publishes either way.
  put(draft, 'publisher', head.organisation);
}

/** `Title. Available at: url`, `Title - Site, accessed …`: something must show that the line is a reference at all. */
function readPlain(draft: Draft): void {
  const { record, text } = draft;
  const known = record.url ?? record.doi ?? record.isbn ?? record.accessed ?? record.archiveUrl;
  const start = /^[\s\0.,;:*•-]*/.exec(text)![0].length;
  if (known === undefined || draft.line.links.filter(link => !link.bare).length > 1) return;
  const dated = datedTitle.exec(text.slice(start));
  const end = start + (dated ? dated[1]!.length : sentenceEnd(text.slice(start)));
  if (record.accessed === undefined && (isProse(text.slice(start, end)) || isProse(text.slice(start)) || goesOn.test(text.slice(end)))) return;
  // Linked words within a sentence are what it speaks of, not its title.
  if (draft.line.links.some(({ bare, span }) => !bare && span.start >= start && span.start < end && !isHollow(text.slice(span.start, span.end)))) return;
  setTitle(draft, { start, end }, true);
}

/** `… (url), averaged over the hours of each day`: what stands before the address begins a sentence. */
const goesOn = /^\0+[\s,;)]*(?:\p{Ll}[\p{L}’-]*[\s,]+){4}/u;

/** `Which rivers meander? A survey - Site. (2024, August 2).` with nothing behind it. */
const datedTitle = new RegExp(`^([^\\0]+?)[.,]?\\s*\\(${datePattern}\\)[.,\\s]*(?=\\0|$)`, 'i');

/** Records the words of a span as the title and takes them; false where they are none. */
function setTitle(draft: Draft, span: Span, mayNameSite = false): boolean {
  const words = draft.text.slice(span.start, span.end);
  const { title, site } = mayNameSite ? splitSite(words, draft.record.url, draft.record.authors === undefined) : { title: words, site: undefined };
  const clean = cleanTitle(title);
  takeSpan(draft, span);
  if (clean === undefined) return false;
  const listed = mayNameSite ? listedTitle.exec(clean) : null;
  put(draft, 'authors', listed ? [listed[2]!] : undefined);
  put(draft, 'published', listed?.[3]);
  put(draft, 'publisher', listed?.[4]);
  put(draft, 'title', listed?.[1] ?? clean);
  put(draft, 'publisher', site && tidy(site));
  return true;
}

/** A library's page title: `Work - Author - 2024 - Journal`. */
const listedTitle = /^(.+?) - (\p{Lu}[\p{L}’'-]+) - ((?:19|20)\d\d) - (\p{Lu}[^-]+)$/u;

const quotation = /“[^”\0]{2,300}”|"[^"\0]{2,300}"(?![\p{L}\d])|«[^»\0]{2,300}»|„[^“”\0]{2,300}[“”]|(?<![\p{L}\d])[‘'](?=\p{Lu})(?:[^‘’'\0]|[’'](?=\p{L})){8,200}?[’'](?=\s*(?:[.,\0(]|$))/gu;

/** Quoted words at an offset, or the first behind it. */
function quotationAt(text: string, start: number, later = false): Span | undefined {
  quotation.lastIndex = start;
  const match = quotation.exec(text);
  if (!match || !later && match.index > start + 1) return undefined;
  return { start: match.index, end: match.index + match[0].length };
}

/** A named link whose words may be a title. */
function namedLinkAt(draft: Draft, start: number, later = false): Span | undefined {
  const link = draft.line.links.find(({ span, bare }) => !bare && span.start >= start && cleanTitle(draft.text.slice(span.start, span.end)) !== undefined);
  return link && (later || link.span.start <= start + 2) ? link.span : undefined;
}
