import * as chrono from 'chrono-node';
import nlp from 'compromise';
import compromiseDates from 'compromise-dates';
import { analyze } from '../../../server/src/engine.ts';
import { datedStatements } from '../../../server/src/facts/datedStatements.ts';
import { datesIn } from '../../../server/src/facts/dates.ts';
import { predictionsOf } from '../../../server/src/facts/predictions.ts';
import { dayOf, parseDay, type Day } from '../../../server/src/language/dates/index.ts';
import { defaultSettings } from '../../../server/src/settings.ts';
import type { Reading } from './labelled.ts';

/** A date as a reader finds it in a text. */
export interface ReadDate {
  readonly start: number;
  readonly end: number;
  readonly first: Day;
  readonly last: Day;
  readonly precision?: string;
  readonly reading?: Reading;
}

export type Reader = (text: string) => readonly ReadDate[];

const today = '2026-11-23';

/** Ours: the dates of the text as an article of its own, with their readings. */
export const ours: Reader = text => {
  const { article } = analyze(`${text}\n`, defaultSettings(today));
  const statements = datedStatements(article);
  return datesIn(article).flatMap(({ span, period, expression, sentence }) => {
    if (!period) return [];
    const statement = statements.find(({ date }) => date === expression);
    const plan = predictionsOf(sentence.prose).find(({ date }) => date === expression);
    const reading: Reading = statement?.reading ?? (plan ? (plan.told === 'present' ? 'planned' : 'overtaken') : '-');
    return [{ ...span, first: period.first, last: period.last, precision: period.precision, reading }];
  });
};

const noon = new Date(Date.UTC(2026, 10, 23, 12));

/** chrono-node's results, as wide as the components that it is certain of. */
export const byChrono: Reader = text => chrono.parse(text, noon).map(({ index, text: words, start, end }) => ({
  start: index, end: index + words.length, first: boundary(start, 'first'), last: boundary(end ?? start, 'last'),
}));

function boundary(parsed: chrono.ParsedComponents, side: 'first' | 'last'): Day {
  const [year, month, day] = [parsed.get('year')!, parsed.get('month')!, parsed.get('day')!];
  if (parsed.isCertain('day') || (!parsed.isCertain('month') && !parsed.isCertain('year'))) return dayOf(year, month, day);
  if (parsed.isCertain('month')) return side === 'first' ? dayOf(year, month, 1) : dayOf(year, month + 1, 1) - 1;
  return side === 'first' ? dayOf(year, 1, 1) : dayOf(year + 1, 1, 1) - 1;
}

interface CompromiseDate {
  readonly text: string;
  readonly offset?: { readonly start: number; readonly length: number };
  readonly dates: { readonly start: string | null; readonly end: string | null };
}

interface WithDates {
  readonly dates: (options: object) => { readonly json: (options: object) => readonly CompromiseDate[] };
}

const withDates = nlp.plugin(compromiseDates) as (text: string) => WithDates;

/** compromise-dates' results. */
export const byCompromise: Reader = text => {
  const found = withDates(text).dates({ today, timezone: 'UTC' }).json({ offset: true });
  return found.flatMap(({ dates, offset, text: words }) => {
    const first = dates.start && parseDay(dates.start.slice(0, 10));
    const last = dates.end ? parseDay(dates.end.slice(0, 10)) : first;
    const start = offset?.start ?? text.indexOf(words);
    return first && last ? [{ start, end: start + (offset?.length ?? words.length), first, last }] : [];
  });
};
