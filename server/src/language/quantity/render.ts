import { Decimal } from './interval.ts';
import type { Numeral, Quantity, Writing } from './quantity.ts';
import { valueOf } from './value.ts';
import { spell } from './words.ts';

/** A value to be written, with the place of its last digit that is worth writing. */
export interface Told {
  readonly value: Decimal;
  /** Power of ten of the last digit known: 8 for 14.5 billion. */
  readonly exponent: number;
}

/** Scales that go together in one style of writing, as they are written. */
const families: readonly (readonly (readonly [string, number])[])[] = [
  [['thousand', 3], ['million', 6], ['billion', 9], ['trillion', 12]],
  [['k', 3], ['m', 6], ['bn', 9], ['tn', 12]],
  [['K', 3], ['M', 6], ['B', 9], ['T', 12]],
  [['lakh', 5], ['crore', 7]],
];

/** Writes a value as a place writes its numbers: same scale or its like, same separators, words where it uses words. */
export function writeLike(told: Told, writing: Writing, sample = ''): string {
  const sign = told.value.isNegative() ? '−' : '';
  const positive = { ...told, value: told.value.abs() };
  const words = writing.form === 'words' ? writeWords(positive, writing, /^[A-Z]/.test(sample)) : undefined;
  return sign + (words ?? writeDigits(positive, writing));
}

function writeWords({ value }: Told, writing: Writing, capital: boolean): string | undefined {
  const mantissa = value.div(new Decimal(10).pow(writing.scaleExponent));
  const words = mantissa.isInteger() && mantissa.lte(99) ? spell(mantissa.toNumber()) : undefined;
  return words && (capital ? words[0]!.toUpperCase() + words.slice(1) : words) + writing.scale;
}

function writeDigits(told: Told, writing: Writing): string {
  const { text, exponent } = fittingScale(told, writing);
  const mantissa = told.value.div(new Decimal(10).pow(exponent));
  const places = Math.max(0, exponent - told.exponent);
  const rounded = mantissa.toDecimalPlaces(places);
  // Zeros are kept where they were told, and dropped where only a scale puts them there.
  const fixed = told.exponent <= exponent - places && places <= 3 ? rounded.toFixed(places) : rounded.toFixed();
  const shown = exponent > 0 && told.exponent === 0 ? rounded.toFixed() : fixed;
  return group(shown, writing) + text;
}

/** The place's own scale where the value can be read in it, else the next that fits. */
function fittingScale({ value, exponent }: Told, writing: Writing): { readonly text: string; readonly exponent: number } {
  const own = { text: writing.scale, exponent: writing.scaleExponent };
  const fits = (scale: number): boolean => value.isZero() || (value.gte(new Decimal(10).pow(scale).times('0.1')) && value.lt(new Decimal(10).pow(scale + 4)));
  if (own.exponent ? fits(own.exponent) : exponent < 6 || value.lt(1e6)) return own;
  const mark = /[A-Za-z]+$/.exec(writing.scale)?.[0] ?? 'million';
  const family = families.find(scales => scales.some(([name]) => name === mark)) ?? families[0]!;
  const best = family.findLast(([, scale]) => value.gte(new Decimal(10).pow(scale)));
  return best ? { text: (own.exponent ? writing.scale.slice(0, -mark.length) : ' ') + best[0], exponent: best[1] } : { text: '', exponent: 0 };
}

function group(digits: string, writing: Writing): string {
  const [whole = '', fraction] = digits.split('.');
  const separator = writing.group || (whole.length > 4 && !writing.scale ? ',' : '');
  const first = writing.indian ? whole.replace(/(\d)(?=(?:\d\d)+\d$)/g, `$1${separator}`) : separator && whole.replace(/\B(?=(?:\d{3})+$)/g, separator);
  return (first || whole) + (fraction === undefined ? '' : writing.decimalMark + fraction);
}

/** What a numeral tells. */
export const told = (numeral: Numeral): Told => ({ value: valueOf(numeral), exponent: numeral.denominator === undefined ? numeral.exponent : -2 });

/** The text that puts one figure's value where another stands, or undefined where its place has no way of writing it. */
export function restate(source: Quantity, place: Quantity, placeText: string): string | undefined {
  const [numeral] = source.numerals;
  const style = place.numerals.at(-1)!;
  if (source.shape !== 'single' || source.rest || place.rest) return undefined;
  if (numeral.denominator !== undefined || style.denominator !== undefined) return undefined;
  return writeLike(converted(source, place), style.writing, placeText);
}

/** The source's value in the place's unit, to as many figures as the source gives. */
function converted(source: Quantity, place: Quantity): Told {
  const own = told(source.numerals[0]);
  if (!source.unit || !place.unit || source.unit.name === place.unit.name || source.unit.dimension === 'money') return own;
  const base = own.value.plus(source.unit.offset ?? 0).times(source.unit.factors[0]!);
  const value = base.div(place.unit.factors[0]!).minus(place.unit.offset ?? 0);
  const step = new Decimal(10).pow(own.exponent).times(source.unit.factors[0]!).div(place.unit.factors[0]!);
  const exponent = Math.round(step.log().toNumber());
  return { value: value.toDecimalPlaces(Math.max(0, -exponent)), exponent };
}

