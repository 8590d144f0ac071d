/** The words of a text with their offsets dropped: what initials can be matched against. */
export interface WordIndex {
  /** Lower-case words in order, hyphens split; `.` stands between sentences' ends and other breaks. */
  readonly words: readonly string[];
  /** Places of words by first letter. */
  readonly byInitial: ReadonlyMap<string, readonly number[]>;
}

const token = /[\p{L}\p{N}]+|[.;:!?|]/gu;

/** Indexes texts (sentences, headings, cells) so that an abbreviation's long form can be looked up. */
export function indexWords(texts: Iterable<string>): WordIndex {
  const words: string[] = [];
  const byInitial = new Map<string, number[]>();
  for (const text of texts) {
    for (const [word] of text.matchAll(token)) {
      const lower = word.toLowerCase();
      const list = byInitial.get(lower[0]!);
      if (list) list.push(words.length);
      else byInitial.set(lower[0]!, [words.length]);
      words.push(lower);
    }
    words.push('.');
  }
  return { words, byInitial };
}

/** Small words that an abbreviation may leave out. */
const skipped = /^(?:of|the|and|for|in|on|to|a|an|de|du|des|la|le|von|der|und|et|at|with|by|per|s)$/;

/**
 * Whether consecutive words have the abbreviation's letters as initials: `large language model` for LLM, small words
 * left out or counted (`mixture of experts` for MoE), one word giving two letters (`polyvinyl chloride` for PVC).
 */
export function isSpelledOut(index: WordIndex, name: string): boolean {
  const letters = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return (index.byInitial.get(letters[0]!) ?? []).some(at => spells(index.words, at, letters, name));
}

function spells(words: readonly string[], start: number, letters: string, name: string): boolean {
  if (words[start] === name.toLowerCase()) return false;
  let matched = 0;
  let used = 0;
  for (let at = start; matched < letters.length; at++) {
    const word = words[at];
    if (word === undefined || word === '.' || word === name.toLowerCase()) return false;
    if (word[0] === letters[matched]) {
      matched++;
      used++;
      if (matched < letters.length && word.length > 4 && !startsAhead(words, at + 1, letters[matched]!) && word.slice(1).includes(letters[matched]!)) matched++;
    } else if (!skipped.test(word)) return false;
  }
  return used >= 2;
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
