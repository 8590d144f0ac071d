import type { Article } from '../article/model.ts';
import { disagreementsOf, type Disagreement } from '../facts/figures/disagreements.ts';
import type { Figure } from '../facts/figures/model.ts';
import { sliceOf } from '../text/span.ts';
import { defineCheck, type Fix, type Problem, type Related } from './check.ts';
import { plainest, restateFigure } from './fixes/restateFigure.ts';

export const figureMismatch = defineCheck({
  id: 'figure-mismatch',
  group: 'figures',
  severity: 'warning',
  summary: 'The same quantity of the same thing stated with values that cannot both be right.',
  why: `An article repeats its figures: in the lead, in a table, further down. When one of them is updated and the others are
not, a reader no longer knows which to believe, and either may be the wrong one.

Every figure is read as the interval that its writing allows: \`288B\`, \`288 billion\` and \`~288,000,000,000\` agree,
\`30+ trillion\` reaches upwards without end, \`5 miles\` and \`8 km\` agree. Two figures are compared only when what they
measure, of whom, when and under which reserve are all the same. Where the article itself tells them apart (another date,
another entity, an estimate against a count, a part against the whole, “up from”, “later revised to”), nothing is flagged.
One disagreement is one finding, at the value told less often, however many places share it.`,
  options: {},
  examples: [
    {
      title: 'A table and the text disagree',
      text: `# Harrow Viaduct

The Harrow Viaduct is a railway bridge with a main span of 212 metres.

| Specification | Value |
|---|---|
| Main span | «221 m» |
| Tracks | 2 |
`,
      fixed: `# Harrow Viaduct

The Harrow Viaduct is a railway bridge with a main span of 212 metres.

| Specification | Value |
|---|---|
| Main span | 212 m |
| Tracks | 2 |
`,
    },
    {
      title: 'A score told again',
      text: `# Comparison of tide models

Kestrel scored 84.1 on CoastBench, well ahead of Plover.

| Benchmark | Kestrel | Plover |
|---|---|---|
| CoastBench | 81.4 | 77.0 |
| DeltaSet | 66.2 | 61.9 |
`.replace('84.1', '«84.1»'),
    },
    {
      title: 'Different writings of one value',
      text: `# Osprey

Osprey is a language model with 288 billion parameters, trained on more than 30 trillion tokens.

| Specification | Value |
|---|---|
| Parameters | ~288B |
| Training tokens | 30+ trillion |
`,
    },
    {
      title: 'Two dates tell two values apart',
      text: `# Lowmere

At the 2011 census the population was 4,310. At the 2021 census the population was 4,655.
`,
    },
  ],
  run: ({ article }) => disagreementsOf(article).map(disagreement => problem(article, disagreement)),
});

function problem(article: Article, { odd, rest }: Disagreement): Problem {
  const [first] = odd;
  const [mine, theirs] = [written(article, plainest(odd)), written(article, plainest(rest))];
  return {
    span: first!.span,
    message: `${subject(first!)} is ${mine} here but ${theirs} ${placesOf(rest)}: both cannot be right.`,
    related: [...rest.map(figure => related(article, figure)), ...odd.slice(1).map(figure => related(article, figure))],
    data: { here: mine, elsewhere: theirs, attribute: attribute(first!), places: rest.length },
    fixes: () => [towards(article, odd, rest), towards(article, rest, odd)],
  };
}

/** Puts the value of `sources` in every one of `places`. */
function towards(article: Article, places: readonly Figure[], sources: readonly Figure[]): Fix {
  const source = plainest(sources);
  const where = places.length === 1 ? `“${written(article, places[0]!)}”` : `${places.length} places`;
  return { title: `Change ${where} to ${written(article, source)}`, safe: false, edits: distinct(places).map(place => restateFigure(article, source, place)) };
}

const distinct = (places: readonly Figure[]): readonly Figure[] => places.filter((place, i) => places.findIndex(other => other.core.start === place.core.start) === i);

const written = (article: Article, { span }: Figure): string => sliceOf(article.text, span).replace(/\s+/g, ' ').replace(/\\(?=\$)/g, '').trim();
const related = (article: Article, figure: Figure): Related => ({ message: `${written(article, figure)} here`, span: figure.span });

const attribute = ({ modifiers, head, names }: Figure): string => [...names, ...modifiers, head].filter(word => word !== '').join(' ');
const subject = (figure: Figure): string => (figure.head === '' ? 'This figure' : `The figure for “${attribute(figure)}”`);

function placesOf(figures: readonly Figure[]): string {
  const [first] = figures;
  if (figures.length > 1) return `in ${figures.length} other places`;
  if (first!.place === 'header') return 'in the header';
  return first!.place === 'cell' || first!.place === 'grid' ? 'in the table' : 'elsewhere';
}
