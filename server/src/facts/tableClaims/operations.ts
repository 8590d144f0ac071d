/** What a comparison is about: how good, how much, or a dimension that only some columns have. */
export interface Sense {
  readonly kind: 'quality' | 'magnitude' | 'dimension';
  /** 1 where the left side is said to be more (or better). */
  readonly sign: 1 | -1;
  /** Column words that carry a dimension, by the sign with which they do: "older" is more years of age or an earlier year. */
  readonly more: RegExp | undefined;
  readonly less: RegExp | undefined;
}

/** Words of a sentence that compare; offsets are relative to the sentence. */
export interface Operation {
  readonly form: 'comparative' | 'verb' | 'superlative';
  readonly sense: Sense;
  /** Rank of a superlative: 1 for "the largest", 2 for "the second largest". */
  readonly rank: number;
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

const sense = (kind: Sense['kind'], sign: 1 | -1, more?: RegExp, less?: RegExp): Sense => ({ kind, sign, more, less });

/** Comparative and superlative of a dimension, then those of its opposite, and the labels that carry it. */
const dimensions: readonly (readonly [up: string, down: string, more: RegExp | undefined, less?: RegExp])[] = [
  ['longer longest', 'shorter shortest', /\b(?:length|duration|long|distance|span|run ?time|running time|height)\b/i],
  ['taller tallest', '', /\b(?:height|tall|elevation)\b/i],
  ['heavier heaviest', 'lighter lightest', /\b(?:weight|mass|displacement|tonnage|heavy)\b/i],
  ['faster fastest', 'slower slowest', /\b(?:speed|velocity|throughput|km\/h|mph|knots?|instances\/s|tokens\/s)\b/i, /\b(?:time|latency|ms|seconds?|train|decode)\b/i],
  ['older oldest', 'younger youngest newer newest', /\bage\b/i, /\b(?:born|founded|built|established|opened|completed|launched|opening|formed)\b/i],
  ['deeper deepest', 'shallower shallowest', /\b(?:depth|deep)\b/i],
  ['wider widest', 'narrower narrowest', /\b(?:width|beam|wide|wingspan)\b/i],
  ['costlier costliest', 'cheaper cheapest', /\b(?:cost|price|fee|fare)\b/i],
  ['later latest', 'earlier earliest', /\b(?:year|opened|founded|built|completed|launched|established|opening)\b/i],
  ['hotter hottest warmer warmest', 'colder coldest cooler coolest', /\btemperature|°[CF]\b/i],
  ['denser densest', 'sparser sparsest', /\bdensity\b/i],
];

const qualities: Readonly<Record<string, 1 | -1>> = { better: 1, worse: -1, stronger: 1, weaker: -1, superior: 1, inferior: -1, best: 1, worst: -1, strongest: 1, weakest: -1 };
const magnitudes: Readonly<Record<string, 1 | -1>> = {
  higher: 1, lower: -1, greater: 1, larger: 1, bigger: 1, smaller: -1, more: 1, less: -1, fewer: -1,
  highest: 1, lowest: -1, greatest: 1, largest: 1, biggest: 1, smallest: -1, most: 1, least: -1, fewest: -1, maximum: 1, minimum: -1,
};

interface Lexeme {
  readonly form: 'comparative' | 'superlative';
  readonly sense: Sense;
}

const lexemes: ReadonlyMap<string, Lexeme> = new Map([
  ...Object.entries(qualities).map(([word, sign]): [string, Lexeme] => [word, { form: /st$/.test(word) ? 'superlative' : 'comparative', sense: sense('quality', sign) }]),
  ...Object.entries(magnitudes).map(([word, sign]): [string, Lexeme] => [word, { form: /st$|imum$/.test(word) ? 'superlative' : 'comparative', sense: sense('magnitude', sign) }]),
  ...dimensions.flatMap(([up, down, more, less]) => [[up, 1] as const, [down, -1] as const].flatMap(([words, sign]) => words.split(' ').filter(word => word !== '').map((word): [string, Lexeme] =>
    [word, { form: word.endsWith('st') ? 'superlative' : 'comparative', sense: sense('dimension', sign, more, less) }]))),
]);

const lexemePattern = new RegExp(String.raw`\b(?:(second|third|fourth|fifth|2nd|3rd|4th|5th)[\s-]+(?:the\s+)?)?(${[...lexemes.keys()].sort((a, b) => b.length - a.length).join('|')})\b`, 'gi');
const ranks: Readonly<Record<string, number>> = { second: 2, third: 3, fourth: 4, fifth: 5, '2nd': 2, '3rd': 3, '4th': 4, '5th': 5 };

const verbs: readonly (readonly [RegExp, Sense])[] = [
  [/\b(?:is|are|was|were|be|been|gets?|got) (?:\w+ly )?(?:out-?performed|beaten|surpassed|outscored|outclassed|bested) by\b/gi, sense('quality', -1)],
  [/\b(?:out-?perform(?:s|ed|ing)?|out-?scor(?:es?|ed|ing)|beats?|beating|surpass(?:es|ed|ing)?|outdo(?:es)?|outdid|outclass(?:es|ed)?|best(?:s|ed)|improv(?:es|ed|ing|e) (?:up)?on|improv(?:es|ed|ing|e) over|(?:is|are|was|were) ahead of|ahead of|supersedes?)\b/gi, sense('quality', 1)],
  [/\b(?:under-?perform(?:s|ed|ing)?|lag(?:s|ged)? behind|trail(?:s|ed|ing)?(?: behind)?|fall(?:s)? (?:behind|short of)|fell (?:behind|short of)|(?:is|are|was|were) behind)\b/gi, sense('quality', -1)],
  [/\b(?:exceed(?:s|ed|ing)?|outnumber(?:s|ed)?|outweigh(?:s|ed)?)\b/gi, sense('magnitude', 1)],
];

/** Cheap test that a text compares at all. */
export const compares = (masked: string): boolean => quick.test(masked);
const quick = /\b(?:\w+(?:er|est)|best|bests|bested|worse|worst|more|most|less|least|fewer|fewest|out-?perform\w*|out-?scor\w*|beat\w*|surpass\w*|exceed\w*|outnumber\w*|outweigh\w*|outdo\w*|outdid|outclass\w*|improv\w+|under-?perform\w*|lag\w*|trail\w*|f[ae]ll\w*|ahead|behind|superior|inferior|maximum|minimum|supersedes?)\b/i;

/** The comparisons a stretch of a sentence makes, in order. */
export function operationsIn(masked: string, from: number, to: number): readonly Operation[] {
  const text = masked.slice(from, to);
  const found: Operation[] = [];
  for (const [pattern, meaning] of verbs) for (const match of text.matchAll(pattern)) found.push({ form: 'verb', sense: meaning, rank: 1, start: from + match.index, end: from + match.index + match[0].length, word: match[0] });
  for (const match of text.matchAll(lexemePattern)) {
    const lexeme = lexemes.get(match[2]!.toLowerCase())!;
    const start = from + match.index;
    const end = start + match[0].length;
    if (isIdle(masked, start, end, match[2]!.toLowerCase()) || found.some(other => other.start < end && start < other.end)) continue;
    found.push({ ...lexeme, rank: ranks[match[1]?.toLowerCase() ?? ''] ?? 1, start, end, word: match[0] });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "at most", "more than 50", "most of the": words that bound or count and do not compare. */
function isIdle(masked: string, start: number, end: number, word: string): boolean {
  const before = masked.slice(Math.max(0, start - 12), start).toLowerCase();
  const after = masked.slice(end, end + 20).toLowerCase();
  if (/\b(?:at|the very)\s+$/.test(before) && /^(?:most|least|best|worst|minimum|maximum)$/.test(word)) return true;
  if (word === 'most' || word === 'least') return /^\s+(?:of|\w+ly\b|\w+(?:ive|al|ent|ant|ous|able|ing|ed|ic)\b)/.test(after);
  if (word === 'more' || word === 'less') return /^\s+(?:\w+ly\b|\w+(?:ive|al|ent|ant|ous|able|ic)\b|or less)/.test(after) || /\b(?:or|once|any|no)\s+$/.test(before);
  return word === 'minimum' || word === 'maximum' ? /^\s+of\b/.test(after) : false;
}
