import { Decimal as StandardDecimal } from 'decimal.js';

/** Exact decimals; 40 digits carry any product of figures that an article states, and round quotients far below their precision. */
export const Decimal = StandardDecimal.clone({ precision: 40, toExpNeg: -60, toExpPos: 60 });
export type Decimal = StandardDecimal;
export type DecimalValue = StandardDecimal.Value;

/** The values that a written figure allows: `low ≤ high`, either end possibly infinite. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
  /** Its ends come from rounding: there it borders on the next rounded value without meeting it ("2 million" and "3 million"). */
  readonly open?: true;
}

const zero = new Decimal(0);
const infinity = new Decimal(Infinity);

export const interval = (low: DecimalValue, high: DecimalValue): Interval => ({ low: new Decimal(low), high: new Decimal(high) });
export const point = (value: DecimalValue): Interval => interval(value, value);
export const atLeast = (low: Decimal): Interval => ({ low, high: infinity });
export const atMost = (high: Decimal): Interval => ({ low: infinity.neg(), high });

export const rounded = (value: Decimal, half: Decimal): Interval => ({ low: value.minus(half), high: value.plus(half), open: true });

/** Whether some value lies in both; a shared end counts unless both come from rounding. */
export const meet = (a: Interval, b: Interval): boolean =>
  a.open && b.open ? a.low.lt(b.high) && b.low.lt(a.high) : a.low.lte(b.high) && b.low.lte(a.high);

export const holds = (a: Interval, value: Decimal): boolean => a.low.lte(value) && value.lte(a.high);

/** The smallest interval with both in it. */
export const hull = (a: Interval, b: Interval): Interval => ({ ...(a.open && b.open ? { open: true } : {}), low: Decimal.min(a.low, b.low), high: Decimal.max(a.high, b.high) });

/** Moves each end outwards. */
export const widen = (a: Interval, by: Decimal): Interval => ({ ...a, low: a.low.minus(by), high: a.high.plus(by) });

export const negate = (a: Interval): Interval => ({ low: a.high.neg(), high: a.low.neg() });
export const add = (a: Interval, b: Interval): Interval => ({ low: a.low.plus(b.low), high: a.high.plus(b.high) });
export const subtract = (a: Interval, b: Interval): Interval => add(a, negate(b));

/** All products of a value of one with a value of the other. */
export function multiply(a: Interval, b: Interval): Interval {
  return span([product(a.low, b.low), product(a.low, b.high), product(a.high, b.low), product(a.high, b.high)]);
}

/** All quotients, or undefined where the divisor may be zero. */
export function divide(a: Interval, b: Interval): Interval | undefined {
  if (b.low.lte(0) && b.high.gte(0)) return undefined;
  return multiply(a, { low: inverse(b.high), high: inverse(b.low) });
}

/** The interval in another unit; its ends stay what they are. */
export function scaleBy(a: Interval, factor: DecimalValue): Interval {
  const scaled = multiply(a, point(factor));
  return a.open ? { ...scaled, open: true } : scaled;
}

/** The interval moved along. */
export const moveBy = (a: Interval, by: DecimalValue): Interval => ({ ...a, low: a.low.plus(by), high: a.high.plus(by) });

/** Half the interval's width; infinite for a half-line. */
export const radius = (a: Interval): Decimal => a.high.minus(a.low).div(2);

export const isBounded = (a: Interval): boolean => a.low.isFinite() && a.high.isFinite();

/** Zero times an unbounded end is zero here: an exact zero stays zero whatever it is multiplied with. */
const product = (a: Decimal, b: Decimal): Decimal => (a.isZero() || b.isZero() ? zero : a.times(b));
const inverse = (a: Decimal): Decimal => (a.isFinite() ? new Decimal(1).div(a) : zero);
const span = (ends: readonly Decimal[]): Interval => ({ low: Decimal.min(...ends), high: Decimal.max(...ends) });
