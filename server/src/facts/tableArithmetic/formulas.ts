import { add, divide, scaleBy, subtract, type Decimal, type Interval } from '../../language/quantity/interval.ts';
import type { ArithmeticRule } from './model.ts';
import { asRounded, type NumberCell, type NumberColumn } from './numbers.ts';

/** How one column may follow from others of the same row. */
export interface Formula {
  readonly rule: ArithmeticRule;
  readonly operands: readonly NumberColumn[];
  /** What the operands of one row make, or undefined where they make nothing (a divisor of zero). */
  readonly compute: (operands: readonly NumberCell[]) => Interval | undefined;
  readonly show: (operands: readonly NumberCell[]) => string;
  /** Whether an empty cell among the operands counts as zero. */
  readonly takesNothing: boolean;
  /** Whether the derived column's label says that it is derived in this way. */
  readonly isNamed: boolean;
}

const saysTotal = /\b(?:totals?|sum|overall|combined|altogether|all)\b|^Σ$/i;
const saysDifference = /\b(?:change|difference|diff\.?|net|margin|balance|gain|growth|increase|decrease|decline|loss|delta|swing|gap|surplus|deficit)\b|^[±+]\/?[-–−]?$|[Δ±]|\+\/[-–−]/i;
const saysShare = /%|\b(?:share|percent(?:age)?|per cent|proportion|rate|turnout|pct\.?)\b/i;
const saysAverage = /\b(?:average|avg\.?|mean|per|ratio)\b|\//i;
const saysRunning = /\b(?:cumulative|running|to date|so far)\b/i;

/** The formulas that a column may follow, over the other number columns of its table. */
export function formulasFor(target: NumberColumn, columns: readonly NumberColumn[]): readonly Formula[] {
  const { text } = target.label;
  if (saysRunning.test(text)) return [];
  const others = columns.filter(column => column !== target);
  const alike = others.filter(column => isAlike(column, target));
  return [...sums(target, alike, saysTotal.test(text)), ...differences(alike, saysDifference.test(text)),
    ...(target.isPercent || saysShare.test(text) ? percentages(target, others) : []),
    ...(saysAverage.test(text) && !target.isPercent ? quotients(others, { rule: 'ratio', isNamed: true, factor: 1 }) : [])];
}

/** A bare number under "share" or "rate" may be a fraction or percent; one with a percent sign is read as the fraction that it means. */
function percentages({ isPercent, label: { text } }: NumberColumn, others: readonly NumberColumn[]): readonly Formula[] {
  return (isPercent ? [1] : [100, 1]).flatMap(factor => [
    ...changes(others, saysDifference.test(text), factor), ...quotients(others, { rule: 'share', isNamed: saysShare.test(text), factor })]);
}

const isAlike = (a: NumberColumn, b: NumberColumn): boolean => unitOf(a) === unitOf(b);

function unitOf({ cells }: NumberColumn): string {
  const unit = cells.find(cell => cell !== undefined && cell !== 'nothing')?.quantity.unit;
  return unit === undefined ? '' : unit.dimension === 'money' ? unit.name : unit.dimension;
}

/** Columns that stand side by side, two at least: what a total is the sum of. */
function sums(target: NumberColumn, alike: readonly NumberColumn[], isNamed: boolean): readonly Formula[] {
  const runs = alike.flatMap((_, from) => alike.slice(from + 1).map((__, length) => alike.slice(from, from + length + 2)));
  return runs.filter(run => isRun(run, target)).map((operands): Formula => ({
    rule: 'sum', operands, isNamed, takesNothing: true,
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

const pairs = (columns: readonly NumberColumn[]): readonly (readonly [NumberColumn, NumberColumn])[] =>
  columns.flatMap(a => columns.filter(b => b !== a).map(b => [a, b] as const));

function differences(alike: readonly NumberColumn[], isNamed: boolean): readonly Formula[] {
  return pairs(alike).map(([a, b]): Formula => ({
    rule: 'difference', operands: [a, b], isNamed, takesNothing: false,
    compute: ([x, y]) => subtract(asRoundedAmong(x!, y!), asRoundedAmong(y!, x!)),
    show: ([x, y]) => `${x!.text} − ${y!.text}`,
  }));
}

const asRoundedAmong = (cell: NumberCell, other: NumberCell): Interval => valueAmong([cell, other])(cell);

/** Relative change from one column to another. */
function changes(others: readonly NumberColumn[], isNamed: boolean, factor: number): readonly Formula[] {
  return pairs(others.filter(({ isPercent }) => !isPercent)).filter(([a, b]) => isAlike(a, b)).map(([before, after]): Formula => ({
    rule: 'change', operands: [before, after], isNamed, takesNothing: false,
    compute: ([x, y]) => {
      const ratio = divide(subtract(asRoundedAmong(y!, x!), asRoundedAmong(x!, y!)), asRoundedAmong(x!, y!));
      return ratio && scaleBy(ratio, factor);
    },
    show: ([x, y]) => `(${y!.text} − ${x!.text}) ÷ ${x!.text}`,
  }));
}

/** One column over another. */
function quotients(others: readonly NumberColumn[], { rule, isNamed, factor }: { readonly rule: 'share' | 'ratio'; readonly isNamed: boolean; readonly factor: number }): readonly Formula[] {
  return pairs(others.filter(({ isPercent }) => !isPercent)).filter(([a, b]) => rule === 'ratio' || isAlike(a, b)).map(([part, whole]): Formula => ({
    rule, operands: [part, whole], isNamed, takesNothing: false,
    compute: ([x, y]) => {
      const ratio = divide(x!.value, y!.value);
      return ratio && scaleBy(ratio, factor);
    },
    show: ([x, y]) => `${x!.text} ÷ ${y!.text}`,
  }));
}

/** How much it tells that a result meets a number: the more digits, the less it is chance. */
export const weightOf = (exact: Decimal, half: Decimal): number =>
  half.isZero() ? 0 : Math.log10(exact.abs().div(half.times(2)).plus(1).toNumber());
