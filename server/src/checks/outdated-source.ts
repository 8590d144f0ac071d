import type { Article, Citation, SourceEntry } from '../article/model.ts';
import { datedStatements, type DatedStatement } from '../facts/datedStatements.ts';
import { formatPeriod, isoOf, redate, type Period } from '../language/dates/index.ts';
import { publishedPeriod } from '../sources/published.ts';
import { recordOf } from '../sources/recordOf.ts';
import { defineCheck, type Fix, type Problem } from './check.ts';
import { placeOfEntry } from './fixes/entryPlace.ts';
import { replace } from '../text/edit.ts';
import { shownLabel as shown } from './shownLabel.ts';

export const outdatedSource = defineCheck({
  id: 'outdated-source',
  group: 'citations',
  severity: 'information',
  summary: 'A dated claim (“As of May 2026 …”) whose citations were all published before that date.',
  why: `A source cannot know what held after it was written. Where every source of an “as of” statement is older than the
statement's date, either the date was moved on without looking for a newer source, or the newer source was not cited.

Dates are compared as widely as they are told: a source of 2026 may well know how things stood in May 2026. A date of
publication may stand in the address (\`/2026/05/11/\`); an access date is none. One source without a date of publication keeps the check
silent, as such pages are mostly kept up to date. A date whose year stands elsewhere is left alone.`,
  options: {},
  examples: [
    {
      title: 'Both sources are older',
      text: '«As of May 2026», it has not opened. [1][2]\n\n## References\n\n1. "Works go on", Bridge Gazette, 3 March 2026, https://gazette.example/1\n2. Rao, V. (2025). The unfinished bridge. Northern Press.\n',
      fixed: 'As of March 2026, it has not opened. [1][2]\n\n## References\n\n1. "Works go on", Bridge Gazette, 3 March 2026, https://gazette.example/1\n2. Rao, V. (2025). The unfinished bridge. Northern Press.\n',
    },
    { title: 'One source may be younger', text: 'As of May 2026, it has not opened. [1][2]\n\n## References\n\n1. "Works go on", Bridge Gazette, 3 March 2026, https://gazette.example/1\n2. Rao, V. (2026). The unfinished bridge. Northern Press.\n' },
    { title: 'An access date is no publication date', text: 'As of May 2026, it has not opened. [1]\n\n## References\n\n1. "State of works", https://works.example. Retrieved 3 March 2025.\n' },
  ],
  run: ({ article }) => datedStatements(article).flatMap(statement => problem(article, statement)),
});

interface DatedSource {
  readonly entry: SourceEntry;
  readonly published: Period;
}

function problem(article: Article, statement: DatedStatement): readonly Problem[] {
  if (statement.inferred || statement.modifies || !statement.sentence) return [];
  const sources = datedSources(article, statement.sentence.coveredBy);
  if (!sources || !sources.every(({ published }) => published.last < statement.period.first)) return [];
  const newest = sources.reduce((latest, source) => (source.published.last > latest.published.last ? source : latest));
  const words = article.text.slice(statement.span.start, statement.span.end).replace(/\s+/g, ' ');
  const which = sources.length === 1 ? `its source ${shown(newest.entry)} was published` : `the newest of its sources, ${shown(newest.entry)}, was published`;
  return [{
    span: statement.span,
    message: `“${words}”, but ${which} before that (${formatPeriod(newest.published)}).`,
    related: sources.map(({ entry, published }) => ({ message: `${shown(entry)}: ${formatPeriod(published)}`, span: placeOfEntry(article, entry) })),
    data: { statement: isoOf(statement.period.first), newest: isoOf(newest.published.last) },
    fixes: () => dateFix(article, statement, newest.published),
  }];
}

/** The sources that cover a sentence with their dates; undefined where there is none, or one has no date. */
function datedSources(article: Article, citations: readonly Citation[]): readonly DatedSource[] | undefined {
  const found = new Map<SourceEntry, Period>();
  for (const { style, label } of citations) {
    const entry = article.sources.find(source => source.style === style && source.label === label);
    const published = entry && publishedPeriod(recordOf(entry));
    if (!published) return undefined;
    found.set(entry, published);
  }
  return found.size === 0 ? undefined : [...found].map(([entry, published]) => ({ entry, published }));
}

/** What the sources do bear out: the statement as of the newest of them, no more finely dated than it was. */
function dateFix(article: Article, { date, dateSpan, period }: DatedStatement, newest: Period): readonly Fix[] {
  const written = article.text.slice(dateSpan.start, dateSpan.end);
  const moved = newest.last - newest.first <= period.last - period.first ? redate(written, date, newest.last) : formatPeriod(newest);
  return [{ title: `Date the statement to its source: ${moved}`, safe: false, edits: [replace(dateSpan, moved)] }];
}
