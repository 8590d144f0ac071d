import type { Article, Sentence } from '../../article/model.ts';
import { contentOf } from '../../facts/content.ts';
import type { Fix } from '../check.ts';
import { citationMarker, citeExisting, citeNew, freshSource, markGap } from './cite.ts';
import { likelySources, type LikelySource } from './likelySources.ts';

const suggestions = 5;

/** Ways to give a sentence a source, likeliest first. None is safe: only a person knows what bears a claim out. */
export function citeFixes(article: Article, sentence: Sentence): readonly Fix[] {
  const known = likelySources(article, contentOf(sentence.prose), sentence.span.start, suggestions).map((likely): Fix => ({
    title: titleOf(likely), safe: false, edits: [citeExisting(article, sentence, likely.source)],
  }));
  return [
    ...known,
    { title: `Cite a new source ${citationMarker(freshSource(article))}`, safe: false, edits: citeNew(article, sentence) },
    { title: 'Mark as [citation needed]', safe: false, edits: [markGap(article, sentence)] },
  ];
}

/** What a fix that cites a source is called. */
export const titleOf = (likely: LikelySource): string => `Cite ${nameOf(likely)}`;

function nameOf({ source, description }: LikelySource): string {
  if (source.style === 'link') return `“${shorten(description || source.label)}”`;
  return description === '' ? citationMarker(source) : `${citationMarker(source)} ${shorten(description)}`;
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text);
