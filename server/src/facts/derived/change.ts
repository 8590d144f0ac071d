import type { Reading } from '../figures/reading.ts';
import { divide, negate, scaleBy, subtract, type Interval } from '../../language/quantity/interval.ts';
import type { Quantity } from '../../language/quantity/quantity.ts';
import type { Calculation, Derivation } from './model.ts';
import { addable, baseOf, claimOf, figuresIn, inUnitOf, isPercent, isPlain, plainWords } from './operands.ts';

const from = /\bfrom\s+(?:an?\s+)?(?:about |around |roughly |nearly |just |only |over |approximately |an estimated |a (?:low|high|peak) of )?$/i;
const to = /\bto\s+(?:an?\s+)?(?:about |around |roughly |nearly |just |only |over |approximately |an estimated |a (?:low|high|peak) of )?$/i;
const changeWord = /\b(?:increas\w*|decreas\w*|declin\w*|ris\w*|rose|drop\w*|fall\w*|fell|grow\w*|grew|gain\w*|reduc\w*|jump\w*|surg\w*|loss|lost|shr[aiu]nk\w*|expan\w*|cut|climb\w*|up|down|improv\w*|slump\w*|plung\w*|chang\w*|difference)\b/i;
const yearly = /\b(?:annual\w*|yearly|a year|per year|per annum|CAGR|compound\w*|each year|every year|monthly|per month|a month)\b/i;

/** Two figures that a sentence sets as the beginning and the end of a change: "from 17,020 in 1981 to 24,655 in 2021". */
export interface Move {
  readonly before: Quantity;
  readonly after: Quantity;
}

/** The one move of a sentence; undefined where it tells none or several. */
export function moveIn({ masked }: Reading, figures: readonly Quantity[]): Move | undefined {
  const moves = figures.flatMap((before, i) => {
    const after = figures[i + 1];
    if (!after || !addable(before, after) || !isStart(before) || !isStart(after)) return [];
    const gap = masked.slice(before.span.end, after.span.start);
    return from.test(head(masked, before)) && to.test(head(masked, after)) && !/[;.]/.test(gap) ? [{ before, after }] : [];
  });
  return moves.length === 1 ? moves[0] : undefined;
}

const isStart = (quantity: Quantity): boolean => isPlain(quantity) || (isPercent(quantity) && quantity.modifier !== 'atLeast' && quantity.modifier !== 'atMost');
const head = (masked: string, { span }: Quantity): string => masked.slice(Math.max(0, span.start - 40), span.start);

/** "from A to B, an increase of 45 percent", "… of 7,635": the change that goes with the move. */
export function changes(reading: Reading): readonly Derivation[] {
  const figures = figuresIn(reading);
  const move = moveIn(reading, figures);
  if (!move) return [];
  const others = figures.filter(quantity => quantity !== move.before && quantity !== move.after && quantity.shape === 'single' && isChangeOf(reading, move, quantity));
  const percents = others.filter(isPercent);
  const amounts = others.filter(quantity => isPlain(quantity) && addable(quantity, move.after));
  return [
    ...(percents.length === 1 ? [percentChange(reading, move, percents[0]!)] : []),
    ...(amounts.length === 1 && !isPercent(move.before) ? [amountChange(reading, move, amounts[0]!)] : []),
  ];
}

/** Right behind the move or right in front of it, with a word of change and no word of a yearly rate. */
function isChangeOf({ masked }: Reading, { before, after }: Move, quantity: Quantity): boolean {
  const isBehind = quantity.span.start >= after.span.end;
  const gap = isBehind ? masked.slice(after.span.end, quantity.span.start) : masked.slice(quantity.span.end, before.span.start);
  if (gap.length > 60 || /[;:.]/.test(gap) || yearly.test(masked.slice(Math.max(0, quantity.span.start - 40), quantity.span.end + 30))) return false;
  if (isBehind) return changeWord.test(gap) || /^[\s,]*\(\s*[-+−–]?$/.test(gap);
  return /^\s*,?\s*from\s+\S*\s*$/i.test(gap) && changeWord.test(masked.slice(Math.max(0, quantity.span.start - 30), quantity.span.start));
}

function percentChange({ masked }: Reading, { before, after }: Move, percent: Quantity): Derivation {
  const [a, b] = [baseOf(before), baseOf(after)];
  const written = [before, after].map(quantity => plainWords(masked, quantity));
  const relative = divide(subtract(b, a), a);
  const readings: Calculation[] = relative ? signed(scaleBy(relative, 100)).map(result => ({ formula: `(${written[1]} − ${written[0]}) ÷ ${written[0]}`, result, unit: ' %' })) : [];
  // Between two percentages, "a rise of 5 percent" is often meant in points.
  if (isPercent(before)) readings.push(...signed(scaleBy(subtract(b, a), 100)).map(result => ({ formula: `${written[1]} − ${written[0]}`, result, unit: ' points' })));
  return { rule: 'change', claimed: claimOf(percent), readings, operands: [before.span, after.span] };
}

function amountChange({ masked }: Reading, { before, after }: Move, amount: Quantity): Derivation {
  const result = inUnitOf(amount, subtract(baseOf(after), baseOf(before)));
  const formula = `${plainWords(masked, after)} − ${plainWords(masked, before)}`;
  return { rule: 'difference', claimed: claimOf(amount), readings: signed(result).map(r => ({ formula, result: r, unit: '' })), operands: [before.span, after.span] };
}

/** A decline is told without its minus. */
const signed = (result: Interval): readonly Interval[] => [result, negate(result)];
