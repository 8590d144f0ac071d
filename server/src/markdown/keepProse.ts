import type { Block, BlockCell, BlockPassage } from './block.ts';
import type { Prose } from './place.ts';

/**
 * A block with the prose objects of an earlier state of it wherever their words are the same. What the checks know of a
 * sentence hangs on its prose, so a keystroke costs one sentence and not its whole paragraph.
 */
export function keepProse(block: Block, earlier: readonly Block[]): Block {
  const known = new Map<string, Prose>();
  const keep = (prose: Prose): Prose => known.get(keyOf(prose)) ?? prose;
  for (const { passages, tables } of earlier) {
    for (const { sentences } of passages) for (const { prose } of sentences) known.set(keyOf(prose), prose);
    for (const { header, rows } of tables) for (const { prose } of [...header, ...rows.flat()]) known.set(keyOf(prose), prose);
  }
  const cell = (kept: BlockCell): BlockCell => ({ ...kept, prose: keep(kept.prose) });
  const passage = (kept: BlockPassage): BlockPassage => ({ ...kept, sentences: kept.sentences.map(sentence => ({ ...sentence, prose: keep(sentence.prose) })) });
  return {
    ...block, passages: block.passages.map(passage),
    tables: block.tables.map(table => ({ ...table, header: table.header.map(cell), rows: table.rows.map(row => row.map(cell)) })),
  };
}

/** No source holds a null character that its masked form, which is as long, lacks. */
const keyOf = ({ source, masked }: Prose): string => `${source}\0${masked}`;
