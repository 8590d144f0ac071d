import type { Article } from '../article/model.ts';
import { findQuotes } from '../language/claims/quotes.ts';
import { dayOf, weekdayOf } from '../language/dates/index.ts';
import { datesIn, type PlacedDate } from './dates.ts';

/** What is wrong with a date by the calendar alone. */
export type CalendarFault = 'weekday' | 'impossible' | 'backwards';

export interface FaultyDate {
  readonly fault: CalendarFault;
  readonly placed: PlacedDate;
}

/** The first day of the Gregorian calendar in Britain and its colonies; weekdays before it are of another calendar. */
const gregorian = dayOf(1752, 9, 14);
const oldStyle = /\b(?:O\.\s?S\.|N\.\s?S\.|OS|NS|Old Style|New Style|Julian|Gregorian)(?![A-Za-z])/;

/** Words that tell of a date being moved, so that "from June to May 2025" is no range; of levels, prices and the like. */
const moved = /\b(?:moved?|brought|shift(?:ed|s)?|chang(?:ed|es|e)|advanc(?:ed|es)|revis(?:ed|es)|correct(?:ed|s)|push(?:ed|es)|reschedul(?:ed|es)|accelerat(?:ed|es)|amend(?:ed|s)|lower(?:ed|s)|back(?:dated)?|return(?:ed|s)?|revert(?:ed|s)?|reset|cut|reduc(?:ed|es)|redat(?:ed|es))\b/i;
const comparedBehind = /^\s*(?:levels?|prices|standards?|figures|dollars|baseline)\b/i;

/** The dates of an article that no calendar has, or that contradict themselves; quotations are somebody else's. */
export function calendarFaults(article: Article): readonly FaultyDate[] {
  return datesIn(article).flatMap(placed => {
    const fault = faultOf(placed);
    return fault && !isQuoted(placed) ? [{ fault, placed }] : [];
  });
}

const isQuoted = ({ passage, sentence, expression }: PlacedDate): boolean =>
  passage.kind === 'quote' || findQuotes(sentence.prose.masked).some(quote => quote.start <= expression.span.start && expression.span.end <= quote.end);

function faultOf(placed: PlacedDate): CalendarFault | undefined {
  const { expression, sentence, period } = placed;
  switch (expression.fault) {
    case 'backwards': return isMoved(sentence.prose.masked, expression.span) ? undefined : 'backwards';
    case 'impossible': return period === undefined || period.first >= gregorian ? 'impossible' : undefined;
    default: return hasWrongWeekday(placed) ? 'weekday' : undefined;
  }
}

/** A guessed year condemns no weekday. */
function hasWrongWeekday({ expression, sentence, inferred, period }: PlacedDate): boolean {
  const { weekday, ends, doubleDated } = expression;
  if (!weekday || !period || inferred || doubleDated || period.first < gregorian || oldStyle.test(sentence.prose.masked)) return false;
  return weekdayOf(ends?.[0].first ?? period.first) !== weekday.weekday;
}

/** A dash makes a range whatever is told around it; "from" and "to" may tell of something else. */
function isMoved(text: string, span: { readonly start: number; readonly end: number }): boolean {
  if (/[–—-]/.test(text.slice(span.start, span.end))) return false;
  return moved.test(text) || comparedBehind.test(text.slice(span.end));
}
