import type { Span } from '../../text/span.ts';

/** Why a claim needs a source (contract, uncited-claim; after Wikipedia's "When to cite"). */
export type ClaimReason =
  | 'statistic' | 'quotation' | 'attribution' | 'superlative' | 'event'
  | 'comparison' | 'cause' | 'controversy' | 'science';

/** From the reason that weighs most with an editor to the least: ties between triggers fall in this order. */
export const claimReasons: readonly ClaimReason[] = [
  'quotation', 'statistic', 'attribution', 'controversy', 'superlative', 'event', 'science', 'comparison', 'cause',
];

/** Words that make a sentence check-worthy. */
export interface Trigger {
  readonly reason: ClaimReason;
  /** Relative to the prose it was read from; UTF-16, half-open. */
  readonly span: Span;
  /** 0 to 1: how sure these words alone make a reader want a source. */
  readonly strength: number;
}

/** Why a sentence needs no source although it has triggers (contract, the exceptions of uncited-claim). */
export type Exemption =
  | 'question' | 'instruction' | 'aboutArticle' | 'firstPerson' | 'definition' | 'obvious' | 'fragment';

/** What a sentence claims, as far as its own words tell. */
export interface ClaimReading {
  /** In text order; spans of one reason do not overlap. */
  readonly triggers: readonly Trigger[];
  /** The distinct reasons, strongest first. */
  readonly reasons: readonly ClaimReason[];
  readonly exemption: Exemption | undefined;
  /** Check-worthiness from 0 to 1; 0 where there is no trigger or the sentence is exempt. */
  readonly score: number;
}
