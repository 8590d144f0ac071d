import type { Span } from '../../text/span.ts';
import type { FiscalEnd, Period } from './period.ts';

/** What is wrong with a date in itself. */
export type DateFault = 'impossible' | 'backwards';

/** A weekday written with a date. */
export interface WrittenWeekday {
  readonly span: Span;
  /** 0 for Sunday to 6. */
  readonly weekday: number;
}

export type RelativeUnit = 'day' | 'week' | 'month' | 'year' | 'decade' | 'century';

/** "A year later", "the same day", "thirteen months after the announcement": told from another date of the text. */
export interface RelativeDate {
  /** In units; negative for earlier, 0 for the same one. */
  readonly amount: number;
  readonly unit: RelativeUnit;
  /** Told as "about", "more than", "nearly". */
  readonly hedged: boolean;
  /** The words that name the event it counts from; missing where it counts from the last date told. */
  readonly anchor?: Span;
}

/** A date as one place of a text tells it. Spans are UTF-16 offsets into the string that was searched. */
export interface DateExpression {
  readonly span: Span;
  /** Missing where the words around have to complete it. */
  readonly period: Period | undefined;
  /** The period in a given year, for a date that names none ("on 10 May"). */
  readonly inYear?: (year: number) => Period;
  /** The period where the article says when its fiscal years end. */
  readonly inFiscal?: (end: FiscalEnd) => Period;
  readonly relative?: RelativeDate;
  readonly weekday?: WrittenWeekday;
  readonly fault?: DateFault;
  /** Both ends of a range, as far as each is a date by itself. */
  readonly ends?: readonly [Period, Period];
  /** 11/22 February 1732: Old and New Style together. */
  readonly doubleDated?: true;
}

/** What a form read at one place: an expression whose span begins there. */
export interface Reading extends Omit<DateExpression, 'span' | 'period'> {
  readonly end: number;
  readonly period?: Period | undefined;
  /** A date only where the words around say so: a month alone, a year after "in". */
  readonly weak?: true;
}

/** A way of writing dates: reads one that begins exactly at `at`. */
export type Form = (text: string, at: number) => Reading | undefined;

/** A form from a sticky pattern and what its match means. */
export function form(pattern: string, read: (match: RegExpExecArray, text: string) => Omit<Reading, 'end'> & { readonly end?: number } | undefined): Form {
  const regex = new RegExp(pattern, 'iy');
  return (text, at) => {
    regex.lastIndex = at;
    const match = regex.exec(text);
    if (!match) return undefined;
    const reading = read(match, text);
    return reading && { ...reading, end: reading.end ?? at + match[0].length };
  };
}

/** The first of the forms that reads something at the place. */
export const firstOf = (forms: readonly Form[]): Form => (text, at) => {
  for (const read of forms) {
    const reading = read(text, at);
    if (reading) return reading;
  }
  return undefined;
};
