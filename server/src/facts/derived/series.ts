import type { Article, Sentence } from '../../article/model.ts';
import { figuresOf } from '../figures/figures.ts';
import { gridCells, type GridCell } from '../figures/gridCells.ts';
import { cellsToldBy } from '../figures/gridLookup.ts';
import type { Figure } from '../figures/model.ts';
import { readingOf, type Reading } from '../figures/reading.ts';
import { civilOf } from '../../language/dates/index.ts';
import { divide, negate, scaleBy, subtract } from '../../language/quantity/interval.ts';
import type { Quantity } from '../../language/quantity/quantity.ts';
import { canBothBeRight } from '../../language/quantity/value.ts';
import type { Calculation, Derivation } from './model.ts';
import { addable, baseOf, claimOf, figuresIn, inUnitOf, isPercent, isPlain, plainWords } from './operands.ts';

/** Changes along a table's years: the sentence tells one cell again and how it differs from another. */
export function alongTables(article: Article): readonly (readonly [Sentence, Derivation])[] {
  if (article.tables.length === 0) return [];
  return figuresOf(article).flatMap(figure => {
    if (!figure.sentence || figure.times.length !== 1) return [];
    const [cell, ...others] = cellsToldBy(figure, article);
    if (!cell || others.length > 0 || !canBothBeRight(figure.quantity, cell.quantity)) return [];
    const series = seriesOf(article, cell);
    const reading = readingOf(figure.sentence.prose);
    return [...comparedWith(reading, figure, series), ...grownTo(reading, figure, cell, series)].map(derivation => [figure.sentence!, derivation] as const);
  });
}

/** A cell of a row or column of years. */
interface Point {
  readonly year: number;
  readonly cell: GridCell;
}

const yearOf = ({ row, column }: GridCell): number | undefined => {
  const [time] = [...row.times, ...column.times];
  return time && civilOf(time.first).year;
};

/** The cells that tell the same as one for other years, earliest first; empty where the table has no years. */
function seriesOf(article: Article, cell: GridCell): readonly Point[] {
  const alongRows = cell.row.times.length === 1;
  if (!alongRows && cell.column.times.length !== 1) return [];
  const isInSeries = ({ place }: GridCell): boolean => place.table === cell.place.table && (alongRows ? place.column === cell.place.column : place.row === cell.place.row);
  return gridCells(article).filter(isInSeries).flatMap(other => {
    const year = yearOf(other);
    return year === undefined ? [] : [{ year, cell: other }];
  }).sort((a, b) => a.year - b.year);
}

const apart = /^\s+(?:more|less|fewer|higher|lower|above|below|up|down)\s+(?:than|from|on)\s+(?:the\s+)?(?:in\s+)?(?:the\s+)?$/i;

/** "4,380 buses in 2023, 660 more than in 2022". */
function comparedWith(reading: Reading, figure: Figure, series: readonly Point[]): readonly Derivation[] {
  const figures = figuresIn(reading);
  const claim = figures[figures.indexOf(figure.quantity) + 1];
  if (!claim || claim.shape !== 'single' || claim.modifier === 'atLeast' || claim.modifier === 'atMost') return [];
  const date = reading.expressions.find(({ span, period }) => period && span.start >= claim.span.end && apart.test(reading.masked.slice(claim.span.end, span.start)));
  const other = date && series.find(({ year }) => year === civilOf(date.period!.first).year);
  if (!date || !other || /[.;]/.test(reading.masked.slice(figure.quantity.span.end, claim.span.start))) return [];
  const readings = isPercent(claim) && !isPercent(figure.quantity) ? relative(reading, figure.quantity, other) : isPlain(claim) && isOfKind(claim, figure.quantity) ? absolute(reading, claim, figure.quantity, other) : [];
  return readings.length > 0 ? [{ rule: 'difference', claimed: claimOf(claim), readings, operands: [figure.quantity.span], elsewhere: [other.cell.span] }] : [];
}

const isOfKind = (claim: Quantity, figure: Quantity): boolean => addable({ ...claim, noun: figure.noun }, figure);

/** "In 2020 passengers fell by 49 percent to 121 million": against the year before, or any earlier one in the table. */
function grownTo(reading: Reading, figure: Figure, cell: GridCell, series: readonly Point[]): readonly Derivation[] {
  const figures = figuresIn(reading);
  const claim = figures[figures.indexOf(figure.quantity) - 1];
  const year = yearOf(cell);
  if (!claim || !isPercent(claim) || year === undefined || claim.modifier === 'atLeast' || claim.modifier === 'atMost') return [];
  if (!/^\s+to\s+[$€£]?$/.test(reading.masked.slice(claim.span.end, figure.quantity.core.start).replace(/[\\]/g, '')) || !/\bby\s+(?:about\s+)?$/.test(reading.masked.slice(0, claim.core.start))) return [];
  const earlier = series.filter(point => point.year < year).reverse();
  if (earlier[0]?.year !== year - 1) return [];
  const readings = earlier.flatMap(point => relative(reading, figure.quantity, point));
  return [{ rule: 'change', claimed: claimOf(claim), readings, operands: [figure.quantity.span], elsewhere: [earlier[0].cell.span] }];
}

function relative({ masked }: Reading, figure: Quantity, { cell }: Point): readonly Calculation[] {
  const ratio = divide(subtract(baseOf(figure), inBaseOf(figure, cell)), inBaseOf(figure, cell));
  if (!ratio) return [];
  const formula = `(${plainWords(masked, figure)} − ${cell.cell.text}) ÷ ${cell.cell.text}`;
  return [scaleBy(ratio, 100), scaleBy(ratio, -100)].map(result => ({ formula, result, unit: ' %' }));
}

function absolute({ masked }: Reading, claim: Quantity, figure: Quantity, { cell }: Point): readonly Calculation[] {
  const result = inUnitOf(claim, subtract(baseOf(figure), inBaseOf(figure, cell)));
  return [result, negate(result)].map(value => ({ formula: `${plainWords(masked, figure)} − ${cell.cell.text}`, result: value, unit: '' }));
}

/** A cell without a unit of its own is in the figure's. */
const inBaseOf = (figure: Quantity, { quantity }: GridCell): ReturnType<typeof baseOf> => baseOf(quantity.unit ? quantity : { ...quantity, unit: figure.unit });
