import type { Article, HeaderField, Passage, Sentence } from '../article/model.ts';
import { findDates, monthsElapsed, type DateExpression, type Period } from '../language/dates/index.ts';
import { memoize } from '../text/memo.ts';
import { shift, type Span } from '../text/span.ts';
import { datesIn, type PlacedDate } from './dates.ts';
import { statusesOf, type StatusKind, type StatusReading } from './datedStatus.ts';

/** A statement of how things stood at a date. */
export interface DatedStatement {
  readonly kind: StatusKind;
  /** "As of May 2026", absolute. */
  readonly span: Span;
  readonly dateSpan: Span;
  readonly date: DateExpression;
  readonly period: Period;
  /** Whether the year was taken from another date of the article. */
  readonly inferred: boolean;
  /** A status may go out of date; history is told in the past for good. */
  readonly reading: 'status' | 'history';
  readonly modifies: boolean;
  /** Missing for a value of the header. */
  readonly passage: Passage | undefined;
  readonly sentence: Sentence | undefined;
  /** Index into `article.sections`. */
  readonly section: number;
}

/** Every dated statement of an article's prose, tables, captions, headings and header, in text order. */
export const datedStatements: (article: Article) => readonly DatedStatement[] = memoize(article => {
  const dates = datesIn(article);
  const inText = article.passages.flatMap(passage => (countsHere(passage) ? passage.sentences.flatMap(sentence => inSentence(passage, sentence, dates)) : []));
  const inHeader = article.header.fields.flatMap(field => inField(article.text, field));
  return [...inHeader, ...inText].sort((a, b) => a.span.start - b.span.start);
});

/** Quotations speak for somebody else, and the title names the article. */
const countsHere = ({ role, kind }: Passage): boolean => role === 'body' && kind !== 'quote' && kind !== 'code';

function inSentence(passage: Passage, sentence: Sentence, dates: readonly PlacedDate[]): readonly DatedStatement[] {
  return statusesOf(sentence.prose).flatMap(reading => {
    const placed = dates.find(({ expression, sentence: holder }) => expression === reading.date && holder === sentence);
    if (!placed?.period) return [];
    const history = reading.open && (reading.history || reading.kind === 'by') ? isOvertaken(placed, dates) : reading.history;
    return [statement(reading, placed.period, sentence.span.start, { passage, sentence, section: passage.section, inferred: placed.inferred, history })];
  });
}

type Place = Pick<DatedStatement, 'passage' | 'sentence' | 'section' | 'inferred'> & { readonly history: boolean };

const statement = ({ kind, span, date, modifies }: StatusReading, period: Period, offset: number, { history, ...place }: Place): DatedStatement => ({
  kind, date, period, modifies, ...place, span: shift(span, offset), dateSpan: shift(date.span, offset), reading: history ? 'history' : 'status',
});

/** Months after which a story told with "by" has long gone on. */
const longPast = 24;

/**
 * "By 1950 it had still not opened" is a step of a story where the same section goes on to a later date, or the article
 * knows of one much later; told last, it is how things stand.
 */
function isOvertaken({ period, passage, span }: PlacedDate, dates: readonly PlacedDate[]): boolean {
  return dates.some(other => {
    if (!other.period || other.inferred || other.period.first <= period!.last || isStatus(other)) return false;
    if (other.passage.section === passage.section && other.span.start > span.start) return true;
    return monthsElapsed(period!.last, other.period.first) >= longPast && other.period.first - other.period.last > -400;
  });
}

/** "As of" tells of no event that a story could have gone on to. */
const isStatus = ({ expression, sentence }: PlacedDate): boolean => statusesOf(sentence.prose).some(({ date }) => date === expression);

/** Facts about the subject in the header: "Status: unreleased (as of May 2026)". */
function inField(text: string, { key, valueSpan }: HeaderField): readonly DatedStatement[] {
  if (key !== 'other') return [];
  const value = text.slice(valueSpan.start, valueSpan.end);
  const prose = { source: value, masked: value };
  return findDates(value).length === 0 ? [] : statusesOf(prose).flatMap(reading => {
    const { period } = reading.date;
    return period ? [statement(reading, period, valueSpan.start, { passage: undefined, sentence: undefined, section: 0, inferred: false, history: reading.history })] : [];
  });
}
