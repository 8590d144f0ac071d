import type { Article, Citation, CitationStyle } from '../../article/model.ts';
import { memoize } from '../../text/memo.ts';

/** How an article mostly writes its citations, so that a new one looks like its neighbours. */
export interface CitationHabit {
  /** The style most used; `footnote` for an article that has none yet. */
  readonly style: CitationStyle;
  /** Whether the citation stands behind the sentence's full stop. */
  readonly afterTerminator: boolean;
  /** Whether a space stands before it. */
  readonly spaced: boolean;
}

/** Reads the habit off the article's citations; what it leaves open follows the style's own custom. */
export const citationHabit: (article: Article) => CitationHabit = memoize(article => {
  const style = mostUsed(article.citations.map(citation => citation.style)) ?? styleOfEntries(article);
  const places = article.citations.filter(citation => citation.style === style).map(citation => placeOf(article.text, citation));
  const atEnd = places.filter(place => place.ends);
  const after = atEnd.filter(place => place.after).length;
  const afterTerminator = atEnd.length > 0 ? after * 2 > atEnd.length : style === 'footnote';
  const same = places.filter(place => place.after === afterTerminator);
  const spaced = same.length > 0 ? same.filter(place => place.space).length * 2 > same.length : style !== 'footnote';
  return { style, afterTerminator, spaced };
});

const styleOfEntries = (article: Article): CitationStyle =>
  mostUsed(article.sources.filter(source => source.origin !== 'link').map(source => source.style)) ?? (article.referenceSection ? 'numeric' : 'footnote');

interface Place {
  readonly after: boolean;
  readonly space: boolean;
  /** Whether the citation stands at a sentence's end, on either side of the full stop. */
  readonly ends: boolean;
}

function placeOf(text: string, citation: Citation): Place {
  const before = text.slice(Math.max(0, citation.group.start - 8), citation.group.start);
  const after = /[.!?]["”’')*_]*\s*$/.test(before);
  return { after, space: /\s$/.test(before), ends: after || /^[.!?]/.test(text.slice(citation.group.end, citation.group.end + 1)) };
}

/** The most frequent value, the first of equals. */
function mostUsed<Value>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce<[Value, number] | undefined>((best, entry) => (best && best[1] >= entry[1] ? best : entry), undefined)?.[0];
}
