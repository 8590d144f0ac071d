import type { Interval } from '../../language/quantity/interval.ts';
import type { Quantity } from '../../language/quantity/quantity.ts';
import type { Span } from '../../text/span.ts';

/** Ways in which a sentence derives a figure from others. */
export type DerivationRule =
  | 'conversion' | 'change' | 'difference' | 'share' | 'rest' | 'ratio' | 'sum' | 'average' | 'growth' | 'elapsed' | 'age';

/** A figure that a sentence derives, with what its operands make of it. The claim's spans are relative to the sentence's prose. */
export interface Derivation {
  readonly rule: DerivationRule;
  /** What is claimed: a figure, or words that stand for one ("twice", "half"). */
  readonly claimed: Claim;
  /** One reading of the calculation after another, the likeliest first; the claim holds where it meets one. */
  readonly readings: readonly Calculation[];
  /** Where the operands stand in the sentence, relative to it. */
  readonly operands: readonly Span[];
  /** Where others stand in the article: absolute spans. */
  readonly elsewhere?: readonly Span[];
}

export interface Claim {
  readonly span: Span;
  /** What the corrected value replaces. */
  readonly core: Span;
  readonly values: readonly Interval[];
  /** Missing where words stand for the figure. */
  readonly quantity: Quantity | undefined;
}

export interface Calculation {
  /** "288 billion × 7". */
  readonly formula: string;
  /** In the claimed figure's unit. */
  readonly result: Interval;
  /** Unit to show behind the result: " %", " times", " km". */
  readonly unit: string;
  /** The result in words, where a number and a unit do not tell it: "13 months 11 days". */
  readonly shown?: string;
}
