import type { Article } from '../../article/model.ts';
import type { Quantity } from '../../language/quantity/quantity.ts';
import { canBothBeRight, comparable } from '../../language/quantity/value.ts';
import { memoize } from '../../text/memo.ts';
import { figuresOf } from './figures.ts';
import { gridCells, type GridCell } from './gridCells.ts';
import { cellsToldBy, isTimeGuessed } from './gridLookup.ts';
import type { Figure } from './model.ts';
import { readingOf } from './reading.ts';
import { resemble } from './resemblance.ts';

/** A figure that tells a cell again with another value. */
export interface GridDisagreement {
  readonly figure: Figure;
  readonly cell: Figure;
}

/** Figures told again of a cell, where neither the cell nor another figure of the sentence agrees with them. */
export const gridDisagreements = (article: Article): readonly GridDisagreement[] => figuresOf(article).flatMap(figure => against(figure, article) ?? []);

function against(figure: Figure, article: Article): GridDisagreement | undefined {
  const cells = cellsToldBy(figure, article);
  const [cell] = cells;
  if (!cell || cells.some(({ quantity }) => agreeLoosely(figure.quantity, quantity)) || cells.length > 1) return undefined;
  const siblings = readingOf(figure.sentence!.prose).quantities;
  if (siblings.some(other => other !== figure.quantity && agreeLoosely(other, cell.quantity)) || isOfNeighbour(figure, cell, article)) return undefined;
  if (isTimeGuessed(figure, cell) && !resemble(figure.quantity, cell.quantity, true)) return undefined;
  return { figure, cell: ofCell(cell, figure) };
}

/** The value of another cell in the same row or column: the sentence is about that one. */
const isOfNeighbour = (figure: Figure, { place }: GridCell, article: Article): boolean =>
  gridCells(article).some(other => other.place.table === place.table && (other.place.row === place.row || other.place.column === place.column) && agreeLoosely(figure.quantity, other.quantity));

const withoutUnit = memoize((quantity: Quantity): Quantity => ({ ...quantity, unit: undefined }));

/** A percentage agrees with a bare number under a heading that says percent. */
export function agreeLoosely(prose: Quantity, cell: Quantity): boolean {
  const told = cell.unit ? prose : withoutUnit(prose);
  return comparable(told, cell) && canBothBeRight(told, cell);
}

/** The cell as a figure of what is told of it. */
const ofCell = (cell: GridCell, told: Figure): Figure =>
  ({ ...told, place: 'grid', span: cell.span, core: cell.core, quantity: cell.quantity, origin: cell.cell.span.start, sentence: undefined, cell: cell.place });

/** Who tells a cell again, and which cell a figure tells, for all that agree. */
export interface Retellings {
  readonly cellOf: ReadonlyMap<Figure, Figure>;
  /** By the cell's offset. */
  readonly tellersOf: ReadonlyMap<number, readonly Figure[]>;
}

export const retellingsOf: (article: Article) => Retellings = memoize(article => {
  const cellOf = new Map<Figure, Figure>();
  const tellersOf = new Map<number, Figure[]>();
  for (const figure of figuresOf(article)) {
    const [cell, ...others] = cellsToldBy(figure, article);
    if (!cell || others.length > 0 || !agreeLoosely(figure.quantity, cell.quantity)) continue;
    cellOf.set(figure, ofCell(cell, figure));
    tellersOf.set(cell.span.start, [...(tellersOf.get(cell.span.start) ?? []), figure]);
  }
  return { cellOf, tellersOf };
});
