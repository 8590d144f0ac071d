import { readAttributions, tellsMethod } from './attribution.ts';
import { readComparisons } from './comparison.ts';
import { readEvents } from './event.ts';
import { readExemption } from './exemption.ts';
import { phraseAt, phraseLexicon } from './lexicon.ts';
import type { ClaimReading, Trigger } from './model.ts';
import { readQuotations } from './quotation.ts';
import { findQuotes } from './quotes.ts';
import { rankReasons, reasonStrengths, scoreOf } from './score.ts';
import { readStatistics } from './statistic.ts';
import { readSuperlatives } from './superlative.ts';
import { tokenize, type Token } from './tokens.ts';
import { attributionPhrases } from './words/attribution.ts';
import { causePhrases, comparisonPhrases, controversyPhrases, sciencePhrases } from './words/plain.ts';
import { superlativePhrases } from './words/superlative.ts';

const lexicon = phraseLexicon({
  attribution: attributionPhrases, superlative: superlativePhrases, cause: causePhrases,
  controversy: controversyPhrases, comparison: comparisonPhrases, science: sciencePhrases,
});

/**
 * What a sentence claims, from its masked prose alone (same length as the source: spans are source offsets).
 * Where it stands (a plot section, a heading, a covered paragraph) is for the caller to weigh.
 */
export function readClaim(masked: string): ClaimReading {
  const quotes = findQuotes(masked);
  const tokens = tokenize(masked, quotes);
  const triggers = withoutNested([
    ...readQuotations(masked, quotes),
    ...readStatistics(masked, tokens),
    ...readAttributions(tokens),
    ...readSuperlatives(tokens),
    ...readEvents(masked, tokens),
    ...readComparisons(tokens),
    ...readPhrases(tokens),
  ]);
  const exemption = readExemption(masked, tokens, triggers);
  const strengths = reasonStrengths(masked, triggers);
  return { triggers, reasons: rankReasons(strengths), exemption, score: exemption ? 0 : scoreOf(masked, strengths, tokens) };
}

function readPhrases(tokens: readonly Token[]): Trigger[] {
  const triggers: Trigger[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.quoted) continue;
    const phrase = phraseAt(lexicon, tokens, at);
    if (!phrase || (phrase.reason === 'attribution' && tellsMethod(tokens, at + phrase.rest.length + 1))) continue;
    const last = tokens[at + phrase.rest.length]!;
    triggers.push({ reason: phrase.reason, strength: phrase.strength, span: { start: token.start, end: last.end } });
    at += phrase.rest.length;
  }
  return triggers;
}

/** In text order; of two triggers of one reason that overlap, the stronger. */
function withoutNested(triggers: readonly Trigger[]): readonly Trigger[] {
  const kept: Trigger[] = [];
  for (const trigger of [...triggers].sort((a, b) => b.strength - a.strength)) {
    const { start, end } = trigger.span;
    if (!kept.some(k => k.reason === trigger.reason && k.span.start < end && start < k.span.end)) kept.push(trigger);
  }
  return kept.sort((a, b) => a.span.start - b.span.start);
}
