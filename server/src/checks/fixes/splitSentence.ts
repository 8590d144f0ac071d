import type { Sentence } from '../../article/model.ts';
import { replace } from '../../text/edit.ts';
import type { Fix } from '../check.ts';

/** A place where a sentence may end: the characters that a full stop takes the place of. */
interface Cut {
  readonly start: number;
  readonly end: number;
  /** What the second sentence begins with, the conjunction kept where it means something. */
  readonly title: string;
}

/** A semicolon, or a comma before a conjunction and a new subject. */
const cuts = /;\s+(?:and\s+)?|,\s+and\s+(?=(?:the|it|he|she|they|this|these|that|its|his|her|their|a|an|in)\s)|,\s+(?=(?:but|so|yet)\s)/g;

/**
 * Fixes that cut a sentence in two, the most even cut first; only those that leave two parts which are no longer hard.
 * @param isHard tells whether a part is still reported
 */
export function splitFixes(text: string, sentence: Sentence, isHard: (part: string) => boolean): readonly Fix[] {
  const { masked } = sentence.prose;
  const middle = masked.length / 2;
  return [...masked.matchAll(cuts)]
    .map((match): Cut => ({ start: match.index, end: match.index + match[0].length, title: match[0].trim().startsWith(';') ? 'semicolon' : 'comma' }))
    .filter(cut => isOutside(masked, cut.start) && !isHard(masked.slice(0, cut.start)) && !isHard(masked.slice(cut.end)))
    .sort((a, b) => Math.abs(a.start - middle) - Math.abs(b.start - middle))
    .slice(0, 2)
    .flatMap(cut => fixAt(text, sentence, cut));
}

/** Not inside brackets or quotation marks. */
function isOutside(masked: string, at: number): boolean {
  const before = masked.slice(0, at);
  const count = (pattern: RegExp): number => before.match(pattern)?.length ?? 0;
  return count(/[([{]/g) === count(/[)\]}]/g) && count(/"/g) % 2 === 0 && count(/“/g) === count(/”/g);
}

function fixAt(text: string, sentence: Sentence, cut: Cut): readonly Fix[] {
  const start = sentence.span.start + cut.start;
  const end = sentence.span.start + cut.end;
  const first = text[end] ?? '';
  if (!/\p{L}/u.test(first)) return [];
  return [{
    title: `Split this sentence at the ${cut.title} before “${text.slice(end, end + 24).split(/\s+/).slice(0, 3).join(' ')} …”`,
    safe: false,
    edits: [replace({ start, end: end + 1 }, `. ${first.toUpperCase()}`)],
  }];
}
