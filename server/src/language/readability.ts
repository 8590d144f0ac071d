import { automatedReadability } from 'automated-readability';
import { colemanLiau } from 'coleman-liau';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { memoizeText } from '../text/memo.ts';

export interface Readability {
  readonly words: number;
  /** School grade (United States), median of Flesch–Kincaid, the Automated Readability Index and Coleman–Liau. */
  readonly grade: number;
}

/** Counting syllables is the dear part, and most words come again. */
const syllablesOf = memoizeText(word => Math.max(1, syllable(word)), 4000);

/** What is joined by hyphens is read as the words it is made of. */
const partPattern = /[\p{L}\p{N}]+(?:[.,’'][\p{L}\p{N}]+)*/gu;

const wordPattern = /[\p{L}\p{N}]+(?:[.,’'‑-][\p{L}\p{N}]+)*/gu;

/** How hard one sentence is to read. */
export function readability(masked: string): Readability {
  const words = masked.match(wordPattern) ?? [];
  if (words.length === 0) return { words: 0, grade: 0 };
  const parts = masked.match(partPattern) ?? words;
  const letters = parts.reduce((sum, word) => sum + word.length, 0);
  const syllables = parts.reduce((sum, word) => sum + syllablesOf(word), 0);
  const grades = [
    fleschKincaid({ sentence: 1, word: parts.length, syllable: syllables }),
    automatedReadability({ sentence: 1, word: parts.length, character: letters }),
    colemanLiau({ sentence: 1, word: parts.length, letter: letters }),
  ].sort((a, b) => a - b);
  return { words: words.length, grade: grades[1]! };
}
