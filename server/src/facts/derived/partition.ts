import type { Reading } from '../figures/reading.ts';
import { add, interval, type Interval } from '../../language/quantity/interval.ts';
import type { Quantity } from '../../language/quantity/quantity.ts';
import { intervalOf } from '../../language/quantity/value.ts';
import type { Derivation } from './model.ts';
import { addable, baseOf, between, claimOf, figuresIn, inUnitOf, isPercent, isPlain, plainWords } from './operands.ts';

/** "€480 million, of which €320 million was paid in cash and €160 million in shares": the parts cannot exceed the whole. */
export function partsOfWhole(reading: Reading): readonly Derivation[] {
  const { masked } = reading;
  const figures = figuresIn(reading).filter(isPlain);
  return figures.flatMap((whole, i) => {
    const [first, second, third] = [figures[i + 1], figures[i + 2], figures[i + 3]];
    if (!first || !second || third || !addable(whole, first) || !addable(whole, second) || !whole.unit) return [];
    if (!/^[^,;:.]{0,24},\s*of\s+which\s+\\?[$€£]?$/.test(between(masked, whole, first)) || !/^[^;:]{0,50}\sand\s+\\?[$€£]?$/.test(between(masked, first, second))) return [];
    const rest = inUnitOf(second, { low: baseOf(whole).low.minus(baseOf(first).high), high: baseOf(whole).high.minus(baseOf(first).low) });
    // Less may be left unmentioned; a little less is a slip.
    const fair: Interval = interval(-Infinity, rest.low.times('0.85'));
    const formula = `${plainWords(masked, whole)} − ${plainWords(masked, first)}`;
    return [{ rule: 'rest' as const, claimed: claimOf(second), readings: [{ formula, result: rest, unit: '' }, { formula, result: fair, unit: '' }], operands: [whole.span, first.span] }];
  });
}

const parallel = /^(?=[^.;]*(?:,|\band\b))[^.;:()]{0,60}$/;
const notExclusive = /\b(?:also|each|at least|most|only|respectively|up to|more than|over|compared|versus|from|than|while|whereas|but|including|another|both|increase|decrease|rose|fell|grew|by)\b/i;

/** "19 percent were under 16, 58 percent between 16 and 64, and 23 percent 65 or older": a full list of shares makes 100 %. */
export function fullShares(reading: Reading): readonly Derivation[] {
  const { masked } = reading;
  const percents = figuresIn(reading).filter(quantity => quantity.unit?.dimension === 'ratio');
  const [first] = percents;
  const last = percents.at(-1);
  if (!first || !last || percents.length < 3 || percents.length > 8 || !percents.every(isShareAlone)) return [];
  const list = masked.slice(first.span.start, last.span.end);
  if (notExclusive.test(list) || !/^\s+of\s+(?:the|its|all|their)\b/.test(masked.slice(first.span.end)) || !/\band\b/.test(between(masked, percents.at(-2)!, last))) return [];
  if (!percents.slice(1).every((percent, i) => parallel.test(between(masked, percents[i]!, percent)))) return [];
  const sum = percents.map(intervalOf).reduce((total, value): Interval => add(total, value));
  const before = percents.slice(0, -1).map(intervalOf).reduce((total, value): Interval => add(total, value));
  // Far from 100 % the list is not meant to be full.
  if (sum.high.lt(94) || sum.low.gt(106)) return [];
  const formula = `100 % − ${percents.slice(0, -1).map(percent => plainWords(masked, percent)).join(' − ')}`;
  return [{ rule: 'rest', claimed: claimOf(last), readings: [{ formula, result: { low: before.high.neg().plus(100), high: before.low.neg().plus(100) }, unit: ' %' }], operands: percents.slice(0, -1).map(({ span }) => span) }];
}

const isShareAlone = (quantity: Quantity): boolean => isPercent(quantity) && quantity.modifier !== 'atLeast' && quantity.modifier !== 'atMost' && quantity.sign === undefined && quantity.per === undefined;
