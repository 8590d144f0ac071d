import type { Decimal } from '../../language/quantity/interval.ts';
import type { Quantity } from '../../language/quantity/quantity.ts';
import { valueOf } from '../../language/quantity/value.ts';

/**
 * Whether two different figures look like one figure miswritten: nearly the same value, a slip of scale, digits swapped,
 * one digit wrong. Figures that agree less than fully in what they are of must at least be this alike.
 * @param corroborated whether one of the values is told more than once, so that a single digit is enough in three
 */
export function resemble(a: Quantity, b: Quantity, corroborated: boolean): boolean {
  if (a.shape !== 'single' || b.shape !== 'single' || writtenDigits(a) < 2 || writtenDigits(b) < 2) return false;
  const [x, y] = [inBase(a), inBase(b)];
  if (x.isZero() || y.isZero() || x.isNegative() !== y.isNegative()) return false;
  return areNear(x, y, corroborated ? '0.06' : '0.035') || isSlip(significantDigits(a), significantDigits(b), corroborated ? 3 : 4);
}

/** A slip of scale or unit, digits swapped, or one digit wrong among enough. */
function isSlip(a: string, b: string, enough: number): boolean {
  if (a === b) return true;
  if (a.length !== b.length || a.length < 3) return false;
  return isTransposed(a, b) || (a.length >= enough && differingDigits(a, b) === 1);
}

const inBase = (quantity: Quantity): Decimal => valueOf(quantity.numerals[0]).times(quantity.unit?.factors[0] ?? 1);

const areNear = (x: Decimal, y: Decimal, within: string): boolean => x.minus(y).abs().lte(x.abs().plus(y.abs()).times(within));

const significantDigits = (quantity: Quantity): string => quantity.numerals[0].digits.replace(/^0+|0+$/g, '');

const writtenDigits = (quantity: Quantity): number => quantity.numerals[0].digits.replace(/^0+/, '').length;

const isTransposed = (a: string, b: string): boolean => [...a].sort().join('') === [...b].sort().join('');
const differingDigits = (a: string, b: string): number => [...a].filter((digit, i) => digit !== b[i]).length;
