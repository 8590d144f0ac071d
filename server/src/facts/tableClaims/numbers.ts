import { meet, subtract, negate } from '../../language/quantity/interval.ts';
import { intervalOf } from '../../language/quantity/value.ts';
import type { Quantity } from '../../language/quantity/quantity.ts';
import type { Refuted } from './comparative.ts';
import { figureOf } from './cellValue.ts';
import type { Comparison, Grid } from './model.ts';
import type { ClauseReading } from './reading.ts';

/** Whether each figure of the clause is one of the cells compared, or how far two of them are apart: a figure that is neither may be of something else. */
export function accountedNumbers({ grid, quantities }: ClauseReading, { comparisons }: Refuted): boolean {
  return quantities.every(quantity => comparisons.some(comparison => isCell(grid, quantity, comparison) || isGap(grid, quantity, comparison)));
}

function figuresAt(grid: Grid, { left, right }: Comparison): readonly ReturnType<typeof figureOf>[] {
  return [left, right].flatMap(({ row, column }) => grid.valueAt(row, column)!.figures);
}

const isCell = (grid: Grid, quantity: Quantity, comparison: Comparison): boolean =>
  figuresAt(grid, comparison).some(({ interval }) => meet(interval, figureOf(quantity).interval) || meet(interval, intervalOf(quantity)));

function isGap(grid: Grid, quantity: Quantity, comparison: Comparison): boolean {
  const [a, b] = figuresAt(grid, comparison);
  if (!a || !b) return false;
  const gap = subtract(a.interval, b.interval);
  const told = intervalOf(quantity);
  return [gap, negate(gap)].some(value => meet(value, told));
}
