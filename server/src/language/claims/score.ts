import { claimReasons, type ClaimReason, type Trigger } from './model.ts';
import type { Token } from './tokens.ts';
import { irregularPasts } from './words/time.ts';

/**
 * How sure a reason is after all its triggers: the strongest, and a little more for each further one. A word of
 * science that comes again, in the singular or the plural, tells nothing new.
 */
export function reasonStrengths(masked: string, triggers: readonly Trigger[]): ReadonlyMap<ClaimReason, number> {
  const strengths = new Map<ClaimReason, number>();
  const topics = new Set<string>();
  for (const { reason, strength, span } of [...triggers].sort((a, b) => b.strength - a.strength)) {
    if (reason === 'science') {
      const topic = masked.slice(span.start, span.end).toLowerCase().replace(/s$/, '');
      if (topics.has(topic)) continue;
      topics.add(topic);
    }
    const sofar = strengths.get(reason);
    strengths.set(reason, sofar === undefined ? strength : Math.min(sofar + strength * furtherTrigger, 0.95));
  }
  return strengths;
}

const furtherTrigger = 0.2;

/** The reasons, strongest first. */
export function rankReasons(strengths: ReadonlyMap<ClaimReason, number>): readonly ClaimReason[] {
  const rank = (reason: ClaimReason): number => strengths.get(reason)! - claimReasons.indexOf(reason) / 1000;
  return [...strengths.keys()].sort((a, b) => rank(b) - rank(a));
}

/** Check-worthiness: the reasons as independent witnesses (noisy-or), damped by what weakens any claim. */
export function scoreOf(masked: string, strengths: ReadonlyMap<ClaimReason, number>, tokens: readonly Token[]): number {
  let doubt = 1;
  for (const strength of strengths.values()) doubt *= 1 - strength;
  return (1 - doubt) * ([...strengths].some(tells) ? 1 : hints) * (strengths.has('science') || tokens.some(isAnchor) ? 1 : general) * damping(masked, tokens) * certainty(strengths, tokens);
}

/** Hints do not add up to a claim: one of the reasons must tell something by itself, as what somebody named did always does. */
const tells = ([reason, strength]: readonly [ClaimReason, number]): boolean => strength >= (reason === 'event' ? 0.4 : 0.45);
const hints = 0.8;

/** What a statement about things in general loses; science speaks of nothing else. */
const general = 0.9;

/** Made-up and very short sentences assert less than others, and so do introductions of a list. */
function damping(masked: string, tokens: readonly Token[]): number {
  let factor = 1;
  if (hypothetical.test(masked) || stockCharacter.test(masked)) factor *= 0.5;
  if (illustration.test(masked) && tokens.some(token => possible.test(token.lower) && !token.capital)) factor *= 0.6;
  if (/:\W*$/.test(masked)) factor *= 0.75;
  if (tokens.length < 3) factor *= 0.7;
  return factor;
}

/**
 * What may or will be, and what ought to be, is no fact to be borne out, unless somebody said, measured or counted it.
 * A name that is a month's ("May") is no modal.
 */
function certainty(strengths: ReadonlyMap<ClaimReason, number>, tokens: readonly Token[]): number {
  const firm = Math.max(strengths.get('statistic') ?? 0, strengths.get('quotation') ?? 0, strengths.get('attribution') ?? 0) >= 0.6;
  let factor = 1;
  for (const token of tokens) {
    if (token.quoted || token.capital) continue;
    if (possible.test(token.lower)) factor = Math.min(factor, firm ? 0.9 : 0.7);
    else if (normative.test(token.lower)) factor = Math.min(factor, firm ? 0.8 : 0.65);
  }
  return factor;
}

const possible = /^(?:may|might|could|would|can|will|perhaps|possibly|likely|theoretically|poised)$/;
const normative = /^(?:should|must|ought|shall|needed|needs?|crucial|critical|vital|essential|imperative|goals?|aims?|objectives?)$/;

/** A case that the text makes up: "If Alice finds 10 %", "For example, suppose that", "Any claim that". */
const hypothetical = /^\W*(?:(?:so|for example|for instance|e\.g\.|that is|even better|thus|then|here|also|and|but)[, ]+)?(?:in (?:the|this|our|that) example|(?:even )?in an? (?:[a-z]+ )?world (?:where|in which)|(?:even )?if|suppose|imagine|assuming|say|given|(?:any|every) (?:claim|assertion|suggestion|notion|argument) that)\b/i;

/** "For example, a pool might pay": a case that could be, not one that was. */
const illustration = /^\W*(?:for example|for instance|e\.g\.)/i;

/** The people of worked examples. */
const stockCharacter = /\b(?:Alice|Mallory)\b|\bBob\b(?!\s+[A-Z])/;

/** What ties a statement to one thing or time: a definite subject, a name, a number, a past tense. */
const isAnchor = (token: Token, at: number): boolean =>
  (at === 0 && /^(?:the|it|its|he|she|his|her)$/.test(token.lower)) || token.numeric || token.quoted || (token.capital && at > 0 && token.text !== 'I') || irregularPasts.has(token.lower)
  || (token.lower.endsWith('ed') && token.lower.length > 4);
