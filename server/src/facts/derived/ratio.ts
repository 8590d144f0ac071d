import type { Reading } from '../figures/reading.ts';
import { Decimal, divide, interval, type Interval } from '../../language/quantity/interval.ts';
import type { Quantity } from '../../language/quantity/quantity.ts';
import { intervalOf } from '../../language/quantity/value.ts';
import type { Claim, Derivation } from './model.ts';
import { addable, baseOf, figuresIn, isMultiple, isPlain, plainWords } from './operands.ts';

const words: Readonly<Record<string, number>> = { twice: 2, double: 2, thrice: 3, triple: 3, treble: 3, quadruple: 4, half: 0.5 };
/** "twice as much as", "double the", "half as long as": a multiple in words, with what hedges it. */
const told = /\b(?:(more than|over|at least|less than|under|fewer than|not quite|nearly|almost|about|roughly|around|some|exactly|just over|just under|well over)\s+)?(twice|double|thrice|triple|treble|quadruple|half)\s+(?:as\s+(?:much|many|\w+)|the|that\s+of|its|those)\b/gi;

/** "A, twice as much as B": the sentence's only two figures of one kind and how many times the one is the other. */
export function ratios(reading: Reading): readonly Derivation[] {
  const figures = figuresIn(reading);
  const claims = [...multiplesIn(reading, figures), ...wordsIn(reading)];
  if (claims.length !== 1) return [];
  const [claim] = claims;
  const pairs = pairsOf(reading, figures.filter(quantity => quantity !== claim!.quantity && isPlain(quantity)), claim!);
  return pairs.length === 1 ? ratio(reading, claim!, pairs[0]!) ?? [] : [];
}

/** "3 times as many as", "four times the": a multiple in digits; "3 times larger" may mean three or four times. */
function multiplesIn({ masked }: Reading, figures: readonly Quantity[]): readonly Claim[] {
  return figures.filter(isMultiple).flatMap(quantity => {
    const behind = /^\s*(?:(?:as\s+\w+\s*(?:as\b|[.,;]|$))|the\b|that\s+of\b|(?:\w+er|more)\s+than\b)/.exec(masked.slice(quantity.span.end));
    if (!behind) return [];
    const own = intervalOf(quantity);
    const isMore = /(?:er|more)\s+than/.test(behind[0]);
    return [{ span: quantity.span, core: quantity.core, values: isMore ? [own, { ...own, low: own.low.plus(1), high: own.high.plus(1) }] : [own], quantity }];
  });
}

function wordsIn({ masked }: Reading): readonly Claim[] {
  return [...masked.matchAll(told)].map(match => {
    const start = match.index + match[0].indexOf(match[2]!);
    const value = words[match[2]!.toLowerCase()]!;
    return { span: { start: match.index, end: match.index + match[0].length }, core: { start, end: start + match[2]!.length }, values: [valuesOf(value, match[1]?.toLowerCase())], quantity: undefined };
  });
}

function valuesOf(value: number, hedge: string | undefined): Interval {
  if (hedge && /^(?:more than|over|at least|just over|well over)$/.test(hedge)) return interval(value, Infinity);
  if (hedge && /^(?:less than|under|fewer than|not quite|just under)$/.test(hedge)) return interval(-Infinity, value);
  const slack = hedge && hedge !== 'exactly' ? 0.15 : 0.08;
  return interval(new Decimal(value).times(1 - slack), new Decimal(value).times(1 + slack));
}

interface Pair {
  readonly larger: Quantity;
  readonly smaller: Quantity;
}

/** Pairs of figures of one kind around the claim, with no third of their kind in the sentence. */
function pairsOf({ masked }: Reading, figures: readonly Quantity[], claim: Claim): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const [i, a] of figures.entries()) {
    for (const b of figures.slice(i + 1)) {
      const isAlone = addable(a, b) && !figures.some(other => other !== a && other !== b && addable(other, a));
      if (isAlone && claim.span.start >= a.span.end && isComparedBy(masked, b, claim)) pairs.push({ larger: a, smaller: b });
    }
  }
  return pairs;
}

/** "A, twice as much as the B" and "A, B, four times as much": what is compared with has its figure, behind the words or in front of them. */
function isComparedBy(masked: string, second: Quantity, claim: Claim): boolean {
  if (second.span.end <= claim.span.start) return /^(?:\s*as\s+\w+)?\s*(?:[.,;)]|$)/.test(masked.slice(claim.span.end)) && !/[;:.]/.test(masked.slice(second.span.end, claim.span.start)) && claim.span.start - second.span.end < 40;
  const gap = masked.slice(claim.span.end, second.span.start);
  return second.span.start >= claim.span.end && gap.length < 45 && !/[,;:.()]/.test(gap) && !/\bof\b/.test(gap.replace(/^\s*that\s+of/, ''));
}

function ratio({ masked }: Reading, claim: Claim, { larger, smaller }: Pair): readonly Derivation[] | undefined {
  const [a, b] = [baseOf(larger), baseOf(smaller)];
  const [forth, back] = [divide(a, b), divide(b, a)];
  if (!forth || !back) return undefined;
  const [x, y] = [plainWords(masked, larger), plainWords(masked, smaller)];
  const readings = [{ formula: `${x} ÷ ${y}`, result: forth, unit: ' times' }, { formula: `${y} ÷ ${x}`, result: back, unit: ' times' }];
  return [{ rule: 'ratio', claimed: claim, readings, operands: [larger.span, smaller.span] }];
}
