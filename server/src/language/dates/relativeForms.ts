import { firstOf, form, type Form, type Reading, type RelativeDate, type RelativeUnit } from './expression.ts';
import { shiftPeriod } from './shift.ts';
import { cardinalOf, cardinalPattern } from './words.ts';

/** Dates told from another date of the text. Words told from today ("last year", "two years ago") are none of them. */

const units = '(day|night|morning|evening|week|fortnight|month|year|decade|centur(?:y|ies))';
const unitPattern = `${units}s?(?![A-Za-z])`;
const oneUnit = `${units}(?![A-Za-z])`;

function unitOf(word: string): RelativeUnit {
  const lower = word.toLowerCase();
  if (/^(?:night|morning|evening)/.test(lower)) return 'day';
  return lower.startsWith('centur') ? 'century' : lower === 'fortnight' ? 'week' : lower as RelativeUnit;
}

const relative = (amount: number, unit: string): { relative: RelativeDate } => ({ relative: { amount, unit: unitOf(unit), hedged: false } });

/** `the same day`, `that year`, `that same month` */
const same: Form = form(`(?:(?:the|that)\\s+(?:very\\s+)?same|that|the\\s+very)\\s+${oneUnit}`, (match, text) => {
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 8);
  // "That year of …" and "that day when …" explain themselves.
  return /^\s+(?:of|when|that|by|after|before)\b/i.test(after) && !/same/i.test(match[0]) ? undefined : relative(0, match[1]!);
});

/** `the following year`, `the next day`, `the previous month`; "next year" without "the" is told from today. */
const next: Form = form(`the\\s+(following|next|ensuing|previous|preceding|prior)\\s+${oneUnit}`, match =>
  relative(/^(?:prev|prec|prior)/i.test(match[1]!) ? -1 : 1, match[2]!));

const hedgeBefore = /\b(?:more than|less than|just over|just under|over|under|about|around|almost|nearly|roughly|approximately|some|at least|within)\s+$/i;
const shiftPattern = new RegExp(
  `(${cardinalPattern}|half\\s+an?|the(?=\\s+(?:day|week|month|year)\\s+(?:after|before)\\b))(\\s+and\\s+a\\s+half)?[-\\s]+${unitPattern}(\\s+and\\s+a\\s+half)?\\s+`
  + '(later|earlier|afterwards?|thereafter|previously|beforehand|prior\\s+to|(?:after|before|following)(?![A-Za-z])|from(?=\\s))(?![A-Za-z])', 'iy');

/** `a year later`, `two days afterwards`; `thirteen months after the announcement`; `six weeks after 3 May 2021` */
export const shifted = (readDate: Form): Form => (text, at) => {
  shiftPattern.lastIndex = at;
  const match = shiftPattern.exec(text);
  if (!match) return undefined;
  const hedged = hedgeBefore.test(text.slice(Math.max(0, at - 16), at));
  const base = shiftOf(match, hedged);
  const end = at + match[0].length;
  return /^(?:after|before|prior|following|from)/i.test(match[5]!) && !/^afterw/i.test(match[5]!) ? fromAnchor(text, end, base, match[5]!, readDate) : { relative: base, end };
};

function shiftOf(match: RegExpExecArray, hedged: boolean): RelativeDate {
  const count = (/^half/i.test(match[1]!) ? 0.5 : /^the/i.test(match[1]!) ? 1 : cardinalOf(match[1]!)) + (match[2] ?? match[4] ? 0.5 : 0);
  const earlier = /^(?:earlier|previously|before|prior)/i.test(match[5]!);
  const { amount, unit } = countedIn(count, unitOf(match[3]!));
  return { amount: earlier ? -amount : amount, unit, hedged };
}

/** Decades are counted in years, half years in months; half of anything shorter is told too finely to count. */
function countedIn(count: number, unit: RelativeUnit): Pick<RelativeDate, 'amount' | 'unit'> {
  if (unit === 'decade' || unit === 'century') return { amount: count * (unit === 'decade' ? 10 : 100), unit: 'year' };
  if (Number.isInteger(count)) return { amount: count, unit };
  return unit === 'year' ? { amount: count * 12, unit: 'month' } : { amount: Math.round(count), unit };
}

const article = /\s+(?:the\s+)?/y;
/** A noun phrase up to the verb or preposition behind it, or a whole clause: "the announcement", "it was founded". */
const nounPhrase = /\s+(?:the|its|their|his|her|this|that)\s+(?:[\w’'-]+\s+){0,4}?[\w’'-]+(?=\s*(?:[,.;:!?()—–]|$)|\s+(?:it|he|she|they|we|the|a|an|is|was|were|had|has|have|are|will|did|of|in|on|at|by|and|but|when|which|while|for|to|with)\s)/iy;
const clause = /\s+[^,.;:!?()—–]{2,60}?(?=\s*(?:[,.;:!?()—–]|$)|\s+(?:and|but|when|which|while|on|in)\s)/y;

/** What a shift counts from: a date right behind it, else the event that the clause names. */
function fromAnchor(text: string, end: number, base: RelativeDate, word: string, readDate: Form): Reading | undefined {
  article.lastIndex = end;
  const from = end + (article.exec(text)?.[0].length ?? 0);
  const date = readDate(text, from);
  if (date?.period) return { end: date.end, period: shiftPeriod(date.period, base) };
  if (/^from/i.test(word)) return undefined;
  const anchor = matchAt(nounPhrase, text, end) ?? matchAt(clause, text, end);
  if (!anchor) return { relative: base, end };
  const start = end + anchor[0].length - anchor[0].trimStart().length;
  return { relative: { ...base, anchor: { start, end: end + anchor[0].length } }, end: end + anchor[0].length };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

export const plainRelatives: Form = firstOf([same, next]);
