import type { Article, Cell, Prose, Table } from '../article/model.ts';
import { findDates, type DateExpression, type Period } from '../language/dates/index.ts';
import { memoize } from '../text/memo.ts';
import { shift, type Span } from '../text/span.ts';
import { kindOfLabel, type EventKind } from './eventClasses.ts';
import { eventInFragment, eventsInProse } from './eventSentence.ts';
import { subjectKey, titleKeys, type Subjects } from './eventSubject.ts';

/** Something that happened to a subject, with the date that one place gives it. */
export interface DatedEvent {
  readonly kind: EventKind;
  /** Subjects with the same key are the same; the empty key is the article's own subject. */
  readonly subject: string;
  /** What tells it from others of its kind: a place, a platform, an agent; sorted. */
  readonly details: string;
  readonly date: DateExpression;
  readonly period: Period;
  /** The date's, absolute. */
  readonly span: Span;
}

/**
 * The dated events of an article's sentences, tables and header, in text order. Only dates told in full: guessed years,
 * "circa", ranges and dates told from others may confirm an event and never contradict it.
 */
export const datedEvents: (article: Article) => readonly DatedEvent[] = memoize(article => {
  const subjects = titleKeys(article);
  const events = [...inHeader(article), ...inFactTables(article), ...article.tables.flatMap(table => inTable(table, subjects)), ...inText(article, subjects)];
  return events.sort((a, b) => a.span.start - b.span.start);
});

function inText(article: Article, subjects: Subjects): readonly DatedEvent[] {
  return article.passages.flatMap(passage => {
    if (passage.role !== 'body' || passage.kind === 'quote' || passage.kind === 'code' || passage.kind === 'heading') return [];
    if (passage.cell && passage.cell.row < 0) return [];
    return eventsInProse(passage.sentences).flatMap(({ sentence, subject, ...event }) => {
      const key = subjectKey(subject, subjects);
      return key === undefined || !isPlain(event.date) ? [] : [{ ...event, subject: key, period: event.date.period!, span: shift(event.date.span, passage.sentences[sentence]!.span.start) }];
    });
  });
}

const plainPrecisions: ReadonlySet<string> = new Set(['day', 'month', 'monthPart', 'quarter', 'half', 'season', 'year', 'yearPart']);

const isPlain = ({ period, fault, relative }: DateExpression): boolean =>
  period !== undefined && !period.circa && !fault && !relative && plainPrecisions.has(period.precision);

/** "Release date: 5 April 2025" among facts about the subject. */
function inHeader({ header, text }: Article): readonly DatedEvent[] {
  return header.fields.flatMap(({ key, name, valueSpan }) => {
    const kind = key === 'other' ? kindOfLabel(name) : undefined;
    const date = kind && kind !== 'published' ? soleDate(text.slice(valueSpan.start, valueSpan.end)) : undefined;
    return kind && date ? [factEvent(kind, date, valueSpan.start)] : [];
  });
}

const factEvent = (kind: EventKind, date: DateExpression, offset: number): DatedEvent =>
  ({ kind, subject: '', details: '', date, period: date.period!, span: shift(date.span, offset) });

/** The one date of a value that says nothing else but it. */
function soleDate(text: string): DateExpression | undefined {
  const [date, ...others] = findDates(text);
  if (!date || others.length > 0 || !isPlain(date)) return undefined;
  const rest = (text.slice(0, date.span.start) + text.slice(date.span.end)).replace(/\[[^\]]*\]/g, '');
  return /[A-Za-z0-9]/.test(rest) ? undefined : date;
}

const cellDate: (prose: Prose) => DateExpression | undefined = memoize(prose => soleDate(prose.masked));
const cellKind: (prose: Prose) => EventKind | undefined = memoize(prose => kindOfLabel(prose.masked));

/** "| Released | 5 April 2025 |". Where several such tables date the same kind of event, they are about several subjects. */
function inFactTables({ tables }: Article): readonly DatedEvent[] {
  const facts = tables.filter(({ header }) => header.length === 2)
    .map(({ header, rows }) => [header, ...rows].flatMap(([label, value]) => factOf(label, value)));
  return facts.flatMap((own, at) => own.filter(({ kind }) => facts.every((others, other) => other === at || others.every(event => event.kind !== kind))));
}

function factOf(label: Cell | undefined, value: Cell | undefined): readonly DatedEvent[] {
  const kind = label && cellKind(label.prose);
  const date = kind && value && cellDate(value.prose);
  return date ? [factEvent(kind, date, value.span.start)] : [];
}

/** A timeline, or a column "Released" with one subject a row. */
function inTable(table: Table, subjects: Subjects): readonly DatedEvent[] {
  if (isTimeline(table)) return table.rows.flatMap(row => inTimelineRow(row, subjects));
  if (table.header.length < 3) return [];
  return table.header.flatMap((heading, column) => {
    const kind = column > 0 ? cellKind(heading.prose) : undefined;
    return kind ? table.rows.flatMap(row => inColumn(kind, row[0], row[column], subjects)) : [];
  });
}

function inColumn(kind: EventKind, name: Cell | undefined, cell: Cell | undefined, subjects: Subjects): readonly DatedEvent[] {
  const date = cell && cellDate(cell.prose);
  const subject = date && name ? subjectKey(name.text, subjects) : undefined;
  return date && subject !== undefined ? [{ ...factEvent(kind, date, cell.span.start), subject }] : [];
}

const timelineHeading = /^(?:dates?|years?|when|month|time|day|period)$/i;
const isTimeline = ({ header }: Table): boolean => timelineHeading.test(header[0]?.text ?? '');

/** "| 5 April 2025 | Orion announced |" */
function inTimelineRow([when, ...cells]: Table['rows'][number], subjects: Subjects): readonly DatedEvent[] {
  const date = when && cellDate(when.prose);
  return cells.flatMap(({ prose }) => {
    const event = date && eventInFragment(prose);
    const subject = event && subjectKey(event.subject, subjects);
    return event && subject !== undefined ? [{ ...factEvent(event.kind, date, when.span.start), details: event.details, subject }] : [];
  });
}
