import { isScaleWord, scaleExponent } from './scale.ts';

const small = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const values = new Map([...small.map((word, i) => [word, i] as const), ...tens.map((word, i) => [word, i * 10] as const).slice(2)]);

/** Denominators of fractions in words; "second" is never one. */
const parts: Readonly<Record<string, number>> = {
  half: 2, halves: 2, third: 3, quarter: 4, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10, twentieth: 20, hundredth: 100, thousandth: 1000,
};

const base = [...values.keys()].join('|');
const tail = 'hundred|thousand|dozen|million|billion|trillion|quadrillion|lakh|crore|half|halves|(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twentieth|hundredth|thousandth)s?';
const link = '(?:[\\s\\u00a0]{1,4}(?:and\\s+)?|-(?:and-)?)';
/** Everything that may be a number in words; what it is, `readWords` decides. */
export const wordToken = new RegExp(
  `\\b(?:an?(?=${link}(?:${tail}))|half(?:${link}an?)?|${base})(?:${link}(?:${base}|${tail}|an?${link}half)(?![a-z]))*(?![a-zA-Z])`,
  'gi',
);
/** Whether it pays to look for numbers in words at all. */
export const anyNumberWord = new RegExp(`\\b(?:${[...values.keys()].slice(2).join('|')}|half|dozen|hundred|thousand|[mbt]r?illion|third|quarter|zero|one)`, 'i');

/** A number told in words. */
export interface ReadWords {
  readonly digits: string;
  /** Of the last digit told: 6 for "two million", 0 for "two hundred and five" and for "three thousand". */
  readonly exponent: number;
  readonly denominator: string | undefined;
  /** Length of the part of the token that is the number. */
  readonly length: number;
  /** Where in the token a scale word that ends it starts, with the space or hyphen before it. */
  readonly scaleAt: number | undefined;
  readonly scaleExponent: number;
  /** "a dozen", "a hundred", "half a million", "two-thirds": round by nature. */
  readonly round: boolean;
}

interface Piece {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The number that a run of number words tells, or undefined where it tells none ("a", "second").
 * @param oneCounts whether "one" alone is a number, as in front of a unit
 */
export function readWords(token: string, oneCounts = false): ReadWords | undefined {
  const pieces = piecesOf(token.toLowerCase());
  return readFraction(pieces) ?? readHalfA(pieces) ?? readMixed(pieces) ?? readWhole(pieces, oneCounts);
}

function piecesOf(token: string): readonly Piece[] {
  return [...token.matchAll(/[a-z]+/g)].map(match => ({ word: match[0], start: match.index, end: match.index + match[0].length })).filter(piece => piece.word !== 'and');
}

/** "two-thirds", "a quarter", "three quarters", "one half". */
function readFraction(pieces: readonly Piece[]): ReadWords | undefined {
  const [first, second] = pieces;
  if (!first || !second || pieces.length !== 2) return undefined;
  const numerator = first.word === 'a' || first.word === 'an' ? 1 : values.get(first.word);
  const denominator = parts[second.word] ?? (second.word.endsWith('s') ? parts[second.word.slice(0, -1)] : undefined);
  if (!numerator || !denominator || numerator >= denominator || (numerator > 1) !== second.word.endsWith('s')) return undefined;
  return { digits: String(numerator), exponent: 0, denominator: String(denominator), length: second.end, scaleAt: undefined, scaleExponent: 0, round: true };
}

/** "half a million", "half a dozen"; "half" alone. */
function readHalfA(pieces: readonly Piece[]): ReadWords | undefined {
  const [half, , scale] = pieces;
  if (half?.word !== 'half') return undefined;
  const rest = { denominator: undefined, scaleAt: undefined, scaleExponent: 0, round: true };
  if (scale?.word === 'dozen') return { ...rest, digits: '6', exponent: 0, length: scale.end };
  if (scale && isScaleWord(scale.word)) return { ...rest, digits: '5', exponent: scaleExponent(scale.word) - 1, length: scale.end };
  return pieces.length === 1 ? { ...rest, digits: '1', exponent: 0, denominator: '2', length: half.end } : undefined;
}

/** "two and a half", "one and a half million". */
function readMixed(pieces: readonly Piece[]): ReadWords | undefined {
  const half = pieces.findIndex((piece, i) => i > 1 && piece.word === 'half' && pieces[i - 1]!.word === 'a');
  const whole = half < 0 ? undefined : readWhole(pieces.slice(0, half - 1), true);
  if (!whole || whole.length !== pieces[half - 2]!.end || whole.exponent) return undefined;
  const scale = pieces[half + 1];
  const exponent = scale && isScaleWord(scale.word) ? scaleExponent(scale.word) : 0;
  return {
    digits: `${whole.digits}5`, exponent: exponent - 1, denominator: undefined, length: (exponent ? scale! : pieces[half]!).end,
    scaleAt: exponent ? pieces[half]!.end : undefined, scaleExponent: exponent, round: true,
  };
}

/** Sums words as English counts: groups below a thousand, each closed by its scale. */
function readWhole(pieces: readonly Piece[], oneCounts = false): ReadWords | undefined {
  let total = 0;
  let group = 0;
  let read = 0;
  let lastScale = 0;
  for (const piece of pieces) {
    const next = step(group, piece.word, read === 0);
    if (!next) break;
    if (next.closes) { total += next.group; group = 0; } else group = next.group;
    lastScale = next.scale;
    read++;
  }
  const last = pieces[read - 1];
  if (!last || (read === 1 && !oneCounts && /^(?:an?|one)$/.test(last.word)) || isOrdinal(last.word, pieces[read]?.word)) return undefined;
  return withScale(pieces, read, total + group, lastScale);
}

/** "twenty-third" and "two hundredth" count in order. */
const isOrdinal = (last: string, next: string | undefined): boolean =>
  next !== undefined && ((parts[next] !== undefined && parts[next] > 2 && (tens.includes(last) || isScaleWord(last))) || /^(?:hundred|thousand)th$/.test(next));

interface Step {
  readonly group: number;
  readonly closes: boolean;
  readonly scale: number;
}

function step(group: number, word: string, first: boolean): Step | undefined {
  if (first && /^an?$/.test(word)) return { group: 1, closes: false, scale: 0 };
  const value = values.get(word);
  if (value !== undefined) return canFollow(group, value, first) ? { group: group + value, closes: false, scale: 0 } : undefined;
  if (first) return undefined;
  if (word === 'dozen') return { group: group * 12, closes: true, scale: 0 };
  if (word === 'hundred') return { group: group * 100, closes: false, scale: 0 };
  return isScaleWord(word) ? { group: group * 10 ** scaleExponent(word), closes: true, scale: scaleExponent(word) } : undefined;
}

/** "twenty eight" and "hundred five" go on, "two three" does not. */
const canFollow = (group: number, value: number, first: boolean): boolean =>
  first || (value < 10 && value > 0 && group % 10 === 0 && group % 100 >= 20) || (value > 0 && group % 100 === 0);

/** From a million up a number in words is an amount told in that scale; below, it is counted out. */
function withScale(pieces: readonly Piece[], read: number, value: number, scale: number): ReadWords {
  const last = pieces[read - 1]!;
  const exponent = scale >= 5 ? scale : 0;
  const article = /^an?$/.test(pieces[0]!.word);
  return {
    digits: String(Math.round(value / 10 ** exponent)), exponent, denominator: undefined, length: last.end,
    scaleAt: exponent ? pieces[read - 2]!.end : undefined, scaleExponent: exponent,
    round: last.word === 'dozen' || (article && scale < 5),
  };
}

/** A whole number below a hundred in words, else undefined. */
export function spell(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 99) return undefined;
  if (value < 20) return small[value];
  const rest = value % 10;
  return tens[(value - rest) / 10]! + (rest ? `-${small[rest]}` : '');
}
