import type { Prose } from '../article/model.ts';
import { findQuotes } from '../language/claims/quotes.ts';
import type { DateExpression } from '../language/dates/index.ts';
import { tenseOf } from '../language/tense.ts';
import { blankOut } from '../markdown/mask.ts';
import { memoize } from '../text/memo.ts';
import type { Span } from '../text/span.ts';
import { datesOf } from './dates.ts';

/** A plan or forecast with the date that it sets; spans are relative to the prose. */
export interface Prediction {
  /** "will", "is expected to". */
  readonly cue: Span;
  readonly date: DateExpression;
  /** Told as still to come, or as what was to come once ("was expected in June"). */
  readonly told: 'present' | 'past';
}

const adverb = '(?:\\s+(?:\\w+ly|also|still|now|currently|not|yet|first))?';
const planned = '(?:expected|set|due|scheduled|planned|slated|projected|forecast(?:ed)?|anticipated|estimated|predicted|poised|targeted|on track|on course|intended|supposed|likely|about|going)';
const present = `(?:will|won['’]t|shall|it['’]ll|they['’]ll)(?![\\w-])(?!\\s+(?:of|and\\s+testament)\\b)|(?:is|are|remains?)${adverb}\\s+${planned}\\b|(?:plans?|intends?|aims?|hopes?|expects?)\\s+to\\b|(?:is|are)\\s+to\\s+(?!date\\b)[a-z]+\\b`;
const past = `(?:would|wouldn['’]t)\\b|(?:was|were|been|being|had)${adverb}\\s+${planned}\\b|(?:planned|intended|aimed|hoped|expected|promised|pledged|vowed)\\s+(?:to|for)\\b|(?:was|were)\\s+to\\b`;
/** Plans without a verb of their own: "launch expected in 2024", "Planned for Q3 2025". */
const bare = '(?:expected|scheduled|planned|slated|projected|forecast|anticipated|due(?!\\s+to\\b)|targeted|tentatively|upcoming|coming|TBA|TBC|ETA)\\b';
const cuePattern = new RegExp(`\\b(?:(?<past>${past})|(?<present>${present})|(?<bare>${bare}))`, 'gi');
const cheap = /\bwill\b|won['’]t|['’]ll\b|shall|expect|\bset\b|\bdue\b|schedul|plan|slated|project|forecast|anticipat|estimat|predict|poised|target|track|intend|suppos|likely|about to|going|aim|hope|would|promis|pledg|vow|tentativ|upcoming|coming|TB[AC]|ETA|\b(?:is|are|was|were) to\b/i;

/** Every plan or forecast in a sentence that sets a date, quotations left out. */
export const predictionsOf: (prose: Prose) => readonly Prediction[] = memoize(prose => {
  const dates = datesOf(prose);
  if (dates.length === 0 || !cheap.test(prose.masked)) return [];
  const own = blankOut(prose.masked, findQuotes(prose.masked));
  const cues = [...own.matchAll(cuePattern)].map(match => ({ start: match.index, end: match.index + match[0].length, groups: match.groups! }));
  return cues.flatMap((cue, i): readonly Prediction[] => {
    const until = cues[i + 1]?.start ?? own.length;
    const date = dateBehind(own, dates, cue, until) ?? (i === 0 ? dateInFront(own, dates, cue) : undefined);
    return date ? [{ cue: { start: cue.start, end: cue.end }, date, told: toldIn(own, cue.start, cue.groups) }] : [];
  });
});

type Groups = Readonly<Record<string, string | undefined>>;

const noVerb = /(?:^|[|(:;,–—-]|\b(?:announced|announces|announce|revealed|unveiled|confirmed|cancell?ed|presented|proposed|drew up|its|their|the|of|with|on|no|any|under|despite|whose))\s*$/i;
const pastAuxiliary = /\b(?:was|were|been|being)\s+(?:\w+ly\s+)?$/i;

/** A plan without a verb is told in the tense of its sentence: "with completion expected in 2024", "its plans to open". */
function toldIn(text: string, start: number, groups: Groups): Prediction['told'] {
  const before = text.slice(Math.max(0, start - 24), start);
  const isNoun = noVerb.test(before) && !/^(?:will|won|shall|is|are|was|were|would)/i.test(text.slice(start));
  if (groups['past'] !== undefined && (!isNoun || /,\s*$/.test(before))) return 'past';
  if (groups['present'] !== undefined && !isNoun) return 'present';
  if (pastAuxiliary.test(before)) return 'past';
  const tense = tenseOf(text);
  return tense.past && !tense.present && !tense.future ? 'past' : 'present';
}

const when = /(?:^|\s|[(–—,])(?:in|by|on|before|during|until|from|around|within|through|starting|beginning|at|for|as early as|as soon as|no later than|not before|no earlier than|sometime in|later in|late in|early in)\s+(?:(?:the|about|around|approximately|early|late|mid|calendar|at|in|or)\s+)*$/i;
const stops = /[;:.?!]\s|\b(?:which|who|whose|where|because|although|though|whereas|while|since|after|when|once|if|unless|than|compared|but|was|were|had|did)\b/i;

/**
 * The date that a cue governs: behind it in the same clause, with a preposition of time. Of several the last ("from 2 in
 * 2024 to 4 by 2030").
 */
function dateBehind(text: string, dates: readonly DateExpression[], cue: Span, until: number): DateExpression | undefined {
  const behind = dates.filter(({ span }) => span.start >= cue.end && span.start < until);
  const governed = behind.filter(({ span }) => governs(text.slice(cue.start, cue.end), text.slice(cue.end, span.start)));
  const last = governed.at(-1);
  // A later date that nothing ties to the plan may be what the plan is about all the same.
  return last && behind.every(({ period }) => !period || !last.period || period.last <= last.period.last) ? last : undefined;
}

/** The words between say what is to be done, and when; not what was done when to something that they mention. */
function governs(cue: string, between: string): boolean {
  if (between.length > 160 || stops.test(between)) return false;
  if (/^\s*(?:[:,(–—-]\s*)?$/.test(between)) return true;
  if (!when.test(between)) return false;
  const words = between.replace(when, '').trim().split(/\s+/);
  if (/\bfor\s+(?:the\s+)?$/i.test(between)) return words.join('').length === 0 || (/sched|plan|set|slate|due|target/i.test(cue) && words.length <= 4);
  return !endsInReducedClause(words);
}

/** "The bridge built in 1932": a participle right before the preposition that no "be" or "have" goes before. */
function endsInReducedClause(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  if (!/(?:ed|built|made|held|won|sold|begun|written|known|seen|given|taken)$/i.test(last) || words.length < 2) return false;
  return !words.slice(-4, -1).some(word => /^(?:be|been|being|get|is|are|and|or|have|fully|\w+ly)$/i.test(word));
}

const opening = /(?:^(?:[^,;:.]{0,40},\s*)?|[,;:(]\s*|\bthat\s+)(?:(?:but|and|then|also|however,?)\s+)?(?:in|by|on|before|from|during|starting|beginning|at)\s+(?:(?:the|about|around|early|late|mid|or)\s+)*$/i;

/** "By 2030, it will …": a date that opens a clause, before a cue in it. */
function dateInFront(text: string, dates: readonly DateExpression[], cue: Span): DateExpression | undefined {
  const [first, second] = dates;
  if (!first || first.span.end > cue.start || (second && second.span.start < cue.start)) return undefined;
  const between = text.slice(first.span.end, cue.start);
  return opening.test(text.slice(0, first.span.start)) && between.length < 120 && /^\s*[,a-z]/i.test(between) && !stops.test(between) && !pastVerb.test(between) ? first : undefined;
}

const pastVerb = /\b(?:said|announced|reported|stated|predicted|forecast|estimated|projected|noted|warned|wrote|found|told|confirmed|published|launched|revealed|unveiled|declared|claimed|argued|suggested|approved|passed|signed|voted|decided|agreed)\b/i;
