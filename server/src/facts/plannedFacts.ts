import type { Article, Cell, Prose } from '../article/model.ts';
import type { Period } from '../language/dates/index.ts';
import { memoize } from '../text/memo.ts';
import { datesOf } from './dates.ts';

/** A date that a table of facts gives for something still to come: "| Expected launch | Q3 2025 |". */
export interface PlannedFact {
  readonly cell: Cell;
  readonly period: Period;
}

const planned = /^\s*(?:expected|planned|scheduled|projected|anticipated|targeted|target|upcoming|estimated)\b|\b(?:ETA|due date|due)\s*$/i;
const settled = /\b(?:actual|status|released|launched|opened|completed|completion|cancell?ed|finished|postponed|delayed|revised|original|originally|outcome|result)\b/i;

const labelKind: (prose: Prose) => 'planned' | 'settled' | undefined = memoize(({ masked }) =>
  planned.test(masked) && !/\b(?:original|first|initial)/i.test(masked) ? 'planned' : settled.test(masked) ? 'settled' : undefined);

/** Planned dates of an article's two-column tables; one that tells what came of the plan as well has none. */
export function plannedFacts({ tables }: Article): readonly PlannedFact[] {
  return tables.filter(({ header }) => header.length === 2).flatMap(({ header, rows }) => {
    const facts = [header, ...rows];
    const kinds = facts.map(([label]) => label && labelKind(label.prose));
    if (kinds.includes('settled')) return [];
    return facts.flatMap(([, cell], i) => (kinds[i] === 'planned' && cell ? soleDate(cell) : []));
  });
}

function soleDate(cell: Cell): readonly PlannedFact[] {
  const [date, ...others] = datesOf(cell.prose);
  const whole = date && others.length === 0 && date.span.end - date.span.start >= cell.text.length - 4;
  return whole && date.period ? [{ cell, period: date.period }] : [];
}
