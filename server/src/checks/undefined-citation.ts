import type { Article, Citation } from '../article/model.ts';
import type { Settings } from '../settings.ts';
import { remove } from '../text/edit.ts';
import { defineCheck, type Fix, type Problem, type Related } from './check.ts';
import { addEntries } from './fixes/addEntries.ts';
import { groupBy } from '../text/groupBy.ts';
import { nearest } from '../text/nearest.ts';
import { shownLabel as shown } from './shownLabel.ts';

export const undefinedCitation = defineCheck({
  id: 'undefined-citation',
  group: 'citations',
  severity: 'error',
  summary: 'A citation whose label has no source entry.',
  why: `A citation that leads nowhere cannot be checked by anybody. Each label is reported once, at its first use; an article
that has no source entry at all gets one finding, at its first citation, that names every label and adds a list of stubs.

A bibliography file that cannot be read is one finding, at the place that names it; its keys are not reported one by
one. Where the front matter names a bibliography that was not loaded, keys are left alone. Keys that name their source
themselves (\`@doi:…\`, \`@arxiv:…\`) need no entry.`,
  options: {},
  examples: [
    {
      title: 'A number without an entry',
      text: 'The bridge opened in 1932. [1]«[3]»\n\n## References\n\n1. *The Bridge Gazette*, 1932.\n2. *Harbour Crossings*, 1950.\n',
    },
    {
      title: 'No source list at all: one finding for all labels',
      text: '# Bridge\n\nThe bridge opened in 1932. «[1]» It carries eight lanes. [2]\n',
    },
    { title: 'A footnote without its text', text: 'The comet returns every 76 years.«[^orbit]»\n\n[^tail]: Tail spectra, 2001.\n\nIts tail is blue.[^tail]\n' },
    { title: 'An interval is no citation', text: 'The index lies in the interval [0, 1].\n' },
  ],
  withoutFix: 'A key of a bibliography file is added in that file, not in the article; only removing the citation is offered.',
  run: ({ article, settings }) => [...unreadable(article, settings), ...problems(article, undefinedCitations(article, settings))],
});

/** Citations without an entry, in text order. */
function undefinedCitations(article: Article, settings: Settings): readonly Citation[] {
  const defined = new Set(article.sources.map(({ style, label }) => `${style} ${label}`));
  const keysUnknown = settings.bibliographies.some(({ error }) => error !== undefined) || namedNotLoaded(article, settings);
  return article.citations.filter(({ style, label }) => !defined.has(`${style} ${label}`) && !(style === 'pandoc' && keysUnknown));
}

const namedNotLoaded = (article: Article, settings: Settings): boolean =>
  article.header.fields.some(({ key, value }) => key === 'bibliography' && !settings.bibliographies.some(({ name }) => name === value));

function unreadable(article: Article, settings: Settings): readonly Problem[] {
  return settings.bibliographies.flatMap(({ name, error }): readonly Problem[] => {
    if (error === undefined) return [];
    const field = article.header.fields.find(({ key, value }) => key === 'bibliography' && value === name);
    const span = field?.valueSpan ?? article.citations.find(({ style }) => style === 'pandoc')?.span;
    return span ? [{ span, message: `The bibliography ${name} could not be read: ${error}`, data: { bibliography: name } }] : [];
  });
}

function problems(article: Article, missing: readonly Citation[]): readonly Problem[] {
  const byLabel = groupBy(missing, ({ style, label }) => `${style} ${label}`);
  const groups = [...byLabel.values()];
  const hasEntries = article.sources.some(({ origin }) => origin !== 'link');
  if (groups.length < 2 || hasEntries) return groups.map(uses => oneLabel(article, uses));
  return [allLabels(article, groups)];
}

function oneLabel(article: Article, uses: readonly Citation[]): Problem {
  const first = uses[0]!;
  const related = uses.slice(1).map((use): Related => ({ message: 'also cited here', span: use.span }));
  return {
    span: first.span, message: `${shown(first)} has no source entry.`, related, data: { labels: [first.label] },
    fixes: () => [...entryFix(article, [first], `Add a source entry for ${shown(first)}`), ...renameFix(article, uses), ...removeFix(uses)],
  };
}

function allLabels(article: Article, groups: readonly (readonly Citation[])[]): Problem {
  const firsts = groups.map(uses => uses[0]!);
  const labels = inOrder(firsts);
  return {
    span: firsts[0]!.span,
    message: `The article has no source list: ${labels.length} cited labels have no entry (${labels.map(shown).join(', ')}).`,
    related: firsts.slice(1).map((use): Related => ({ message: `${shown(use)} is first cited here`, span: use.span })),
    data: { labels: labels.map(({ label }) => label) },
    fixes: () => entryFix(article, labels, `Add a source list with ${labels.length} entries to fill in`),
  };
}

/** Numbers rise in a list, whatever the order of their first use. */
const inOrder = (citations: readonly Citation[]): readonly Citation[] =>
  citations.every(({ style }) => style === 'numeric') ? [...citations].sort((a, b) => Number(a.label) - Number(b.label)) : citations;

function entryFix(article: Article, missing: readonly Citation[], title: string): readonly Fix[] {
  const edits = addEntries(article, missing);
  return edits.length === 0 ? [] : [{ title, safe: false, edits }];
}

/** A mistyped key: the nearest label that has an entry. Numbers are never guessed. */
function renameFix(article: Article, uses: readonly Citation[]): readonly Fix[] {
  const { style, label } = uses[0]!;
  if (style === 'numeric') return [];
  const known = nearest(label, article.sources.filter(source => source.style === style).map(source => source.label));
  if (known === undefined) return [];
  return [{ title: `Change to ${shown({ style, label: known })}`, safe: false, edits: uses.map(use => ({ span: use.labelSpan, newText: known })) }];
}

/** Only a bracket of its own can go without touching its neighbours. */
function removeFix(uses: readonly Citation[]): readonly Fix[] {
  const alone = uses.every(({ style, span, labelSpan }) => style !== 'pandoc' && labelSpan.end - labelSpan.start + 3 >= span.end - span.start);
  if (!alone) return [];
  return [{ title: `Remove ${uses.length === 1 ? 'this citation' : `these ${uses.length} citations`}`, safe: false, edits: uses.map(({ span }) => remove(span)) }];
}
