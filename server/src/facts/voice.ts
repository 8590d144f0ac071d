import type { Article } from '../article/model.ts';
import { claimOf } from './claimOf.ts';
import { memoize } from '../text/memo.ts';

/** Who speaks in an article. */
export interface Voice {
  /** Share of its sentences, 0 to 1, that speak of the author or to the reader. */
  readonly personal: number;
  /** What a claim's score is multiplied by. */
  readonly damping: number;
}

/**
 * An essay, a manual, release notes or minutes speak of "we" and to "you"; an encyclopedia never does. The more an
 * article does so, the surer a claim in it has to be before an editor wants a source.
 */
export const voiceOf: (article: Article) => Voice = memoize(article => {
  let sentences = 0;
  let personal = 0;
  for (const passage of article.passages) {
    if (passage.role !== 'body' || (passage.kind !== 'paragraph' && passage.kind !== 'listItem')) continue;
    for (const sentence of passage.sentences) {
      const { exemption } = claimOf(sentence.prose);
      sentences++;
      if (exemption === 'firstPerson' || exemption === 'instruction') personal++;
    }
  }
  const share = sentences === 0 ? 0 : personal / sentences;
  return { personal: share, damping: dampingOf(share) };
});

/** Up to a tenth of its sentences nothing changes; from two fifths on only the surest claims remain. */
const dampingOf = (share: number): number => 1 - 0.35 * Math.min(1, Math.max(0, (share - 0.1) / 0.3));
