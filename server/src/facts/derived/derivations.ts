import type { Article, Passage, Prose, Sentence } from '../../article/model.ts';
import { memoize } from '../../text/memo.ts';
import { readingOf, type Reading } from '../figures/reading.ts';
import { meet } from '../../language/quantity/interval.ts';
import { ages } from './age.ts';
import { changes } from './change.ts';
import { differences, percentApart, quotients } from './comparison.ts';
import { conversions as conversionsIn } from './conversion.ts';
import { elapsedTimes } from './elapsed.ts';
import { isDuration } from './elapsedTime.ts';
import { growthRates } from './growth.ts';
import { isPercent } from './operands.ts';
import { fullShares, partsOfWhole } from './partition.ts';
import { ratios } from './ratio.ts';
import { rests, shares } from './share.ts';
import { alongTables } from './series.ts';
import { averages, sums } from './sum.ts';
import { fromElsewhere } from './lookup.ts';
import type { Derivation } from './model.ts';

/** A derived figure at its place. */
export interface PlacedDerivation extends Derivation {
  readonly sentence: Sentence;
  readonly holds: boolean;
}

type Rule = (reading: Reading) => readonly Derivation[];

/** Rules by what a sentence must have before they are worth trying; most sentences have a single figure and none of it. */
const rules: readonly (readonly [(reading: Reading) => boolean, readonly Rule[]])[] = [
  [({ conversions }) => conversions.size > 0, [conversionsIn]],
  [({ quantities }) => quantities.some(isDuration), [elapsedTimes]],
  [({ quantities }) => quantities.some(({ per }) => per !== undefined) && quantities.length > 2, [averages]],
  [({ quantities }) => quantities.length > 1 && quantities.some(isPercent), [shares, rests, fullShares]],
  [({ quantities }) => quantities.length > 2, [changes, differences, percentApart, partsOfWhole, ratios, quotients, sums, growthRates]],
  [({ quantities, masked }) => quantities.length === 2 && multipleWord.test(masked), [ratios]],
];
const multipleWord = /\b(?:twice|double|thrice|triple|treble|quadruple|half)\b/i;

/** What a sentence by itself derives; read once for as long as its prose lives. */
const derivedIn: (prose: Prose) => readonly Derivation[] = memoize(prose => {
  const reading = readingOf(prose);
  return reading.quantities.length === 0 ? [] : rules.flatMap(([applies, own]) => (applies(reading) ? own.flatMap(rule => rule(reading)) : []));
});

/** Whether the claim meets one of the ways to calculate it. */
export const holds = ({ claimed, readings }: Derivation): boolean => readings.some(({ result }) => claimed.values.some(value => meet(value, result)));

const isTold = ({ role, kind }: Passage): boolean => role === 'body' && kind !== 'code' && kind !== 'heading';

/** All figures that the article derives from others it states, in text order; one claim is derived once. */
export const derivationsOf: (article: Article) => readonly PlacedDerivation[] = memoize(article => {
  const inSentences = article.passages.filter(isTold).flatMap(({ sentences }) => sentences.flatMap(sentence => derivedIn(sentence.prose).map(derivation => [sentence, derivation] as const)));
  const prose = article.passages.filter(passage => isTold(passage) && passage.kind !== 'cell').flatMap(({ sentences }) => sentences);
  const acrossArticle = prose.flatMap(sentence => fromElsewhere(article, sentence).map(derivation => [sentence, derivation] as const));
  const placed = [...inSentences, ...acrossArticle, ...alongTables(article), ...ages(article)].map(([sentence, derivation]) => ({ ...derivation, sentence, holds: holds(derivation) }));
  return distinct(placed).sort((a, b) => startOf(a) - startOf(b));
});

const startOf = ({ sentence, claimed }: PlacedDerivation): number => sentence.span.start + claimed.span.start;

/** A claim that follows in one way follows. */
function distinct(derivations: readonly PlacedDerivation[]): PlacedDerivation[] {
  const best = new Map<number, PlacedDerivation>();
  for (const derivation of derivations) {
    const known = best.get(startOf(derivation));
    if (!known || (!known.holds && derivation.holds)) best.set(startOf(derivation), derivation);
  }
  return [...best.values()];
}
