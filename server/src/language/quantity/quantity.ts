import type { Span } from '../../text/span.ts';
import type { Unit } from './unit.ts';

/**
 * One written number. Its value is `digits × 10^exponent` (over `denominator` for a fraction), so nothing is rounded;
 * `exponent` is the place of the last written digit, scale included: 8 for "14.5 billion".
 */
export interface Numeral {
  /** The number and its scale word or letter, without sign, currency and unit. */
  readonly span: Span;
  /** All written digits in one, leading zeros kept: "145". Words give theirs: "28" for "twenty-eight". */
  readonly digits: string;
  readonly exponent: number;
  readonly negative: boolean;
  readonly denominator: string | undefined;
  readonly writing: Writing;
}

/** How a numeral is written, so that another value can be put in its place in the same style. */
export interface Writing {
  readonly form: 'digits' | 'words' | 'fraction';
  /** Thousands separator as written; empty where there is none. */
  readonly group: string;
  /** Groups of two behind the first three, as in 12,34,567. */
  readonly indian: boolean;
  readonly decimalMark: '.' | ',';
  /** Scale as written with the space or hyphen before it (" billion", "B", "-trillion"); empty where there is none. */
  readonly scale: string;
  /** Power of ten of the scale. */
  readonly scaleExponent: number;
}

/** How a figure is hedged. Bounds are taken as inclusive. */
export type Modifier = 'none' | 'about' | 'atLeast' | 'atMost';

/** What directly follows a number and is counted by it. */
export interface CountedNoun {
  readonly span: Span;
  /** Lower case, the head singular and last: ["active", "parameter"]. */
  readonly words: readonly string[];
  /** Whether it hangs on a hyphen ("405B-parameter model") and so describes what comes behind. */
  readonly compound: boolean;
  /** "of": the number is a part of the noun's whole ("three of the five models", "12 % of voters"). */
  readonly partOf: boolean;
}

/** A figure as written at one place. Offsets are relative to the text it was found in. */
export interface Quantity {
  /** From the modifier to the unit or the per-phrase; the counted noun is not in it. */
  readonly span: Span;
  /** What a change of value replaces: sign, currency, number or range, scale and percent sign. */
  readonly core: Span;
  /** One; two for a range or for value ± tolerance. */
  readonly numerals: readonly [Numeral] | readonly [Numeral, Numeral];
  readonly shape: 'single' | 'range' | 'tolerance';
  readonly modifier: Modifier;
  /** A written plus or minus sign in front. */
  readonly sign: '+' | '-' | undefined;
  readonly unit: Unit | undefined;
  /** A second, smaller part: the inches of "6 ft 2 in". */
  readonly rest: { readonly numeral: Numeral; readonly unit: Unit } | undefined;
  /** What it is counted by, lower case and singular: "day", "capita", "100000 people". */
  readonly per: string | undefined;
  readonly noun: CountedNoun | undefined;
}

/** The first numeral: the only one but in ranges and tolerances. */
export const numeralOf = (quantity: Quantity): Numeral => quantity.numerals[0];
