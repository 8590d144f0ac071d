import type { Article, Cell, Passage, Sentence } from '../article/model.ts';
import { datesIn } from '../facts/dates.ts';
import { isMarkedDated } from '../facts/datedMark.ts';
import { predictionsOf, type Prediction } from '../facts/predictions.ts';
import { plannedFacts } from '../facts/plannedFacts.ts';
import { postDate } from '../facts/publication.ts';
import { ageInMonths, formatPeriod, isoOf, parseDay, type Day, type Period } from '../language/dates/index.ts';
import { insertAt } from '../text/edit.ts';
import { shift } from '../text/span.ts';
import { defineCheck, type Fix, type Problem } from './check.ts';
import { putIntoPast } from './fixes/intoPast.ts';
import { markDatedFix } from './fixes/markDated.ts';

export const overduePrediction = defineCheck({
  id: 'overdue-prediction',
  group: 'dates',
  summary: 'A future told in the present whose date has passed.',
  why: `“Is expected in June 2025” tells a reader of 2026 nothing: it came about, or it slipped, and somebody has to find out which.

Flagged are plans and forecasts in the present tense (“will launch in Q3 2025”, “is due by May 2025”, “plans to open in 2024”, “By 2025 it
will …”, a cell “Planned for 2025”) once the whole of their date is over. A partial date is over with its latest month.

Not flagged: what is told as a plan of the past (“was expected in June but slipped”, “would open in 2024”); quotations, questions and plot
summaries; a date that belongs to something else than the plan (“will replace the bridge built in 1932”), a range of which the end still
lies ahead; dated posts, which nobody brings up to date; a sentence marked \`[update needed]\`.`,
  severity: 'warning',
  options: {},
  examples: [
    { title: 'A launch that is due', text: 'The probe «will launch in Q3 2025» from Kourou.\n' },
    { title: 'A forecast', text: 'The bridge «is expected to open by May 2025».\n', fixed: 'The bridge was expected to open by May 2025.\n' },
    { title: 'The date first', text: '«By 2025, the fleet will» have forty ships.\n' },
    { title: 'In a table', text: '| Phase | State |\n|---|---|\n| Two | «Planned for Q2 2026» |\n' },
    { title: 'A plan of the past', text: 'It was expected in June 2025 but slipped.\n' },
    { title: 'Still ahead', text: 'The bridge is expected to open in 2027.\n' },
    { title: 'The date of something else', text: 'It will replace the bridge built in 1932.\n' },
    { title: 'A range that still runs', text: 'The market is projected to grow from 2 million in 2024 to 4 million by 2030.\n' },
    { title: 'Marked', text: 'The probe will launch in Q3 2025 [update needed].\n' },
  ],
  *run({ article, settings }) {
    const today = parseDay(settings.today)!;
    if (postDate(article)) return;
    for (const passage of article.passages) {
      if (!mayPredict(article, passage)) continue;
      for (const sentence of passage.sentences) yield* inSentence(article, sentence, today);
    }
    for (const { cell, period } of plannedFacts(article)) if (period.last < today) yield factProblem(cell, period, today);
  },
});

const mayPredict = (article: Article, { role, kind, section }: Passage): boolean =>
  role === 'body' && kind !== 'quote' && kind !== 'code' && article.sections[section]?.kind !== 'plot';

function* inSentence(article: Article, sentence: Sentence, today: Day): Iterable<Problem> {
  const predictions = predictionsOf(sentence.prose);
  if (predictions.length === 0 || /\?\s*$/.test(sentence.prose.masked) || isMarkedDated(article, sentence)) return;
  const dated = predictions.map(prediction => ({ prediction, period: periodOf(article, prediction) }));
  if (dated.some(({ period }) => period && period.last >= today)) return;
  const due = dated.find(({ prediction, period }) => prediction.told === 'present' && period);
  if (due) yield problemOf(article, sentence, due.prediction, due.period!, today);
}

/** Guessed years condemn nothing. */
function periodOf(article: Article, { date }: Prediction): Period | undefined {
  if (date.period === undefined) return undefined;
  return date.inFiscal ? datesIn(article).find(({ expression }) => expression === date)?.period : date.period;
}

const overdue = (period: Period, today: Day): Pick<Problem, 'message' | 'data'> => {
  const age = ageInMonths(period, today);
  return {
    message: `This is told as still to come, and ${formatPeriod(period)} is over${age > 0 ? ` (${age === 1 ? '1 month' : `${age} months`} ago)` : ''}. Say what came of it.`,
    data: { ageMonths: age, from: isoOf(period.first), to: isoOf(period.last), precision: period.precision },
  };
};

const factProblem = ({ span }: Cell, period: Period, today: Day): Problem => ({
  span, ...overdue(period, today),
  fixes: () => [{ title: 'Mark the date as [update needed]', safe: false, edits: [insertAt(span.end, ' [update needed]')] }],
});

function problemOf(article: Article, sentence: Sentence, prediction: Prediction, period: Period, today: Day): Problem {
  const { cue, date } = prediction;
  const local = { start: Math.min(cue.start, date.span.start), end: Math.max(cue.end, date.span.end) };
  const lead = /\b(?:in|by|on|before|during|from|at|starting|beginning)\s+(?:(?:the|about|around|early|late|mid)\s+)*$/i.exec(sentence.prose.masked.slice(0, local.start));
  const start = date.span.start < cue.start && lead ? lead.index : local.start;
  const span = shift({ start, end: local.end }, sentence.span.start);
  return {
    span, ...overdue(period, today),
    fixes: () => fixesOf(article, sentence, prediction),
  };
}

function fixesOf(article: Article, sentence: Sentence, { cue }: Prediction): readonly Fix[] {
  const words = article.text.slice(sentence.span.start + cue.start, sentence.span.start + cue.end);
  const past = putIntoPast(words);
  const mark = markDatedFix(sentence, '[update needed]');
  if (past === undefined) return [mark];
  const span = shift(cue, sentence.span.start);
  return [{ title: `Tell it as a plan of the past: “${past}”`, safe: false, edits: [{ span, newText: past }] }, mark];
}
