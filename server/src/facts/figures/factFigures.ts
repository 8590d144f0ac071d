import type { Article, CellPlace, Cell, Prose } from '../../article/model.ts';
import { shift, type Span } from '../../text/span.ts';
import { proseOf } from './headingProse.ts';
import type { ArticleSubject } from './articleSubject.ts';
import { cellFigure, quantitiesUnder, tellsYears } from './cellQuantity.ts';
import { labelOf, type Label } from './label.ts';
import type { Figure, FigurePlace } from './model.ts';
import { headsWithFact, type TableShape } from './tableShape.ts';
import { conceptOf } from './words.ts';
import { singular } from '../../language/quantity/noun.ts';
import type { Quantity } from '../../language/quantity/quantity.ts';

/** The figures of a table of facts: what the row's label names is told of the article's subject. */
export function tableFacts(article: Article, index: number, shape: TableShape, subject: ArticleSubject, context: readonly string[]): readonly Figure[] {
  const table = article.tables[index]!;
  const column = 1 - shape.labelColumn;
  const fact = (label: Label | undefined, cell: Cell | undefined, row: number): readonly Figure[] =>
    label && cell ? factFigures(label, cell, { place: 'cell', cell: { table: index, row, column }, subject, names: context }) : [];
  const first = headsWithFact(table, shape) ? fact(shape.columns[0], table.header[1], -1) : [];
  return [...first, ...table.rows.flatMap((row, r) => fact(shape.rows[r], row[column], r))];
}

/** The facts that a grid tells of the article's subject: in its column under the rows' labels, or in its row under the columns'. */
export function subjectFacts(article: Article, index: number, shape: TableShape, subject: ArticleSubject, context: readonly string[]): readonly Figure[] {
  const table = article.tables[index]!;
  const isSubject = ({ allWords }: Label): boolean => allWords.length > 0 && allWords.every(word => subject.words.has(word));
  const fact = (label: Label | undefined, row: number, column: number): readonly Figure[] => {
    const cell = table.rows[row]?.[column];
    return label && cell && cellFigure(label, cell) ? factFigures(label, cell, { place: 'cell', cell: { table: index, row, column }, subject, names: context }) : [];
  };
  const columns = shape.columns.flatMap((label, c) => (c !== shape.labelColumn && isSubject(label) ? [c] : []));
  const rows = shape.rows.flatMap((label, r) => (label && isSubject(label) ? [r] : []));
  if (columns.length === 1) return shape.rows.flatMap((label, r) => fact(label, r, columns[0]!));
  return rows.length === 1 ? shape.columns.flatMap((label, c) => (c === shape.labelColumn ? [] : fact(label, rows[0]!, c))) : [];
}

/** The figures of the header's own facts about the subject: `elevation_m: 812`. */
export function headerFacts(article: Article, subject: ArticleSubject, readText: (prose: Prose, span: Span) => readonly Figure[]): readonly Figure[] {
  return article.header.fields.filter(field => field.key === 'other').flatMap(field => {
    const prose = proseOf(field.value);
    if (isText(field.value)) return readText(prose, field.valueSpan);
    return factFigures(labelOf(field.name), { prose, span: field.valueSpan }, { place: 'header', cell: undefined, subject, names: [] });
  });
}

/** A description is a sentence, not the value of a key. */
const isText = (value: string): boolean => value.split(/\s+/).length > 5;

export interface Setting {
  readonly place: FigurePlace;
  readonly cell: CellPlace | undefined;
  readonly subject: ArticleSubject;
  readonly names: readonly string[];
}

/** The first figure under the label's name, and each that counts something under that thing's. */
export function factFigures(label: Label, cell: Pick<Cell, 'prose' | 'span'>, setting: Setting): readonly Figure[] {
  if (tellsYears(label) && label.unit === undefined && label.words.length === 0) return [];
  const quantities = quantitiesUnder(label, cell.prose);
  const words = label.words.filter(word => !setting.subject.words.has(word));
  return quantities.flatMap((quantity, i) => {
    const figures = i === 0 && words.length > 0 ? [figure(quantity, words, label, cell, setting)] : [];
    const counted = quantity.noun && !quantity.noun.partOf && !quantity.unit ? quantity.noun.words.map(word => conceptOf(singular(word))) : [];
    if (counted.length > 0 && counted.join(' ') !== words.join(' ')) figures.push(figure(quantity, [...words.filter(word => !counted.includes(word)), ...counted], label, cell, setting));
    return figures;
  });
}

function figure(found: Quantity, words: readonly string[], label: Label, cell: Pick<Cell, 'span'>, setting: Setting): Figure {
  const origin = cell.span.start;
  const quantity = found.per === undefined && label.per !== undefined ? { ...found, per: label.per } : found;
  return {
    place: setting.place, span: shift(quantity.span, origin), core: shift(quantity.core, origin), quantity, origin, sentence: undefined, cell: setting.cell,
    head: words.at(-1)!, modifiers: [...new Set([...words.slice(0, -1), ...label.asides])].sort(), attribute: 'named', verb: '', names: setting.names, nearNames: setting.names, owner: [],
    times: label.times, datedElsewhere: false, qualifiers: label.qualifiers, trail: [],
  };
}
