/** What kind of thing a unit measures; figures of different dimensions are never compared. */
export type Dimension =
  | 'ratio' | 'points' | 'multiple' | 'money'
  | 'length' | 'area' | 'volume' | 'mass' | 'time' | 'speed' | 'temperature' | 'angle'
  | 'energy' | 'power' | 'pressure' | 'force' | 'voltage' | 'current' | 'frequency'
  | 'data' | 'dataRate' | 'compute' | 'radioactivity' | 'dose' | 'loudness' | 'image';

export interface Unit {
  /** Canonical name: "kilometre", "percent"; for money its ISO code, or "dollar" where no country is told. */
  readonly name: string;
  readonly dimension: Dimension;
  /** To the dimension's base unit; more than one where one word has several fair readings (tons, gallons). */
  readonly factors: readonly string[];
  /** Added before the factor is applied: 459.67 for °F to K. */
  readonly offset?: string;
}

/** Whether two units can be converted into each other; a bare dollar may be any country's. */
export function commensurable(a: Unit | undefined, b: Unit | undefined): boolean {
  if (!a || !b) return a === b;
  if (a.dimension !== b.dimension) return false;
  return a.dimension !== 'money' || sameCurrency(a.name, b.name);
}

const dollars = new Set(['dollar', 'USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD', 'TWD', 'MXN']);
const sameCurrency = (a: string, b: string): boolean =>
  a === b || (a === 'dollar' && dollars.has(b)) || (b === 'dollar' && dollars.has(a));
