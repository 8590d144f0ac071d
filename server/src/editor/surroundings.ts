import type { Article, CellPlace, Passage, Sentence } from '../article/model.ts';
import { memoize } from '../text/memo.ts';
import type { Span } from '../text/span.ts';
import { shorten } from './richText.ts';

/** A sentence and the passage it stands in. */
export interface PlacedSentence {
  readonly passage: Passage;
  readonly sentence: Sentence;
}

const sentencesOf: (article: Article) => readonly PlacedSentence[] = memoize(article =>
  article.passages
    .flatMap(passage => passage.sentences.map(sentence => ({ passage, sentence })))
    .sort((a, b) => a.sentence.span.start - b.sentence.span.start));

/** The sentence that holds an offset, the citations behind its full stop included. */
export function sentenceAt(article: Article, offset: number): PlacedSentence | undefined {
  const sentences = sentencesOf(article);
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.sentence.span.start <= offset) low = middle + 1;
    else high = middle;
  }
  const found = sentences[low - 1];
  return found && offset <= Math.max(found.sentence.span.end, found.sentence.extent.end) ? found : undefined;
}

/** Heading of the section at an offset; before the first heading what readers call it. */
export function sectionTitleAt(article: Article, offset: number): string {
  const section = article.sections.findLast(({ span }) => span.start <= offset);
  return section?.title ? section.title : 'Introduction';
}

const snippetLength = 90;

/** What a sentence says, in few words: without markup, addresses and citations. A table cell says it with its row. */
export function snippetOf(article: Article, { passage, sentence }: PlacedSentence): string {
  const row = passage.cell && rowOf(article, passage.cell);
  return row ?? shorten(plain(sentence.prose.masked), snippetLength);
}

const plain = (masked: string): string => masked.replace(/[*_`]+/g, ' ').replace(/\s+/g, ' ').replace(/ (?=[.,;:!?])/g, '');

function rowOf({ tables }: Article, { table, row }: CellPlace): string | undefined {
  const cells = row < 0 ? tables[table]?.header : tables[table]?.rows[row];
  return cells && shorten(cells.map(({ text }) => plain(text)).filter(text => text !== '').join(' | '), snippetLength);
}

/** The words around a place: its sentence, else its line. */
export function snippetAt(article: Article, { start }: Span): string {
  const placed = sentenceAt(article, start);
  if (placed) return snippetOf(article, placed);
  const from = article.text.lastIndexOf('\n', start - 1) + 1;
  const to = article.text.indexOf('\n', start);
  return shorten(article.text.slice(from, to < 0 ? article.text.length : to), snippetLength);
}
