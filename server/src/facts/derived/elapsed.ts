import type { Reading } from '../figures/reading.ts';
import type { DateExpression, Period } from '../../language/dates/index.ts';
import type { Quantity } from '../../language/quantity/quantity.ts';
import type { Span } from '../../text/span.ts';
import { durationOf, elapsed, isDuration } from './elapsedTime.ts';
import type { Derivation } from './model.ts';
import { claimOf } from './operands.ts';

interface Dated {
  readonly period: Period;
  readonly span: Span;
}

/** The two dates that a length of time lies between. */
interface Course {
  readonly from: Dated;
  readonly to: Dated;
  readonly inclusive: boolean;
}

/** "from 1998 to 2004, six years", "in 1941 and … in 1956, fifteen years later", "In 1952 …, for 21 years, until 1973". */
export function elapsedTimes(reading: Reading): readonly Derivation[] {
  const durations = reading.quantities.filter(isDuration);
  if (durations.length === 0) return [];
  const dates = reading.expressions.filter(date => !date.relative && date.period);
  return durations.flatMap(duration => {
    const course = courseOf(reading.masked, dates, duration);
    return course && course.from.period.last <= course.to.period.last ? [derive(duration, course)] : [];
  });
}

function derive(duration: Quantity, { from, to, inclusive }: Course): Derivation {
  const claim = claimOf(duration);
  return {
    rule: 'elapsed', claimed: { ...claim, values: claim.values.map(value => durationOf(duration, value)) },
    readings: elapsed(from.period, to.period, duration.unit!.name, inclusive), operands: [from.span, to.span],
  };
}

function courseOf(masked: string, dates: readonly DateExpression[], duration: Quantity): Course | undefined {
  return rangeBeside(masked, dates, duration) ?? laterThan(masked, dates, duration) ?? untilDate(masked, dates, duration) ?? withinMove(masked, dates, duration);
}

const dated = (date: DateExpression): Dated => ({ period: date.period!, span: date.span });
const gapBetween = (masked: string, a: Span, b: Span): string => masked.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));

/** "31 months, from March 2017 to October 2019", "from 1998 to 2004, six years". */
function rangeBeside(masked: string, dates: readonly DateExpression[], duration: Quantity): Course | undefined {
  const range = dates.find(date => date.ends && isBeside(masked, date.span, duration.span));
  if (!range?.ends) return undefined;
  return { from: { period: range.ends[0], span: range.span }, to: { period: range.ends[1], span: range.span }, inclusive: true };
}

function isBeside(masked: string, range: Span, duration: Span): boolean {
  const gap = gapBetween(masked, range, duration);
  return duration.start > range.end ? /^\s*[,(–—]\s*(?:or|that is|i\.e\.)?\s*$/.test(gap) : /^\s*[,(–—:]\s*(?:from|between)?\s*$/.test(gap);
}

/** Two dates in front and "N years later" right behind the second, or the first in front and the second right behind. */
function laterThan(masked: string, dates: readonly DateExpression[], duration: Quantity): Course | undefined {
  if (!/^\s+(?:later|afterwards?)\b/.test(masked.slice(duration.span.end))) return undefined;
  const before = dates.filter(date => date.span.end <= duration.span.start && !date.ends);
  const [first, second] = before.slice(-2);
  if (first && second && /^\s*,\s*(?:some\s+|only\s+|just\s+)?$/.test(gapBetween(masked, second.span, duration.span)) && first.period!.last < second.period!.first) return { from: dated(first), to: dated(second), inclusive: false };
  const behind = dates.find(date => date.span.start >= duration.span.end && !date.ends);
  const last = before.at(-1);
  return behind && last && before.length === 1 && /^\s+(?:later|afterwards?),?\s+(?:in|on)\s+(?:the\s+)?$/.test(gapBetween(masked, duration.span, behind.span)) ? { from: dated(last), to: dated(behind), inclusive: false } : undefined;
}

/** "In 1952 … a record that stood for 21 years, until 1973". */
function untilDate(masked: string, dates: readonly DateExpression[], duration: Quantity): Course | undefined {
  const end = dates.find(date => date.span.start >= duration.span.end);
  const begin = dates.filter(date => date.span.end <= duration.span.start);
  if (!end || begin.length !== 1 || begin[0]!.ends || end.ends) return undefined;
  return /^\s*,?\s+(?:until|till|to|up to|ending in|through)\s+$/.test(gapBetween(masked, duration.span, end.span)) ? { from: dated(begin[0]!), to: dated(end), inclusive: true } : undefined;
}

/** "from 62,000 in 1990 to 43,000 in 2020, a decline of 31 percent in 30 years": the sentence's only two dates. */
function withinMove(masked: string, dates: readonly DateExpression[], duration: Quantity): Course | undefined {
  const [first, second, ...others] = dates.filter(date => !date.ends);
  if (!first || !second || others.length > 0 || dates.length > 2 || duration.span.start < second.span.end) return undefined;
  const move = /\bfrom\b.*\bin\s*$/s.test(masked.slice(0, first.span.start)) && /\bto\b/.test(gapBetween(masked, first.span, second.span));
  return move && /\b(?:in|over|within)\s+(?:only\s+|just\s+|the\s+|those\s+|these\s+)?$/.test(masked.slice(0, duration.span.start)) ? { from: dated(first), to: dated(second), inclusive: true } : undefined;
}
