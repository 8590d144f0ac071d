import type { BlockSentence } from '../markdown/block.ts';
import type { CoverRule } from '../settings.ts';
import { overlaps } from '../text/span.ts';
import { coverDrafts, type Draft } from './drafts.ts';
import type { Citation, Passage, Sentence } from './model.ts';
import { at } from './placed.ts';

/** The drafts as passages of the article; a table's number counts over the article, a list's start in its offsets. */
export function passagesOf(drafts: readonly Draft[], rule: CoverRule): readonly Passage[] {
  const covers = coverDrafts(drafts, rule);
  const tables = tableNumbers(drafts);
  return drafts.map((draft, i): Passage => {
    const { passage, placed } = draft;
    return {
      kind: passage.kind, role: draft.role, span: at(placed, passage.span), section: draft.section,
      sentences: passage.sentences.map((sentence, k) => sentenceOf(draft, sentence, draft.own[k]!, covers[i]![k]!)),
      list: passage.list && { ...passage.list, list: passage.list.list + placed.start },
      cell: passage.cell && { ...passage.cell, table: tables[i]! },
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

/** For each draft, how many tables begin before its own (its index into the article's tables, for a cell). */
function tableNumbers(drafts: readonly Draft[]): readonly number[] {
  let count = -1;
  let open = '';
  return drafts.map(({ block, passage }) => {
    if (!passage.cell) return count;
    const name = `${block}.${passage.cell.table}`;
    if (name !== open) count++;
    open = name;
    return count;
  });
}
