import type { Reading } from '../figures/reading.ts';
import { add, divide, point, scaleBy, subtract, type Interval } from '../../language/quantity/interval.ts';
import type { Quantity } from '../../language/quantity/quantity.ts';
import { intervalOf } from '../../language/quantity/value.ts';
import type { Derivation } from './model.ts';
import { addable, baseOf, between, claimOf, figuresIn, isPercent, isPlain, plainWords } from './operands.ts';

/** A part, what it is a part of, and the percentage that the sentence gives for it. */
interface PartOfWhole {
  readonly part: Quantity;
  readonly whole: Quantity;
  readonly percent: Quantity;
}

/** "of the 240 nests, 168 (70%)", "$1.9 billion, of which $380 million, or 20 percent", "231 million, 97 percent of the 238 million". */
export function shares(reading: Reading): readonly Derivation[] {
  const figures = figuresIn(reading);
  return figures.filter(isExactPercent).flatMap(percent => {
    const found = partIn(reading, figures, percent);
    return found ? share(reading, found) ?? [] : [];
  });
}

const isExactPercent = (quantity: Quantity): boolean => isPercent(quantity) && quantity.modifier !== 'atLeast' && quantity.modifier !== 'atMost' && quantity.sign === undefined;

function share({ masked }: Reading, { part, whole, percent }: PartOfWhole): Derivation | undefined {
  const quotient = divide(baseOf(part), baseOf(whole));
  if (!quotient) return undefined;
  const formula = `${plainWords(masked, part)} ÷ ${plainWords(masked, whole)}`;
  return { rule: 'share', claimed: claimOf(percent), readings: [{ formula, result: scaleBy(quotient, 100), unit: ' %' }], operands: [part.span, whole.span] };
}

function partIn(reading: Reading, figures: readonly Quantity[], percent: Quantity): PartOfWhole | undefined {
  const at = figures.indexOf(percent);
  const [first, second, next] = [figures[at - 2], figures[at - 1], figures[at + 1]];
  if (!second || !isPlain(second)) return undefined;
  const found = first && isPlain(first) ? bracketed(reading, first, second, percent) ?? ofWhich(reading, first, second, percent) : undefined;
  return found ?? (next && isPlain(next) ? ofTheNext(reading, second, next, percent) : undefined);
}

/** "168 of 240 nests (70%)", "Of the 240 nests, 168 (70%)". */
function bracketed({ masked }: Reading, first: Quantity, second: Quantity, percent: Quantity): PartOfWhole | undefined {
  return isBracketed(masked, second, percent) && canContain(first, second) && isOutOf(masked, first, second) ? ofEither(masked, first, second, percent) : undefined;
}

const withoutMarks = (text: string): string => text.replace(/[\\$€£]/g, '');

/** "$1.9 billion, of which $380 million, or 20 percent". */
function ofWhich({ masked }: Reading, whole: Quantity, part: Quantity, percent: Quantity): PartOfWhole | undefined {
  const fits = addable(whole, part) && /^,?\s*of which\s+(?:only\s+|about\s+|some\s+)?$/.test(withoutMarks(between(masked, whole, part))) && /^,?\s*(?:or|i\.e\.|that is)\s+(?:about\s+)?$|^\s*\($/.test(between(masked, part, percent));
  return fits ? { part, whole, percent } : undefined;
}

/** "231 million passengers, 97 percent of the 238 million". */
function ofTheNext({ masked }: Reading, part: Quantity, whole: Quantity, percent: Quantity): PartOfWhole | undefined {
  const fits = addable(part, whole) && /^(?:\s+[\p{L}-]+){0,3}\s*,\s*(?:or\s+)?$/u.test(between(masked, part, percent)) && /^\s+of\s+(?:the\s+|its\s+|all\s+)?$/.test(withoutMarks(between(masked, percent, whole)));
  return fits ? { part, whole, percent } : undefined;
}

const isBracketed = (masked: string, part: Quantity, percent: Quantity): boolean =>
  /^(?:\s+[\p{L}-]+){0,3}\s*[([]\s*$/u.test(masked.slice(part.span.end, percent.span.start)) && /^\s*[)\];,]/.test(masked.slice(percent.span.end));

/** "168 of 240 nests", "Of the 240 nests …, 168". */
const isOutOf = (masked: string, first: Quantity, second: Quantity): boolean =>
  /^(?:\s+[\p{L}-]+){0,3}\s+(?:out\s+)?of\s+(?:the\s+|all\s+|its\s+)?$/u.test(between(masked, first, second)) || (/\b(?:of|among)\s+(?:the\s+|all\s+|its\s+|these\s+|those\s+)?$/i.test(masked.slice(0, first.span.start)) && !/[.;:]/.test(between(masked, first, second)));

function ofEither(masked: string, first: Quantity, second: Quantity, percent: Quantity): PartOfWhole {
  const inside = /(?:out\s+)?of\s+(?:the\s+|all\s+|its\s+)?$/u.test(between(masked, first, second));
  return inside ? { part: first, whole: second, percent } : { part: second, whole: first, percent };
}

/** Parts and wholes are told in one unit; counts by any nouns ("240 nests, 168 were successful"). */
const canContain = (a: Quantity, b: Quantity): boolean => (a.unit ? addable(a, b) : !b.unit && !a.per && !b.per);

const closing = /\b(?:the\s+)?(?:remaining|remainder|rest|other\s+\w+(?:\s+\w+)?\s+the\s+remaining)\b/i;

/** "62 percent …, 21 percent …, and the other rivers the remaining 17 percent": parts that together are everything. */
export function rests(reading: Reading): readonly Derivation[] {
  const percents = figuresIn(reading).filter(isExactPercent);
  const last = percents.at(-1);
  if (!last || percents.length < 2 || percents.length > 8) return [];
  const before = percents.slice(0, -1);
  const lead = between(reading.masked, before.at(-1)!, last);
  if (!closing.test(lead) || /[.;]/.test(lead) || percents.some(percent => percent.per !== undefined)) return [];
  // Which of the percentages the rest completes is open: the first may be what the others are parts of.
  const readings = before.map((_, i) => restOf(reading.masked, before.slice(i)));
  return [{ rule: 'rest', claimed: claimOf(last), readings, operands: before.map(({ span }) => span) }];
}

function restOf(masked: string, parts: readonly Quantity[]): Derivation['readings'][number] {
  const sum = parts.map(intervalOf).reduce((total, part): Interval => add(total, part), point(0));
  return { formula: `100 % − ${parts.map(part => plainWords(masked, part)).join(' − ')}`, result: subtract(point(100), sum), unit: ' %' };
}
