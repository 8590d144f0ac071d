import type { Article } from '../article/model.ts';
import { datedStatements, type DatedStatement } from '../facts/datedStatements.ts';
import { reviewsOf } from '../facts/review.ts';
import { ageInMonths, formatPeriod, isoOf, parseDay, type Day } from '../language/dates/index.ts';
import { defineCheck, type Problem } from './check.ts';
import { redateFix } from './fixes/redate.ts';
import { reviewAfterFix } from './fixes/reviewAfter.ts';

export const staleDate = defineCheck({
  id: 'stale-date',
  group: 'dates',
  summary: 'A status dated “as of X” that has aged past `maxAgeMonths`.',
  why: `“As of May 2026, it has not been released” was true when somebody wrote it. Half a year on, a reader cannot tell whether it still is:
somebody has to look, and then say so.

An age is counted in whole months from the latest month that the date may stand for, so that a statement is never called older than it is:
a year counts as its December, a quarter or half as its last month, “early” as April, “mid” as August, “late” and “end” as December, a
winter as February of the next year, fiscal year N as June of N + 1 unless the article says when its fiscal years end. Dates to the day
count whole elapsed months. A date without its year takes it from the date told before it in the same section.

The message tells how old the statement is today, and whether it was old already when the page was last reviewed.

Not flagged: “since 2019”; sentences told in the past throughout (“As of 1912 the ship was the largest”); “as of” for “from” (“effective as
of 1 January 2021”); quotations, source entries, titles; of two statuses compared in one sentence the earlier one. “By May 2026, it had
still not been released” counts, unless the same section goes on to a later date or the article to one two years later: then it is a
step of a story.`,
  severity: 'warning',
  options: {
    maxAgeMonths: { default: 6, minimum: 1, maximum: 1200, description: 'Age in months from which a dated status is stale. A benchmarks section may take fewer months than a history: set it by section.' },
  },
  examples: [
    { title: 'A status half a year old', text: '# Orion\n\n«As of May 2026», Orion has not been released.\n', fixed: '# Orion\n\nAs of November 2026, Orion has not been released.\n' },
    { title: 'In a table', text: '| Item | State |\n|---|---|\n| Release | None «as of Q1 2026» |\n', fixed: '| Item | State |\n|---|---|\n| Release | None as of Q4 2026 |\n' },
    { title: 'With “by” and “still not”', text: '«By early 2026», more than a year after the announcement, the bridge had still not opened.\n' },
    { title: 'At the time of writing', text: 'The fleet has «currently (2025)» 40 ships.\n' },
    { title: 'Told in the past', text: 'As of 1912 the ship was the largest afloat.\n' },
    { title: 'Young enough', text: 'As of June 2026, Orion has not been released.\n' },
    { title: 'The beginning of something', text: 'The rules are effective as of 1 January 2021.\n' },
    { title: 'Not to be looked at again before its time', text: '<!-- source-backed: review-after 2027-05 -->\nAs of May 2026, Orion has not been released.\n' },
    { title: 'Another age', text: 'As of May 2026, Orion has not been released.\n', options: { maxAgeMonths: 12 } },
  ],
  *run({ article, settings, option }) {
    const today = parseDay(settings.today)!;
    for (const statement of datedStatements(article)) {
      if (statement.reading === 'history') continue;
      const maxAge = Number(option('maxAgeMonths', statement.section));
      const age = ageInMonths(statement.period, today);
      if (age >= maxAge) yield problemOf(article, statement, { today, age, maxAge });
    }
  },
});

interface Aging {
  readonly today: Day;
  readonly age: number;
  readonly maxAge: number;
}

function problemOf(article: Article, statement: DatedStatement, { today, age, maxAge }: Aging): Problem {
  const { span, period, inferred } = statement;
  const words = article.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const year = inferred ? ` (${formatPeriod(period)}, by the dates before it)` : '';
  const [review] = reviewsOf(article);
  return {
    span,
    message: `“${words}”${year} is ${months(age)} old.${review ? ` ${atReview(ageInMonths(period, review.period.last), maxAge, formatPeriod(review.period))}` : ''} Check whether it still holds.`,
    ...(review && { related: [{ message: 'Last reviewed', span: review.field.valueSpan }] }),
    data: { ageMonths: age, from: isoOf(period.first), to: isoOf(period.last), precision: period.precision },
    fixes: () => [
      ...redateFix(article, statement, today),
      ...reviewAfterFix(article, span, today, maxAge),
    ],
  };
}

const months = (n: number): string => n === 1 ? '1 month' : `${n} months`;

/** What the article's own clock says of it. */
function atReview(age: number, maxAge: number, reviewed: string): string {
  if (age < 0) return `The page was last reviewed before that, on ${reviewed}.`;
  if (age >= maxAge) return `It was ${months(age)} old already when the page was last reviewed (${reviewed}).`;
  return `It was ${age === 0 ? 'up to date' : `${months(age)} old`} when the page was last reviewed (${reviewed}).`;
}
