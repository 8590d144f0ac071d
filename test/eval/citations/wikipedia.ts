/** Sentences of Wikipedia articles with what their authors did: cite them or not. */
import { readClaim } from '../../../server/src/language/claims/readClaim.ts';
import { sharedFile } from '../../support/shared.ts';
import type { Scored } from './measures.ts';

export interface WikipediaSentence extends Scored {
  readonly article: string;
  readonly sentence: string;
}

/** The sentences with our score; undefined where the data is not there. */
export function wikipediaSentences(): readonly WikipediaSentence[] | undefined {
  const table = sharedFile('corpus/freshwiki/sentences.tsv');
  if (table === undefined) return undefined;
  return table.trimEnd().split('\n').slice(1).map(line => {
    const [article, , , , hasReference, quoted] = line.split('\t');
    const sentence = quoted!.replace(/^"(.*)"\r?$/s, '$1').replaceAll('""', '"');
    return { article: article!, sentence, positive: hasReference === '1', score: readClaim(sentence).score };
  });
}
