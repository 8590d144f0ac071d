import { isBounded, type Interval } from '../../language/quantity/interval.ts';
import type { Quantity } from '../../language/quantity/quantity.ts';
import { replace } from '../../text/edit.ts';
import { cover, sliceOf, type Span } from '../../text/span.ts';
import type { Fix } from '../check.ts';
import { middle, restated } from './computedValue.ts';

/** A number of a table, to be put right. */
export interface WrongCell {
  /** Sign, currency, number and scale, in the article. */
  readonly core: Span;
  readonly quantity: Quantity;
  /** Whether it shows whether it is a gain or a loss: by a sign, an arrow or brackets. */
  readonly isSigned: boolean;
  /** What it should be, in its own unit. */
  readonly result: Interval;
}

/** Puts the computed value in a cell's place, at its precision and in its style: currency, scale, separators, sign, brackets or arrow. */
export function correctedCell(text: string, cell: WrongCell): readonly Fix[] {
  if (!isBounded(cell.result)) return [];
  const value = middle(cell.result);
  const sample = sliceOf(text, cell.core);
  const [numeral] = cell.quantity.numerals;
  const number = restated(value.abs(), numeral.exponent, cell, numeral.writing, sample);
  const unsigned = sample.replace(/^[+\-−–]\s?/, '').replace(numberPattern, number);
  const { span, written } = signed(text, cell, unsigned, value.isNegative());
  return [{ title: `Change “${sliceOf(text, span)}” to ${written}`, safe: false, edits: [replace(span, written)] }];
}

/** The digits of a number with its scale, without currency and unit. */
const numberPattern = /\d(?:[.,'’\u00a0\u202f ]?\d)*(?:\s?(?:thousand|million|billion|trillion|[kKMBT]n?)\b)?/;

const arrows: Readonly<Record<string, string>> = { '▲': '▼', '▼': '▲', '↑': '↓', '↓': '↑' };

/** The number with the sign that its place shows. Brackets go where a loss becomes a gain, and an arrow turns round. */
function signed(text: string, { core, isSigned }: WrongCell, unsigned: string, isLoss: boolean): { readonly span: Span; readonly written: string } {
  const before = /[(▲▼↑↓]\s*$/u.exec(text.slice(Math.max(0, core.start - 3), core.start))?.[0];
  const mark = before?.[0];
  if (isSigned && mark === '(') {
    return isLoss ? { span: core, written: unsigned } : { span: { start: core.start - before!.length, end: text.indexOf(')', core.end) + 1 }, written: unsigned };
  }
  if (mark !== undefined && mark in arrows) {
    const isFalling = mark === '▼' || mark === '↓';
    const span = cover({ start: core.start - before!.length, end: core.start }, core);
    return isFalling === isLoss ? { span: core, written: unsigned } : { span, written: before!.replace(mark, arrows[mark]!) + unsigned };
  }
  const minus = /^[-–]/.test(text.slice(core.start)) ? text[core.start]! : '−';
  return { span: core, written: (isLoss ? minus : isSigned ? '+' : '') + unsigned };
}
