import type { Article } from '../article/model.ts';
import { calendarFaults, type FaultyDate } from '../facts/calendarFaults.ts';
import { isMarkedDated } from '../facts/datedMark.ts';
import { reviewsOf } from '../facts/review.ts';
import { canMeet, formatPeriod, weekdayNames, weekdayOf } from '../language/dates/index.ts';
import { accessedPeriod, publishedPeriod } from '../sources/published.ts';
import { recordOf } from '../sources/recordOf.ts';
import { replace } from '../text/edit.ts';
import { defineCheck, type Problem } from './check.ts';
import { eventProblems } from './eventMismatch.ts';
import { faultFixes } from './fixes/dateFaults.ts';

export const dateMismatch = defineCheck({
  id: 'date-mismatch',
  group: 'dates',
  summary: 'A weekday that is not that date’s, an impossible date, a date range that runs backwards, one event given two dates.',
  why: `A date that contradicts the calendar, or another place of the same article, is wrong somewhere; which side is wrong, only a source
can tell, so each has its fix.

One event is the same thing happening (announced, released, founded, opened, born …) to the same subject in the same words: a sentence, a
row of a timeline, a table's “Released” row or column, a fact of the header. Dates mismatch only if they cannot meet, read as widely as
their words allow: “mid-2025” meets June 12, 2025, “winter 2025” meets January 2025.

Not flagged: weekdays before 1752, with Old Style or double dating (11/22 February), or where the year has to be guessed; ranges before
Christ; quotations; deadlines that were moved “from June to May”; events that are told apart by a place, a platform, an edition.`,
  severity: 'warning',
  withoutFix: 'Of a death told before the birth, or an end before the beginning, neither date tells what the right one is.',
  options: {},
  examples: [
    { title: 'Another weekday', text: 'Orion was announced on «Sunday, April 5, 2025».\n', fixed: 'Orion was announced on Saturday, April 5, 2025.\n' },
    { title: 'No such day', text: 'It sank on «February 30, 2025».\n', fixed: 'It sank on February 28, 2025.\n' },
    { title: 'Backwards', text: 'She was mayor from «2004 to 1998».\n', fixed: 'She was mayor from 1998 to 2004.\n' },
    { title: 'One event, two dates', text: '# Orion\n\nOrion was released on 5 April 2025.\n\n| Fact | Value |\n|---|---|\n| Released | «6 April 2025» |\n', fixed: '# Orion\n\nOrion was released on 5 April 2025.\n\n| Fact | Value |\n|---|---|\n| Released | 5 April 2025 |\n' },
    { title: 'Read before it was published', text: 'Orion flew.[^a]\n\n[^a]: Ann Lee, "The flight of Orion", The Times, 3 May 2025, https://example.org/a. «Accessed 1 March 2024».\n' },
    { title: 'Its weekday', text: 'Orion was announced on Saturday, April 5, 2025.\n' },
    { title: 'Dates that can meet', text: '# Orion\n\nOrion was released on 5 April 2025.\n\n| Fact | Value |\n|---|---|\n| Released | early 2025 |\n' },
    { title: 'Told apart', text: '# Orion\n\nOrion was released in Japan on 5 April 2025. Orion was released in Europe on 6 June 2025.\n' },
    { title: 'Another calendar', text: 'He was born on Friday, 11 February 1732 (Old Style).\n' },
  ],
  *run({ article }) {
    for (const faulty of calendarFaults(article)) if (!isMarkedDated(article, faulty.placed.sentence)) yield calendarProblem(article, faulty);
    yield* eventProblems(article);
    yield* headerProblems(article);
    yield* sourceProblems(article);
  },
});

function calendarProblem(article: Article, faulty: FaultyDate): Problem {
  const { placed, fault } = faulty;
  return {
    span: placed.span,
    message: messageOf(article, faulty),
    data: { reason: fault },
    fixes: () => faultFixes(article, faulty),
  };
}

function messageOf(article: Article, { fault, placed }: FaultyDate): string {
  const { expression, period, span } = placed;
  const words = article.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  if (fault === 'impossible') return `There is no such day as “${words}”.`;
  if (fault === 'backwards') return `“${words}” runs backwards.`;
  const first = expression.ends?.[0] ?? period!;
  return `${formatPeriod(first)} was a ${weekdayNames[weekdayOf(first.first)]!}, not a ${weekdayNames[expression.weekday!.weekday]!}.`;
}

/** A header written twice has to agree with itself. */
function* headerProblems(article: Article): Iterable<Problem> {
  const [first, ...others] = reviewsOf(article);
  for (const other of others) {
    if (canMeet(first!.period, other.period)) continue;
    const texts = [first!, other].map(({ span }) => article.text.slice(span.start, span.end));
    yield {
      span: other.span,
      message: `Last reviewed is given as ${formatPeriod(other.period)} here and as ${formatPeriod(first!.period)} above.`,
      related: [{ message: 'The other date', span: first!.span }],
      data: { reason: 'header' },
      fixes: () => [
        { title: `Take ${texts[0]!}`, safe: false, edits: [replace(other.span, texts[0]!)] },
        { title: `Take ${texts[1]!}`, safe: false, edits: [replace(first!.span, texts[1]!)] },
      ],
    };
  }
}

/** A page cannot have been read before it was published. */
function* sourceProblems(article: Article): Iterable<Problem> {
  for (const entry of article.sources) {
    if (entry.origin === 'link' || entry.origin === 'bibliography' || entry.origin === 'frontMatter') continue;
    const record = recordOf(entry);
    const [published, accessed] = [publishedPeriod(record), accessedPeriod(record)];
    if (!published || !accessed || accessed.last >= published.first) continue;
    const at = record.accessed === undefined ? -1 : article.text.indexOf(record.accessed, entry.body.start);
    const lead = /(?:accessed|retrieved|viewed|read|visited)\s*:?\s*(?:on\s+)?$/i.exec(article.text.slice(Math.max(entry.body.start, at - 20), Math.max(entry.body.start, at)))?.[0].length ?? 0;
    const inEntry = at >= 0 && at < entry.body.end;
    const span = inEntry ? { start: at - lead, end: at + record.accessed!.length } : entry.span;
    yield {
      span,
      message: `This source was read (${formatPeriod(accessed)}) before it was published (${formatPeriod(published)}).`,
      data: { reason: 'source' },
      fixes: () => (inEntry ? [{ title: 'Remove the access date', safe: false, edits: [removal(article.text, span)] }] : []),
    };
  }
}

/** Takes a phrase away with the space and the comma before it. */
function removal(text: string, { start, end }: { start: number; end: number }) {
  const gap = /[\s,;(]*$/.exec(text.slice(0, start))![0];
  const close = gap.includes('(') && text[end] === ')' ? 1 : 0;
  const stop = /[.!?]\s*$/.test(text.slice(0, start - gap.length) + gap) && text[end] === '.' ? 1 : 0;
  return replace({ start: start - gap.length, end: end + close + stop }, '');
}
