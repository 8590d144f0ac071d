import { add, divide, scaleBy, subtract, type Decimal, type Interval } from '../../language/quantity/interval.ts';
import type { Aggregate } from './aggregates.ts';
import type { ArithmeticRule } from './model.ts';
import { asRounded, type NumberCell, type NumberColumn } from './numbers.ts';

/** A column, in the row itself or in a neighbouring one: 1 for the row below. */
interface Operand {
  readonly column: NumberColumn;
  readonly rowsAway: number;
}

/** How one column may follow from others, row by row. */
export interface Formula {
  readonly rule: ArithmeticRule;
  readonly operands: readonly Operand[];
  /** What the operands of one row make, or undefined where they make nothing (a divisor of zero). */
  readonly compute: (operands: readonly NumberCell[]) => Interval | undefined;
  readonly show: (operands: readonly NumberCell[]) => string;
  /** Whether an empty cell among the operands counts as zero. */
  readonly takesNothing: boolean;
  /** Whether the derived column's label says that it is derived in this way. */
  readonly isNamed: boolean;
}

const saysTotal = /\b(?:totals?|sum|overall|combined|altogether|all)\b|^Σ$/i;
const saysDifference = /\b(?:change|difference|differential|diff\.?|net|margin|balance|gain|growth|increase|decrease|decline|loss|delta|swing|gap|lead|deficits?|surplus)\b|^[±+]\/?[-–−]?$|[Δ±]|\+\/[-–−]/i;
const saysShare = /%|\b(?:share|percent(?:age)?|per cent|proportion|rate|turnout|pct\.?)\b/i;
const saysAverage = /\b(?:average|avg\.?|mean|per|ratio)\b|\//i;
const saysRunning = /\b(?:cumulative|running|to date|so far)\b/i;

/** The formulas that a column may follow, over the other number columns of its table. */
export function formulasFor(target: NumberColumn, columns: readonly NumberColumn[], aggregates: readonly (Aggregate | undefined)[]): readonly Formula[] {
  const { text } = target.label;
  if (saysRunning.test(text)) return [];
  const others = columns.filter(column => column !== target);
  const alike = others.filter(column => isAlike(column, target));
  const isDifference = saysDifference.test(text);
  return [...sums(target, alike, saysTotal.test(text)), ...differences(pairs(alike), isDifference), ...(isDifference ? differences(alike.flatMap(alongRows), true) : []),
    ...(target.isPercent || saysShare.test(text) ? percentages(target, others, aggregates) : []),
    ...(saysAverage.test(text) && !target.isPercent ? quotients(others, { rule: 'ratio', isNamed: true, factor: 1 }) : [])];
}

/** A bare number under "share" or "rate" may be a fraction or percent; one with a percent sign is read as the fraction that it means. */
function percentages({ isPercent, label: { text } }: NumberColumn, others: readonly NumberColumn[], aggregates: readonly (Aggregate | undefined)[]): readonly Formula[] {
  const amounts = others.filter(column => !column.isPercent);
  const steps = saysDifference.test(text) ? [...pairs(amounts), ...amounts.flatMap(alongRows)] : pairs(amounts);
  return (isPercent ? [1] : [100, 1]).flatMap(factor => [
    ...changes(steps, saysDifference.test(text), factor), ...quotients(amounts, { rule: 'share', isNamed: saysShare.test(text), factor }),
    ...sharesOfColumn(amounts, aggregates, { isNamed: saysShare.test(text), factor })]);
}

const isAlike = (a: NumberColumn, b: NumberColumn): boolean => unitOf(a) === unitOf(b);

function unitOf({ cells }: NumberColumn): string {
  const unit = cells.find(cell => cell !== undefined && cell !== 'nothing')?.quantity.unit;
  return unit === undefined ? '' : unit.dimension === 'money' ? unit.name : unit.dimension;
}

/** Columns that stand side by side, two at least: what a total is the sum of. */
function sums(target: NumberColumn, alike: readonly NumberColumn[], isNamed: boolean): readonly Formula[] {
  const runs = alike.flatMap((_, from) => alike.slice(from + 1).map((__, length) => alike.slice(from, from + length + 2)));
  return runs.filter(run => isRun(run, target)).map((run): Formula => ({
    rule: 'sum', operands: run.map(inRow), isNamed, takesNothing: true,
    compute: cells => (cells.length === 0 ? undefined : cells.map(valueAmong(cells)).reduce((sum, value) => add(sum, value))),
    show: cells => cells.map(({ text }) => text).join(' + '),
  }));
}

/** Nothing but the total itself may stand between the first and the last of a run, so that chance has little to choose from. */
const isRun = (run: readonly NumberColumn[], target: NumberColumn): boolean => {
  const indexes = run.map(({ index }) => index);
  const [first, last] = [indexes[0]!, indexes.at(-1)!];
  return last - first + 1 - (first < target.index && target.index < last ? 1 : 0) === run.length;
};

/** Rounded numbers make whole ones among them rounded too. */
const valueAmong = (cells: readonly NumberCell[]): ((cell: NumberCell) => Interval) =>
  cells.every(({ quantity }) => quantity.unit === undefined && quantity.numerals[0].exponent === 0) ? cell => cell.value : asRounded;

const inRow = (column: NumberColumn): Operand => ({ column, rowsAway: 0 });

type Pair = readonly [Operand, Operand];

const pairs = (columns: readonly NumberColumn[]): readonly Pair[] =>
  columns.flatMap(a => columns.filter(b => b !== a).map((b): Pair => [inRow(a), inRow(b)]));

/** A row and its neighbour, for tables that tell a series: the earlier one may stand above or below. */
const alongRows = (column: NumberColumn): readonly Pair[] => [-1, 1].map((rowsAway): Pair => [{ column, rowsAway }, inRow(column)]);

function differences(steps: readonly Pair[], isNamed: boolean): readonly Formula[] {
  return steps.map((operands): Formula => ({
    rule: 'difference', operands, isNamed, takesNothing: false,
    compute: ([x, y]) => subtract(asRoundedAmong(y!, x!), asRoundedAmong(x!, y!)),
    show: ([x, y]) => `${y!.text} − ${x!.text}`,
  }));
}

const asRoundedAmong = (cell: NumberCell, other: NumberCell): Interval => valueAmong([cell, other])(cell);

/** Relative change from the first to the second of each pair. */
function changes(steps: readonly Pair[], isNamed: boolean, factor: number): readonly Formula[] {
  return steps.filter(([a, b]) => isAlike(a.column, b.column)).map((operands): Formula => ({
    rule: 'change', operands, isNamed, takesNothing: false,
    compute: ([x, y]) => {
      const ratio = divide(subtract(asRoundedAmong(y!, x!), asRoundedAmong(x!, y!)), asRoundedAmong(x!, y!));
      return ratio && scaleBy(ratio, factor);
    },
    show: ([x, y]) => `(${y!.text} − ${x!.text}) ÷ ${x!.text}`,
  }));
}

interface Quotient {
  readonly isNamed: boolean;
  /** 100 where the quotient is written in percent without saying so. */
  readonly factor: number;
}

/** One column over another. */
function quotients(others: readonly NumberColumn[], { rule, isNamed, factor }: Quotient & { readonly rule: 'share' | 'ratio' }): readonly Formula[] {
  const amounts = others.filter(({ isPercent }) => !isPercent);
  return pairs(amounts).filter(([a, b]) => rule === 'ratio' || isAlike(a.column, b.column)).map((operands): Formula => ({
    rule, operands, isNamed, takesNothing: false,
    compute: ([x, y]) => {
      const ratio = divide(x!.value, y!.value);
      return ratio && scaleBy(ratio, factor);
    },
    show: ([x, y]) => `${x!.text} ÷ ${y!.text}`,
  }));
}

/** A cell over its column's total: that of a row of totals, else what the column makes. */
function sharesOfColumn(amounts: readonly NumberColumn[], aggregates: readonly (Aggregate | undefined)[], { isNamed, factor }: Quotient): readonly Formula[] {
  return amounts.flatMap((column): readonly Formula[] => {
    const parts = numbersIn(column.cells.filter((_, row) => !aggregates[row]));
    const [total] = numbersIn(column.cells.filter((_, row) => aggregates[row]?.kind === 'total')).slice(-1);
    if (parts.length < 2) return [];
    const whole = total?.value ?? parts.map(valueAmong(parts)).reduce((sum, value) => add(sum, value));
    const wholeText = total?.text ?? `(${parts.map(({ text }) => text).join(' + ')})`;
    return [{
      rule: 'share', operands: [inRow(column)], isNamed, takesNothing: false,
      compute: ([x]) => {
        const ratio = divide(x!.value, whole);
        return ratio && scaleBy(ratio, factor);
      },
      show: ([x]) => `${x!.text} ÷ ${wholeText}`,
    }];
  });
}

const numbersIn = (cells: NumberColumn['cells']): readonly NumberCell[] => cells.filter(cell => cell !== undefined && cell !== 'nothing');

/** How much it tells that a result meets a number: the more digits, the less it is chance. */
export const weightOf = (exact: Decimal, half: Decimal): number =>
  half.isZero() ? 0 : Math.log10(exact.abs().div(half.times(2)).plus(1).toNumber());
