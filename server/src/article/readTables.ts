import type { BlockCell } from '../markdown/block.ts';
import { isCaption, type Draft } from './drafts.ts';
import type { Cell, Citation, Passage, Table } from './model.ts';
import { at } from './placed.ts';

/**
 * The tables of one block, in text order, with the lines that belong to them.
 * @param drafts the block's own, from `from` to `to`, between those of its neighbours
 */
export function readTables(drafts: readonly Draft[], passages: readonly Passage[], from: number, to: number): readonly Table[] {
  const tables: Table[] = [];
  for (let i = from; i < to;) {
    const cell = drafts[i]!.passage.cell;
    if (!cell) {
      i++;
      continue;
    }
    let end = i;
    while (end < to && drafts[end]!.passage.cell?.table === cell.table) end++;
    tables.push(readTable(drafts, passages, i, end));
    i = end;
  }
  return tables;
}

function readTable(drafts: readonly Draft[], passages: readonly Passage[], start: number, end: number): Table {
  const { placed, passage, section } = drafts[start]!;
  const table = placed.block.tables[passage.cell!.table]!;
  const citations = drafts.slice(start, end).flatMap(d => d.citations);
  const cells = (row: readonly BlockCell[]): readonly Cell[] => row.map(cell => readCell(cell, at(placed, cell.span), citations));
  const line = (fits: (draft: Draft) => boolean): Passage | undefined => {
    const index = [start - 1, end].find(i => drafts[i] && fits(drafts[i]));
    return index === undefined ? undefined : passages[index];
  };
  return {
    span: at(placed, table.span), section, headerSpan: at(placed, table.headerSpan),
    header: cells(table.header), rows: table.rows.map(cells),
    caption: line(isCaption), sourcesLine: line(draft => draft.role === 'sourcesLine'),
  };
}

const readCell = ({ prose, text }: BlockCell, span: Cell['span'], citations: readonly Citation[]): Cell =>
  ({ span, prose, text, citations: citations.filter(c => span.start <= c.span.start && c.span.end <= span.end) });
