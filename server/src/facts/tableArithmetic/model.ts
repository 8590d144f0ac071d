import type { Interval } from '../../language/quantity/interval.ts';
import type { NumberCell } from './numbers.ts';

export type ArithmeticRule = 'total' | 'average' | 'sum' | 'difference' | 'change' | 'share' | 'ratio' | 'shares';

/** A cell that its own row or column contradicts. */
export interface Fault {
  readonly rule: ArithmeticRule;
  readonly cell: NumberCell;
  /** "120 + 45 + 30". */
  readonly formula: string;
  /** What the operands make, in the cell's base unit. */
  readonly result: Interval;
  readonly operands: readonly NumberCell[];
}
