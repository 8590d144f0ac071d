import type { Article, Cell, Prose, Table } from '../../article/model.ts';
import { keyed } from '../../text/keyed.ts';
import { numberOf } from '../figures/proseNumber.ts';
import { aggregatesOf } from './aggregates.ts';
import { derivedColumnFaults } from './derivedColumns.ts';
import { fullShareFaults } from './fullShares.ts';
import type { Fault } from './model.ts';
import { numberColumns } from './numbers.ts';
import { isAt, withoutSharedCause } from './sharedCause.ts';
import { totalFaults } from './totals.ts';

/** A fault in a table of an article. */
export interface PlacedFault {
  readonly table: Table;
  readonly fault: Fault;
}

/** Kept with the first heading's prose for as long as the table holds the same cells. */
const kept = keyed<Prose, readonly Fault[]>();

/** The cells of an article's tables that their own row or column contradicts, in text order. */
export const arithmeticFaults = ({ tables }: Article): readonly PlacedFault[] => tables.flatMap(table => {
  const [first] = table.header;
  if (!first || table.rows.length < 2) return [];
  return kept(first.prose, keyOf(table), () => faultsIn(table)).map(fault => ({ table, fault }));
});

const rowKey = (row: readonly Cell[]): string => row.map(({ prose }) => numberOf(prose)).join();

const keyOf = ({ header, rows }: Table): string => [header, ...rows].map(rowKey).join('|');

function faultsIn(table: Table): readonly Fault[] {
  const columns = numberColumns(table);
  if (columns.length === 0) return [];
  const aggregates = aggregatesOf(table);
  const faults = [...derivedColumnFaults(columns, aggregates), ...totalFaults(columns, aggregates), ...fullShareFaults(columns, aggregates)];
  return [...distinct(withoutSharedCause(faults))].sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);
}

/** One finding a cell. */
const distinct = (faults: readonly Fault[]): readonly Fault[] =>
  faults.filter((fault, i) => faults.findIndex(({ cell }) => isAt(cell, fault.cell)) === i);
