import type { Article } from '../../article/model.ts';
import type { TextEdit } from '../../text/edit.ts';
import { numberedEntries, relabelEntries } from './entrySlots.ts';
import { relabelCitations, type Relabelling } from './relabel.ts';

/**
 * The numbers that an article's numeric labels take when counted in order of first use, from 1 and without gaps.
 * Entries that nothing cites keep their rank among all of them.
 */
export function orderOfUse(article: Article): Relabelling {
  const cited = [...new Set(article.citations.filter(({ style }) => style === 'numeric').map(({ label }) => label))];
  const entries = numberedEntries(article).map(({ label }) => label);
  const all = [...new Set([...cited, ...entries])].sort((a, b) => Number(a) - Number(b));
  const isCited = new Set(cited);
  let next = 0;
  return new Map(all.map((label, rank) => [isCited.has(label) ? cited[next++]! : label, String(rank + 1)]));
}

/** Edits that renumber the article's numeric citations and their entries in order of first use; none where they are. */
export function renumber(article: Article): readonly TextEdit[] {
  const labels = orderOfUse(article);
  return [...relabelCitations(article, 'numeric', labels), ...relabelEntries(article, labels)];
}
