import type { Article, Prose } from '../../article/model.ts';
import { civilOf, type Period } from '../../language/dates/index.ts';
import { singular } from '../../language/quantity/noun.ts';
import type { Quantity } from '../../language/quantity/quantity.ts';
import { memoize } from '../../text/memo.ts';
import { subjectOfArticle, type ArticleSubject } from './articleSubject.ts';
import { gridRows, type GridCell, type GridRow } from './gridCells.ts';
import type { Label } from './label.ts';
import type { Figure } from './model.ts';
import { bare } from './names.ts';
import { tokensOf } from './reading.ts';
import { verbLemma } from './verbs.ts';
import { conceptOf } from './words.ts';

export { gridCells, type GridCell } from './gridCells.ts';

/** What a figure's sentence gives to find a cell by. */
interface Teller {
  readonly figure: Figure;
  /** Words that are the figure's own: whose it is, what it is, what is done. */
  readonly own: ReadonlySet<string>;
  readonly years: ReadonlySet<string>;
  readonly subject: ArticleSubject;
}

/**
 * The cells that a figure of the prose tells again: the row's label is the figure's own, every word of the column's
 * stands in the sentence, and the figure names nothing that neither of them has.
 */
export const cellsToldBy = (figure: Figure, article: Article): readonly GridCell[] => toldIn(article)(figure);

const toldIn = memoize((article: Article) => memoize((figure: Figure) => findTold(figure, article)));

function findTold(figure: Figure, article: Article): readonly GridCell[] {
  if (!figure.sentence || isBlocked(figure) || article.tables.length === 0) return [];
  const teller = tellerOf(figure, subjectOfArticle(article));
  const fitting = rowsNear(teller, article).filter(row => isOwnRow(teller, row)).flatMap(row => row.cells.filter(cell => isComparable(figure.quantity, cell.quantity) && isOwnCell(teller, row, cell)));
  if (fitting.length < 2) return fitting;
  const owned = fitting.filter(({ column }) => column.words.some(word => figure.nearNames.includes(word) || figure.owner.includes(word)));
  const candidates = owned.length > 0 ? owned : fitting;
  const most = Math.max(...candidates.map(specificity));
  return candidates.filter(cell => specificity(cell) === most);
}

/** The rows of an article by a word of their label that a figure must have; the others can be any figure's. */
interface RowIndex {
  readonly byWord: ReadonlyMap<string, readonly GridRow[]>;
  readonly open: readonly GridRow[];
}

const rowIndex: (article: Article) => RowIndex = memoize(article => {
  const subject = subjectOfArticle(article);
  const telling = (row: GridRow): string | undefined => row.words.find(word => !generic.has(word) && !subject.words.has(word));
  const byWord = new Map<string, GridRow[]>();
  for (const row of gridRows(article)) {
    const word = telling(row);
    for (const key of word === undefined ? [] : new Set([word, verbLemma(word) ?? word])) {
      const rows = byWord.get(key);
      if (rows) rows.push(row);
      else byWord.set(key, [row]);
    }
  }
  return { byWord, open: gridRows(article).filter(row => telling(row) === undefined) };
});

/** The rows that can be the figure's own, in the article's order as far as it matters: those of one word keep theirs. */
function rowsNear({ own, years, figure }: Teller, article: Article): readonly GridRow[] {
  const { byWord, open } = rowIndex(article);
  const near = new Set<GridRow>();
  for (const word of [...own, ...years, ...figure.trail]) for (const row of byWord.get(word) ?? []) near.add(row);
  return [...near, ...open];
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

function tellerOf(figure: Figure, subject: ArticleSubject): Teller {
  const own = new Set([...figure.nearNames, ...figure.owner, ...figure.modifiers, figure.head, figure.verb, ...figure.qualifiers]);
  return { figure, own, subject, years: new Set(figure.times.map(({ first }) => String(civilOf(first).year))) };
}

/** Whether a cell is told of a time that the figure does not tell: then it is the figure's own only if it looks like it. */
export const isTimeGuessed = ({ times }: Figure, { row, column }: GridCell): boolean => times.length === 0 && row.times.length + column.times.length > 0;

/** Words of a sentence as written and as concepts. */
const wordsTold: (prose: Prose) => ReadonlySet<string> = memoize(prose => {
  const words = new Set<string>();
  for (const token of tokensOf(prose)) {
    const word = bare(token.lower);
    words.add(word).add(conceptOf(singular(word)));
  }
  return words;
});

const isTold = ({ figure }: Teller, word: string): boolean => word === figure.head || figure.modifiers.includes(word) || wordsTold(figure.sentence!.prose).has(word);

/** Words that need not be told, since every figure is of them: the subject's, a year told, "score". */
const isGiven = ({ subject, years }: Teller, word: string): boolean => generic.has(word) || subject.words.has(word) || years.has(word);

/** Names of measures that a sentence gives to whatever a table's cells hold. */
const generic = new Set(['value', 'score', 'result', 'number', 'amount', 'figure', 'total', 'accuracy', 'point', 'mark', 'rating', 'percent', 'share', 'count', 'group', 'class', 'category']);

/** Whether every word of a row's label is the figure's own; what trails behind the figure counts where the row has all of it. */
function isOwnRow(teller: Teller, { label, words, around }: GridRow): boolean {
  const { figure, own } = teller;
  let trails: boolean | undefined;
  const isOwn = (word: string): boolean => {
    if (isGiven(teller, word) || own.has(word) || own.has(verbLemma(word) ?? word)) return true;
    trails ??= figure.trail.every(other => label.allWords.includes(other) || around.has(other));
    return trails && figure.trail.includes(word);
  };
  return words.every(isOwn) && isPointedAt(teller, label);
}

/** A row of totals is meant by a sentence that says so; any other by a word of its own or as the subject's row. */
function isPointedAt(teller: Teller, { text, allWords }: Label): boolean {
  const { figure, subject } = teller;
  if (/^(?:grand |sub-?)?totals?$|^all$|^overall$|^sum$/i.test(text.trim())) return figure.head !== '' && ['together', 'altogether', 'total', 'overall', 'combined'].some(word => isTold(teller, word));
  return allWords.some(word => !generic.has(word)) && (figure.nearNames.length === 0 || allWords.some(word => !subject.words.has(word)));
}

/** Whether the column is told, and whether row and column together have all that the figure names. */
function isOwnCell(teller: Teller, row: GridRow, cell: GridCell): boolean {
  const { figure } = teller;
  const { label, around } = row;
  const { column, isOnlyTime } = cell;
  if (!isColumnTold(teller, column) && !isUnitEnough(teller, row, cell)) return false;
  if (figure.quantity.per !== cell.quantity.per && figure.quantity.per !== undefined) return false;
  if (!column.qualifiers.every(qualifier => figure.qualifiers.includes(qualifier))) return false;
  const labels = labelWords(label, column);
  if (isSubjectRow(teller, label) && !figure.owner.every(word => labels.has(word) || around.has(word))) return false;
  if (!figure.nearNames.every(name => labels.has(name) || around.has(name)) || !isOfItsTime(teller, [...label.times, ...column.times], around, isOnlyTime)) return false;
  if (figure.head === 'share' && column.words.every(word => generic.has(word))) return true;
  return [...figure.modifiers, figure.head].every(word => word === '' || labels.has(word) || around.has(word) || teller.subject.words.has(word) || generic.has(word));
}

/** A row that is named by the article's subject alone is the default, and so any other owner in the sentence speaks against it. */
const isSubjectRow = ({ subject }: Teller, { allWords }: Label): boolean => allWords.every(word => subject.words.has(word) || generic.has(word));

/** "The Wide Camera uses 140 watts": where only one column is in watts and the sentence has no word for what it tells. */
const isUnitEnough = (teller: Teller, { label }: GridRow, { onlyOfItsKind, quantity }: GridCell): boolean =>
  teller.figure.head === '' && onlyOfItsKind && quantity.unit?.name === teller.figure.quantity.unit?.name && !isSubjectRow(teller, label) && label.allWords.some(word => !teller.years.has(word));

/** A column's names have to be the figure's own; its other words may stand anywhere in the sentence. */
function isColumnTold(teller: Teller, { words }: Label): boolean {
  const { subject, own } = teller;
  const isName = (word: string): boolean => /\d/.test(word) || (subject.isProper(word) && !subject.isCommon(word));
  return words.every(word => isGiven(teller, word) || (isName(word) ? own.has(word) : isTold(teller, word)));
}

const labelWords = (row: Label, column: Label): ReadonlySet<string> =>
  new Set([...row.words, ...row.allWords, ...row.asides, ...column.words, ...column.plainWords, ...column.asides]);

/** A sentence without a date can mean a dated column where the table has no other of its kind. */
function isOfItsTime({ figure, years }: Teller, labelled: readonly Period[], around: ReadonlySet<string>, isOnlyTime: boolean): boolean {
  if ([...years].some(year => around.has(year))) return true;
  if (labelled.length === 0) return figure.times.length === 0;
  if (figure.times.length === 0) return isOnlyTime;
  return figure.times.some(time => labelled.some(label => time.first <= label.last && label.first <= time.last));
}
