import type { Span } from '../../text/span.ts';
import { findQuotes } from '../claims/quotes.ts';
import {
  adverbs, auxiliaries, bareSources, countedSources, impersonalVerbs, opinionVerbs, quantities, vagueAgents,
} from './words.ts';

const helpers = `(?:(?:${auxiliaries})\\s+){0,3}`;
const byNobody = `by\\s+(?:${vagueAgents})`;

/** Each with what it is told by; where a name comes between ("critics such as Ada Quill argue") none of them fits. */
const patterns: readonly string[] = [
  // "It is widely believed that"
  `it\\s+(?:is|was|has\\s+been|had\\s+been)\\s+(?:(?:${adverbs})\\s+){0,2}(?:${impersonalVerbs})(?=\\s+(?:that|to|${byNobody})\\b)`,
  // "is widely regarded as", "has often been called the"
  `(?:is|are|was|were|has|have)\\s+(?:been\\s+)?(?:${adverbs})\\s+(?:been\\s+)?(?:${impersonalVerbs})(?=\\s+(?:as|to|the|a|an|one|${byNobody})\\b)`,
  // "is considered one of", "are thought to"
  `(?:is|are|was|were)\\s+(?:considered(?=\\s+(?:to\\s+be|one|the|a|an|${byNobody})\\b)|(?:regarded|viewed|seen)(?=\\s+(?:as|${byNobody})\\b)|(?:said|thought|believed|rumou?red|reputed|claimed)(?=\\s+to\\b))`,
  // "according to some experts"
  `according\\s+to\\s+(?:(?:${quantities})\\s+){0,2}(?:${countedSources}|rumou?rs|popular\\s+belief)(?=\\s*(?:[,.;:)]|$|who\\b|and\\b))`,
  // "there is a widespread belief"
  `there\\s+is\\s+(?:an?\\s+)?(?:widespread|general|broad|growing|common|popular|scholarly|scientific)\\s+(?:belief|consensus|agreement|perception|view|speculation)`,
  // "some early critics have argued"
  `(?:(?:${quantities})\\s+){1,3}(?:${countedSources})\\s+${helpers}(?:${opinionVerbs})`,
  // "studies show"
  `(?:${bareSources})\\s+${helpers}(?:${opinionVerbs})`,
  // "many consider"
  `(?:some|many|most|several|others)\\s+${helpers}(?:say|believed?|argued?|claimed?|think|suggest(?:ed)?|contend|maintain(?=\\s+that\\b)|consider(?:ed)?|regard(?:ed)?|view|feel|felt|agree|speculated?|question(?:ed)?)`,
];

const vague = new RegExp(`(?<![\\p{L}\\p{N}’'-])(?:${patterns.join('|')})(?![\\p{L}\\p{N}’'-])`, 'giu');
const startsBare = new RegExp(`^(?:${bareSources})\\b`, 'i');

/** A name, a number or a determiner before the noun says whose they are: "Harvard researchers", "these critics", "two studies". */
const determined = /(?:\p{Lu}[\p{L}\p{N}.&’'-]*|\b(?:the|these|those|his|her|its|their|our|my|your|both|two|three|four|five|six|seven|eight|nine|ten|no|of|such|which|same|other|company|university|government|police|state|city|bank|court|and)|\d|['’]s?|[\p{L}]+-)$/u;

/** "62 % of experts say": a figure, not a turn of phrase. */
const counted = /(?:%|percent|per cent|\d)(?:\s+of(?:\s+(?:all|the))?)?\s*$/;

/** "were viewed as Egyptians by the Romans": a passive whose agent is named. */
const namedAgent = /^(?:\s+[\p{L}’'-]+){1,6}?\s+by\s+(?:the\s+)?\p{Lu}/u;

/** "she and several others wrote": one of them is named. */
const alongside = /(?:\b(?:he|she|they)|\p{Lu}[\p{L}’'-]*),?\s+and$/u;

/** "A set is said to be closed if …": a term is defined. */
const isDefined = (masked: string, words: string): boolean => /^(?:is|are)\s+said$/i.test(words) && /\s(?:if|when|whenever)\s/.test(masked);

/** "if a level is seen as sufficient": no view is attributed to anybody. */
const passive = /^(?:is|are|was|were)\s/i;
const conditional = /\b(?:if|when|whether|unless|wherever|whenever)\s[^,;.:]*$/i;

/** "a study by climate scientists says": the verb's subject stands further back. */
const otherSubject = /^[a-z]+s\s+(?:says|believes|argues|claims|thinks|suggests|contends|maintains|asserts|considers|regards|shows|indicates|demonstrates|proves|confirms|reveals|describes|finds)$/i;

/**
 * Attributions to nobody in particular, in text order. Words in quotation marks are somebody else's.
 * @param masked prose of one sentence; spans are relative to it
 */
export function findVagueAttributions(masked: string): readonly Span[] {
  const quotes = findQuotes(masked);
  const found: Span[] = [];
  for (const match of masked.matchAll(vague)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const before = masked.slice(0, span.start).trimEnd();
    if (quotes.some(quote => quote.start <= span.start && span.start < quote.end)) continue;
    const behind = masked.slice(span.end);
    if (isSomebody(before, match[0], behind) || isNoView(masked, before, match[0], behind)) continue;
    found.push(span);
  }
  return found;
}

/** Whether what stands around the words tells after all who holds the view. */
function isSomebody(before: string, words: string, behind: string): boolean {
  if (counted.test(before) || alongside.test(before) || namedAgent.test(behind) || otherSubject.test(words)) return true;
  return startsBare.test(words) && before !== '' && determined.test(before);
}

/** A definition, a condition, or "is also known as". */
const isNoView = (masked: string, before: string, words: string, behind: string): boolean =>
  isDefined(masked, words) || (passive.test(words) && conditional.test(before)) || (/\bknown$/.test(words) && /^\s+as\b/.test(behind));
