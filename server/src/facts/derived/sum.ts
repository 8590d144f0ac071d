import type { Reading } from '../figures/reading.ts';
import { add, divide, type Interval } from '../../language/quantity/interval.ts';
import type { Quantity } from '../../language/quantity/quantity.ts';
import type { Calculation, Derivation } from './model.ts';
import { addable, baseOf, between, claimOf, figuresIn, inUnitOf, isPercent, isPlain, plainWords } from './operands.ts';

const totalBefore = /\b(?:for\s+a\s+total\s+of|in\s+all|a\s+total\s+of|totall?ing|altogether|together|making|combined|in\s+total|brings?\s+the\s+total\s+to|adding\s+up\s+to|adds?\s+up\s+to)\b[^,;:]{0,24}$/i;
const totalBehind = /^(?:\s+[\p{L}-]+){0,2}\s+(?:in\s+all|in\s+total|altogether|combined|together|overall)\b/iu;

const canAdd = (quantity: Quantity): boolean => (isPlain(quantity) && !quantity.noun?.partOf) || (isPercent(quantity) && quantity.modifier !== 'atLeast' && quantity.modifier !== 'atMost');

/** "38,000 … and 52,000 …, for a total of 90,000"; "€610 million: €385 million for …, €95 million for … and €130 million for …". */
export function sums(reading: Reading): readonly Derivation[] {
  const figures = figuresIn(reading).filter(canAdd);
  return figures.flatMap((total, i) => [...totalOf(reading, figures, i, total), ...listOf(reading, figures, i, total)]);
}

/** A total told behind its parts: all figures of its kind in front of it, or the last few of them. */
function totalOf(reading: Reading, figures: readonly Quantity[], i: number, total: Quantity): readonly Derivation[] {
  const { masked } = reading;
  const previous = figures[i - 1];
  if (!previous || !(totalBefore.test(between(masked, previous, total)) || totalBehind.test(masked.slice(total.span.end)))) return [];
  const parts = figures.slice(0, i).filter(part => addable(part, total));
  if (parts.length < 2 || hasStrangers(figuresIn(reading), parts, total) || /[;:]/.test(masked.slice(parts[0]!.span.start, total.span.start))) return [];
  const readings = parts.slice(0, -1).map((_, from) => sumOf(reading, parts.slice(from), total));
  return [{ rule: 'sum', claimed: claimOf(total), readings, operands: parts.map(({ span }) => span) }];
}

/** Other numbers without a unit among the parts: they may be what the parts are multiplied by. */
const hasStrangers = (figures: readonly Quantity[], parts: readonly Quantity[], total: Quantity): boolean =>
  total.unit === undefined && figures.slice(0, figures.indexOf(total)).some(figure => figure.unit === undefined && !parts.includes(figure) && (figure.noun?.partOf || figure.span.start > parts[0]!.span.start));

/** A total told in front of a colon, with all its parts behind it. */
function listOf(reading: Reading, figures: readonly Quantity[], i: number, total: Quantity): readonly Derivation[] {
  const { masked } = reading;
  const colon = /^[^:;.()]{0,40}:\s/.exec(masked.slice(total.span.end));
  const parts = figures.slice(i + 1).filter(part => addable(part, total));
  if (!colon || parts.length < 2 || figures.slice(i + 1).some(figure => !parts.includes(figure) && figure.unit === total.unit)) return [];
  const listed = masked.slice(total.span.end + colon[0].length, parts.at(-1)!.span.end);
  if (/[;:.]\s/.test(listed) || !/\band\s+[^,]*$/.test(masked.slice(parts.at(-2)!.span.end, parts.at(-1)!.span.start)) || /\b(?:including|among|of which|from)\b/i.test(listed)) return [];
  return [{ rule: 'sum', claimed: claimOf(total), readings: [sumOf(reading, parts, total)], operands: parts.map(({ span }) => span) }];
}

function sumOf({ masked }: Reading, parts: readonly Quantity[], total: Quantity): Calculation {
  const base = parts.slice(1).reduce((sum, part): Interval => add(sum, baseOf(part)), baseOf(parts[0]!));
  return { formula: parts.map(part => plainWords(masked, part)).join(' + '), result: inUnitOf(total, base), unit: '' };
}

/** "612,000 spectators came to the 32 matches, 19,125 per match": the sentence has what is shared out and among how many. */
export function averages(reading: Reading): readonly Derivation[] {
  const figures = figuresIn(reading);
  return figures.filter(quantity => quantity.per !== undefined && quantity.shape === 'single' && quantity.modifier !== 'atLeast' && quantity.modifier !== 'atMost').flatMap(mean => {
    const counts = figures.filter(count => count !== mean && isPlain(count) && !count.unit && count.noun && !count.noun.partOf && !count.noun.compound && count.noun.words.at(-1) === mean.per);
    const wholes = figures.filter(whole => whole !== mean && !counts.includes(whole) && isPlain(whole) && whole.per === undefined && isWholeOf(whole, mean));
    return counts.length === 1 && wholes.length === 1 ? averageOf(reading, wholes[0]!, counts[0]!, mean) : [];
  });
}

const isWholeOf = (whole: Quantity, mean: Quantity): boolean => (mean.unit ? whole.unit?.dimension === mean.unit.dimension && addable({ ...whole, per: mean.per }, mean) : !whole.unit && (!mean.noun || mean.noun.words.at(-1) === whole.noun?.words.at(-1)));

function averageOf({ masked }: Reading, whole: Quantity, count: Quantity, mean: Quantity): readonly Derivation[] {
  const result = divide(baseOf(whole), baseOf(count));
  if (!result) return [];
  return [{ rule: 'average', claimed: claimOf(mean), readings: [{ formula: `${plainWords(masked, whole)} ÷ ${plainWords(masked, count)}`, result: inUnitOf(mean, result), unit: ` per ${mean.per}` }], operands: [whole.span, count.span] }];
}
