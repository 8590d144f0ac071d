import type { Check } from './check.ts';
import { citationOrder } from './citation-order.ts';
import { dateMismatch } from './date-mismatch.ts';
import { deadSource } from './dead-source.ts';
import { derivedFigure } from './derived-figure.ts';
import { duplicateSource } from './duplicate-source.ts';
import { figureMismatch } from './figure-mismatch.ts';
import { headerMismatch } from './header-mismatch.ts';
import { incompleteSource } from './incomplete-source.ts';
import { outdatedSource } from './outdated-source.ts';
import { overduePrediction } from './overdue-prediction.ts';
import { reviewOverdue } from './review-overdue.ts';
import { staleDate } from './stale-date.ts';
import { uncitedClaim } from './uncited-claim.ts';
import { undefinedCitation } from './undefined-citation.ts';
import { undatedClaim } from './undated-claim.ts';
import { unusedSource } from './unused-source.ts';
import { hardSentence } from './hard-sentence.ts';
import { undefinedAbbreviation } from './undefined-abbreviation.ts';
import { vagueAttribution } from './vague-attribution.ts';
import { unusedSuppression } from './unused-suppression.ts';
import { tableArithmetic } from './table-arithmetic.ts';
import { tableClaim } from './table-claim.ts';

/** Every check there is, in the order of the contract. Settings, schema and documentation are generated from this list. */
export const checks: readonly Check[] = [
  uncitedClaim,
  vagueAttribution,
  undefinedCitation,
  unusedSource,
  duplicateSource,
  citationOrder,
  incompleteSource,
  outdatedSource,
  deadSource,
  staleDate,
  undatedClaim,
  overduePrediction,
  dateMismatch,
  reviewOverdue,
  figureMismatch,
  derivedFigure,
  tableArithmetic,
  tableClaim,
  headerMismatch,
  undefinedAbbreviation,
  hardSentence,
  unusedSuppression,
];
