import type { Article } from '../article/model.ts';
import { reportedDates } from '../facts/reportedDates.ts';
import { reviewsOf, type Review } from '../facts/review.ts';
import type { PlacedDate } from '../facts/dates.ts';
import { addMonths, ageInMonths, formatPeriod, parseDay, type Day } from '../language/dates/index.ts';
import { defineCheck, type Problem } from './check.ts';
import { markReviewedFixes } from './fixes/markReviewed.ts';

export const reviewOverdue = defineCheck({
  id: 'review-overdue',
  group: 'dates',
  summary: 'A Last reviewed date older than `maxReviewAgeMonths`, in the future, or older than a date the article itself reports as past.',
  why: `The review date tells a reader how far to trust everything else on the page. It is wrong where it lies in the future, and where the
article tells of something that happened after it: then somebody edited the page without reviewing it, or forgot the date.

A reported date counts by its earliest day, so that “in 2026” never contradicts a review of September 2026. Only dates told as past count: not
plans, schedules, quotations, or dates whose year has to be guessed.`,
  severity: 'information',
  options: {
    maxReviewAgeMonths: { default: 12, minimum: 1, maximum: 1200, description: 'Age in months past which the last review is overdue.' },
  },
  examples: [
    { title: 'Reviewed long ago', text: '**Last reviewed:** «May 16, 2025»\n\nOrion is a probe.\n', fixed: '**Last reviewed:** November 23, 2026\n\nOrion is a probe.\n' },
    { title: 'Reviewed in the future', text: '---\nlast_reviewed: «2027-01-01»\n---\n\nOrion is a probe.\n' },
    { title: 'Older than what the article tells', text: '---\nlast_reviewed: «2026-05-16»\n---\n\nThe probe was lost on 3 August 2026.\n', fixed: '---\nlast_reviewed: 2026-11-23\n---\n\nThe probe was lost on 3 August 2026.\n' },
    { title: 'With a revision', text: '**Last reviewed:** «May 2025»\n**Revision:** v3\n\nOrion is a probe.\n', fixed: '**Last reviewed:** November 2026\n**Revision:** v4\n\nOrion is a probe.\n' },
    { title: 'Reviewed lately', text: '**Last reviewed:** May 16, 2026\n\nOrion is a probe. It was launched in 2026.\n' },
    { title: 'A plan is no report', text: '**Last reviewed:** May 16, 2026\n\nThe launch was scheduled for 3 August 2026.\n' },
  ],
  withoutFix: 'The review date is in a form that no date can be written in.',
  *run({ article, settings, option }) {
    const [review] = reviewsOf(article);
    if (!review) return;
    const today = parseDay(settings.today)!;
    const reason = reasonOf(article, review, today, Number(option('maxReviewAgeMonths')));
    if (reason) yield { span: review.field.valueSpan, fixes: () => markReviewedFixes(article, today), ...reason };
  },
});

type Reason = Pick<Problem, 'message' | 'related' | 'data'>;

function reasonOf(article: Article, { period }: Review, today: Day, maxAge: number): Reason | undefined {
  const age = ageInMonths(period, today);
  if (period.first > today) return { message: `The last review (${formatPeriod(period)}) lies in the future.`, data: { reason: 'future' } };
  const later = latest(reportedDates(article).filter(date => date.period!.first > period.last && date.period!.first <= today));
  if (later) {
    return {
      message: `The page was last reviewed (${formatPeriod(period)}) before something that it tells as past: ${formatPeriod(later.period!)}.`,
      related: [{ message: 'Later than the review', span: later.span }],
      data: { reason: 'contradicted', ageMonths: age },
    };
  }
  if (addMonths(period.last, maxAge) >= today) return undefined;
  return { message: `The last review (${formatPeriod(period)}) is ${age} months old; it is due every ${maxAge}.`, data: { reason: 'age', ageMonths: age } };
}

const latest = (dates: readonly PlacedDate[]): PlacedDate | undefined =>
  dates.reduce<PlacedDate | undefined>((best, date) => (best && best.period!.first >= date.period!.first ? best : date), undefined);
