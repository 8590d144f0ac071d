import { moveBy, type Decimal, type Interval } from '../../language/quantity/interval.ts';
import type { Fault } from './model.ts';
import type { NumberCell } from './numbers.ts';

/** One finding for one mistake: what a corrected cell would put right is not told again. */
export const withoutSharedCause = (faults: readonly Fault[]): readonly Fault[] => withoutFollowers(withSharedCells(faults));

/** A total that a wrong cell among its operands makes wrong by as much. */
function withoutFollowers(faults: readonly Fault[]): readonly Fault[] {
  const causes = (other: Fault, fault: Fault): boolean => offBy(other).eq(offBy(fault).neg()) && fault.operands.some(cell => isAt(cell, other.cell));
  return faults.filter(fault => !faults.some(other => other !== fault && causes(other, fault)));
}

/**
 * A cell that makes both its row's total and its column's total wrong by the same amount is the one that is wrong: its
 * two faults become one, at that cell.
 */
function withSharedCells(faults: readonly Fault[]): readonly Fault[] {
  for (const along of faults.filter(({ rule }) => rule === 'sum')) {
    const down = faults.find(other => other.rule === 'total' && offBy(other).eq(offBy(along)) && sharedCell(along, other));
    const cell = down && sharedCell(along, down);
    if (cell) return withSharedCells([...faults.filter(fault => fault !== along && fault !== down), atCell(cell, along)]);
  }
  return faults;
}

const middle = ({ low, high }: Interval): Decimal => low.plus(high).div(2);

/** What is missing to the stated value. */
const offBy = ({ cell, result }: Fault): Decimal => cell.exact.minus(middle(result));

const sharedCell = (a: Fault, b: Fault): NumberCell | undefined =>
  a.operands.find(cell => b.operands.some(other => isAt(other, cell)));

/** Whether two are the same cell of one table. */
export const isAt = (a: NumberCell, b: NumberCell): boolean => a.row === b.row && a.column === b.column;

/** The cell as what is left of its row's total. */
function atCell(cell: NumberCell, along: Fault): Fault {
  const others = along.operands.filter(other => other !== cell);
  return { rule: 'difference', cell, formula: [along.cell, ...others].map(({ text }) => text).join(' − '), result: moveBy(cell.value, offBy(along)), operands: [along.cell, ...others] };
}
