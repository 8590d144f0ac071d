import type { Prose } from '../article/model.ts';
import { findQuotes } from '../language/claims/quotes.ts';
import { blankOut } from '../markdown/mask.ts';
import { memoize } from '../text/memo.ts';
import type { Span } from '../text/span.ts';

/**
 * What a word that points at an unstated now may be turned into: `now` into "as of November 2026", `calendar` into the
 * year or month it means; `lately`, `soon` and `latest` into nothing that is known without looking it up.
 */
export type NowKind = 'now' | 'lately' | 'calendar' | 'soon' | 'latest';

/** Words that tell a status relative to an unstated now; the span is relative to the prose. */
export interface NowWord {
  readonly span: Span;
  readonly kind: NowKind;
}

const verbBefore = "(?<=\\b(?:is|are|has|have|can|does|do|which|who|that|it|they|he|she)\\s)";
const verbBehind = '(?=\\s+(?:is|are|has|have|can|include|includes|offers?|runs?|holds?|operates?|uses?|works?|lives?|serves?|owns?|supports?|stands?|makes?|covers?|hosts?|employs?|counts?|known|available|part)\\b)';

const phrases: readonly (readonly [NowKind, string])[] = [
  ['now', 'currently|presently|nowadays|at\\s+present|at\\s+the\\s+(?:present\\s+)?moment|at\\s+present'],
  ['now', '(?:as\\s+of|at|at\\s+the\\s+time\\s+of|as\\s+of\\s+the\\s+time\\s+of)\\s+(?:this\\s+)?(?:writing|publication|press\\s+time)|as\\s+of\\s+(?:yet|now|today)'],
  ['now', `${verbBefore}(?:now|today)(?!\\s+(?:that|known|called|named|defunct|renamed)\\b)(?![’'-])|\\bnow${verbBehind}|^Today(?=,?\\s+(?:the|it|they|there|most|many|more|some|only|about|over|its)\\b)`],
  ['now', '(?<!\\b(?:up|out|due|close)\\s)to\\s+date(?=\\s*(?:[,.;:)!]|$))|^To\\s+date(?=\\s*,)'],
  ['now', '(?:so|thus)\\s+far(?=\\s*(?:[,.;:)!]|$))|^(?:So|Thus)\\s+far(?=\\s*,)|(?<=\\b(?:has|have|is|are)\\s)(?:so|thus)\\s+far(?=\\s)'],
  ['lately', '(?<!\\b(?:more|most|until|had|as|only|first|then)\\s)recently(?!\\s*-)|in\\s+recent\\s+(?:years|months|decades|weeks|times|days)'],
  ['calendar', "(?<!\\b(?:the|of|by|every|per|for|over|during)\\s)(?:this|last|next)\\s+(?:year|month|quarter|decade|week|century|summer|winter|spring|autumn|fall)(?![’'-])"],
  ['soon', '(?<!\\b(?:any|each|every|all)\\s)upcoming|(?<=\\b(?:will|is|are|to|be|coming)\\s)soon(?!\\s+(?:after|as|enough|thereafter))|coming\\s+soon'],
  ['latest', "(?<=\\bthe\\s)latest(?=\\s+(?:version|release|model|edition|data|figures?|estimates?|report|statistics|numbers|update|generation|iteration|available|stable|survey|census|season|installment|study|research)\\b)"],
];

const patterns = phrases.map(([kind, source]) => ({ kind, regex: new RegExp(`(?<![\\w-])(?:${source})(?![\\w-])`, 'gi') }));
const cheap = /current|present|nowadays|moment|writing|publication|as of|\bnow\b|today|to date|far\b|recent|\b(?:this|last|next) |upcoming|soon|latest/i;

/** The words of a sentence that point at an unstated now, in text order; those in quotations are somebody else's now. */
export const nowWordsOf: (prose: Prose) => readonly NowWord[] = memoize(({ masked }) => {
  if (!cheap.test(masked)) return [];
  const own = blankOut(masked, findQuotes(masked));
  const found = patterns.flatMap(({ kind, regex }) => [...own.matchAll(regex)].map(match => ({ kind, span: { start: match.index, end: match.index + match[0].length } })));
  return found.sort((a, b) => a.span.start - b.span.start).filter((word, i, all) => i === 0 || all[i - 1]!.span.end <= word.span.start);
});
