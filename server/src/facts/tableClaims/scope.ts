import type { Sense } from './operations.ts';
import type { Axis, CellPlace, CellValue, Grid, Line, Mention } from './model.ts';

export const linesOf = (grid: Grid, axis: Axis): readonly Line[] => (axis === 'row' ? grid.rows : grid.columns);
export const crossOf = (axis: Axis): Axis => (axis === 'row' ? 'column' : 'row');

/** The place where a line of `axis` crosses another. */
export const placeAt = (axis: Axis, line: number, cross: number): CellPlace => (axis === 'row' ? { row: line, column: cross } : { row: cross, column: line });
export const valueAt = (grid: Grid, { row, column }: CellPlace): CellValue | undefined => grid.valueAt(row, column);

const figured = (grid: Grid, axis: Axis): readonly number[] => (axis === 'row' ? grid.figureRows : grid.figureColumns);

/** Lines that figures are compared along: no totals, changes, ranks or dates. */
export const measuredLines = (grid: Grid, axis: Axis): readonly number[] => figured(grid, axis).filter(index => linesOf(grid, axis)[index]!.role === 'ordinary');

/**
 * The lines that several mentions of one axis mean: those that all of them mean where they stand in one phrase, else
 * those that any of them means.
 */
export function linesMeant(mentions: readonly Mention[], joined: (a: Mention, b: Mention) => boolean): readonly number[] {
  let groups: { readonly last: Mention; readonly lines: readonly number[] }[] = [];
  for (const mention of mentions) {
    const previous = groups.at(-1);
    const both = previous?.lines.filter(line => mention.lines.includes(line)) ?? [];
    if (previous && both.length > 0 && !joined(previous.last, mention)) groups = [...groups.slice(0, -1), { last: mention, lines: both }];
    else groups.push({ last: mention, lines: mention.lines });
  }
  return [...new Set(groups.flatMap(({ lines }) => lines))];
}

/** Along a line, whether the left side of the sense has the greater figure (1) or the smaller (-1); undefined where the line does not tell. */
export function wantedSign(grid: Grid, axis: Axis, index: number, { kind, sign, more, less }: Sense): 1 | -1 | undefined {
  const line = linesOf(grid, axis)[index]!;
  if (kind === 'magnitude') return sign;
  if (kind === 'quality') return line.better === undefined ? undefined : (sign * line.better) as 1 | -1;
  if (more?.test(line.text) === true) return less?.test(line.text) === true ? undefined : sign;
  return less?.test(line.text) === true ? (-sign as 1 | -1) : undefined;
}
