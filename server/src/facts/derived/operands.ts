import type { Reading } from '../figures/reading.ts';
import { Decimal, interval, scaleBy, widen, type Interval } from '../../language/quantity/interval.ts';
import type { Quantity } from '../../language/quantity/quantity.ts';
import { commensurable } from '../../language/quantity/unit.ts';
import { intervalOf, isCount } from '../../language/quantity/value.ts';
import type { Claim } from './model.ts';

/** A figure's values in the base unit of its dimension (its first fair reading). */
export const baseOf = (quantity: Quantity): Interval => (quantity.unit ? scaleBy(intervalOf(quantity), quantity.unit.factors[0]!) : intervalOf(quantity));

/** A value in base units as a multiple of a figure's own unit. */
export const inUnitOf = (quantity: Quantity, base: Interval): Interval => (quantity.unit ? scaleBy(base, new Decimal(1).div(quantity.unit.factors[0]!)) : base);

/** Whether two figures can be added: the same dimension, and where both count things, nothing against their being the same. */
export function addable(a: Quantity, b: Quantity): boolean {
  if (!commensurable(a.unit, b.unit) || a.per !== b.per || a.shape !== 'single' || b.shape !== 'single') return false;
  if (a.unit || !a.noun || !b.noun) return true;
  return a.noun.words.at(-1) === b.noun.words.at(-1);
}

export const isPercent = (quantity: Quantity): boolean => quantity.unit?.name === 'percent' && quantity.shape === 'single';
export const isMultiple = (quantity: Quantity): boolean => quantity.unit?.dimension === 'multiple' && quantity.shape === 'single';
/** A figure that a calculation can start from: stated, single, without a bound, and no share or multiple itself. */
export const isPlain = (quantity: Quantity): boolean =>
  quantity.shape === 'single' && quantity.modifier !== 'atLeast' && quantity.modifier !== 'atMost' && !isPercent(quantity) && !isMultiple(quantity) && quantity.unit?.dimension !== 'points' && quantity.numerals[0].denominator === undefined;

/** The sentence's figures, those left out that only convert another one. */
export const figuresIn = (reading: Reading): readonly Quantity[] => reading.quantities.filter(quantity => !reading.conversions.has(quantity));

/** The figure as claimed; an integer that is no count of things may be rounded. */
export function claimOf(quantity: Quantity): Claim {
  const own = intervalOf(quantity);
  const values = isCount(quantity) && !quantity.noun ? [own, widen(own, new Decimal('0.5'))] : [own];
  return { span: quantity.span, core: quantity.core, values: [...values, ...roundFraction(quantity)], quantity };
}

/** "A quarter" told of 26 % is fair, told of 30 % it is not. */
function roundFraction(quantity: Quantity): readonly Interval[] {
  const own = intervalOf(quantity);
  if (quantity.numerals[0].denominator === undefined || !own.low.isFinite() || !own.high.isFinite()) return [];
  const middle = own.low.plus(own.high).div(2);
  const half = middle.times(quantity.modifier === 'about' ? '0.15' : '0.08');
  return [interval(middle.minus(half), middle.plus(half))];
}

/** The figure's words as the sentence has them, on one line. */
export const wordsOf = (masked: string, { span }: { readonly span: Quantity['span'] }): string => masked.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
/** The number without its hedge, with currency, scale and unit. */
export function plainWords(masked: string, quantity: Quantity): string {
  const from = Math.min(quantity.core.start, ...[quantity.core.start - 1].filter(at => at >= quantity.span.start && /[$€£¥₹]/.test(masked[at] ?? '')));
  return masked.slice(from, Math.max(quantity.core.end, quantity.span.end)).replace(/\s+/g, ' ').trim();
}

/** Text between two figures. */
export const between = (masked: string, a: Quantity, b: Quantity): string => masked.slice(Math.min(a.span.end, b.span.end), Math.max(a.span.start, b.span.start));
