import { datesIn, isYearOnly, type FoundDate } from './dateWords.ts';
import { put, take, takeSpan, tidy, type Draft } from './draft.ts';
import { isOrganisation, isProperName, leadingNames, plainNames } from './names.ts';
import { fitsHost } from './site.ts';

/** Takes the date of publication from what the title has left; a fuller date is preferred to a lone year beside it. */
export function takePublished(draft: Draft): void {
  if (draft.record.published !== undefined) return;
  const dates = datesIn(draft.text).filter(date => stands(draft.text, date));
  const first = dates[0];
  // A year in a sentence that names no work dates nothing.
  if (!first || draft.record.title === undefined && draft.record.url === undefined && !endsWith(draft.text, dates.at(-1)!)) return;
  const fuller = dates.find(date => !isYearOnly(date.text) && date.text.includes(first.text));
  const chosen = isYearOnly(first.text) ? fuller ?? first : first;
  put(draft, 'published', chosen.text.replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i, ''));
  for (const date of dates) takeSpan(draft, date);
}

const endsWith = (text: string, date: FoundDate): boolean => /^[\s.)\]]*$/.test(text.slice(date.end));

/** A year within words is part of a name (`World Cup 2014 report`); a date of its own stands between marks or ends. */
function stands(text: string, date: FoundDate): boolean {
  const before = text.slice(0, date.start).trimEnd();
  const after = text.slice(date.end).trimStart();
  if (!isYearOnly(date.text)) return true;
  return (before === '' || /[.,;:([\0–—-]$/.test(before)) && (after === '' || /^[.,;:)\]\0–—-]/.test(after));
}

/** `by Jane Doe and John Roe` behind the title, or `Jane Doe.` right behind a quoted one. */
export function takeByline(draft: Draft): void {
  if (draft.record.authors !== undefined) return;
  const by = /(?<!\b(?:edited|translated|published|compiled|directed|narrated|written and directed))(?:^|[\s,.(\0])[Bb]y\s+(?=\p{Lu})/iu.exec(draft.text);
  if (!by) return;
  const start = by.index + by[0].length;
  const names = leadingNames(draft.text.slice(start)) ?? plainNames(draft.text.slice(start));
  if (!names || isOrganisation(names.names[0]!)) return;
  put(draft, 'authors', names.names);
  takeSpan(draft, { start: by.index, end: start + names.length });
}

/** Takes journal, publisher or site from behind the title: emphasised or linked words first, else the first that are a proper name. */
export function takePublisher(draft: Draft): void {
  if (draft.record.publisher !== undefined || draft.record.title === undefined) return;
  put(draft, 'publisher', emphasised(draft) ?? linked(draft) ?? named(draft));
}

function emphasised(draft: Draft): string | undefined {
  for (const { start, end } of draft.line.emphasis) {
    const words = tidy(draft.text.slice(start, end));
    if (/\p{L}{2}/u.test(words) && words.split(' ').length <= 25) return words;
  }
  return undefined;
}

function linked(draft: Draft): string | undefined {
  const link = draft.line.links.find(({ span, bare }) => !bare && isPublisherName(tidy(draft.text.slice(span.start, span.end))));
  return link && tidy(draft.text.slice(link.span.start, link.span.end));
}

const noName = /^(?:pdf|print|web|online|html|video|epub|kindle|e-?book|archived?|press release|preprint|accessed|retrieved|available|subscription required|vols?\.? .*|nos?\.? .*|\d+(?:\.\d+)?|(?:\w+ )?ed(?:ition|n|s)?\.?|chapter .*|publication.*|version .*|report no.*|paper \d.*|section .*|n\.?d|updated|published|posted|last (?:updated|modified)|in press|ibid|quote.*|english|draft|abstract|article|supplement|author|editor|via|index|thm\b.*|theorem .*|lemma .*|figure .*|table .*|appendix .*|doi|url)$/i;

function named(draft: Draft): string | undefined {
  take(draft, /[([][^()[\]]*\b(?:eds?\.?|edition|editors?|trans\.?|reprint|orig\.?[^()]*)[)\]]/i);
  for (const sentence of draft.text.split(/\0+|\.\s+|;\s*|\s+[–—]\s+|[()[\]|]/)) {
    const found = namedIn(tidy(sentence), draft.record.url);
    if (found !== undefined) return isAbbreviated(draft.text, found) ? undefined : found;
  }
  return undefined;
}

/** The publisher in one sentence of the tail: with its place (`Reading, MA: Addison-Wesley`), or one of the parts between commas. */
function namedIn(sentence: string, url: string | undefined): string | undefined {
  const place = /^([^:]{2,40}?),?\s*:\s*(.+)$/.exec(sentence);
  if (place && isPublisherName(place[2]!) && isPublisherName(place[1]!.replace(/,/g, ''))) return isPlace(place[1]!, place[2]!) ? place[2] : place[0];
  const within = /^[Ii]n:?\s+(?=[\p{Lu}\d])/u.exec(sentence);
  const whole = sentence.slice(within?.[0].length ?? 0).replace(/(?:\s*,\s*|(?<=\p{L})\s+)\d+$/u, '');
  const parts = whole.split(/,\s+(?!(?:Inc|Ltd|LLC|Limited|Co)\b)/).map(tidy);
  // The editors of the book that a chapter stands in.
  if (within && parts.length > 1 && leadingNames(whole) !== undefined) return undefined;
  return parts.find(part => fitsHost(part, url) && isProperName(part)) ?? parts.find(part => publisherWord.test(part) && isPublisherName(part)) ?? parts.find(isPublisherName);
}

/** `Fund. Math.`: the beginning of an abbreviated name says too little. */
const isAbbreviated = (text: string, name: string): boolean => /^\p{Lu}\p{Ll}{1,5}$/u.test(name) && new RegExp(`${name}\\.\\s+\\p{Lu}\\p{Ll}*\\.`, 'u').test(text);

const publisherWord = /\b(?:Press|Publish(?:er|ers|ing)|Verlag|Books|Wiley|Springer|Sons|Inc|Ltd|Routledge|Penguin|Editions?|Journal|Magazine|News|Times|Post|Review|University)\b/;

const cities = /^(?:New York|London|Oxford|Cambridge|Paris|Berlin|Boston|Chicago|Amsterdam|Tokyo|Washington|San Francisco|Los Angeles|Toronto|Sydney|Melbourne|Dordrecht|Heidelberg|Munich|Vienna|Leiden|Princeton|Philadelphia|Edinburgh|Dublin|Geneva|Zurich|Rome|Milan|Madrid|Barcelona|Stockholm|Copenhagen|Singapore|Beijing|Shanghai|Hong Kong|Delhi|Mumbai)\b/;

/** `Reading, MA: Addison-Wesley` is a place and a publisher, `Auditing: A Journal of Practice` one name. */
const isPlace = (left: string, right: string): boolean =>
  cities.test(left) || /,\s*\p{Lu}[\p{L}.]*$/u.test(left) || publisherWord.test(right);

const isPublisherName = (text: string): boolean =>
  /\p{L}{2}/u.test(text) && !noName.test(text) && !/\d\.\d/.test(text) && isProperName(text, 9) && !/[“”"]/.test(text) && text.length <= 90;
