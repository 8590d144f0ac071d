import type { RefutedSentence } from '../../facts/tableClaims/articleClaims.ts';

const opposites: ReadonlyMap<string, string> = new Map([
  'higher lower', 'greater smaller', 'larger smaller', 'bigger smaller', 'more fewer', 'better worse', 'stronger weaker', 'superior inferior', 'longer shorter', 'faster slower', 'older younger', 'heavier lighter',
  'deeper shallower', 'wider narrower', 'earlier later', 'hotter colder', 'warmer cooler', 'denser sparser', 'outperforms underperforms', 'outperform underperform', 'outperformed underperformed',
].flatMap(pair => {
  const [a, b] = pair.split(' ') as [string, string];
  return [[a, b] as const, [b, a === 'greater' || a === 'bigger' ? 'larger' : a] as const];
}));

const ordinals = ['', '', 'second', 'third', 'fourth', 'fifth'];

/** The comparing word that the table bears out in the place of the one written; undefined where no one word is certain to. */
export function repairedWord({ word: { form, word, rank }, comparisons, negated, sides, operation }: RefutedSentence): string | undefined {
  if (negated) return undefined;
  if (form !== 'superlative') return operation.includes('others') || comparisons.some(({ sign }) => sign === '=') ? undefined : opposites.get(word.toLowerCase());
  const above = sides.along.length === 1 && rank === 1 ? comparisons.length : 0;
  const ordinal = ordinals[above + 1];
  return ordinal ? `${ordinal} ${word}` : undefined;
}
