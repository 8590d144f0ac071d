import type { Trigger } from './model.ts';
import { wordSet } from './lexicon.ts';
import type { Token } from './tokens.ts';

const comparatives = wordSet(`
  better worse larger smaller bigger greater higher lower faster slower cheaper stronger weaker older younger longer
  shorter heavier lighter taller deeper wider safer easier harder richer poorer earlier closer hotter colder warmer cooler
  more less fewer
`);

const unlikeThings = /^(?:rather|other|later|sooner)$/;

/** `faster than`, `more widely used than`; `more than 30` is a figure's bound, `other than` no comparison. */
export function readComparisons(tokens: readonly Token[]): Trigger[] {
  const triggers: Trigger[] = [];
  for (let at = 1; at < tokens.length; at++) {
    if (tokens[at]!.lower !== 'than' || tokens[at]!.quoted) continue;
    const first = comparativeBefore(tokens, at);
    if (first === undefined) continue;
    triggers.push({ reason: 'comparison', strength: 0.56, span: { start: tokens[first]!.start, end: tokens[at]!.end } });
  }
  return triggers;
}

function comparativeBefore(tokens: readonly Token[], than: number): number | undefined {
  if (unlikeThings.test(tokens[than - 1]!.lower) || boundsFigure(tokens, than)) return undefined;
  for (let i = than - 1; i >= 0 && i >= than - 6; i--) {
    const { lower } = tokens[i]!;
    if (comparatives.has(lower) || (i === than - 1 && lower.endsWith('er') && lower.length > 4)) return i;
  }
  return undefined;
}

/** `more than 30 trillion`, `less than a year`, `more than just`. */
const boundsFigure = (tokens: readonly Token[], than: number): boolean => {
  const next = tokens[than + 1];
  return next === undefined || next.numeric || bounds.test(next.lower) || currencyFollows(tokens, than);
};

const bounds = /^(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|half|twofold|merely|simply|enough|just|ever|usual|expected|necessary|needed|before|ideal|twice|once|doubled|planned)$/;
const currencyFollows = (tokens: readonly Token[], than: number): boolean =>
  tokens[than + 1]!.start - tokens[than]!.end > 1;
