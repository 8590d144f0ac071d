import type { Span } from '../text/span.ts';
import { inlineText, type InlineText } from './inlineText.ts';
import type { SourceRecord } from './record.ts';

/** Stands for characters that a reader has taken: they are no part of anything else, and they separate what stands around them. */
export const taken = '\u0000';

/** An entry being read: what is still unexplained of its line, and the fields found so far. */
export interface Draft {
  readonly line: InlineText;
  /** As long as `line.text`. */
  text: string;
  record: SourceRecord;
}

export function draftOf(bodyText: string): Draft {
  const read = inlineText(withoutMarks(bodyText));
  // A line that is emphasised as a whole says nothing by it.
  const line = { ...read, emphasis: read.emphasis.filter(({ start, end }) => end - start < read.text.length * 0.9) };
  return { line, text: line.text, record: {} };
}

/** What stands before the reference itself: a number or key in brackets, links back into the text, `www.` of a site that is named as author. */
const withoutMarks = (bodyText: string): string =>
  bodyText.trim()
    .replace(/^(?:\[(?:↑|\^|[a-z\d]{1,2})\]\((?:[^()]|\([^()]*\))*cite_ref(?:[^()]|\([^()]*\))*\)\s*|[↑^]\uFE0E?\s*)+/, '')
    .replace(/^\[(?:\d+|[^\]\[(]{2,40}\d{4}[a-z]?)\]:?\s+(?=\S)/, '')
    .replace(/^www\.(?=[\w.-]+\.\s*\((?:\d|n\.d))/i, '');

/** Blanks a span, so that no other reader sees it. */
export function takeSpan(draft: Draft, span: Span): void {
  draft.text = draft.text.slice(0, span.start) + taken.repeat(span.end - span.start) + draft.text.slice(span.end);
}

/** Takes the first match of a pattern; undefined where there is none. */
export function take(draft: Draft, pattern: RegExp): RegExpExecArray | undefined {
  const match = pattern.exec(draft.text);
  if (!match) return undefined;
  takeSpan(draft, { start: match.index, end: match.index + match[0].length });
  return match;
}

/** Sets a field unless it is known already or the value is empty. */
export function put<Key extends keyof SourceRecord>(draft: Draft, key: Key, value: SourceRecord[Key] | undefined): void {
  if (value !== undefined && value !== '' && draft.record[key] === undefined) draft.record = { ...draft.record, [key]: value };
}

/** Without white space, separators and unpaired punctuation at both ends. */
export function tidy(text: string): string {
  return text.replaceAll(taken, ' ').replace(/\uFFFC/g, ' ').replace(/\s+/g, ' ')
    .replace(/^[\s.,;:|·•–—)\]-]+/, '').replace(/[\s,;:|·•–—([-]+$/, '').replace(/(?<!\.)\.$/, '').trim();
}
