import type { Article, Cell, CellPlace } from '../../article/model.ts';
import { singular } from '../../language/quantity/noun.ts';
import type { Quantity } from '../../language/quantity/quantity.ts';
import { civilOf, type Period } from '../../language/dates/index.ts';
import { memoize } from '../../text/memo.ts';
import { shift, type Span } from '../../text/span.ts';
import { subjectOfArticle, type ArticleSubject } from './articleSubject.ts';
import { cellFigure } from './cellQuantity.ts';
import { labelOf, type Label } from './label.ts';
import { bare } from './names.ts';
import type { Figure } from './model.ts';
import { readingOf } from './reading.ts';
import { shapeOf, type TableShape } from './tableShape.ts';
import { verbLemma } from './verbs.ts';
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
  /** Words of the row's other cells and of the heading over its label: what a sentence may add to the row's name. */
  readonly around: ReadonlySet<string>;
  /** No other column of the table measures in the same dimension. */
  readonly onlyOfItsKind: boolean;
}

/** The figures in the article's grids of rows and columns. */
export const gridCells: (article: Article) => readonly GridCell[] = memoize(article => {
  const subject = subjectOfArticle(article);
  return article.tables.flatMap((table, index) => {
    const shape = shapeOf(table, subject);
    return shape.form === 'grid' ? table.rows.flatMap((row, r) => {
      const around = new Set([...(shape.columns[shape.labelColumn]?.plainWords ?? []), ...row.flatMap(cell => (/\p{L}{2}/u.test(cell.text) ? labelOf(cell.text).plainWords : /^\d{4}$/.test(cell.text) ? [cell.text] : []))]);
      return row.flatMap((cell, column) => gridCell(shape, cell, { table: index, row: r, column }, around) ?? []);
    }) : [];
  });
});

function gridCell(shape: TableShape, cell: Cell, place: CellPlace, around: ReadonlySet<string>): GridCell | undefined {
  const [row, column] = [shape.rows[place.row], shape.columns[place.column]];
  if (!row || !column || place.column === shape.labelColumn || cell.text === '') return undefined;
  const quantity = cellFigure(column.unit === undefined && row.unit !== undefined ? row : column, cell);
  return quantity && {
    place, cell, quantity, span: shift(quantity.span, cell.span.start), core: shift(quantity.core, cell.span.start),
    row, column, around,
    onlyOfItsKind: column.unit !== undefined && shape.columns.filter(other => other.unit?.dimension === column.unit!.dimension).length === 1,
  };
}

/**
 * The cells that a figure of the prose tells again, as far as its sentence names their rows and columns: the sentence
 * has every word of the row's label and of the column's, and names nothing that neither of them has.
 */
export function cellsToldBy(figure: Figure, article: Article): readonly GridCell[] {
  if (!figure.sentence || isBlocked(figure)) return [];
  const subject = subjectOfArticle(article);
  const told = wordsTold(figure);
  const fitting = gridCells(article).filter(cell => isComparable(figure.quantity, cell.quantity) && isAddressed(figure, cell, told, subject));
  const own = new Set([...figure.nearNames, ...figure.owner]);
  const owned = fitting.filter(({ column }) => column.words.some(word => own.has(word)));
  const candidates = owned.length > 0 ? owned : fitting;
  const most = Math.max(0, ...candidates.map(specificity));
  return candidates.filter(cell => specificity(cell) === most);
}

const blocking = new Set(['projected', 'negated', 'supposed', 'additional', 'each', 'average', 'change']);

/** Reserves that take a figure out of the reach of tables; a moving figure is a cell's where both are of one year. */
const isBlocked = ({ qualifiers, head, times }: Figure): boolean =>
  qualifiers.some(q => blocking.has(q) || (q === 'part' && head !== 'share') || (q === 'compared' && times.length !== 1));

const specificity = (cell: GridCell): number => cell.row.words.length + cell.column.words.length;

function isComparable(prose: Quantity, cell: Quantity): boolean {
  if (!cell.unit) return !prose.unit || (prose.unit.dimension === 'ratio' && cell.numerals[0].exponent < 0);
  return prose.unit?.dimension === cell.unit.dimension;
}

/** Words of the figure's sentence as written and as concepts. */
function wordsTold(figure: Figure): ReadonlySet<string> {
  const { tokens } = readingOf(figure.sentence!.prose);
  const words = new Set([figure.head, ...figure.modifiers]);
  for (const token of tokens) {
    const word = bare(token.lower);
    words.add(word).add(conceptOf(singular(word)));
  }
  for (const time of figure.times) words.add(String(civilOf(time.first).year));
  return words;
}

/** A label's names have to be the figure's own or the article's subject; a column's other words may stand anywhere in the sentence. */
function isAddressed(figure: Figure, { row, column, around, onlyOfItsKind }: GridCell, told: ReadonlySet<string>, subject: ArticleSubject): boolean {
  const isName = (word: string): boolean => /\d/.test(word) || (subject.proper.has(word) && !subject.common.has(word));
  const isKnown = (word: string): boolean => generic.has(word) || subject.words.has(word) || isYearOf(figure, word);
  const own = new Set([...figure.nearNames, ...figure.owner, ...figure.modifiers, figure.head, figure.verb, ...(figure.trail.every(word => row.allWords.includes(word) || around.has(word)) ? figure.trail : []), ...figure.qualifiers]);
  const isOwn = (word: string): boolean => own.has(word) || own.has(verbLemma(word) ?? word);
  if (!column.words.every(word => isKnown(word) || (isName(word) ? own.has(word) : told.has(word))) && !(figure.head === '' && onlyOfItsKind)) return false;
  if (!row.allWords.map(conceptOf).every(word => isKnown(word) || isOwn(word))) return false;
  if (!column.qualifiers.every(qualifier => figure.qualifiers.includes(qualifier))) return false;
  const labels = new Set([...row.words, ...row.allWords, ...row.asides, ...column.words, ...column.plainWords, ...column.asides]);
  if (!figure.nearNames.every(name => labels.has(name) || around.has(name)) || !(timesMeet(figure.times, [...row.times, ...column.times]) || figure.times.some(time => around.has(String(civilOf(time.first).year))))) return false;
  const named = (figure.head === 'share' && column.words.every(word => generic.has(word)) ? [] : [...figure.modifiers, figure.head]).filter(word => word !== '' && !subject.words.has(word) && !generic.has(word));
  return named.every(word => labels.has(word)) && isPointedAt(figure, row, subject, told);
}

/** A row of totals is meant by a sentence that says so; any other by a word of its own or as the subject's row. */
function isPointedAt(figure: Figure, row: Label, subject: ArticleSubject, told: ReadonlySet<string>): boolean {
  if (/^(?:grand |sub-?)?total|^all\b|^overall|^sum\b/i.test(row.text)) return ['together', 'altogether', 'total', 'overall', 'combined'].some(word => told.has(word)) && figure.head !== '';
  return row.allWords.some(word => !generic.has(word)) && (row.allWords.some(word => !subject.words.has(word)) || figure.nearNames.length === 0);
}

const isYearOf = (figure: Figure, word: string): boolean => figure.times.some(time => String(civilOf(time.first).year) === word);

/** Names of measures that a sentence gives to whatever a table's cells hold. */
const generic = new Set(['value', 'score', 'result', 'number', 'amount', 'figure', 'total', 'accuracy', 'point', 'mark', 'rating', 'percent', 'share', 'count', 'group', 'class', 'category']);

function timesMeet(told: readonly Period[], labelled: readonly Period[]): boolean {
  if (labelled.length === 0) return told.length === 0;
  return told.some(time => labelled.some(label => time.first <= label.last && label.first <= time.last));
}
