import type { Article } from '../article/model.ts';
import { datedStatements, type DatedStatement } from '../facts/datedStatements.ts';
import { datesIn, type PlacedDate } from '../facts/dates.ts';
import { ageInMonths, formatPeriod, isoOf, type Day, type Period } from '../language/dates/index.ts';
import { overlaps, touches, type Span } from '../text/span.ts';
import { ageWords, counted } from './ages.ts';
import { list, paragraph, place, strong, type Line, type RichText } from './richText.ts';
import { sectionTitleAt, snippetOf } from './surroundings.ts';

/** What is known of a date that the article tells. */
export interface DateCard {
  readonly span: Span;
  readonly text: RichText;
}

interface Told {
  readonly span: Span;
  readonly dateSpan: Span;
  readonly period: Period;
  readonly inferred: boolean;
  readonly statement: DatedStatement | undefined;
}

const maxOthers = 6;

/** The date at an offset: its period, its age, whether it is a status, and what else the article tells of that time. */
export function dateCardAt(article: Article, offset: number, today: Day): DateCard | undefined {
  const told = toldAt(article, offset);
  if (!told) return undefined;
  const { span, period, inferred, statement } = told;
  const others = sameTime(article, told);
  return {
    span,
    text: [
      paragraph(strong(formatPeriod(period)), `: ${ageWords(ageInMonths(period, today))}`, ...daysOf(period), inferred ? ', reckoned from the dates before it' : ''),
      ...(statement ? [paragraph(kindOf(statement))] : []),
      ...(others.length > 0 ? [paragraph('Also then:'), list(othersLines(article, others))] : []),
    ],
  };
}

/** A status whole ("As of May 2026"), else the date alone. */
function toldAt(article: Article, offset: number): Told | undefined {
  const statement = datedStatements(article).find(({ span }) => touches(span, offset));
  if (statement) return { ...statement, statement };
  const date = datesIn(article).find(({ span }) => touches(span, offset));
  return date?.period && { span: date.span, dateSpan: date.span, period: date.period, inferred: date.inferred, statement: undefined };
}

/** The days that a period stands for, where its own words do not tell them. */
function daysOf({ first, last, precision }: Period): Line {
  return precision === 'day' || precision === 'days' ? [] : [` (${isoOf(first)} to ${isoOf(last)})`];
}

const kindOf = ({ reading, kind }: DatedStatement): string =>
  (reading === 'history' ? 'Told as history: it does not go out of date.' : kind === 'by' ? 'A state of affairs still open then.' : 'A statement of how things stood then.');

/** Dates elsewhere that fall into the same time, the nearest first; ones much coarser than a month and than the date itself say nothing. */
function sameTime(article: Article, { period, dateSpan }: Told): readonly PlacedDate[] {
  const reach = Math.max(31, period.last - period.first + 1);
  const near = datesIn(article).filter(other =>
    other.period && !overlaps(other.span, dateSpan) && other.period.last - other.period.first < reach
    && other.period.first <= period.last && period.first <= other.period.last);
  return near.sort((a, b) => a.period!.first - b.period!.first || a.span.start - b.span.start);
}

function othersLines(article: Article, others: readonly PlacedDate[]): readonly Line[] {
  const bySentence = [...new Map(others.map(other => [other.sentence, other])).values()];
  const more = bySentence.length - maxOthers;
  return [
    ...bySentence.slice(0, maxOthers).map((other): Line =>
      [`${formatPeriod(other.period!)}, `, place(sectionTitleAt(article, other.span.start), other.span), `: ${snippetOf(article, other)}`]),
    ...(more > 0 ? [[`and ${counted(more, 'more place')}`]] : []),
  ];
}
