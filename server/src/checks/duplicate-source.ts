import type { Article, SourceEntry } from '../article/model.ts';
import { sameSource, sourceKeys, type SameBy } from '../sources/identity.ts';
import { isNote, recordOf } from '../sources/recordOf.ts';
import { placeOfEntry } from './fixes/entryPlace.ts';
import { defineCheck, type Problem } from './check.ts';
import { mergeEntries } from './fixes/mergeEntries.ts';
import { removeEntry } from './fixes/removeEntry.ts';
import { shownLabel as shown } from './shownLabel.ts';

export const duplicateSource = defineCheck({
  id: 'duplicate-source',
  group: 'citations',
  severity: 'warning',
  summary: 'Two entries for the same source.',
  why: `Two entries for one source make its claims look better supported than they are, and hide how much leans on it.

Entries are the same by DOI, by address (scheme, \`www.\`, trailing slash, tracking parameters and the like make no
difference), or by author, title and year. The later entry carries the finding; the fix cites the first one everywhere.

Not the same: different pages or chapters of one book, different places (\`#…\`) of one page, different kept copies of a
page, titles that were cut short, notes that explain something and happen to link the same page. Of a bibliography file
only what the article cites is compared.`,
  options: {},
  examples: [
    {
      title: 'The same address in two spellings',
      text: 'It opened in 1932. [1] It closed in 1990. [2]\n\n## References\n\n1. "Opening", Bridge Gazette, https://gazette.example/bridge\n«2. Bridge Gazette, http://www.gazette.example/bridge/?utm_source=feed»\n',
      fixed: 'It opened in 1932. [1] It closed in 1990. [1]\n\n## References\n\n1. "Opening", Bridge Gazette, https://gazette.example/bridge\n',
    },
    {
      title: 'Author, title and year',
      text: 'The comet returns.[^a] Its tail is blue.[^b]\n\n[^a]: Rao, V. (2019). The tail of the comet. Northern Press.\n\n«[^b]: Vikram Rao, *The Tail of the Comet*, Northern Press, 2019.»\n',
      fixed: 'The comet returns.[^a] Its tail is blue.[^a]\n\n[^a]: Rao, V. (2019). The tail of the comet. Northern Press.\n\n',
    },
    {
      title: 'Different pages of one book',
      text: 'The comet returns.[^a] Its tail is blue.[^b]\n\n[^a]: Rao, V. (2019). The tail of the comet. Northern Press. p. 4.\n\n[^b]: Rao, V. (2019). The tail of the comet. Northern Press. p. 90.\n',
    },
  ],
  run: ({ article }) => duplicates(article).map(duplicate => problem(article, duplicate)),
});

interface Duplicate {
  readonly first: SourceEntry;
  readonly later: SourceEntry;
  readonly by: SameBy;
}

/** Each entry that an earlier one of its style repeats, with the first such. */
function duplicates(article: Article): readonly Duplicate[] {
  const known = new Map<string, SourceEntry[]>();
  return comparable(article).flatMap(later => {
    const record = recordOf(later);
    const keys = sourceKeys(record);
    const candidates = keys.flatMap(key => known.get(key) ?? []).sort((a, b) => a.span.start - b.span.start);
    const first = candidates.find(entry => entry.label !== later.label && sameSource(recordOf(entry), record) !== undefined);
    // A duplicate is compared with no more: its twin stands for both.
    if (first) return [{ first, later, by: sameSource(recordOf(first), record)! }];
    for (const key of keys) known.set(key, [...known.get(key) ?? [], later]);
    return [];
  });
}

function comparable(article: Article): readonly SourceEntry[] {
  const cited = new Set(article.citations.map(({ style, label }) => `${style} ${label}`));
  return article.sources.filter(entry => entry.origin !== 'link' && entry.label !== '' && !isNote(entry)
    && (entry.origin !== 'bibliography' || cited.has(`${entry.style} ${entry.label}`)));
}

function problem(article: Article, { first, later, by }: Duplicate): Problem {
  const used = article.citations.some(({ style, label }) => style === later.style && label === later.label);
  return {
    span: placeOfEntry(article, later),
    message: `${shown(later)} is the same source as ${shown(first)} (same ${by}).`,
    related: [{ message: `${shown(first)} is here`, span: placeOfEntry(article, first) }],
    data: { label: later.label, first: first.label, by },
    fixes: () => [
      ...(first.style !== later.style ? [] : used
        ? [{ title: `Cite ${shown(first)} everywhere and remove ${shown(later)}`, safe: false, edits: mergeEntries(article, first, later) }]
        : [{ title: `Remove ${shown(later)}, which nothing cites`, safe: true, edits: removeEntry(article, later) }]),
    ].filter(({ edits }) => edits.length > 0),
  };
}
