import type { Article } from '../article/model.ts';
import { assurances, headerCounts, sourceCount, sourcingOf, type HeaderCount } from '../facts/headerClaims.ts';
import { replace } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { defineCheck, type Fix, type Problem } from './check.ts';

export const headerMismatch = defineCheck({
  id: 'header-mismatch',
  group: 'figures',
  severity: 'information',
  summary: 'A header whose source count, word count or review status the body contradicts.',
  why: `The header is what readers see first, and nobody sees the body's numbers change below it. Three of its statements can be
checked against the body:

- **the number of sources**, counted over the source entries where the article has them, else over the distinct labels it cites;
- **the number of words**, where it is off by more than 5 %. Body words are what a reader reads: prose, lists, headings and table
  cells, without the header, the title, the source entries, comments, code and the brackets of citations;
- **a status such as “Source-backed”, “sourced” or “verified”**, where the body has no citation, or more than half of its
  check-worthy sentences have none (of at least four).

A header written twice is one finding; its fix corrects every copy.`,
  options: {},
  examples: [
    {
      title: 'A wrong number of sources',
      text: `**Last reviewed:** May 16, 2026
**Sources:** «3» citations

The comet was found in 1995. [1] It returns in 4385. [2]

## References

1. *Comet Circular*, 1995.
2. *Orbit Tables*, 1999.
`,
      fixed: `**Last reviewed:** May 16, 2026
**Sources:** 2 citations

The comet was found in 1995. [1] It returns in 4385. [2]

## References

1. *Comet Circular*, 1995.
2. *Orbit Tables*, 1999.
`,
    },
    { title: 'A wrong number of words', text: '---\nlast_reviewed: 2026-05-16\nwords: «40»\n---\n\nThe comet was found in 1995 by two observers, on one night, far from each other.\n' },
    { title: 'A status without citations', text: '---\nreview_status: «Source-backed»\n---\n\nThe comet was found in 1995.\n' },
    { title: 'Within five percent, and all cited', text: '---\nreview_status: Source-backed\nsources: 1\nwords: 7\n---\n\nThe comet was found in 1995. [1]\n\n## References\n\n1. *Comet Circular*, 1995.\n' },
    { title: 'A list of sources is no number', text: '---\nsources: [Comet Circular, Orbit Tables]\n---\n\nThe comet returns.\n' },
  ],
  *run({ article }) {
    const sources = sourceCount(article);
    yield* countProblem(headerCounts(article, 'sources'), sources, count => count.value !== sources && !(count.rough && isNear(count.value, sources)), 'source');
    yield* countProblem(headerCounts(article, 'words'), article.words, count => !isNear(count.value, article.words), 'word');
    yield* statusProblem(article);
  },
});

/** Off by no more than 5 % of what is there. */
const isNear = (stated: number, actual: number): boolean => Math.abs(stated - actual) <= actual * 0.05;

function* countProblem(counts: readonly HeaderCount[], actual: number, isWrong: (count: HeaderCount) => boolean, what: 'source' | 'word'): Iterable<Problem> {
  const wrong = counts.filter(isWrong);
  const [first] = wrong;
  if (!first) return;
  const shown = `${writtenLike(first, actual)} ${what}${actual === 1 ? '' : 's'}`;
  yield {
    span: first.span,
    message: `The header says ${first.value.toLocaleString('en-US')}, but the article has ${actual.toLocaleString('en-US')} ${what}${actual === 1 ? '' : 's'}.`,
    related: wrong.slice(1).map(count => ({ message: 'The header again', span: count.span })),
    data: { field: what === 'source' ? 'sources' : 'words', stated: first.value, actual },
    fixes: () => [{ title: `Correct the header to ${shown}`, safe: true, edits: wrong.map(count => replace(count.span, writtenLike(count, actual))) }],
  };
}

/** The number with the thousands separator of the place, or with a comma where the place has none to show. */
function writtenLike({ field, span }: HeaderCount, value: number): string {
  const written = field.value.slice(span.start - field.valueSpan.start, span.end - field.valueSpan.start);
  const separator = /\d([,.\u00a0\u202f ])\d{3}/.exec(written)?.[1] ?? (/^\d{4,}$/.test(written) || field.form === 'yaml' ? '' : ',');
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, separator);
}

function* statusProblem(article: Article): Iterable<Problem> {
  const [first, ...copies] = assurances(article);
  if (!first) return;
  const { citations, claims, uncited } = sourcingOf(article);
  const isBare = citations === 0;
  if (!isBare && (claims < 4 || uncited * 2 <= claims)) return;
  const spans: readonly Span[] = [first, ...copies].map(field => field.valueSpan);
  yield {
    span: first.valueSpan,
    message: isBare
      ? `The header says “${first.value.trim()}”, but the article cites nothing.`
      : `The header says “${first.value.trim()}”, but ${uncited} of ${claims} sentences that need a source have none.`,
    related: copies.map(field => ({ message: 'The header again', span: field.valueSpan })),
    data: { field: 'reviewStatus', claims, uncited },
    fixes: () => [statusFix(spans, isBare ? 'Unsourced' : 'Partly sourced')],
  };
}

const statusFix = (spans: readonly Span[], status: string): Fix =>
  ({ title: `Change the review status to “${status}”`, safe: false, edits: spans.map(span => replace(span, status)) });
