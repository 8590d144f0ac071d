import type { Reading } from '../figures/reading.ts';
import { divide, negate, scaleBy, subtract, type Interval } from '../../language/quantity/interval.ts';
import type { Quantity } from '../../language/quantity/quantity.ts';
import type { Derivation } from './model.ts';
import { addable, baseOf, between, claimOf, figuresIn, inUnitOf, isPercent, isPlain, plainWords } from './operands.ts';

const isExact = ({ modifier, shape }: Quantity): boolean => modifier !== 'atLeast' && modifier !== 'atMost' && shape === 'single';

/** The two figures of one kind that a sentence compares: there is no third of their kind in it. */
function pairWith(figures: readonly Quantity[], claim: Quantity): readonly [Quantity, Quantity] | undefined {
  const before = figures.filter(quantity => quantity !== claim && isPlain(quantity) && quantity.span.end <= claim.span.start);
  const pairs = before.flatMap((a, i) => before.slice(i + 1).filter(b => addable(a, b)).map(b => [a, b] as const));
  const [pair] = pairs;
  const isOnly = pairs.length === 1 && !figures.some(other => other !== claim && !pair!.includes(other) && addable(other, pair![0]));
  return isOnly ? pair : undefined;
}

/** "3.1 °C … and 16.9 °C, a difference of 13.8 °C". */
export function differences(reading: Reading): readonly Derivation[] {
  const { masked } = reading;
  const figures = figuresIn(reading);
  return figures.filter(claim => isPlain(claim) && /\b(?:difference|gap)\s+of\s+(?:about |some |almost |nearly )?[$€£]?$/i.test(masked.slice(0, claim.core.start))).flatMap(claim => {
    const pair = pairWith(figures.filter(figure => figure === claim || figure.span.end <= claim.span.start), claim);
    if (!pair || !addable(pair[0], claim)) return [];
    const [a, b] = pair;
    const result = inUnitOf(claim, subtract(baseOf(a), baseOf(b)));
    const formula = `${plainWords(masked, b)} − ${plainWords(masked, a)}`;
    return [{ rule: 'difference' as const, claimed: claimOf(claim), readings: [negate(result), result].map(value => ({ formula, result: value, unit: '' })), operands: [a.span, b.span] }];
  });
}

const above = /^\s+(?:above|below|higher|lower|more|less|larger|smaller|longer|shorter|over|under|greater|fewer|faster|slower|cheaper|heavier|lighter)\b(?:\s+than)?/i;

/** "The budget was $380 million; the cost of $420 million was 11 percent above it." */
export function percentApart(reading: Reading): readonly Derivation[] {
  const { masked } = reading;
  const figures = figuresIn(reading);
  return figures.filter(claim => isPercent(claim) && isExact(claim) && above.test(masked.slice(claim.span.end))).flatMap(claim => {
    const pair = pairWith(figures, claim);
    if (!pair || between(masked, pair[1], claim).length > 60) return [];
    const [a, b] = pair;
    const formula = (x: Quantity, y: Quantity): string => `(${plainWords(masked, x)} − ${plainWords(masked, y)}) ÷ ${plainWords(masked, y)}`;
    const readings = [[b, a], [a, b]].flatMap(([x, y]) => relative(x!, y!).map(result => ({ formula: formula(x!, y!), result, unit: ' %' })));
    return [{ rule: 'change' as const, claimed: claimOf(claim), readings, operands: [a.span, b.span] }];
  });
}

function relative(x: Quantity, y: Quantity): readonly Interval[] {
  const quotient = divide(subtract(baseOf(x), baseOf(y)), baseOf(y));
  return quotient ? [scaleBy(quotient, 100), scaleBy(quotient, -100)] : [];
}

/** "236 billion divided by 21 billion is about 11.2". */
export function quotients(reading: Reading): readonly Derivation[] {
  const { masked } = reading;
  const figures = figuresIn(reading);
  return figures.flatMap((dividend, i) => {
    const [divisor, claim] = [figures[i + 1], figures[i + 2]];
    if (!divisor || !claim || !isExact(claim) || claim.unit || !/^\s+(?:[\p{L}-]+\s+){0,3}divided\s+by\s+(?:the\s+)?$/u.test(between(masked, dividend, divisor)) || !/^(?:\s+[\p{L}-]+){0,3}\s+(?:is|gives|makes|equals|yields|comes to)\s+(?:about\s+)?$|^\s*=\s*$/u.test(between(masked, divisor, claim))) return [];
    const result = divide(baseOf(dividend), baseOf(divisor));
    return result ? [{ rule: 'ratio' as const, claimed: claimOf(claim), readings: [{ formula: `${plainWords(masked, dividend)} ÷ ${plainWords(masked, divisor)}`, result, unit: '' }], operands: [dividend.span, divisor.span] }] : [];
  });
}
