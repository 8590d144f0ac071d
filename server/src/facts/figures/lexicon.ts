import type { Article, Prose } from '../../article/model.ts';
import { memoize } from '../../text/memo.ts';

/** How an article writes words, for telling names from other words. */
export interface Lexicon {
  /** Whether the article writes the (lower-case) word in lower case somewhere: then it is no name, however it is written elsewhere. */
  readonly isCommon: (word: string) => boolean;
  /** Whether the article capitalises the word within a sentence. */
  readonly isProper: (word: string) => boolean;
}

/**
 * Words by number. With numbers, an article's lexicon is one pass over small arrays at each keystroke, not a union of
 * sets of strings. Words are never forgotten: a session's vocabulary is small against its texts.
 */
const numbers = new Map<string, number>();

function numberOf(word: string): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  numbers.set(word, numbers.size);
  return numbers.size - 1;
}

const common = 1;
const proper = 2;

/** The words of a sentence as numbers, with how it writes them in the two lowest bits. */
const casesOf: (prose: Prose) => Uint32Array = memoize(({ masked }) => {
  const found: number[] = [];
  let opens = true;
  for (let start = 0; start < masked.length;) {
    const code = masked.charCodeAt(start);
    if (!isLetter(code)) {
      if (code === 10 || code === 58) opens = true;
      start++;
      continue;
    }
    let end = start + 1;
    while (end < masked.length && isInside(masked.charCodeAt(end))) end++;
    const isLower = code > 96 && code < 123;
    // What opens a sentence, or stands behind a colon, is capitalised whatever it is.
    if (isLower || !opens) {
      const word = masked.slice(start, bareEnd(masked, start, end));
      const lower = isLower ? word : word.toLowerCase();
      found.push(numberOf(lower) * 4 + (lower.charCodeAt(0) === code ? common : proper));
    }
    opens = false;
    start = end;
  }
  return Uint32Array.from(found);
});

const isLetter = (code: number): boolean => (code > 64 && code < 91) || (code > 96 && code < 123) || (code > 191 && code < 0x2000);
/** Letters, digits, apostrophes and hyphens. */
const isInside = (code: number): boolean => isLetter(code) || (code > 47 && code < 58) || code === 39 || code === 45 || code === 0x2019;
/** Where a word ends without its possessive: "Behemoth's", "models'". */
function bareEnd(masked: string, start: number, end: number): number {
  let last = end;
  if (last - start > 2 && masked.charCodeAt(last - 1) === 115 && isApostrophe(masked.charCodeAt(last - 2))) last -= 2;
  while (last - start > 1 && !isLetter(masked.charCodeAt(last - 1)) && !isDigit(masked.charCodeAt(last - 1))) last--;
  return last;
}

const isDigit = (code: number): boolean => code > 47 && code < 58;
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;

/** How the article's prose and tables write their words; headings capitalise any word and are left out. */
export const lexiconOf: (article: Article) => Lexicon = memoize(article => {
  let writings = new Uint8Array(numbers.size + 4096);
  for (const { role, kind, sentences } of article.passages) {
    if (role !== 'body' || kind === 'code' || kind === 'heading') continue;
    const counted = kind === 'cell' ? common : common | proper;
    for (const { prose } of sentences) {
      const cases = casesOf(prose);
      if (numbers.size > writings.length) writings = grown(writings);
      for (const word of cases) writings[word >> 2]! |= word & counted;
    }
  }
  const writes = (word: string, how: number): boolean => {
    const number = numbers.get(word);
    return number !== undefined && ((writings[number] ?? 0) & how) > 0;
  };
  return { isCommon: word => writes(word, common), isProper: word => writes(word, proper) };
});

function grown(writings: Uint8Array): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(numbers.size * 2);
  larger.set(writings);
  return larger;
}
