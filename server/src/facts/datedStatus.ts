import type { Prose } from '../article/model.ts';
import type { DateExpression } from '../language/dates/index.ts';
import { findQuotes } from '../language/claims/quotes.ts';
import { tenseOf } from '../language/tense.ts';
import { memoize } from '../text/memo.ts';
import { overlaps, type Span } from '../text/span.ts';
import { datesOf } from './dates.ts';

/** How a status says when it held. `by` is "By May 2026, … still not". */
export type StatusKind = 'asOf' | 'by' | 'now';

/** A status with its date, as one sentence or cell tells it; spans are relative to the prose. */
export interface StatusReading {
  readonly kind: StatusKind;
  /** From the words that lead to the date to the date's end: "As of May 2026". */
  readonly span: Span;
  readonly date: DateExpression;
  /** Whether the whole sentence is told in the past: a story, no status. */
  readonly history: boolean;
  /** Whether it tells in the past of something that has not come about yet: a status all the same, if nothing later is told. */
  readonly open: boolean;
  /** Whether the date says which of something ("the 2020 census") rather than when. */
  readonly modifies: boolean;
}

const lead = "(?:(?:the|its|their|around|about|approximately|roughly|circa|c\\.|at least|no later than|matches|match|games|played|on)\\s+|the\\s+(?:year|month|week)\\s+of\\s+)*";
const asOf = new RegExp(`\\bas\\s+(?:of|at)\\s+${lead}$`, 'i');
const nowWords = "(?:currently|presently|now|today|nowadays|these days|at present|at the moment|to date|so far|(?:at|as of|at the time of|as of the time of)\\s+(?:this\\s+)?(?:writing|publication|press))";
const nowBracket = new RegExp(`\\b${nowWords}\\s*[(\\[]\\s*(?:in\\s+|as\\s+of\\s+)?$`, 'i');
const writingIn = /\b(?:at|as of|at the time of|as of the time of)\s+(?:this\s+)?writing\s*,?\s*(?:(?:in|on)\s+)?$/i;
const by = /\bby\s+(?:the\s+)?$/i;

/** Words in front of "as of" that make it the beginning of something: "effective as of 1 January 2021". */
const begins = /\b(?:effective|effect|force|starting|beginning|commencing|applicable|valid|mandatory|retir(?:e[sd]?|ing|ement)|resign(?:s|ed|ing|ation)?|step(?:s|ped|ping)?\s+down|renamed|abolished|dissolved|discontinued|deprecated|cease[sd]?|terminat(?:ed|es)|expire[sd]?)(?:\s+[\w'’-]+){0,4}\s+$/i;
/** Something comes out on a day; in a month or year it is there already. */
const onSale = /\b(?:available|on sale|out)\b[^,;.]{0,24}$/i;
const rules = /^[^.;]{0,80}\b(?:must|shall|will|takes?\s+effect|comes?\s+into|enters?\s+into|applies|(?:is|are)\s+required\s+to)\b/i;
const stillOpen = /\b(?:(?:still|yet)\b.*\b(?:not|no|never|none|neither|without|un\w+ed)|(?:not|no|never|none|neither|nothing|nobody)\b.*\b(?:still|yet)|n['’]t\b.*\byet|still\s+(?:in|under|being|awaiting|pending|lack\w*|un\w+|await\w*)|(?:had|has|have)\s+(?:\w+ly\s+)?(?:still\s+)?(?:not|never)|(?:had|has|have)n['’]t|remain(?:s|ed)?\s+(?:un\w+|in|under|without|no)|no\s+[\w-]+(?:\s+[\w-]+)?\s+(?:had|has|have)\s+been)\b/i;
const modal = /\b(?:will|won['’]t|would|wouldn['’]t|could|should|may|might|must|shall|expected|expects?|planned|plans?|scheduled|due|aims?|aimed|hopes?|hoped|intends?|intended|pledged|promised|projected|forecast)\b/i;
const cheap = /\bas\s+(?:of|at)\b|\bby\b|writing|[([]/i;

/** The statuses that a sentence dates, those of history included. */
export const statusesOf: (prose: Prose) => readonly StatusReading[] = memoize(prose => {
  const dates = datesOf(prose);
  if (dates.length === 0 || !cheap.test(prose.masked)) return [];
  const quotes = findQuotes(prose.masked);
  const own = blank(prose.masked, quotes);
  const readings = dates.flatMap(date => readStatus(own, date) ?? []).filter(({ span }) => !quotes.some(quote => overlaps(quote, span)));
  return withoutComparisons(readings);
});

const blank = (text: string, spans: readonly Span[]): string =>
  spans.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);

function readStatus(text: string, date: DateExpression): StatusReading | undefined {
  const before = text.slice(0, date.span.start);
  const after = text.slice(date.span.end);
  const match = asOf.exec(before) ?? nowBracket.exec(before) ?? writingIn.exec(before);
  if (match) return asOf.test(before) && isBeginning(before.slice(0, match.index), after, date) ? undefined : reading('asOf', match.index);
  const byMatch = by.exec(before);
  return byMatch && isStillOpen(before, after) ? reading('by', byMatch.index) : undefined;

  function reading(kind: StatusKind, start: number): StatusReading {
    const tense = tenseOf(text.replace(subordinate, ' '));
    return {
      kind, date, span: { start, end: bracketEnd(text, before, date.span.end) },
      history: tense.past && !tense.present,
      open: kind === 'by' || (isStillOpen(before, after) && /\bhad\b/i.test(text)),
      modifies: /\bthe\s+$/i.test(before) && /^\d{4}$/.test(text.slice(date.span.start, date.span.end)) && /^\s+[a-z]/i.test(after),
    };
  }
}

const isBeginning = (before: string, after: string, { period }: DateExpression): boolean =>
  begins.test(before) || (before.trim() === '' && rules.test(after)) || (period?.precision === 'day' && onSale.test(before));

/** Clauses that tell of something else than what the sentence says. */
const subordinate = /\b(?:whether|which|who|whose|that|because|where)\b[^,;.]*/gi;

/** A date in brackets takes its closing one with it. */
const bracketEnd = (text: string, before: string, end: number): number =>
  /[([]\s*(?:(?:in|as\s+of)\s+)?$/i.test(before) && /[)\]]/.test(text[end] ?? '') && nowBracket.test(before) ? end + 1 : end;

/** The clause with the "by" tells of something that has not come about, and of no plan. */
function isStillOpen(before: string, after: string): boolean {
  const lead = /[^.;]*$/.exec(before)![0];
  const match = stillOpen.exec(lead + after);
  return match !== null && !modal.test((lead + after).slice(0, match.index + match[0].length));
}

/** "From 3 as of 2019 to 5 as of 2025": only the last of them is how things stand. */
function withoutComparisons(readings: readonly StatusReading[]): readonly StatusReading[] {
  const latest = Math.max(...readings.map(({ date }) => date.period?.last ?? -Infinity));
  return readings.filter(({ date }) => date.period === undefined || date.period.last === latest);
}
