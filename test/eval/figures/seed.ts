import { findQuantities } from '../../../server/src/language/quantity/find.ts';
import { Decimal } from '../../../server/src/language/quantity/interval.ts';
import type { Quantity } from '../../../server/src/language/quantity/quantity.ts';
import { told, writeLike } from '../../../server/src/language/quantity/render.ts';
import { places, type DefectKind } from './places.ts';

/** How a figure was changed. */
export type Change = 'little' | 'lot' | 'scale' | 'unit' | 'words';

/** An article with one defect. */
export interface Seeded {
  readonly article: string;
  readonly kind: DefectKind;
  readonly change: Change;
  readonly text: string;
  /** The changed characters. */
  readonly start: number;
  readonly end: number;
  readonly was: string;
  readonly is: string;
}

/** All defects of an article, one a text. */
export function seedsOf(article: string, text: string): readonly Seeded[] {
  return Object.entries(places[article] ?? {}).flatMap(([kind, marked]) => marked.flatMap(place => seedsAt(article, text, kind as DefectKind, place)));
}

/** @throws Error where the place is not in the text exactly once */
function seedsAt(article: string, text: string, kind: DefectKind, place: string): readonly Seeded[] {
  const [before = '', inner = '', after = ''] = place.split(/[«»]/);
  const [was = '', words] = inner.split('→');
  const at = text.indexOf(before + was + after);
  if (at < 0 || text.includes(before + was + after, at + 1)) throw new Error(`${article}: "${place}" is not there exactly once`);
  const start = at + before.length;
  const hedged = /(?:about|some|around|roughly|~)\s*$/.test(before);
  const changed: readonly (readonly [Change, string])[] = words === undefined ? changesOf(was, kind, hedged) : [['words', words]];
  return changed.map(([change, is]) => ({ article, kind, change, was, is, start, end: start + is.length, text: text.slice(0, start) + is + text.slice(start + was.length) }));
}

const words: Readonly<Record<string, string>> = { half: 'a third', twice: 'three times', 'More than half': 'More than three quarters', 'A year': 'Two years', 'a quarter': 'half' };

function changesOf(was: string, kind: DefectKind, hedged: boolean): readonly (readonly [Change, string])[] {
  const spelled = words[was];
  if (spelled !== undefined) return [['lot', spelled]];
  const [quantity] = findQuantities(was, true);
  if (!quantity) throw new Error(`no quantity in "${was}"`);
  const changes: (readonly [Change, string])[] = [['little', by(was, quantity, little(hedged ? '0.12' : '0.03'))], ['lot', by(was, quantity, lot)]];
  if (kind !== 'repeated') return changes;
  return [...changes, ...scaled(was, quantity), ...otherUnit(was)];
}

function by(was: string, quantity: Quantity, change: (value: Decimal, exponent: number) => Decimal): string {
  const [numeral] = quantity.numerals;
  const { value, exponent } = told(numeral);
  const text = writeLike({ value: change(value, exponent), exponent }, numeral.writing, was);
  return was.slice(0, quantity.core.start) + text + was.slice(quantity.core.end);
}

/** By a share (3 %; behind "about" 12 %), at least by two of the last digit: more than any rounding. */
const little = (share: string) => (value: Decimal, exponent: number): Decimal => value.plus(Decimal.max(new Decimal(10).pow(exponent).times(value.lt(20) && exponent === 0 ? 1 : 2), roundTo(value.abs().times(share), exponent)));
const lot = (value: Decimal, exponent: number): Decimal => roundTo(value.times('1.7'), exponent).plus(new Decimal(10).pow(exponent));
const roundTo = (value: Decimal, exponent: number): Decimal => value.div(new Decimal(10).pow(exponent)).round().times(new Decimal(10).pow(exponent));

/** A slip of scale: the next scale word, or a zero too many. */
function scaled(was: string, { numerals: [numeral], core }: Quantity): readonly (readonly [Change, string])[] {
  const swapped = was.replace(/million/, 'billion ').replace(/trillion/, 'billion').replace(/billion(?! )/, 'million').replace('billion ', 'billion').replace(/(?<=\d)B\b/, 'M').replace(/(?<=\d)T\b/, 'B').replace(/(?<=\d)bn\b/, 'm');
  if (numeral.writing.scale && swapped !== was) return [['scale', swapped]];
  if (numeral.writing.form !== 'digits' || numeral.writing.scale) return [];
  const digits = was.slice(core.start, core.end);
  const more = numeral.exponent < 0 ? digits.replace(/(\d)\.(\d)/, '$1$2.0').replace(/\.0(?=\d)/, '.') : writeLike({ value: told(numeral).value.times(10), exponent: 0 }, numeral.writing);
  return [['scale', was.slice(0, core.start) + more + was.slice(core.end)]];
}

const unitSwaps: readonly (readonly [RegExp, string])[] = [
  [/kilometres\b/, 'miles'], [/\bkm\b/, 'mi'], [/km\/h/, 'mph'], [/km²/, 'sq mi'], [/\bmetres\b/, 'feet'], [/-metre\b/, '-foot'], [/(?<=\d )m\b/, 'ft'], [/kilograms\b/, 'pounds'], [/\bkg\b/, 'lb'], [/\bMW\b/, 'GW'], [/\bTWh\b/, 'GWh'], [/\bGWh\b/, 'MWh'], [/\bkWh\b/, 'MWh'], [/watts\b/, 'kilowatts'], [/kilowatts\b/, 'megawatts'], [/grams\b/, 'kilograms'], [/centimetres\b/, 'millimetres'], [/°C/, '°F'], [/minutes\b/, 'hours'],
];

function otherUnit(was: string): readonly (readonly [Change, string])[] {
  const swap = unitSwaps.find(([pattern]) => pattern.test(was));
  return swap ? [['unit', was.replace(swap[0], swap[1])]] : [];
}
