import type { Reading } from '../figures/reading.ts';
import { Decimal, moveBy, rounded, scaleBy, type Interval } from '../../language/quantity/interval.ts';
import type { Quantity } from '../../language/quantity/quantity.ts';
import { intervalOf, valueOf } from '../../language/quantity/value.ts';
import type { Calculation, Derivation } from './model.ts';
import { claimOf, plainWords } from './operands.ts';

/** "5 miles (8 km)": what stands in brackets is the figure before it in another unit. */
export function conversions(reading: Reading): readonly Derivation[] {
  return [...reading.conversions].flatMap(([converted, original]) => convert(reading.masked, original, converted) ?? []);
}

function convert(masked: string, original: Quantity, converted: Quantity): Derivation | undefined {
  if (original.unit?.dimension === 'money' || original.shape !== converted.shape || original.per !== converted.per) return undefined;
  const ends = original.shape === 'range' ? [0, 1] : [0];
  // Of a range, an end that does not fit is what is shown.
  const wrong = ends.map(end => endOf(masked, endFigure(original, end), endFigure(converted, end))).find(derivation => !holds(derivation));
  return wrong ?? endOf(masked, endFigure(original, 0), endFigure(converted, 0));
}

/** One end of a range as a figure of its own; hedges are kept. */
function endFigure(quantity: Quantity, end: number): Quantity {
  const numeral = quantity.numerals[end] ?? quantity.numerals[0];
  return quantity.shape === 'single' ? quantity : { ...quantity, shape: 'single', numerals: [numeral], core: numeral.span };
}

function endOf(masked: string, original: Quantity, converted: Quantity): Derivation {
  const values = [intervalOf(converted), ...roundedToZeros(converted)];
  const readings: Calculation[] = [];
  // Either side may be the one that was measured, and the other rounded to it; never both.
  for (const from of [intervalOf(original), ...roundedToZeros(original)]) readings.push(...resultsOf(masked, original, converted, from));
  return { rule: 'conversion', claimed: { ...claimOf(converted), values }, readings, operands: [original.span] };
}

const holds = ({ claimed, readings }: Derivation): boolean => readings.some(({ result }) => claimed.values.some(value => value.low.lte(result.high) && result.low.lte(value.high)));

/** The original in the other unit, under every fair reading of both units; a temperature also as a difference. */
function resultsOf(masked: string, original: Quantity, converted: Quantity, from: Interval): readonly Calculation[] {
  const [source, target] = [original.unit!, converted.unit!];
  return source.factors.flatMap(factor => target.factors.flatMap(by => {
    const ratio = new Decimal(factor).div(by);
    const difference = scaleBy(from, ratio);
    const absolute = source.offset === undefined ? difference : moveBy(scaleBy(moveBy(from, source.offset), ratio), new Decimal(target.offset ?? 0).neg());
    const formula = plainWords(masked, original);
    return (source.offset === undefined ? [absolute] : [absolute, difference]).map(result => ({ formula, result, unit: ` ${target.name}` }));
  }));
}

/** 300 may be rounded to the hundred, 1,250 to the ten, and 235 to the five. */
function roundedToZeros(quantity: Quantity): readonly Interval[] {
  const [numeral] = quantity.numerals;
  if (quantity.modifier === 'atLeast' || quantity.modifier === 'atMost') return [];
  const zeros = /^[1-9]\d*?(0+)$/.exec(numeral.digits)?.[1]?.length ?? 0;
  const value = valueOf(numeral);
  const unit = new Decimal(10).pow(numeral.exponent);
  const toFives = /[05]$/.test(numeral.digits) && value.abs().gte(unit.times(40)) ? [rounded(value, unit.times('2.5'))] : [];
  return zeros > 0 ? [rounded(value, unit.times(new Decimal(10).pow(zeros)).div(2)), ...toFives] : toFives;
}
