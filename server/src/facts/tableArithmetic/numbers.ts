import type { Cell, Table } from '../../article/model.ts';
import { interval, rounded, Decimal, type Interval } from '../../language/quantity/interval.ts';
import type { Quantity } from '../../language/quantity/quantity.ts';
import { baseIntervals, intervalOf, isCount, valueOf } from '../../language/quantity/value.ts';
import { cellFigure } from '../figures/cellQuantity.ts';
import { labelOf, type Label } from '../figures/label.ts';

/** A cell that holds one number. */
export interface NumberCell {
  readonly row: number;
  readonly column: number;
  readonly quantity: Quantity;
  /** What its writing allows, in its dimension's base unit; losses in brackets and falling arrows are negative. */
  readonly value: Interval;
  /** The same as written, nothing widened. */
  readonly exact: Decimal;
  /** Whether it shows its sign: "+3", "−3", "▼ 3", "(3)". */
  readonly isSigned: boolean;
  readonly text: string;
}

/** A column with what it holds, row by row. */
export interface NumberColumn {
  readonly index: number;
  readonly label: Label;
  /** `undefined` where a cell holds words, `nothing` where it is empty or a dash. */
  readonly cells: readonly (NumberCell | 'nothing' | undefined)[];
  /** Shares and percentages. */
  readonly isPercent: boolean;
  /** Whole things counted one by one. */
  readonly isCounts: boolean;
}

const nothing = /^(?:[-–—−.…*]+|n\/?a|nil|none|)$/i;
const year = /^(?:1[5-9]|20)\d\d$/;
const identifying = /^(?:#|no\.?|nr\.?|number|rank|ranking|pos\.?|position|place|year|season|date|id|code|age|round|week|day|chapter|page)$/i;

/** The columns of a table that hold numbers in most of their cells: no years, ranks or numbers of order. */
export function numberColumns(table: Table): readonly NumberColumn[] {
  return table.header.flatMap(({ text }, index): readonly NumberColumn[] => {
    const label = labelOf(text);
    const cells = table.rows.map((row, r) => numberIn(row[index], label, r, index));
    const numbers = cells.filter(cell => cell !== undefined && cell !== 'nothing');
    if (numbers.length < 2 || numbers.length * 2 <= cells.filter(cell => cell !== 'nothing').length || identifying.test(text.trim())) return [];
    if (numbers.every(number => year.test(number.text)) || !isOneKind(numbers)) return [];
    const percents = numbers.filter(({ quantity }) => quantity.unit?.dimension === 'ratio');
    return [{ index, label, cells, isPercent: percents.length === numbers.length, isCounts: numbers.every(({ quantity }) => isCount(quantity)) }];
  });
}

/** One dimension, one currency. */
const isOneKind = (numbers: readonly NumberCell[]): boolean => {
  const kindOf = ({ quantity: { unit, per } }: NumberCell): string => `${unit?.dimension ?? ''} ${unit?.dimension === 'money' ? unit.name : ''} ${per ?? ''}`;
  return numbers.every(number => kindOf(number) === kindOf(numbers[0]!));
};

function numberIn(cell: Cell | undefined, label: Label, row: number, column: number): NumberColumn['cells'][number] {
  if (!cell || nothing.test(cell.text)) return 'nothing';
  const quantity = cellFigure(label, cell);
  if (!quantity || quantity.shape !== 'single' || quantity.rest || /\d/.test(withoutNumber(cell, quantity))) return undefined;
  const before = cell.prose.masked.slice(0, quantity.span.start);
  const isLoss = (/\(\s*\S{0,2}$/.test(before) && /^\s*\)/.test(cell.prose.masked.slice(quantity.span.end))) || /[▼↓🔻]/u.test(before);
  const written = valueOf(quantity.numerals[0]).times(factorOf(quantity));
  const exact = isLoss ? written.abs().neg() : written;
  const own = baseIntervals(quantity)[0]!;
  const value = isLoss && own.low.isPositive() ? { ...own, low: own.high.neg(), high: own.low.neg() } : own;
  return { row, column, quantity, value, exact, isSigned: isLoss || quantity.sign !== undefined || /[▲↑+]/u.test(before), text: cell.text };
}

const withoutNumber = ({ prose }: Cell, { span }: Quantity): string => prose.masked.slice(0, span.start) + prose.masked.slice(span.end);

const factorOf = ({ unit }: Quantity): Decimal => new Decimal(unit?.factors[0] ?? 1);

/** A column's value read as rounded to whole units, for one that stands among rounded numbers. */
export const asRounded = (cell: NumberCell): Interval =>
  isCount(cell.quantity) && cell.quantity.modifier === 'none' ? rounded(cell.exact, new Decimal('0.5')) : cell.value;

/** Half of the last written place, in base units; half a unit for a count. */
export function halfStep({ quantity }: NumberCell): Decimal {
  const { low, high } = isCount(quantity) ? interval(-0.5, 0.5) : intervalOf({ ...quantity, modifier: 'none' });
  return high.minus(low).div(2).times(isCount(quantity) ? 1 : factorOf(quantity));
}
