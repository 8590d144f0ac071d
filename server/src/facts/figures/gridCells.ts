import type { Article, Cell, CellPlace, Prose } from '../../article/model.ts';
import type { Quantity } from '../../language/quantity/quantity.ts';
import { memoize } from '../../text/memo.ts';
import { shift, type Span } from '../../text/span.ts';
import { subjectOfArticle } from './articleSubject.ts';
import { cellFigure } from './cellQuantity.ts';
import { labelOf, type Label } from './label.ts';
import { shapeOf, type TableShape } from './tableShape.ts';
import { conceptOf } from './words.ts';

/** A cell of a grid that holds a figure. */
export interface GridCell {
  readonly place: CellPlace;
  readonly cell: Cell;
  readonly quantity: Quantity;
  readonly span: Span;
  readonly core: Span;
  readonly row: Label;
  readonly column: Label;
  /** No other column of the table measures in the same dimension. */
  readonly onlyOfItsKind: boolean;
  /** Its column is dated, and no other column tells the same of another time. */
  readonly isOnlyTime: boolean;
}

/** A row of a grid with the figures in it. */
export interface GridRow {
  readonly label: Label;
  /** Concepts of all words of its label. */
  readonly words: readonly string[];
  /** Words of its other cells, and of the heading over its label: what a sentence may add to the row's name. */
  readonly around: ReadonlySet<string>;
  readonly cells: readonly GridCell[];
}

/** The rows of the article's grids that hold figures. */
export const gridRows: (article: Article) => readonly GridRow[] = memoize(article => {
  const subject = subjectOfArticle(article);
  return article.tables.flatMap((table, index) => {
    const shape = shapeOf(table, subject);
    return shape.form === 'grid' ? table.rows.flatMap((row, r) => gridRow(shape, row, { table: index, row: r }) ?? []) : [];
  });
});

/** The figures in the article's grids. */
export const gridCells: (article: Article) => readonly GridCell[] = memoize(article => gridRows(article).flatMap(({ cells }) => cells));

function gridRow(shape: TableShape, row: readonly Cell[], place: Omit<CellPlace, 'column'>): GridRow | undefined {
  const label = shape.rows[place.row];
  if (!label) return undefined;
  const cells = row.flatMap((cell, column) => gridCell(shape, label, cell, { ...place, column }) ?? []);
  if (cells.length === 0) return undefined;
  const around = new Set([...(shape.columns[shape.labelColumn]?.plainWords ?? []), ...row.flatMap(({ prose, text }) => wordsOfCell(prose, text))]);
  return { label, words: wordsOfLabel(label), around, cells };
}

const wordsOfLabel: (label: Label) => readonly string[] = memoize(label => label.allWords.map(conceptOf));

const cellWords = new WeakMap<Prose, readonly string[]>();

/** A cell's words, or its year; a figure adds none. */
function wordsOfCell(prose: Prose, text: string): readonly string[] {
  const known = cellWords.get(prose);
  if (known) return known;
  const words = /\p{L}{2}/u.test(text) ? labelOf(text).plainWords : /^\d{4}$/.test(text) ? [text] : [];
  cellWords.set(prose, words);
  return words;
}

function gridCell(shape: TableShape, row: Label, cell: Cell, place: CellPlace): GridCell | undefined {
  const column = shape.columns[place.column];
  if (!column || place.column === shape.labelColumn || cell.text === '') return undefined;
  const quantity = cellFigure(column.unit === undefined && row.unit !== undefined ? row : column, cell);
  return quantity && {
    place, cell, quantity, span: shift(quantity.span, cell.span.start), core: shift(quantity.core, cell.span.start), row, column,
    onlyOfItsKind: column.unit !== undefined && shape.columns.filter(other => other.unit?.dimension === column.unit!.dimension).length === 1,
    isOnlyTime: row.times.length === 0 && column.words.length > 0 && shape.columns.filter(({ words }) => words.join(' ') === column.words.join(' ')).length === 1,
  };
}
