import type { Article } from '../../article/model.ts';
import { contentOf, contentOfText, type Content } from '../../facts/content.ts';
import { memoize } from '../../text/memo.ts';
import type { CitableSource } from './cite.ts';

/** A source of the article with the words it is cited for and its entry's own. */
interface KnownSource {
  readonly source: CitableSource;
  /** The entry's text or the link's words, for the fix's title. */
  readonly description: string;
  readonly figures: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** Offsets at which it is cited. */
  readonly places: readonly number[];
}

/** A source that may bear out a sentence. */
export interface LikelySource {
  readonly source: CitableSource;
  readonly description: string;
}

/**
 * The article's sources, likeliest first: those whose entry and cited sentences share the rarest words and figures with
 * what is to be cited at offset `at`; of equals the one cited nearest.
 */
export function likelySources(article: Article, content: Content, at: number, limit: number): readonly LikelySource[] {
  const known = knownSources(article);
  const scored = known.sources.map(source => ({
    source, score: overlap(content, source, known.rarity), distance: Math.min(...source.places.map(place => Math.abs(place - at)), article.text.length),
  }));
  scored.sort((a, b) => b.score - a.score || a.distance - b.distance);
  return scored.slice(0, limit).map(({ source }) => source);
}

function overlap(content: Content, source: KnownSource, rarity: (word: string) => number): number {
  let score = 0;
  for (const word of content.words) if (source.words.has(word)) score += rarity(word);
  for (const figure of content.figures) if (source.figures.has(figure)) score += rarity(figure);
  return score;
}

interface KnownSources {
  readonly sources: readonly KnownSource[];
  /** How telling a word is: the fewer sources share it, the more. */
  readonly rarity: (word: string) => number;
}

const knownSources: (article: Article) => KnownSources = memoize(article => {
  const drafts = new Map<string, { source: CitableSource; description: string; figures: Set<string>; words: Set<string>; places: number[] }>();
  const draftOf = (source: CitableSource, description: string) => {
    const key = `${source.style} ${source.label}`;
    const draft = drafts.get(key) ?? { source, description, figures: new Set<string>(), words: new Set<string>(), places: [] };
    drafts.set(key, draft);
    return draft;
  };
  for (const entry of article.sources) {
    if (entry.label === '' || entry.origin === 'link') continue;
    const description = describe(entry.bodyText, entry.record?.title);
    addContent(draftOf(entry, description), contentOfText(description));
  }
  for (const { sentences } of article.passages) for (const sentence of sentences) {
    for (const citation of sentence.coveredBy) {
      const text = citation.style === 'link' ? article.text.slice(citation.labelSpan.start, citation.labelSpan.end) : undefined;
      const draft = draftOf({ style: citation.style, label: citation.label, ...(text ? { text } : {}) }, text ?? '');
      addContent(draft, contentOf(sentence.prose));
      draft.places.push(citation.span.start);
    }
  }
  const sources = [...drafts.values()];
  return { sources, rarity: rarityIn(sources) };
});

const describe = (bodyText: string, title: string | undefined): string => (title ?? bodyText).replace(/\s+/g, ' ').trim();

function addContent(draft: { figures: Set<string>; words: Set<string> }, content: Content): void {
  for (const word of content.words) draft.words.add(word);
  for (const figure of content.figures) draft.figures.add(figure);
}

function rarityIn(sources: readonly KnownSource[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const { words, figures } of sources) for (const key of [...words, ...figures]) counts.set(key, (counts.get(key) ?? 0) + 1);
  return key => Math.log(1 + sources.length / (counts.get(key) ?? 1));
}
