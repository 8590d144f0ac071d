import type { Trigger } from './model.ts';
import type { Token } from './tokens.ts';
import { findingVerbs, looseVerbs, speakers, speechPast } from './words/attribution.ts';

/** Statements that the sentence puts in somebody's mouth: `Meta said`, `the study found that`. */
export function readAttributions(tokens: readonly Token[]): Trigger[] {
  const triggers: Trigger[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.quoted || token.capital) continue;
    const strength = saying(tokens, at);
    if (strength === 0) continue;
    const start = subjectStart(tokens, at);
    const end = tokens[at + 1]?.lower === 'that' ? tokens[at + 1]!.end : token.end;
    triggers.push({ reason: 'attribution', strength, span: { start, end } });
  }
  return triggers;
}

function saying(tokens: readonly Token[], at: number): number {
  const word = tokens[at]!.lower;
  if (speechPast.has(word)) return isReportedSpeech(tokens, at) ? 0.7 : 0;
  if (!findingVerbs.has(word)) return 0;
  const speaker = hasSpeaker(tokens, at);
  const that = opensClause(tokens, at);
  if (looseVerbs.has(word)) return speaker && that ? 0.65 : 0;
  if (speaker && that) return 0.7;
  return speaker ? 0.4 : 0;
}

/** `the reported figure`, `an estimated 30`, `as stated above`: participles that report nobody's words. */
function isReportedSpeech(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  const after = tokens[at + 1]?.lower ?? '';
  if (/^(?:the|a|an|as|when|if|my|our|your|not|be|i|we|you)$/.test(before)) return false;
  return !/^(?:above|below|earlier|previously|here)$/.test(after);
}

/** A name, a pronoun or a noun for a speaker within four words before, nothing but adverbs and auxiliaries between. */
function hasSpeaker(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    const token = tokens[i]!;
    if (speakers.has(token.lower)) return true;
    if (token.capital && (i > 0 || token.lower.length > 3) && !sentenceOpeners.has(token.lower)) return true;
  }
  return false;
}

const sentenceOpeners: ReadonlySet<string> = new Set([
  'this', 'that', 'these', 'those', 'there', 'when', 'while', 'with', 'from', 'then', 'they', 'here', 'what', 'where',
  'each', 'such', 'some', 'most', 'many', 'both', 'also', 'note', 'another', 'other', 'however', 'although', 'since',
]);

/** Whether a that-clause, an as-phrase or a quotation follows within a few words. */
function opensClause(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < tokens.length && i <= at + 5; i++) {
    const token = tokens[i]!;
    if (token.quoted || token.lower === 'that' || token.lower === 'as') return true;
  }
  return false;
}

/** The name right before the verb belongs to the trigger: `Acme Corp. said`. */
function subjectStart(tokens: readonly Token[], at: number): number {
  let first = at;
  while (first > 0 && tokens[at]!.start - tokens[first - 1]!.start < 40 && joins(tokens[first - 1]!, tokens[first]!)) first--;
  return tokens[first]!.start;
}

const joins = (left: Token, right: Token): boolean => left.capital && !left.quoted && right.start - left.end <= 2;
