import { memoizeText } from '../text/memo.ts';
import { draftOf, put, take, tidy, type Draft } from './draft.ts';
import { takeByline, takePublished, takePublisher } from './publication.ts';
import type { SourceRecord } from './record.ts';
import { takeAccess, takeIdentifiers, takeIssue, takeLinks, takePages } from './takeFields.ts';
import { readShortCitation } from './shortCitation.ts';
import { takeTitle } from './title.ts';

/**
 * Reads one free-form reference (the text behind its marker, Markdown included) into its fields, as written; a field
 * that is not certain is missing. Known forms: the styles of APA, MLA, Chicago, Vancouver, IEEE and Wikipedia's
 * templates, `url - title | site`, `title. Available at: url`, `[title](url), site, date`, and what people mix of them.
 * Prose that is no reference gives at most its address.
 */
export const readEntry = (bodyText: string): SourceRecord => readings(bodyText).record;

/** The words of an entry that no field was read from, on one line: what a field may be hidden in. */
export const unreadWords = (bodyText: string): string => readings(bodyText).unread;

interface Reading {
  readonly record: SourceRecord;
  readonly unread: string;
}

const readings = memoizeText(read, 4000);

function read(bodyText: string): Reading {
  const draft = draftOf(bodyText);
  const short = readShortCitation(draft.text);
  if (short) return { record: short, unread: '' };
  takeLinks(draft);
  takeAccess(draft);
  takeIdentifiers(draft);
  takeQuote(draft);
  takeTitle(draft);
  takePages(draft);
  takePublished(draft);
  takeIssue(draft);
  takeByline(draft);
  takePublisher(draft);
  return { record: draft.record, unread: tidy(draft.text) };
}

const labelledQuote = /\b(?:quote|quoting|excerpt)\s*:\s*(?:“([^”]+)”|"([^"]+)"|([^\0]+)$)/i;

/** Takes a quotation that is called one; other quoted words are titles. */
function takeQuote(draft: Draft): void {
  const match = take(draft, labelledQuote);
  put(draft, 'quote', match && tidy(match[1] ?? match[2] ?? match[3] ?? ''));
}
