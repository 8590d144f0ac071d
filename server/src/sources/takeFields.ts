import { datePattern } from './dateWords.ts';
import { put, take, takeSpan, type Draft } from './draft.ts';
import { findArxiv, findDoi, validIsbn } from './identifiers.ts';
import { urlMark } from './inlineText.ts';
import { isArchiveUrl, webUrl } from './url.ts';

const urlLabel = /(?:\(?\b(?:(?:also\s+)?available(?:\s+online)?(?:\s+(?:at|from|on))?|retrieved\s+(?:online\s+)?(?:from|via)|accessed\s+(?:at|from|via)|downloaded\s+from|archived\s+(?:at|copy)|archive|from|url|link|online|web(?:site|page)?|source|see|at|via|doi|https?)(?:\s+[\p{Lu}][\p{L} ]{2,30}(?=:))?\s*:?|[([<:])\s*$/iu;

/** Takes the bare addresses with what introduces them, and records which is the source's own and which a kept copy. */
export function takeLinks(draft: Draft): void {
  const { links } = draft.line;
  const doiUrl = links.find(link => /\/\/(?:dx\.)?doi\.org\//i.test(link.url));
  const archive = links.find(link => isArchiveUrl(link.url));
  const others = links.filter(link => !isArchiveUrl(link.url) && link !== doiUrl && !isIdentifierPage(link.url));
  const absolute = others.filter(link => webUrl(link.url) !== undefined);
  const own = absolute.length > 0 ? absolute : others.filter(link => !/[#(]|^\.\/[^.]*$/.test(link.url));
  put(draft, 'url', (own.find(link => link.bare || own.length === 1) ?? own[0] ?? doiUrl ?? links.find(link => webUrl(link.url) !== undefined && !isArchiveUrl(link.url)))?.url);
  put(draft, 'archiveUrl', archive?.url);
  put(draft, 'doi', doiUrl && findDoi(doiUrl.url));
  for (const link of links) if (link.bare) takeUrl(draft, link.span.start);
}

/** Pages that reference templates link beside the source itself. */
const isIdentifierPage = (url: string): boolean =>
  /Special:BookSources|worldcat\.org\/|api\.semanticscholar\.org|citeseerx\.ist\.psu\.edu\/viewdoc\/summary|hdl\.handle\.net|ui\.adsabs\.harvard\.edu\/abs\/\d{4}[A-Za-z&.]+\.|\(identifier\)|\/wiki\/(?:ISBN|Doi|ISSN|OCLC)/i.test(url);

function takeUrl(draft: Draft, at: number): void {
  const label = urlLabel.exec(draft.text.slice(0, at));
  const closes = /^[)\]>]+/.exec(draft.text.slice(at + 1))?.[0].length ?? 0;
  takeSpan(draft, { start: at - (label?.[0].length ?? 0), end: at + 1 + closes });
}

const accessed = new RegExp(`[([]?\\s*(?:\\b(?:date\\s+)?(?:last\\s+)?(?:accessed|retrieved|visited|consulted|checked)(?:\\s+date)?(?:\\s+(?:online|on|at|in))*|\\baccess(?:ed)?\\s+date|\\b(?:viewed|cited|read|seen)(?:\\s+on)?)\\s*[:,]?\\s*\\[?(${datePattern})\\]?(?:\\s+at\\s+[\\d:]+(?:\\s*[ap]m)?)?\\s*[)\\]]?(?:,?\\s+(?:from|at|via)\\b(?=\\s*:?\\s*\\u0000))?`, 'i');
const archived = new RegExp(`[([]?\\s*\\barchived?(?:\\s+(?:from|copy of)\\s+the\\s+original)?(?:\\s*(?:\\(?pdf\\)?|here))?(?:\\s+(?:on|at|from|${urlMark}))*\\s*[:,]?\\s*(?:${datePattern})?(?:\\s*(?:at|via|on)\\s+(?:the\\s+)?(?:wayback machine|archive\\.(?:today|ph|is)|ghostarchive|internet archive))?\\s*[)\\]]?`, 'i');
/** What is left of an introduction whose address or date is gone. */
const emptied = /\b(?:retrieved|accessed|available(?: online)?|archived)(?:\s+(?:at|from|on))?\s*:?(?=\s*[.,;)\]]*\s*(?:\0|$))/i;

/** Takes the access date and the note about a kept copy. */
export function takeAccess(draft: Draft): void {
  take(draft, /\[(?:online|internet|web|electronic resource)\]/i);
  put(draft, 'accessed', take(draft, accessed)?.[1]);
  if (draft.record.archiveUrl !== undefined || /archived from/i.test(draft.text)) take(draft, archived);
  take(draft, emptied);
}

const doiText = /(?:\bdoi\s*(?:\.org\/|:)?\s*(?::\s*)?)?\b10\.\d{4,9}\/[^\s\0]+/i;
const isbnText = /\(?\bISBN(?:[- ]?1[03])?\s*:?\s*((?:97[89][\s\u2010-\u2015-]?)?(?:\d[\s\u2010-\u2015-]?){9}[\dX])\b\)?/i;
const isbnAlone = /^\s*(97[89](?:[\u2010-\u2015-]?\d){10})\s*$/;
const otherNumbers = /\b(?:e?ISSN|OCLC|S2CID|PMID|PMC(?:ID)?|JSTOR|Bibcode|OL|LCCN|CiteSeerX|SSRN|hdl|MR|Zbl)\s*:?\s*(?:PMC)?[\dA-Z][\w./:-]{3,}/;
const arxivText = /\barXiv\s*:\s*[\w./-]+\d(?:v\d+)?(?:\s*\[[\w.-]+\])?/i;

/** Takes DOI, ISBN and the numbers of other registers; a DOI in the address counts. */
export function takeIdentifiers(draft: Draft): void {
  const { url } = draft.record;
  const doi = take(draft, doiText);
  put(draft, 'doi', findDoi(doi?.[0] ?? '') ?? findDoi(url ?? ''));
  const isbn = take(draft, isbnText) ?? take(draft, isbnAlone);
  put(draft, 'isbn', validIsbn(isbn?.[1] ?? ''));
  const arxiv = take(draft, arxivText);
  const number = findArxiv(arxiv?.[0] ?? '');
  if (number) put(draft, 'url', `https://arxiv.org/abs/${number}`);
  while (take(draft, otherNumbers)) { /* an entry may list several */ }
}

const range = '[A-Z]?\\d+(?:\\s*[–—-]\\s*[A-Z]?\\d+)?';
const pagesText = new RegExp(`[,(]?\\s*\\b(?:pp?\\.|pages?|pgs?\\.)\\s*(${range}(?:(?:,| and| &)\\s*${range})*)\\)?`, 'i');
const issue = new RegExp(`,?\\s*\\b(?:vol(?:ume|\\.)?\\s*\\d+|\\d{1,4}(?=\\s*\\(\\d|,\\s*no\\.))\\s*,?\\s*(?:\\(\\s*[\\dA-Z][\\d\\w–/ -]{0,14}\\)|(?:no|issue|iss|nr)\\.?\\s*\\d+)?(?:\\s*\\([^()]{3,20}\\)(?=\\s*:))?\\s*(?:[:,]\\s*(${range})(?!\\s*[\\p{L}]))?`, 'iu');
const volumePages = new RegExp(`(?<=[\\s.,])\\d{1,4}\\s*(?:\\(\\d+\\))?:\\s*(${range})(?![\\d:])`, 'i');
const number = /,?\s*\bno\.\s*\d+/i;

/** Takes page numbers that are called so. */
export function takePages(draft: Draft): void {
  put(draft, 'pages', pageRange(take(draft, pagesText)?.[1]));
}

const pageRange = (text: string | undefined): string | undefined => text?.replace(/\s*([–—-])\s*/g, '$1');

/** Takes volume and issue of a journal, and the pages behind them: `12(3), 45–67`. */
export function takeIssue(draft: Draft): void {
  const inIssue = take(draft, issue) ?? take(draft, volumePages);
  take(draft, number);
  put(draft, 'pages', pageRange(inIssue?.[1]));
}
