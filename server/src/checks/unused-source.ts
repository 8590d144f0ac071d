import type { Article, CitationStyle, SourceEntry } from '../article/model.ts';
import { defineCheck, type Fix, type Problem } from './check.ts';
import { removeEntry } from './fixes/removeEntry.ts';
import { shownLabel as shown } from './shownLabel.ts';

export const unusedSource = defineCheck({
  id: 'unused-source',
  group: 'citations',
  severity: 'information',
  summary: 'A source entry that nothing in the article cites.',
  why: `A reader takes every entry of the reference list for the ground of some statement. One that nothing cites is
either the trace of a sentence that was removed, or the source of a claim that lost its citation.

Only entries that a citation could name are flagged: those with a number, a footnote label or a key. In an article that
cites by number nowhere, a numbered list is taken for a plain bibliography. Bibliography files serve many articles, so
their entries never count as unused, nor do entries of Further reading.`,
  options: {},
  examples: [
    {
      title: 'An entry nobody cites',
      text: `The bridge opened in 1932. [1]

## References

1. *The Bridge Gazette*, 1932.
«2. *Harbour Crossings*, 1950.»
`,
      fixed: `The bridge opened in 1932. [1]

## References

1. *The Bridge Gazette*, 1932.
`,
    },
    { title: 'A footnote nobody refers to', text: 'The comet returns.[^orbit]\n\n[^orbit]: Orbit tables, 1999.\n\n«[^tail]: Tail spectra, 2001.»\n' },
    { title: 'Cited within a range', text: 'The bridge opened in 1932. [1-3]\n\n## References\n\n1. One, 1930.\n2. Two, 1931.\n3. Three, 1932.\n' },
    { title: 'A bibliography without numbers in the text', text: 'The bridge opened in 1932.\n\n## References\n\n1. *The Bridge Gazette*, 1932.\n' },
  ],
  run: ({ article }) => unusedEntries(article).map(entry => problem(article, entry)),
});

function unusedEntries(article: Article): readonly SourceEntry[] {
  const cited = new Set(article.citations.map(({ style, label }) => `${style} ${label}`));
  const styles = new Set<CitationStyle>(article.citations.map(({ style }) => style));
  return article.sources.filter(({ style, origin, label }) =>
    label !== '' && origin !== 'link' && origin !== 'bibliography' && !cited.has(`${style} ${label}`) && (style !== 'numeric' || styles.has('numeric')));
}

function problem(article: Article, entry: SourceEntry): Problem {
  const fixes = (): readonly Fix[] => {
    const edits = removeEntry(article, entry);
    return edits.length === 0 ? [] : [{ title: `Remove source ${shown(entry)}`, safe: false, edits }];
  };
  return { span: withoutLineBreak(entry), message: `Nothing cites source ${shown(entry)}.`, data: { label: entry.label }, fixes };
}

const withoutLineBreak = ({ span, bodyText }: SourceEntry): SourceEntry['span'] =>
  ({ start: span.start, end: span.end - (bodyText.length - bodyText.trimEnd().length) });
