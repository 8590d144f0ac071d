import type { CellPlace, Comparison } from '../facts/tableClaims/model.ts';
import { refutedSentences, type RefutedSentence } from '../facts/tableClaims/articleClaims.ts';
import { shift, type Span } from '../text/span.ts';
import { defineCheck, type Fix, type Problem, type Related } from './check.ts';
import { repairedWord } from './fixes/repairedWord.ts';

export const tableClaim = defineCheck({
  id: 'table-claim',
  group: 'figures',
  severity: 'warning',
  summary: 'A sentence whose comparison, rank or extreme the article’s table contradicts.',
  why: `A table is updated and the sentence beside it is not, or the two sides of a comparison are swapped in writing: the reader
is told that one thing is ahead while the table shows the other.

The sentence’s words are linked to the rows and columns of the table that it names (“Table 2”), that stands in its section,
or that stands right before or behind it. A sentence is flagged only when every word in the clause is accounted for, when the table tells which way is
better, and when the comparison fails under every fair reading: along every column where none is named, with and without
rows that only set a bound, within its own block of rows. Conditions, estimates, ties, sums over several rows and figures
that the compared cells do not explain keep it silent. A value told again is the business of \`figure-mismatch\`.`,
  withoutFix: 'A denied comparison (“does not outperform”) has no one word to change; like every finding it can be suppressed with a reason.',
  options: {},
  examples: [
    {
      title: 'The comparison is the other way round',
      text: `# Tide models

«Plover scored higher than Kestrel on CoastBench».

| Benchmark | Kestrel | Plover |
|---|---|---|
| CoastBench | 81.4 | 77.0 |
| DeltaSet | 66.2 | 61.9 |
`,
      fixed: `# Tide models

Plover scored lower than Kestrel on CoastBench.

| Benchmark | Kestrel | Plover |
|---|---|---|
| CoastBench | 81.4 | 77.0 |
| DeltaSet | 66.2 | 61.9 |
`,
    },
    {
      title: 'The rank is another',
      text: `# Lakes of Norrmark

Lake «Hulden has the largest area».

| Lake | Area (km²) | Depth (m) |
|---|---|---|
| Stora Vand | 412 | 61 |
| Hulden | 388 | 74 |
| Ekern | 97 | 22 |
`,
      fixed: `# Lakes of Norrmark

Lake Hulden has the second largest area.

| Lake | Area (km²) | Depth (m) |
|---|---|---|
| Stora Vand | 412 | 61 |
| Hulden | 388 | 74 |
| Ekern | 97 | 22 |
`,
    },
    {
      title: 'Another reading bears it out',
      text: `# Lakes of Norrmark

Hulden is larger than Stora Vand.

| Lake | Area (km²) | Depth (m) |
|---|---|---|
| Stora Vand | 412 | 61 |
| Hulden | 388 | 74 |
`,
    },
  ],
  run: ({ article }) => refutedSentences(article).map(problem),
});

function problem(refuted: RefutedSentence): Problem {
  const { sentence, comparisons, phrase, operation } = refuted;
  const shown = comparisons.slice(0, 3).map(comparison => told(refuted, comparison)).join('; ');
  return {
    span: shift(phrase, sentence.span.start),
    message: `The table says otherwise: ${shown}${comparisons.length > 3 ? '; …' : ''}.`,
    related: cellsOf(comparisons).slice(0, 6).map(place => related(refuted, place)),
    data: { operation, comparisons: comparisons.length },
    fixes: () => fixes(refuted),
  };
}

/** "Plover 77.0 < Kestrel 81.4 (CoastBench)". */
function told({ grid, sides }: RefutedSentence, { left, right, sign }: Comparison): string {
  const name = ({ row, column }: CellPlace): string => (sides.axis === 'row' ? grid.rows[row]!.text : grid.columns[column]!.text);
  const along = sides.axis === 'row' ? grid.columns[left.column]!.text : grid.rows[left.row]!.text;
  const value = ({ row, column }: CellPlace): string => grid.valueAt(row, column)!.text;
  return `${name(left)} ${value(left)} ${sign} ${name(right)} ${value(right)}${along === '' ? '' : ` (${along})`}`;
}

function cellsOf(comparisons: readonly Comparison[]): readonly CellPlace[] {
  const cells = new Map(comparisons.flatMap(({ left, right }) => [left, right]).map(place => [`${place.row} ${place.column}`, place]));
  return [...cells.values()];
}

const related = ({ table, grid }: RefutedSentence, { row, column }: CellPlace): Related => ({ message: `${grid.valueAt(row, column)!.text} here`, span: table.rows[row]![column]!.span });

function fixes(refuted: RefutedSentence): readonly Fix[] {
  const text = repairedWord(refuted);
  if (text === undefined) return [];
  const { word: { start, end, word }, sentence } = refuted;
  const place: Span = shift({ start, end }, sentence.span.start);
  return [{ title: `Change “${word}” to “${text}”`, safe: false, edits: [{ span: place, newText: text }] }];
}
