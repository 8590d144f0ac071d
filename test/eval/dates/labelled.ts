import { readFileSync } from 'node:fs';
import { dayOf, type Day } from '../../../server/src/language/dates/index.ts';
import type { Span } from '../../../server/src/text/span.ts';

export type Reading = 'status' | 'history' | 'planned' | 'overtaken' | '-';

/** An expression in its text, with what a careful reader takes it for. */
export interface LabelledDate {
  readonly group: string;
  readonly text: string;
  readonly span: Span;
  /** Missing where what is marked is no date. */
  readonly first: Day | undefined;
  readonly last: Day | undefined;
  readonly precision: string;
  readonly reading: Reading;
}

const line = /^(\S+) (\S+) (\S+) :: (.*)$/;

/** The labelled set, in its groups. */
export function labelledDates(): readonly LabelledDate[] {
  const lines = readFileSync(new URL('labelled.txt', import.meta.url), 'utf8').split('\n');
  let group = '';
  return lines.flatMap(written => {
    if (written.startsWith('## ')) group = written.slice(3);
    if (written === '' || written.startsWith('#')) return [];
    const match = line.exec(written) ?? line.exec(written.replace(/^(\S+ \S+) (?=::)/, '$1 - '));
    if (!match) throw new Error(`not understood: ${written}`);
    return [labelled(group, match[1]!, match[2]!, match[3] as Reading, match[4]!)];
  });
}

function labelled(group: string, period: string, precision: string, reading: Reading, marked: string): LabelledDate {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const [from, to] = period.split('..');
  const none = period === 'none';
  return {
    group, precision, reading, text: marked.replace(/[«»]/g, ''), span: { start, end },
    first: none ? undefined : firstDay(from!), last: none ? undefined : lastDay(to ?? from!),
  };
}

const parts = (written: string): readonly [number, number | undefined, number | undefined] => {
  const [, year, month, day] = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(written)!;
  return [Number(year), month === undefined ? undefined : Number(month), day === undefined ? undefined : Number(day)];
};

function firstDay(written: string): Day {
  const [year, month, day] = parts(written);
  return dayOf(year, month ?? 1, day ?? 1);
}

function lastDay(written: string): Day {
  const [year, month, day] = parts(written);
  if (day !== undefined) return dayOf(year, month!, day);
  return month === undefined ? dayOf(year + 1, 1, 1) - 1 : dayOf(year, month + 1, 1) - 1;
}
