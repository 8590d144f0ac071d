import type { Span } from '../../text/span.ts';

const boundary = /[;:—]\s|\s[–-]\s(?!\d)|,?\s\b(?:while|whereas|although|though|but|because|since|as well as the fact|despite|due to|thanks to|which|indicating|suggesting|showing that|confirming|verifying|demonstrating|implying|revealing|proving|and therefore|and thus|and hence|so that|however)\b|,\s(?:and|or)\s(?=(?:it|they|this|we|the|these|its|their|there|even|on|in|for|that)\b)|,\s(?=(?:outperforming|beating|surpassing|exceeding|improving|making|reaching|achieving|with|where|who|as we|especially|particularly|probably|likely|possibly|perhaps|even|followed|ahead|compared)\b)/gi;
const continuing = /^[\s,]*(?:except|apart|other than|especially|compared|ahead|with the exception)\b/i;

/** The clauses of a sentence as far as commas and conjunctions part them; an exception stays with what it excepts. */
export function clausesOf(masked: string): readonly Span[] {
  const cuts = [...masked.matchAll(boundary)].map(match => match.index).filter(at => at > 0 && !continuing.test(masked.slice(at)));
  return [0, ...cuts].map((start, i) => ({ start, end: cuts[i] ?? masked.length })).filter(({ start, end }) => /\p{L}/u.test(masked.slice(start, end)));
}
