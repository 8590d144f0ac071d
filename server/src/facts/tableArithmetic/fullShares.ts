import { add, type Interval } from '../../language/quantity/interval.ts';
import type { Aggregate } from './aggregates.ts';
import type { Fault } from './model.ts';
import type { NumberCell, NumberColumn } from './numbers.ts';

const saysShare = /\b(?:share|proportion|percentage|composition|breakdown)\b|% of\b|^%$|^per ?cent$/i;
const exclusiveOnly = /\b(?:growth|change|rate|turnout|accuracy|increase|decrease|yes|agree)\b/i;

/**
 * Shares of one whole that make more than 100 %, by more than rounding gives. Less may be left out, and far more means
 * that one thing can count several times.
 */
export function fullShareFaults(columns: readonly NumberColumn[], aggregates: readonly (Aggregate | undefined)[]): readonly Fault[] {
  return columns.filter(({ isPercent, label: { text } }) => isPercent && saysShare.test(text) && !exclusiveOnly.test(text)).flatMap((column): readonly Fault[] => {
    const cells = column.cells.filter((_, row) => !aggregates[row]);
    const parts = cells.filter((cell): cell is NumberCell => cell !== undefined && cell !== 'nothing');
    if (parts.length < 3 || cells.includes(undefined) || aggregates.some(aggregate => aggregate !== undefined) || parts.some(({ exact }) => exact.isNegative())) return [];
    const sum = parts.map(({ value }) => value).reduce((total, value): Interval => add(total, value));
    const last = parts.at(-1)!;
    if (sum.low.lte(1) || sum.low.gt('1.06')) return [];
    return [{ rule: 'shares', cell: last, formula: parts.map(({ text }) => text).join(' + '), result: sum, operands: parts.slice(0, -1) }];
  });
}
