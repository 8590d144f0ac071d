import { currencyBefore, currencyBehind } from './currency.ts';
import type { Draft } from './drafts.ts';
import { isDate, isGlued, isMarker } from './notQuantity.ts';
import type { Numeral } from './quantity.ts';
import { scaleBehind } from './scale.ts';
import type { Unit } from './unit.ts';
import { unitBehind } from './unitBehind.ts';

/** A number with what is glued to it: currency mark, sign, scale, and its own unit. */
export interface Part {
  readonly draft: Draft;
  readonly numeral: Numeral;
  /** Where the number with its sign starts. */
  readonly numberStart: number;
  /** Where its currency mark starts, else `numberStart`. */
  readonly start: number;
  readonly end: number;
  readonly sign: '+' | '-' | undefined;
  readonly unit: Unit | undefined;
  readonly plus: boolean;
  /** A scale is a letter glued to the digits. */
  readonly letter: boolean;
}

/** Reads a draft with its currency, sign, scale and unit; undefined where it is no quantity at all. */
export function partAt(text: string, draft: Draft, yearsCount = false): Part | undefined {
  const place = { text, start: draft.start, end: draft.end, token: draft.token };
  if (draft.writing.form !== 'words' && (isGlued(place) || (isDate(place) && !(yearsCount && /^\d{4}$/.test(draft.token))) || isMarker(place))) return undefined;
  const head = headOf(text, draft.start);
  const tail = tailOf(text, draft, head.unit !== undefined);
  const measure = head.unit ? { unit: head.unit, end: tail.end } : measureBehind(text, tail.end, tail.scaleExponent > 0 || draft.writing.scaleExponent > 0);
  if (isWordCharacter(text[measure.end]) && isWordCharacter(text[measure.end - 1])) return undefined;
  const numeral: Numeral = {
    span: { start: draft.start, end: tail.end }, digits: draft.digits, exponent: draft.exponent + tail.scaleExponent, negative: head.sign === '-', denominator: draft.denominator,
    writing: tail.scaleExponent ? { ...draft.writing, scale: text.slice(draft.end, tail.end), scaleExponent: tail.scaleExponent } : draft.writing,
  };
  return { draft, numeral, ...head, ...measure, plus: tail.plus, letter: tail.letter };
}

const wordCharacter = /[\p{L}\d]/u;
const isWordCharacter = (sign: string | undefined): boolean => sign !== undefined && wordCharacter.test(sign);

interface Head {
  readonly numberStart: number;
  readonly start: number;
  readonly sign: '+' | '-' | undefined;
  readonly unit: Unit | undefined;
}

/** Sign and currency in front of a number, in either order. */
function headOf(text: string, start: number): Head {
  const inner = signBefore(text, start);
  const currency = currencyBefore(text, inner.at);
  if (!currency) return { numberStart: inner.at, start: inner.at, sign: inner.sign, unit: undefined };
  const outer = inner.sign ? { at: currency.at, sign: inner.sign } : signBefore(text, currency.at);
  return { numberStart: inner.at, start: outer.at, sign: outer.sign, unit: currency.unit };
}

function signBefore(text: string, at: number): { readonly at: number; readonly sign: '+' | '-' | undefined } {
  const sign = text[at - 1];
  if (!sign || !'+-−–'.includes(sign) || !/^(?:|[\s([{|~≈<>/"“]|[$€£])$/.test(text[at - 2] ?? '')) return { at, sign: undefined };
  return { at: at - 1, sign: sign === '+' ? '+' : '-' };
}

interface Tail {
  readonly end: number;
  readonly scaleExponent: number;
  readonly plus: boolean;
  readonly letter: boolean;
}

/** Scale, power of ten and plus sign behind the digits; a plus with no scale behind it is left to the hedges. */
function tailOf(text: string, draft: Draft, isMoney: boolean): Tail {
  const bare: Tail = { end: draft.end, scaleExponent: 0, plus: false, letter: false };
  if (draft.writing.scale) return bare;
  const plus = /^\+[^\d/]/.test(text.slice(draft.end, draft.end + 2)) ? 1 : 0;
  const scale = scaleBehind(text, draft.end + plus, isMoney) ?? powerOfTen(text, draft.end);
  if (!scale) return bare;
  return { end: scale.end, scaleExponent: scale.exponent, plus: plus > 0, letter: !isMoney && /^[A-Za-z]/.test(text.slice(draft.end, draft.end + 1)) };
}

const power = /\s?[×x·]\s?10(?:\^\{?([-−]?\d{1,2})\}?|([⁻]?[⁰¹²³⁴-⁹]+)| {5}([-−]?\d{1,2}) {6})/y;
const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** "× 10^6", "×10⁶". */
function powerOfTen(text: string, at: number): { readonly exponent: number; readonly end: number } | undefined {
  power.lastIndex = at;
  const match = power.exec(text);
  if (!match) return undefined;
  const plain = match[1] ?? match[3] ?? [...match[2]!].map(sign => (sign === '⁻' ? '-' : raisedDigits.indexOf(sign))).join('');
  return { exponent: Number(plain.replace('−', '-')), end: power.lastIndex };
}

/** Behind most bare numbers a sign or the end shows at once that no unit follows. */
const endsAtOnce = /[,.;:)\]|"”!?]/;

function measureBehind(text: string, at: number, scaled: boolean): { readonly unit: Unit | undefined; readonly end: number } {
  const next = text[at];
  if (next === undefined || endsAtOnce.test(next)) return { unit: undefined, end: at };
  const currency = currencyBehind(text, at, scaled);
  if (currency) return { unit: currency.unit, end: currency.at };
  return unitBehind(text, at) ?? { unit: undefined, end: at };
}
