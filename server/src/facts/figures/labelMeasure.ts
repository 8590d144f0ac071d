import { currencyBefore, currencyBehind } from '../../language/quantity/currency.ts';
import { findQuantities } from '../../language/quantity/find.ts';
import type { Unit } from '../../language/quantity/unit.ts';

/** The unit and scale that a label gives to the figures under it. */
export interface LabelMeasure {
  readonly unit: Unit | undefined;
  /** Power of ten: 6 for "US$ million". */
  readonly scaleExponent: number;
  readonly written: string;
}

/** A unit behind a comma, a slash or "in", or at the very end: "Length, km", "Share %"; `isSuffix` for `elevation_m`. */
export function trailingMeasure(label: string, isSuffix: boolean): LabelMeasure | undefined {
  const text = label.trimEnd();
  const set = /(?:[,/]\s*(?:in\s+)?|\s+in\s+)([^,/]{1,20})$/.exec(text)?.[1];
  const last = /\s([^\s,/]{1,12})$/.exec(text)?.[1];
  if (set !== undefined) return measureIn(set);
  if (isSuffix && last !== undefined) return measureIn(last) ?? measureIn(last.toUpperCase());
  return last !== undefined && ( /^[%°$€£]|^(?:km|mi|kg|MW|GW|GWh|ha|mph|ft)\b/.test(last)) ? measureIn(last) : undefined;
}

const scales: Readonly<Record<string, number>> = { thousand: 3, k: 3, '000s': 3, "'000": 3, '000': 3, million: 6, m: 6, mn: 6, billion: 9, bn: 9, b: 9, trillion: 12, tn: 12, lakh: 5, crore: 7 };
const scaleAtEnd = /(?:^|[\s$€£¥])(thousands?|millions?|billions?|trillions?|bn|mn|tn|lakh|crore|000s|'?000|[MBKk])$/i;
const scaleAtStart = /^(thousands?|millions?|billions?)(?:(?: of)?\s|$)/i;

/** "US$ million", "in thousands", "km²", "%", "$M"; undefined where the text is no measure. */
export function measureIn(written: string): LabelMeasure | undefined {
  const plain = written.replace(/^in\s+/i, '').trim();
  if (plain === '' || plain.length > 30) return undefined;
  const { exponent, rest } = withoutScale(plain);
  if (rest === '') return { unit: undefined, scaleExponent: exponent, written };
  const unit = currencyIn(rest, exponent > 0) ?? wholeUnit(rest);
  return unit && { unit, scaleExponent: exponent, written };
}

function withoutScale(plain: string): { readonly exponent: number; readonly rest: string } {
  const word = (scaleAtEnd.exec(plain) ?? scaleAtStart.exec(plain))?.[1];
  // A single letter alone is a unit (metre), not a scale.
  if (word === undefined || (word === plain && word.length === 1)) return { exponent: 0, rest: plain };
  const exponent = scales[word.toLowerCase()] ?? scales[word.toLowerCase().replace(/s$/, '')] ?? 0;
  return exponent ? { exponent, rest: plain.replace(word, '').replace(/\bof\b/, '').trim() } : { exponent, rest: plain };
}

const currencyIn = (text: string, scaled: boolean): Unit | undefined => currencyBefore(text, text.length)?.unit ?? currencyBehind(` ${text}`, 0, scaled)?.unit;

function wholeUnit(text: string): Unit | undefined {
  const probe = `1 ${text}`;
  const quantity = findQuantities(probe)[0];
  return quantity?.unit && quantity.span.end === probe.length ? quantity.unit : undefined;
}
