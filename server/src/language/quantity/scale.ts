/** A power of ten in words or letters. */
export interface FoundScale {
  readonly exponent: number;
  readonly end: number;
}

const words: Readonly<Record<string, number>> = {
  hundred: 2, thousand: 3, million: 6, millions: 6, billion: 9, billions: 9, trillion: 12, trillions: 12, quadrillion: 15, quintillion: 18, sextillion: 21,
  lakh: 5, lakhs: 5, lac: 5, crore: 7, crores: 7, mn: 6, mln: 6, mio: 6, bn: 9, bln: 9, tn: 12, trn: 12,
};
/** Only glued to the number ("288B"), or behind a currency ("$5 M"). */
const letters: Readonly<Record<string, number>> = { k: 3, K: 3, M: 6, m: 6, B: 9, b: 9, T: 12, MM: 6, Bn: 9, Mn: 6, Tn: 12, BN: 9, MN: 6, TN: 12, G: 9 };

const spaced = /[\s\u00a0\u202f]{1,4}-?([A-Za-z]+)|-([A-Za-z]+)/y;
const glued = /([A-Za-z]{1,3})(?![A-Za-z0-9])/y;

/**
 * The scale that follows a number ending at `start`. `m`, `b` and `G` scale only money, since elsewhere they are metres, bits
 * and giga or generation; `M`, `B`, `T` and `K` may scale anything they are glued to.
 */
export function scaleBehind(text: string, start: number, isMoney: boolean): FoundScale | undefined {
  glued.lastIndex = start;
  const letter = glued.exec(text)?.[1];
  return letter === undefined ? spacedScale(text, start, isMoney) : gluedScale(letter, start, isMoney);
}

function gluedScale(letter: string, start: number, isMoney: boolean): FoundScale | undefined {
  const exponent = !isMoney && /^[mbG]$/.test(letter) ? undefined : letters[letter] ?? words[letter];
  return exponent === undefined ? undefined : { exponent, end: start + letter.length };
}

function spacedScale(text: string, start: number, isMoney: boolean): FoundScale | undefined {
  spaced.lastIndex = start;
  const match = spaced.exec(text);
  if (!match) return undefined;
  const word = match[1] ?? match[2]!;
  const letter = isMoney && match[1] !== undefined && word.length <= 2 ? letters[word] : undefined;
  // In capitals, `MN` behind a space is a meganewton.
  const exponent = words[isMoney || !/^[A-Z]{2}$/.test(word) ? word.toLowerCase() : word] ?? letter;
  return exponent === undefined ? undefined : { exponent, end: spaced.lastIndex };
}

/** Whether a word is a scale: "million". */
export const isScaleWord = (word: string): boolean => Object.hasOwn(words, word);
export const scaleExponent = (word: string): number => words[word] ?? 0;
