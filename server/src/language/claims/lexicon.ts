import type { ClaimReason } from './model.ts';
import type { Token } from './tokens.ts';

/** Phrases of one reason by strength: `[0.6, 'because of, due to']`, commas between phrases. */
export type PhraseTable = readonly (readonly [strength: number, phrases: string])[];

/** A phrase that is a trigger wherever it stands. */
export interface Phrase {
  readonly reason: ClaimReason;
  readonly strength: number;
  /** Its words behind the first, lower case. */
  readonly rest: readonly string[];
}

export type PhraseLexicon = ReadonlyMap<string, readonly Phrase[]>;

/** Phrases by their first word, the longest first, so that the first that fits is the best. */
export function phraseLexicon(tables: Readonly<Partial<Record<ClaimReason, PhraseTable>>>): PhraseLexicon {
  const lexicon = new Map<string, Phrase[]>();
  for (const [reason, table] of Object.entries(tables)) {
    for (const [strength, phrases] of table) {
      for (const phrase of phrases.split(',')) {
        const [first, ...rest] = phrase.trim().split(/\s+/);
        const sameStart = lexicon.get(first!) ?? [];
        sameStart.push({ reason: reason as ClaimReason, strength, rest });
        lexicon.set(first!, sameStart);
      }
    }
  }
  for (const phrases of lexicon.values()) phrases.sort((a, b) => b.rest.length - a.rest.length);
  return lexicon;
}

/** The longest phrase of the lexicon that begins at a token. */
export function phraseAt(lexicon: PhraseLexicon, tokens: readonly Token[], at: number): Phrase | undefined {
  const phrases = lexicon.get(tokens[at]!.lower);
  return phrases?.find(phrase => phrase.rest.every((word, i) => tokens[at + 1 + i]?.lower === word));
}

/** A set of the words in a text, white space between them. */
export const wordSet = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
