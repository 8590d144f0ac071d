import { atLeast, atMost, Decimal, hull, interval, meet, moveBy, radius, rounded, scaleBy, widen, type Interval } from './interval.ts';
import type { Numeral, Quantity } from './quantity.ts';
import { commensurable, type Unit } from './unit.ts';
import { memoize } from '../../text/memo.ts';

const powerOfTen = (exponent: number): Decimal => new Decimal(10).pow(exponent);

/** The exact value that a numeral writes. */
export function valueOf(numeral: Numeral): Decimal {
  const whole = new Decimal(numeral.digits).times(powerOfTen(numeral.exponent));
  const value = numeral.denominator === undefined ? whole : whole.div(numeral.denominator);
  return numeral.negative ? value.neg() : value;
}

/** Whether a figure counts whole things one by one: no unit, no scale, no decimals. Such a number is exact. */
export const isCount = (quantity: Quantity): boolean => quantity.unit === undefined && quantity.numerals.every(numeral => numeral.exponent === 0 && numeral.denominator === undefined);

/**
 * The values a figure allows, in its own unit (contract, "Figures: quantities are intervals"): a count is exact,
 * anything else is half a unit of its last written digit either side; a hedge widens, a bound opens one side.
 */
export const intervalOf: (quantity: Quantity) => Interval = memoize(computeInterval);

function computeInterval(quantity: Quantity): Interval {
  const [first, second] = quantity.numerals;
  const base = second ? twoEnds(quantity, first, second) : withRest(quantity, first);
  const value = valueOf(first);
  if (quantity.modifier === 'atLeast') return atLeast(value);
  if (quantity.modifier === 'atMost') return atMost(valueOf(second ?? first));
  const rough = quantity.modifier === 'about' ? slack(first) : new Decimal(0);
  return rough.gt(radius(base)) && !second ? rounded(value, rough) : widen(base, second ? rough : new Decimal(0));
}

const written = (quantity: Quantity, numeral: Numeral): Interval => {
  const value = valueOf(numeral);
  if (isCount(quantity)) return interval(value, value);
  const half = numeral.denominator === undefined ? powerOfTen(numeral.exponent).div(2) : value.abs().times('0.05');
  return rounded(value, half);
};

function twoEnds(quantity: Quantity, first: Numeral, second: Numeral): Interval {
  if (quantity.shape === 'tolerance') return widen(interval(valueOf(first), valueOf(first)), valueOf(second).abs());
  return hull(written(quantity, first), written(quantity, second));
}

/** Feet and inches as feet: the precision is that of the inches. */
function withRest(quantity: Quantity, numeral: Numeral): Interval {
  const { rest, unit } = quantity;
  if (!rest || !unit) return written(quantity, numeral);
  const ratio = new Decimal(rest.unit.factors[0]!).div(unit.factors[0]!);
  return moveBy(scaleBy(written({ ...quantity, unit: rest.unit }, rest.numeral), ratio), valueOf(numeral));
}

/** How far "about" reaches: 5 %, or half of the last digit that is not zero, whichever is more. */
function slack(numeral: Numeral): Decimal {
  const value = valueOf(numeral).abs();
  const zeros = trailingZeros(numeral);
  const lastDigit = numeral.denominator === undefined && /[1-9]/.test(numeral.digits) ? powerOfTen(numeral.exponent + zeros).div(2) : new Decimal(0);
  return Decimal.max(value.times('0.05'), lastDigit);
}

/** A figure's values in its dimension's base unit: one interval for each fair reading of its unit. */
export const baseIntervals: (quantity: Quantity) => readonly Interval[] = memoize(quantity => {
  const { unit } = quantity;
  const own = intervalOf(quantity);
  if (!unit) return [own];
  return unit.factors.map(factor => scaleBy(unit.offset === undefined ? own : moveBy(own, unit.offset), factor));
});

/**
 * Whether two figures of one thing can both be right: their intervals meet under some fair reading. Figures in units
 * that cannot be converted into each other are not comparable and count as meeting.
 */
export function canBothBeRight(a: Quantity, b: Quantity): boolean {
  if (!comparable(a, b)) return true;
  const [left, right] = roundedReadings(a, b);
  if (sameUnit(a.unit, b.unit)) return left.some(x => right.some(y => meet(x, y)));
  const inBase = (quantity: Quantity, readings: readonly Interval[]): readonly Interval[] => (readings.length > 1 || !quantity.unit ? readings : baseIntervals(quantity));
  return inBase(a, left).some(x => inBase(b, right).some(y => meet(x, y)));
}

const sameUnit = (a: Unit | undefined, b: Unit | undefined): boolean => a === b || a?.name === b?.name;

/** Whether two figures measure in the same way; a fraction in words is a share, as a percentage is. */
export const comparable = (a: Quantity, b: Quantity): boolean => commensurable(a.unit, b.unit) || isShare(a) && isShare(b);

export const isShare = (quantity: Quantity): boolean => quantity.unit?.dimension === 'ratio' || (!quantity.unit && quantity.numerals[0].denominator !== undefined);

/** The readings of both: an integer is also read as rounded where the other shows that it is ("12,000" beside "12,345", "82" beside "82.2"). */
function roundedReadings(a: Quantity, b: Quantity): readonly [readonly Interval[], readonly Interval[]] {
  return [[intervalOf(a), ...roundReading(a, b)], [intervalOf(b), ...roundReading(b, a)]];
}

function roundReading(quantity: Quantity, other: Quantity): readonly Interval[] {
  const numeral = quantity.numerals[0];
  if (!isCount(quantity) || quantity.shape !== 'single' || quantity.modifier !== 'none') return [];
  const value = valueOf(numeral);
  if (!quantity.noun && other.numerals[0].exponent < 0) return [rounded(value, new Decimal('0.5'))];
  const zeros = trailingZeros(numeral);
  if (zeros < 2 || numeral.digits.length < 4 || significant(other.numerals[0]) < significant(numeral) + 2) return [];
  return [rounded(value, powerOfTen(zeros).div(2))];
}

const trailingZeros = (numeral: Numeral): number => /0*$/.exec(numeral.digits)![0].length;
const significant = (numeral: Numeral): number => numeral.digits.replace(/^0+/, '').length - trailingZeros(numeral);
