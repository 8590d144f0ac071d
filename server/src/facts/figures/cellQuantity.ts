import type { Cell, Prose } from '../../article/model.ts';
import { findQuantities } from '../../language/quantity/find.ts';
import type { Numeral, Quantity } from '../../language/quantity/quantity.ts';
import { findDates } from '../../language/dates/index.ts';
import { keyed } from '../../text/keyed.ts';
import { overlaps } from '../../text/span.ts';
import type { Label } from './label.ts';

const dated = /\b(?:years?|dates?|founded|opened|opening|built|established|released?|launched|born|died|completed|since|season|period|term|first flight|introduced|created|published|commissioned|inaugurated)\b/i;

/** Whether a label's bare four-digit numbers are years. */
export const tellsYears = (label: Label): boolean => dated.test(label.text) || (label.unit === undefined && label.words.length === 0);

/**
 * The figures of a table cell or header value under its label, which may tell their unit and scale; a date is none.
 * Offsets are relative to the cell's prose.
 */
export const quantitiesUnder = (label: Label, prose: Prose): readonly Quantity[] => underLabels(prose, label.text, () => readUnder(label, prose.masked));

const underLabels = keyed<Prose, readonly Quantity[]>();

function readUnder(label: Label, masked: string): readonly Quantity[] {
  const countYears = label.unit !== undefined && !tellsYears(label);
  const dates = countYears ? [] : findDates(masked);
  return findQuantities(masked, countYears).filter(quantity => !dates.some(date => overlaps(date.span, quantity.core))).map(quantity => underLabel(quantity, label));
}

/** The one figure that a cell is about: nothing but a remark in brackets stands beside it. */
export const cellFigure = (label: Label, { prose }: Pick<Cell, 'prose'>): Quantity | undefined => cellFigures(prose, label.text, () => readCellFigure(label, prose));

const cellFigures = keyed<Prose, Quantity | undefined>();

function readCellFigure(label: Label, prose: Prose): Quantity | undefined {
  const { masked } = prose;
  const [first] = quantitiesUnder(label, prose);
  if (!first) return undefined;
  const around = masked.slice(0, first.span.start) + masked.slice(first.noun && !first.noun.partOf ? Math.max(first.noun.span.end, first.span.end) : first.span.end).replace(/\([^)]*\)/g, '');
  return /[\p{L}\d]{3}/u.test(around) ? undefined : first;
}

function underLabel(quantity: Quantity, label: Label): Quantity {
  if (quantity.unit || quantity.noun?.compound) return quantity;
  const scaled = (numeral: Numeral): Numeral => (label.scaleExponent && !numeral.writing.scaleExponent ? { ...numeral, exponent: numeral.exponent + label.scaleExponent, writing: { ...numeral.writing, scale: '', scaleExponent: label.scaleExponent } } : numeral);
  const [first, second] = quantity.numerals;
  return { ...quantity, unit: label.unit, per: quantity.per ?? label.per, numerals: second ? [scaled(first), scaled(second)] : [scaled(first)] };
}
