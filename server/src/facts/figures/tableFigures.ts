import type { Article, Cell, Prose } from '../../article/model.ts';
import { keyed } from '../../text/keyed.ts';
import { memoize } from '../../text/memo.ts';
import { shift } from '../../text/span.ts';
import { statusOf, type ArticleSubject } from './articleSubject.ts';
import { subjectFacts, tableFacts } from './factFigures.ts';
import { localFigures } from './local.ts';
import { numberOf } from './proseNumber.ts';
import type { Figure } from './model.ts';
import { nobody } from './owner.ts';
import type { KeyedFigures } from './passageFigures.ts';
import { shapeOf, type TableShape } from './tableShape.ts';
import { placeFigure, toldOf } from './told.ts';

/** A table's figures where it stood when they were read. */
interface Kept {
  readonly start: number;
  readonly table: number;
  readonly figures: readonly Figure[];
}

/** Kept with the first heading's prose, which outlives the table's place. */
const tables = keyed<Prose, Kept>();

/** The figures that a table tells of the article's subject, and those in its cells of words. */
export function tableFigures(article: Article, index: number, subject: ArticleSubject, context: readonly string[]): KeyedFigures {
  const { header, rows, span: { start, end } } = article.tables[index]!;
  const telling = ({ prose, span }: Cell): string => `${span.start - start} ${numberOf(prose)} ${isText(prose) ? statusOf(namesOf(prose), subject) : ''}`;
  const key = `${subject.id}|${context.join(' ')}|${end - start}|${[header, ...rows].map(row => row.map(telling).join()).join('|')}`;
  if (!header[0]) return { key, figures: [] };
  const kept = tables(header[0].prose, key, () => ({ start, table: index, figures: read(article, index, subject, context) }));
  const [by, tablesBy] = [start - kept.start, index - kept.table];
  return { key, figures: by === 0 && tablesBy === 0 ? kept.figures : kept.figures.map(figure => moved(figure, by, tablesBy)) };
}

const moved = ({ cell, ...figure }: Figure, by: number, tablesBy: number): Figure =>
  ({ ...figure, span: shift(figure.span, by), core: shift(figure.core, by), origin: figure.origin + by, cell: cell && { ...cell, table: cell.table + tablesBy } });

function read(article: Article, index: number, subject: ArticleSubject, context: readonly string[]): readonly Figure[] {
  const shape = shapeOf(article.tables[index]!, subject);
  return shape.form === 'facts' ? tableFacts(article, index, shape, subject, context) : [...subjectFacts(article, index, shape, subject, context), ...cellTexts(article, index, shape, subject, context)];
}

/** Figures in a grid's cells of words: "MoE (288B active, 16 experts)" in the row of the model that has them. */
function cellTexts(article: Article, index: number, shape: TableShape, subject: ArticleSubject, context: readonly string[]): readonly Figure[] {
  return article.tables[index]!.rows.flatMap((row, r) => {
    const label = shape.rows[r];
    return label ? row.flatMap((cell, column) => {
      if (column === shape.labelColumn || !isText(cell.prose)) return [];
      const names = [...context, ...label.plainWords.filter(word => !subject.words.has(word))];
      return localFigures(cell.prose).map(local => placeFigure(toldOf(local, nobody, subject, names), { place: 'cell', origin: cell.span.start, sentence: undefined, cell: { table: index, row: r, column } }));
    }) : [];
  });
}

const namesOf = memoize((prose: Prose) => localFigures(prose).flatMap(({ names, nearNames }) => [...names, ...nearNames]));

const isText: (prose: Prose) => boolean = memoize(({ masked }) => /\p{L}{3}/u.test(masked) && /\d/.test(masked));
