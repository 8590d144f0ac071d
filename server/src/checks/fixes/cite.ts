import type { Article, CitationStyle, Sentence } from '../../article/model.ts';
import { insertAt, type TextEdit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { addEntries } from './addEntries.ts';
import { citationHabit } from './citationHabit.ts';
import { freshLabel } from './freshLabel.ts';

/** A source to cite: its style, its label (the URL for a link) and, for a link, the words that carry it. */
export interface CitableSource {
  readonly style: CitationStyle;
  readonly label: string;
  readonly text?: string;
}

/** The citation of a source as written in the text: `[1]`, `[^id]`, `[@key]`, `([words](url))`. */
export function citationMarker({ style, label, text }: CitableSource): string {
  switch (style) {
    case 'numeric': return `[${label}]`;
    case 'footnote': return `[^${label}]`;
    case 'pandoc': return `[@${label}]`;
    case 'link': return `([${text ?? 'source'}](${label}))`;
  }
}

/** Cites a source that the article knows, where and how the article mostly does. */
export const citeExisting = (article: Article, sentence: Sentence, source: CitableSource): TextEdit =>
  insertCitation(article, sentence.span, citationMarker(source));

/** Adds a stub entry for a source yet to be named, and cites it. Styles whose sources are kept elsewhere take a footnote. */
export function citeNew(article: Article, sentence: Sentence): readonly TextEdit[] {
  const fresh = freshSource(article);
  return [insertCitation(article, sentence.span, citationMarker(fresh)), ...addEntries(article, [fresh])];
}

/** A label that is still free, in the article's own style where its entries are kept in the article, else a footnote. */
export function freshSource(article: Article): CitableSource {
  const { style } = citationHabit(article);
  const own = style === 'numeric' || style === 'footnote' ? style : 'footnote';
  return { style: own, label: freshLabel(article, own) };
}

/** Marks the sentence as a known gap. */
export const markGap = (article: Article, sentence: Sentence): TextEdit =>
  insertAt(sentence.span.end, endsWithTerminator(article.text, sentence.span) ? ' [citation needed]' : ' [citation needed]');

/** Inserts a marker at a sentence's end, before or behind its full stop as the article mostly does. */
export function insertCitation(article: Article, sentence: Span, marker: string): TextEdit {
  const habit = citationHabit(article);
  const inside = habit.afterTerminator || marker.startsWith('[^') ? undefined : beforeTerminator(article.text, sentence);
  const at = inside ?? sentence.end;
  const spaced = marker.startsWith('[^') ? habit.style === 'footnote' && habit.spaced : habit.spaced || marker.startsWith('(');
  return insertAt(at, (spaced ? ' ' : '') + marker);
}

const closing = /[.!?]+$/;

/** Where the full stop begins, if nothing closes behind it; a question or exclamation inside quotation marks stays whole. */
function beforeTerminator(text: string, sentence: Span): number | undefined {
  const match = closing.exec(text.slice(sentence.start, sentence.end));
  return match ? sentence.start + match.index : undefined;
}

const endsWithTerminator = (text: string, sentence: Span): boolean => closing.test(text.slice(sentence.start, sentence.end));
