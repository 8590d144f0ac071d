import type { Trigger } from './model.ts';
import { wordSet } from './lexicon.ts';
import type { Token } from './tokens.ts';
import { findingVerbs, looseVerbs, speakers, speechPast } from './words/attribution.ts';
import { isPlural, isYear } from './numberPlace.ts';
import { numberWords } from './words/figures.ts';

/** Statements that the sentence puts in somebody's mouth: `Meta said`, `the study found that`. */
export function readAttributions(tokens: readonly Token[]): Trigger[] {
  const triggers: Trigger[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.quoted) continue;
    if (token.lower === 'according' && tokens[at + 1]?.lower === 'to') {
      triggers.push({ reason: 'attribution', strength: namesSource(tokens, at + 2) ? 0.85 : 0.2, span: { start: token.start, end: tokens[at + 1]!.end } });
      continue;
    }
    if (token.capital) continue;
    const strength = otherSense(tokens, at) ? 0 : saying(tokens, at);
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
  if (isOwnInference(tokens, at)) return 0.3;
  const that = opensClause(tokens, at);
  if (nounsAsWell.test(word)) return that && speaks(tokens, at - 1) ? 0.65 : 0;
  return hasSpeaker(tokens, at) ? spoken(word, that, speaks(tokens, at - 1)) : 0;
}

/** A speaker and a verb: the surer, the less the verb can mean anything else. */
function spoken(word: string, that: boolean, adjacent: boolean): number {
  if (looseVerbs.has(word)) return that ? 0.65 : 0;
  if (that) return 0.7;
  return plainlySaying.test(word) && adjacent ? 0.6 : 0.4;
}

/** "According to the police": a speaker, a document or a name; "according to their prefix" tells a rule. */
const namesSource = (tokens: readonly Token[], from: number): boolean =>
  tokens.slice(from, from + 6).some(token => token.capital || token.quoted || speakers.has(token.lower) || /^(?:estimates?|figures|statistics|legend|tradition|folklore|accounts?|law|constitution|bible|filings?|records|books?|interviews?|legends|media|website|letters?)$/.test(token.lower));

/** `the reported figure`, `an estimated 30`, `as stated above`: participles that report nobody's words. */
function isReportedSpeech(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  const after = tokens[at + 1]?.lower ?? '';
  if (isAdjective(tokens, at)) return false;
  if (before.endsWith('ly') && /^(?:the|a|an|any|no)$/.test(tokens[at - 2]?.lower ?? '')) return false;
  if (/^(?:the|a|an|as|when|if|my|our|your|their|its|his|her|not|be|i|we|you|of|and|or|with)$|['’]s?$/.test(before)) return false;
  return !/^(?:above|below|earlier|previously|here)$/.test(after);
}

/** "this disclosed flaw" against "this reported that"; "two reported deaths" against "two reported that". */
function isAdjective(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (!before || !after) return false;
  if (demonstrative.test(before.lower)) return !clauseFollows.test(after.lower);
  return (numberWords.has(before.lower) || (before.numeric && !isYear(before))) && isPlural(after);
}

const demonstrative = /^(?:this|these|those|such|some|any|all|each|every)$/;
const clauseFollows = /^(?:that|a|an|the|by|in|as|to|no|on)$/;

/** "is estimated by splitting the data", "are considered together": what is done to a thing, not what is said of it. */
export const tellsMethod = (tokens: readonly Token[], behind: number): boolean =>
  /^(?:together|separately|jointly|individually)$/.test(tokens[behind]?.lower ?? '') || (/^(?:by|using|via)$/.test(tokens[behind]?.lower ?? '') && /(?:ing|tion)$/.test(tokens[behind + 1]?.lower ?? ''));

/** "contended with a flood", "concludes with a list": no words of anybody; "demand forecast accuracy" is a noun. */
function otherSense(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!;
  if (tellsMethod(tokens, at + 1)) return true;
  if (tokens[at + 1]?.lower === 'with' && /^(?:contend|conclude)(?:s|ed)?$/.test(lower)) return true;
  return /^forecasts?$/.test(lower) && !speaks(tokens, at - 1) && !/^(?:is|are|was|were|been|has|have|had)$/.test(tokens[at - 1]?.lower ?? '');
}

/** "These results suggest that", "this shows": the author's own conclusion from what was just said. */
const isOwnInference = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 4), at).some(token => /^(?:this|these|that|which)$/.test(token.lower));

/** Plurals that a speaker must stand right before to be verbs: "Meta claims that", not "a few projects that". */
const nounsAsWell = /^(?:states|claims|reports|notes|estimates|projects|shows|calls|views|claim|report|estimate)$/;

/** Verbs that need no "that" to report somebody's words. */
const plainlySaying = /^(?:says|argues|believes|alleges|insists|contends|warns|asserts|thinks|announces|concludes|say|argue|believe|allege|insist|contend|warn|forecasts|foresees?)$/;

function speaks(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  return speakers.has(token.lower) || (token.capital && !sentenceOpeners.has(token.lower) && !isPlace(tokens, at));
}

/** "paths across Europe and the Americas show": the name is where, not who. */
function isPlace(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const { lower, capital } = tokens[i]!;
    if (/^(?:across|in|within|throughout|between|among)$/.test(lower)) return i > 0;
    if (!capital && lower !== 'the' && lower !== 'and') return false;
  }
  return false;
}

/** A name, a pronoun or a noun for a speaker within four words before; a sentence's first word has its capital anyway. */
function hasSpeaker(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    if (speaks(tokens, i)) return i > 0 || speakers.has(tokens[0]!.lower) || at === 1 || tokens[1]!.capital;
  }
  return false;
}

const sentenceOpeners = wordSet(`
  this that these those there when while with from then they here what where each such some most many both also note
  another other however although since below above after before as at by for in on of to the a an if it its he she his
  her their so but and or yet nor thus hence instead moreover furthermore finally later once because despite during
  under even only all no not one two recent early several few any every neither either
`);

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

const joins = (left: Token, right: Token): boolean => left.capital && !left.quoted && !sentenceOpeners.has(left.lower) && right.start - left.end <= 2;
