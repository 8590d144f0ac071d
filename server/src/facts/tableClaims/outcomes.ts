import { orderOf } from './cellValue.ts';
import type { Axis, CellPlace, Comparison, Grid } from './model.ts';
import type { Sense } from './operations.ts';
import { crossOf, linesOf, placeAt, valueAt, wantedSign } from './scope.ts';

/** What the table says of one pair of cells: 1 as the sentence, -1 the opposite, 0 that they are alike. */
export interface Outcome {
  readonly holds: 1 | 0 | -1;
  readonly comparison: Comparison;
  readonly left: number;
  readonly right: number;
  /** Line along which they are compared. */
  readonly along: number;
}

export interface Sides {
  /** Axis of the things compared. */
  readonly axis: Axis;
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** Lines of the other axis. */
  readonly along: readonly number[];
}

/** Compares every left line with every right one along each line that tells; undefined where a telling pair cannot be ordered. */
export function outcomesOf(grid: Grid, { axis, left, right, along }: Sides, sense: Sense): readonly Outcome[] | undefined {
  const outcomes: Outcome[] = [];
  for (const line of along) {
    const wanted = wantedSign(grid, crossOf(axis), line, sense);
    if (wanted === undefined) continue;
    // A high rank is a low number, and a number that names says nothing of size.
    if (linesOf(grid, crossOf(axis))[line]!.role === 'name') return undefined;
    for (const l of left) {
      for (const r of right) {
        const [a, b] = [placeAt(axis, l, line), placeAt(axis, r, line)];
        const outcome = l === r ? undefined : compare(grid, a, b, wanted);
        if (outcome === null) return undefined;
        if (outcome) outcomes.push({ ...outcome, left: l, right: r, along: line });
      }
    }
  }
  return outcomes;
}

/** Undefined where a cell is empty, null where two figures cannot be ordered. */
function compare(grid: Grid, left: CellPlace, right: CellPlace, wanted: 1 | -1): Pick<Outcome, 'holds' | 'comparison'> | undefined | null {
  const [a, b] = [valueAt(grid, left), valueAt(grid, right)];
  if (!a || !b) return undefined;
  const order = orderOf(a, b);
  if (order === undefined) return null;
  return { holds: order === 0 ? 0 : order === wanted ? 1 : -1, comparison: { left, right, sign: order === 0 ? '=' : order > 0 ? '>' : '<' } };
}
