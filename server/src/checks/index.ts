import type { Check } from './check.ts';
import { staleDate } from './stale-date.ts';
import { uncitedClaim } from './uncited-claim.ts';
import { undefinedCitation } from './undefined-citation.ts';
import { unusedSource } from './unused-source.ts';
import { unusedSuppression } from './unused-suppression.ts';

/** Every check there is, in the order of the contract. Settings, schema and documentation are generated from this list. */
export const checks: readonly Check[] = [
  unusedSuppression,
  uncitedClaim,
  undefinedCitation,
  unusedSource,
  staleDate,
];
