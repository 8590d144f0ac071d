import type { Reading } from '../figures/reading.ts';
import { civilOf, type DateExpression } from '../../language/dates/index.ts';
import { Decimal, hull, interval, widen, type Interval } from '../../language/quantity/interval.ts';
import type { Quantity } from '../../language/quantity/quantity.ts';
import type { Calculation, Derivation } from './model.ts';
import { addable, baseOf, claimOf, figuresIn, isPercent, isPlain, plainWords } from './operands.ts';

const rate = /\b(?:CAGR|compound(?:ed)?\s+annual|annual(?:ized|ised)?\s+growth|average\s+annual|growth\s+rate)\b/i;

/** An amount and the year that it is told of. */
interface Amount {
  readonly quantity: Quantity;
  readonly year: number;
}

/** "from $2.45 billion in 2025 to $3.68 billion by 2033, a CAGR of 5.2 %": the yearly rate that leads from one to the other. */
export function growthRates(reading: Reading): readonly Derivation[] {
  if (!rate.test(reading.masked)) return [];
  const figures = figuresIn(reading);
  const claims = figures.filter(quantity => isPercent(quantity) && quantity.modifier !== 'atLeast' && quantity.modifier !== 'atMost' && rate.test(reading.masked.slice(Math.max(0, quantity.span.start - 60), quantity.span.end + 40)));
  const [claim] = claims;
  if (!claim || claims.length > 1 || figures.filter(isPercent).length > 1) return [];
  const dates = reading.expressions.filter(date => date.period && !date.relative);
  const amounts = figures.filter(isPlain).flatMap(quantity => amountOf(reading.masked, dates, quantity) ?? []);
  const pairs = pairsOf(amounts);
  if (pairs.length === 0 || pairs.length > 3) return [];
  const readings = pairs.map(([from, to]) => rateBetween(reading.masked, from, to, forecastYears(dates)));
  return [{ rule: 'growth', claimed: claimOf(claim), readings, operands: [...new Set(pairs.flat())].map(({ quantity }) => quantity.span) }];
}

/** "$2.45 billion in 2025", "in 2025 … $2.45 billion": the year that goes with an amount. */
function amountOf(masked: string, dates: readonly DateExpression[], quantity: Quantity): Amount | undefined {
  const behind = dates.find(date => date.span.start >= quantity.span.end && !date.ends && /^\s*(?:in|by|for|as of|during|by the end of|at the end of|\()\s*$/.test(masked.slice(quantity.span.end, date.span.start)));
  return behind && { quantity, year: civilOf(behind.period!.first).year };
}

function pairsOf(amounts: readonly Amount[]): readonly (readonly [Amount, Amount])[] {
  return amounts.flatMap((from, i) => amounts.flatMap((to, j) => (i !== j && from.year < to.year && addable(from.quantity, to.quantity) ? [[from, to] as const] : [])));
}

/** How many years a "forecast period 2025–2033" is said to have. */
const forecastYears = (dates: readonly DateExpression[]): readonly number[] =>
  dates.flatMap(({ ends }) => (ends ? [civilOf(ends[1].last).year - civilOf(ends[0].first).year] : []));

/** Whether the first year counts is told differently from one forecast to the next, and some start from a year whose amount they do not tell. */
function rateBetween(masked: string, from: Amount, to: Amount, told: readonly number[]): Calculation {
  const years = to.year - from.year;
  const rates = [...new Set([years, ...told, years - 1, years + 1])].filter(n => n > 0).map(n => rateOver(baseOf(from.quantity), baseOf(to.quantity), n));
  const all = rates.slice(1).reduce(hull, rates[0]!);
  const slack = Decimal.max(all.low.abs(), all.high.abs()).times('0.1');
  const exact = rates[0]!.low.plus(rates[0]!.high).div(2);
  return {
    formula: `(${plainWords(masked, to.quantity)} ÷ ${plainWords(masked, from.quantity)})^(1/${years}) − 1`, result: widen(all, slack), unit: ' %',
    shown: `${exact.toDecimalPlaces(1).toFixed()} %`,
  };
}

function rateOver(from: Interval, to: Interval, years: number): Interval {
  const root = (ratio: Decimal): Decimal => (ratio.lte(0) ? new Decimal(-1) : ratio.pow(new Decimal(1).div(years))).minus(1).times(100);
  return interval(root(to.low.div(from.high)), root(to.high.div(from.low)));
}
