import type { Table } from '../../article/model.ts';
import { memoize } from '../../text/memo.ts';
import type { ArticleSubject } from './articleSubject.ts';
import { cellFigure } from './cellQuantity.ts';
import { labelOf, type Label } from './label.ts';

/** `facts`: each row is one fact about the subject, label and value. `grid`: rows and columns name things and what is told of them. */
export interface TableShape {
  readonly form: 'facts' | 'grid';
  /** Labels by column; the one over the row labels is among them. */
  readonly columns: readonly Label[];
  readonly rows: readonly (Label | undefined)[];
  /** The column that labels the rows. */
  readonly labelColumn: number;
}

const generic = /^(?:value|values|detail|details|data|specification|specifications|spec|specs|information|info|description|figure|figures|amount|result|results|number|quantity|fact|facts|statistic|statistics|metric|attribute|property|parameter|field|item|feature|key|name|category|aspect|measure|characteristic|characteristics|)$/i;

/** How a table is to be read. */
export function shapeOf(table: Table, subject: ArticleSubject): TableShape {
  const shape = gridOf(table);
  return table.header.length === 2 && (isFactTable(shape, subject) || headsWithFact(table, shape)) ? { ...shape, form: 'facts' } : shape;
}

/** "| Elevation | 3,142 m |" as the heading: the first fact of a table that has no heading. */
export const headsWithFact = ({ header }: Table, { columns }: TableShape): boolean =>
  header.length === 2 && columns[0] !== undefined && columns[0].words.length > 0 && cellFigure(columns[0], header[1]!) !== undefined;

const gridOf: (table: Table) => TableShape = memoize(table => {
  const labelColumn = labelColumnOf(table);
  return {
    form: 'grid', labelColumn, columns: table.header.map(cell => labelOf(cell.text)),
    rows: table.rows.map(row => (row[labelColumn] && row[labelColumn].text !== '' ? labelOf(row[labelColumn].text) : undefined)),
  };
});

/** The first column whose cells are words, where a column of ranks or numbers stands in front of it. */
function labelColumnOf(table: Table): number {
  const wordy = table.header.findIndex((_, column) => {
    const cells = table.rows.map(row => row[column]?.text ?? '').filter(text => text !== '');
    return cells.length > 0 && cells.filter(text => /\p{L}{2}/u.test(text) || /^\d{4}/.test(text)).length > cells.length / 2;
  });
  return wordy >= 0 && wordy <= 2 && table.header.slice(0, wordy).every(cell => /^(?:#|no\.?|rank|pos\.?|position|place|)$/i.test(cell.text)) ? wordy : 0;
}

/** Two columns of which a heading says no more than "value", or names the subject itself. */
function isFactTable({ columns }: TableShape, subject: ArticleSubject): boolean {
  const [left, right] = columns;
  if (!left || !right) return false;
  const isSubject = right.plainWords.length > 0 && right.plainWords.every(word => subject.words.has(word) || subject.kinds.has(word));
  return generic.test(right.text.trim()) || isSubject || (generic.test(left.text.trim()) && left.text.trim() !== '' && right.unit === undefined && !/^(?:item|name|category)$/i.test(left.text.trim()));
}
