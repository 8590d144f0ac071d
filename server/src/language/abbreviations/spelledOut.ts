const token = /[\p{L}\p{N}]+|[.;:!?|]/gu;

/** Lower-case words of masked prose, hyphens split, marks that end a phrase kept: what initials are matched against. */
export const phraseWords = (masked: string): readonly string[] => masked.toLowerCase().match(token) ?? [];

/** Small words that an abbreviation may leave out. */
const skipped = /^(?:of|the|and|for|in|on|to|a|an|de|du|des|la|le|von|der|und|et|at|with|by|per|s)$/;

/** Letters and digits of an abbreviation in lower case. */
const lettersOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Whether consecutive words have the abbreviation's letters as initials: `large language model` for LLM, small words
 * left out or counted (`mixture of experts` for MoE), one word giving two letters (`polyvinyl chloride` for PVC).
 */
export function isSpelledOut(words: readonly string[], name: string): boolean {
  const letters = lettersOf(name);
  return words.some((word, at) => word[0] === letters[0] && spells(words, at, letters, name.toLowerCase()));
}

/** How many values a pair of initials can have: see `initialPairs`. */
export const pairCount = 1024;

const pairOf = (first: string, second: string): number => (first.charCodeAt(0) * 31 + second.charCodeAt(0)) % pairCount;

/** Pairs of initials that words spell right after each other, small words left out or counted: numbers below `pairCount`. */
export function initialPairs(words: readonly string[]): Uint16Array {
  const pairs: number[] = [];
  words.forEach((word, at) => {
    for (let next = at + 1; next < words.length; next++) {
      pairs.push(pairOf(word, words[next]!));
      if (!skipped.test(words[next]!)) break;
    }
  });
  return Uint16Array.from(pairs);
}

/** Pairs one of which words must have that spell an abbreviation out: a necessary sign, cheap to look for. */
export function pairsNeededBy(name: string): readonly number[] {
  const [first, ...rest] = lettersOf(name);
  const asWritten = (letter: string): readonly string[] => (letter === '2' ? ['2', 't'] : letter === '4' ? ['4', 'f'] : [letter]);
  return first === undefined ? [] : rest.slice(0, 2).flatMap(asWritten).map(letter => pairOf(first, letter));
}

function spells(words: readonly string[], start: number, letters: string, name: string): boolean {
  let matched = 0;
  let used = 0;
  for (let at = start; matched < letters.length; at++) {
    const word = words[at];
    if (word === undefined || word === name) return false;
    if (opensWith(word, letters[matched]!)) {
      used++;
      matched += givesTwo(words, at, letters, matched + 1) ? 2 : 1;
    } else if (!skipped.test(word)) return false;
  }
  return used >= 2;
}

/** By its first letter, or as a digit that is read as the word: the `2` of B2B. */
const opensWith = (word: string, letter: string): boolean => word[0] === letter || (letter === '2' && word === 'to') || (letter === '4' && word === 'for');

/** Whether a long word gives the next letter as well, because the word behind it does not. */
function givesTwo(words: readonly string[], at: number, letters: string, next: number): boolean {
  const letter = letters[next];
  return letter !== undefined && words[at]!.length > 4 && words[at]!.slice(1).includes(letter) && !startsAhead(words, at + 1, letter);
}

/** Whether the next word that counts begins with a letter. */
function startsAhead(words: readonly string[], from: number, letter: string): boolean {
  for (let at = from; at < from + 3; at++) {
    const word = words[at];
    if (word === undefined) return false;
    if (word[0] === letter) return true;
    if (!skipped.test(word)) return false;
  }
  return false;
}
