import type { Article } from '../article/model.ts';
import { datedEvents, type DatedEvent } from '../facts/datedEvents.ts';
import { onceOnly, type EventKind } from '../facts/eventClasses.ts';
import { canMeet, formatPeriod, redate, widest } from '../language/dates/index.ts';
import { replace, type TextEdit } from '../text/edit.ts';
import type { Fix, Problem } from './check.ts';

/** One event that an article dates in ways that cannot meet; the side told less often, or later, carries the problem. */
export function* eventProblems(article: Article): Iterable<Problem> {
  const groups = groupEvents(datedEvents(article));
  for (const events of groups.values()) {
    const [main, other] = sidesOf(events);
    if (main && other) yield problemOf(article, main, other);
  }
  yield* orderProblems(datedEvents(article));
}

/** What comes first of two, whoever it happens to. */
const orders: readonly (readonly [EventKind, EventKind])[] = [['born', 'died'], ['founded', 'dissolved']];

function* orderProblems(events: readonly DatedEvent[]): Iterable<Problem> {
  for (const end of events) {
    const first = orders.find(([, last]) => last === end.kind)?.[0];
    const start = first && events.find(event => event.kind === first && event.subject === end.subject);
    if (!start || widest(start.period).first <= widest(end.period).last) continue;
    yield {
      span: end.span,
      message: `This (${end.kind} ${formatPeriod(end.period)}) is before that (${start.kind} ${formatPeriod(start.period)}).`,
      related: [{ message: `${start.kind} ${formatPeriod(start.period)}`, span: start.span }],
      data: { reason: 'order', event: end.kind },
      fixes: () => [],
    };
  }
}

function groupEvents(events: readonly DatedEvent[]): ReadonlyMap<string, readonly DatedEvent[]> {
  const groups = new Map<string, DatedEvent[]>();
  for (const event of events) {
    const key = `${event.kind}|${event.subject}|${onceOnly.has(event.kind) ? '' : event.details}`;
    const group = groups.get(key);
    if (group) group.push(event);
    else groups.set(key, [event]);
  }
  return groups;
}

type Side = readonly DatedEvent[];

/** The two largest sets of dates that meet among themselves and not with each other; the larger, or earlier told, first. */
function sidesOf(events: readonly DatedEvent[]): readonly [Side?, Side?] {
  if (events.length < 2) return [];
  const sides: DatedEvent[][] = [];
  for (const event of events) {
    const side = sides.find(members => members.every(member => canMeet(member.period, event.period)));
    if (side) side.push(event);
    else sides.push([event]);
  }
  const [main, other] = sides.sort((a, b) => b.length - a.length);
  return main && other && main.every(a => other.every(b => !canMeet(a.period, b.period))) ? [main, other] : [];
}

function problemOf(article: Article, main: Side, other: Side): Problem {
  const [here] = other;
  const { kind, period } = here!;
  return {
    span: here!.span,
    message: `The same event (${kind}) is dated ${formatPeriod(period)} here and ${formatPeriod(main[0]!.period)} elsewhere.`,
    related: main.map(({ span, period: its }) => ({ message: formatPeriod(its), span })),
    data: { reason: 'event', event: kind },
    fixes: () => [takeFix(article, main[0]!, other), takeFix(article, here!, main)],
  };
}

/** Puts one side's date in the other's places, in each place's own form where it is as fine. */
function takeFix(article: Article, right: DatedEvent, wrong: Side): Fix {
  const written = article.text.slice(right.span.start, right.span.end);
  const edits = wrong.map(({ span, date, period }): TextEdit => {
    const old = article.text.slice(span.start, span.end);
    return replace(span, period.precision === right.period.precision ? redate(old, date, right.period.first) : written);
  });
  return { title: `Take ${written}`, safe: false, edits };
}
