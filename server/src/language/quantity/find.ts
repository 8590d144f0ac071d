import { draftsOf, type Draft } from './drafts.ts';
import { modifierBefore, modifierBehind } from './modifier.ts';
import { isNamed } from './notQuantity.ts';
import { nounBehind } from './noun.ts';
import { partAt, type Part } from './part.ts';
import type { CountedNoun, Modifier, Numeral, Quantity } from './quantity.ts';
import { hasTightDash, isOdds, partnerOf, shareScale } from './range.ts';
import { shareAmongNeighbours } from './share.ts';
import type { Unit } from './unit.ts';
import { compoundUnit, perBehind } from './unitBehind.ts';

/**
 * All quantities of a text in order; offsets are relative to it. Years, dates, versions, ordinals, names with numbers,
 * references and identifiers are none.
 * @param masked prose with markup, code, URLs and citations blanked
 * @param yearsCount whether a bare 1987 is a number like any other, as in a table's column of lengths
 */
export function findQuantities(masked: string, yearsCount = false): readonly Quantity[] {
  const drafts = draftsOf(masked);
  const found: Quantity[] = [];
  let reached = 0;
  for (let i = 0; i < drafts.length; i++) {
    if (drafts[i]!.start < reached) continue;
    const read = quantityAt(masked, drafts, i, yearsCount);
    if (!read) continue;
    if (read.quantity) found.push(read.quantity);
    reached = read.end;
  }
  return found.length > 1 ? shareAmongNeighbours(masked, found) : found;
}

/** What was read, and where reading goes on; no quantity where the numbers are to be passed over. */
interface Read {
  readonly quantity: Quantity | undefined;
  readonly end: number;
}

function quantityAt(text: string, drafts: readonly Draft[], i: number, yearsCount: boolean): Read | undefined {
  const first = partAt(text, drafts[i]!, yearsCount);
  if (!first) return undefined;
  const next = drafts[i + 1];
  const partner = partnerOf(text, first, next);
  if (!partner && isNoQuantity(text, first.end)) return { quantity: undefined, end: next ? next.end : first.end };
  const last = partner?.part ?? first;
  const measured = measure(text, { first, last, shape: partner?.shape ?? 'single' });
  const rest = partner || measured.per || !measured.unit ? undefined : restOf(text, next, measured.unit, last.end);
  return finish(text, rest ? { ...measured, rest, end: rest.end } : measured);
}

/** Scores, phone numbers and odds. */
const isNoQuantity = (text: string, end: number): boolean => hasTightDash(text, end) || isOdds(text, end);

/** The numbers of one quantity. */
interface Numbers {
  readonly first: Part;
  /** The same as `first` but in ranges and tolerances. */
  readonly last: Part;
  readonly shape: Quantity['shape'];
}

interface Measured extends Numbers {
  readonly unit: Unit | undefined;
  readonly per: string | undefined;
  readonly end: number;
  readonly rest?: Rest;
}

/** Unit and per-phrase; a length per time is a unit of its own. */
function measure(text: string, numbers: Numbers): Measured {
  const { first, last } = numbers;
  const unit = last.unit ?? first.unit;
  const per = perBehind(text, last.end);
  if (!per) return { ...numbers, unit, per: undefined, end: last.end };
  const speed = unit && compoundUnit(unit, per.per);
  return { ...numbers, unit: speed ?? unit, per: speed ? undefined : per.per, end: per.end };
}

interface Rest {
  readonly numeral: Numeral;
  readonly unit: Unit;
  readonly end: number;
}

const smaller: Readonly<Record<string, readonly string[]>> = {
  foot: ['inch'], mile: ['yard', 'foot'], yard: ['foot'], pound: ['ounce'], hour: ['minute'], minute: ['second'], day: ['hour'], week: ['day'], month: ['day', 'week'], year: ['month', 'week', 'day'],
};

/** The inches behind the feet, the minutes behind the hours. */
function restOf(text: string, next: Draft | undefined, unit: Unit, end: number): Rest | undefined {
  const units = smaller[unit.name];
  if (!next || !units || next.start - end > 6 || !/^[\s-]*(?:,\s*)?(?:and\s+)?$/.test(text.slice(end, next.start))) return undefined;
  const part = partAt(text, next);
  return part?.unit && units.includes(part.unit.name) ? { numeral: part.numeral, unit: part.unit, end: part.end } : undefined;
}

/** Looks at what stands around: hedges, the counted noun, and whether the number is a name after all. */
function finish(text: string, measured: Measured): Read | undefined {
  const { last, unit } = measured;
  const hedge = hedgeOf(text, measured);
  const noun = countedBy(text, hedge.span.end, measured);
  const isMeasured = unit !== undefined || last.numeral.writing.scaleExponent > 0 || noun !== undefined;
  if (isName(text, measured, isMeasured, noun) || isScore(text, measured, isMeasured)) return undefined;
  const per = !noun || noun.compound || measured.per ? undefined : perBehind(text, noun.span.end);
  return { quantity: quantityOf(measured, hedge, measured.per ?? per?.per, noun), end: per ? per.end : hedge.span.end };
}

interface Hedge {
  readonly span: Quantity['span'];
  readonly modifier: Modifier;
}

/** The hedge on either side, and the whole expression with it. */
function hedgeOf(text: string, { first, end }: Measured): Hedge {
  const before = modifierBefore(text, first.start);
  const behind = first.plus ? undefined : modifierBehind(text, end);
  const told = before ?? behind;
  const byNature: Modifier = first.draft.round ? 'about' : 'none';
  const modifier = first.plus ? 'atLeast' : told ? told.modifier : byNature;
  return { span: { start: before ? before.start : first.start, end: behind ? behind.end : end }, modifier };
}

function quantityOf({ first, last, shape, unit, rest }: Measured, { span, modifier }: Hedge, per: string | undefined, noun: CountedNoun | undefined): Quantity {
  return {
    span, core: { start: first.numberStart, end: last.numeral.span.end },
    numerals: shape === 'single' ? [first.numeral] : [shareScale(first.numeral, last.numeral), last.numeral],
    shape, modifier, sign: first.sign, unit, rest: rest && { numeral: rest.numeral, unit: rest.unit }, per, noun,
  };
}

function countedBy(text: string, at: number, { unit, last }: Measured): CountedNoun | undefined {
  if (unit && unit.dimension !== 'ratio') return undefined;
  return nounBehind(text, at, unit !== undefined || last.numeral.writing.scaleExponent > 0);
}

function isName(text: string, { first, last }: Measured, measured: boolean, noun: CountedNoun | undefined): boolean {
  if (first.draft.writing.form !== 'digits') return false;
  const letter = last.letter && !last.unit && noun?.compound !== true;
  return isNamed({ text, start: first.start, end: first.draft.end, token: first.draft.token }, !measured, letter);
}

/** "3–5" with nothing measured is a score or a place in a book. */
const isScore = (text: string, { first, last, shape }: Measured, measured: boolean): boolean =>
  shape === 'range' && !measured && first.draft.writing.form === 'digits' && first.numeral.exponent >= 0 && /^[-–]$/.test(text.slice(first.end, last.start));
