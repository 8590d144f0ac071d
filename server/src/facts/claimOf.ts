import type { Prose } from '../article/model.ts';
import type { ClaimReading } from '../language/claims/model.ts';
import { readClaim } from '../language/claims/readClaim.ts';
import { memoize } from '../text/memo.ts';

/** What a sentence's own words claim; read once for as long as the prose lives. */
export const claimOf: (prose: Prose) => ClaimReading = memoize(prose => readClaim(prose.masked));
