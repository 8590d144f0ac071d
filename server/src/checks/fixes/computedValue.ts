import type { Article } from '../../article/model.ts';
import type { PlacedDerivation } from '../../facts/derived/derivations.ts';
import type { Calculation } from '../../facts/derived/model.ts';
import { Decimal, isBounded, type Interval } from '../../language/quantity/interval.ts';
import { writeLike } from '../../language/quantity/render.ts';
import { replace } from '../../text/edit.ts';
import { shift, sliceOf } from '../../text/span.ts';
import type { Fix } from '../check.ts';

/** The value in the middle of an interval. */
export const middle = ({ low, high }: Interval): Decimal => low.plus(high).div(2);

/** The result to as many figures as its operands bear, with its unit: "394 foot", "25 %". */
export function shownResult({ result, unit, shown }: Calculation): string {
  if (shown !== undefined) return shown;
  if (!isBounded(result)) return `${result.low.isFinite() ? 'at least ' : 'at most '}${result.low.isFinite() ? result.low.toString() : result.high.toString()}${unit}`;
  const value = middle(result);
  return `${grouped(value.toDecimalPlaces(placesOf(result)).abs())}${unit}`;
}

/** Decimal places worth showing: one more than the width of the interval bears, three at most. */
function placesOf(result: Interval): number {
  const width = result.high.minus(result.low);
  if (width.isZero()) return 3;
  return Math.max(0, Math.min(3, 1 - Math.floor(width.log().toNumber())));
}

function grouped(value: Decimal): string {
  const [whole = '', fraction] = value.toFixed().split('.');
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
}

/** Puts the computed value in the place of the claimed one, at the claimed one's precision; nothing where words have no such form. */
export function computedValue(article: Article, { claimed, readings, sentence }: PlacedDerivation): readonly Fix[] {
  const [first] = readings;
  const { quantity } = claimed;
  if (!first || !isBounded(first.result)) return [];
  const value = middle(first.result).abs();
  const core = shift(claimed.core, sentence.span.start);
  if (!quantity) return multipleInWords(value, core);
  const place = quantity.numerals.at(-1)!;
  const isFraction = place.denominator !== undefined;
  const written = isFraction ? `${value.times(quantity.unit ? 1 : 100).toDecimalPlaces(0).toFixed()} percent` : restated(value, quantity.numerals[0].exponent, first, place.writing, sliceOf(article.text, core));
  return [{ title: `Change “${sliceOf(article.text, core)}” to ${written}`, safe: false, edits: [replace(core, written)] }];
}

/** A value written at a place's own precision, or finer where that would not agree with the result. */
export function restated(value: Decimal, exponent: number, { result }: Pick<Calculation, 'result'>, writing: Parameters<typeof writeLike>[1], sample: string): string {
  for (const finer of [0, 1, 2]) {
    const step = new Decimal(10).pow(exponent - finer);
    const rounded = value.div(step).round().times(step);
    if (rounded.minus(step.div(2)).lte(Decimal.max(result.high.abs(), result.low.abs())) && rounded.plus(step.div(2)).gte(Decimal.min(result.high.abs(), result.low.abs())) || finer === 2) return writeLike({ value: rounded, exponent: exponent - finer }, writing, sample);
  }
  return sample;
}

/** "three times as much" for "twice as much". */
function multipleInWords(value: Decimal, core: { readonly start: number; readonly end: number }): readonly Fix[] {
  const named = ([[0.5, 'half'], [2, 'twice'], [3, 'three times'], [4, 'four times'], [5, 'five times']] as const).find(([known]) => value.minus(known).abs().lte(known * 0.07));
  const written = named ? named[1] : `${value.toDecimalPlaces(1).toFixed()} times`;
  return [{ title: `Change to “${written}”`, safe: false, edits: [replace(core, written)] }];
}
