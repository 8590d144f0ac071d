import type { BlockSentence } from '../markdown/block.ts';
import { overlaps } from '../text/span.ts';
import type { Draft, SentenceCovers } from './drafts.ts';
import type { Citation, Passage, Sentence } from './model.ts';
import { at } from './placed.ts';

/** A block's drafts as passages; its tables count from `firstTable`, a list's start is in the article's offsets. */
export function passagesOf(drafts: readonly Draft[], covers: readonly SentenceCovers[], firstTable: number): readonly Passage[] {
  return drafts.map((draft, i): Passage => {
    const { passage, placed } = draft;
    return {
      kind: passage.kind, role: draft.role, span: at(placed, passage.span), section: draft.section,
      sentences: passage.sentences.map((sentence, k) => sentenceOf(draft, sentence, draft.own[k]!, covers[i]![k]!)),
      list: passage.list && { ...passage.list, list: passage.list.list + placed.start },
      cell: passage.cell && { ...passage.cell, table: passage.cell.table + firstTable },
    };
  });
}

function sentenceOf({ placed, placeholders }: Draft, sentence: BlockSentence, citations: readonly Citation[], coveredBy: readonly Citation[]): Sentence {
  const extent = at(placed, sentence.extent);
  return {
    span: at(placed, sentence.span), extent, prose: sentence.prose, citations, coveredBy,
    knownGap: placeholders.some(p => overlaps(p.span, extent)),
  };
}
