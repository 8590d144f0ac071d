import { claimReasons, type ClaimReason, type Trigger } from './model.ts';
import type { Token } from './tokens.ts';

/** How sure a reason is after all its triggers: the strongest, and a little more for each further one. */
export function reasonStrengths(triggers: readonly Trigger[]): ReadonlyMap<ClaimReason, number> {
  const strengths = new Map<ClaimReason, number>();
  for (const { reason, strength } of [...triggers].sort((a, b) => b.strength - a.strength)) {
    const sofar = strengths.get(reason);
    strengths.set(reason, sofar === undefined ? strength : Math.min(sofar + strength * furtherTrigger, 0.95));
  }
  return strengths;
}

const furtherTrigger = 0.15;

/** The reasons, strongest first. */
export function rankReasons(strengths: ReadonlyMap<ClaimReason, number>): readonly ClaimReason[] {
  const rank = (reason: ClaimReason): number => strengths.get(reason)! - claimReasons.indexOf(reason) / 1000;
  return [...strengths.keys()].sort((a, b) => rank(b) - rank(a));
}

/** Check-worthiness: the reasons as independent witnesses (noisy-or), damped by what weakens any claim. */
export function scoreOf(strengths: ReadonlyMap<ClaimReason, number>, tokens: readonly Token[]): number {
  let doubt = 1;
  for (const strength of strengths.values()) doubt *= 1 - strength;
  return (1 - doubt) * damping(tokens);
}

/** Hedged, normative and very short sentences assert less than others. */
function damping(tokens: readonly Token[]): number {
  let factor = 1;
  const own = tokens.filter(token => !token.quoted);
  if (own.some(token => /^(?:may|might|could|would|can|perhaps|possibly)$/.test(token.lower) && !token.capital)) factor *= 0.85;
  if (own.some(token => /^(?:should|must|ought|shall)$/.test(token.lower))) factor *= 0.7;
  if (tokens.length < 5) factor *= 0.7;
  return factor;
}
