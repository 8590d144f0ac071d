import type { Prose } from '../../article/model.ts';
import { wordsOfProse, type Word } from './keys.ts';
import type { Grid, Mention, Occurrence } from './model.ts';
import { generic, grammar } from './vocabulary.ts';

/** An occurrence that a run of words reaches from. */
interface Reach {
  readonly occurrence: Occurrence;
  readonly length: number;
}

/** The phrases of a sentence that mean rows or columns, in order, the longest first where they overlap. */
export function mentionsIn(words: readonly Word[], grid: Grid): readonly (readonly Mention[])[] {
  const found: (readonly Mention[])[] = [];
  for (let i = 0; i < words.length;) {
    const mentions = mentionsAt(words, i, grid);
    if (mentions.length > 0) found.push(mentions);
    i = mentions[0]?.to ?? i + 1;
  }
  return found;
}

/** What the longest run of words from `from` can mean: more than one where rows and columns, or several columns of names, have it. */
function mentionsAt(words: readonly Word[], from: number, grid: Grid): readonly Mention[] {
  const reaches = (grid.index.get(words[from]!.key) ?? []).map(occurrence => ({ occurrence, length: reachOf(words, from, occurrence) }));
  const longest = Math.max(0, ...reaches.map(({ length }) => length));
  const best = reaches.filter(reach => reach.length === longest && isTelling(words, from, reach));
  if (best.length === 0) return [];
  const whole = best.filter(isWhole);
  return byPlace(whole.length > 0 ? whole : best, from, longest, whole.length > 0);
}

function reachOf(words: readonly Word[], from: number, { keys, position }: Occurrence): number {
  let length = 0;
  while (position + length < keys.length && words[from + length]?.key === keys[position + length]) length++;
  return length;
}

const telling = (keys: readonly string[]): readonly string[] => keys.filter(key => !generic.has(key) && !grammar.has(key));

/** Words such as "model" in "Our model" make a label no less whole when they are missing. */
function isWhole({ occurrence: { keys, position }, length }: Reach): boolean {
  const rest = [...keys.slice(0, position), ...keys.slice(position + length)];
  return rest.every(key => generic.has(key) || grammar.has(key)) && telling(rest).length === 0;
}

/** Words of grammar count only where the sentence writes them as a name; a number only as a whole label. */
function isTelling(words: readonly Word[], from: number, reach: Reach): boolean {
  const run = words.slice(from, from + reach.length);
  const names = run.filter(word => !grammar.has(word.key) || (word.text.length > 1 && word.text === word.text.toUpperCase() && /\p{Lu}/u.test(word.text)));
  if (names.every(word => word.numeric)) return names.length > 0 && reach.length === reach.occurrence.keys.length && /^\d{4}$/.test(names[0]!.text);
  if (names.every(word => generic.has(word.key))) return reach.length === reach.occurrence.keys.length;
  return true;
}

function byPlace(reaches: readonly Reach[], from: number, length: number, whole: boolean): readonly Mention[] {
  const places = new Map<number, number[]>();
  for (const { occurrence: { column, line } } of reaches) {
    const lines = places.get(column) ?? [];
    places.set(column, lines);
    if (!lines.includes(line)) lines.push(line);
  }
  return [...places].map(([column, lines]) => ({ from, to: from + length, axis: column < 0 ? 'column' as const : 'row' as const, lines, whole, column }));
}

/** How many words of a sentence a table knows. */
export const linkedWords = (prose: Prose, grid: Grid): number =>
  mentionsIn(wordsOfProse(prose), grid).reduce((sum, [mention]) => sum + (mention ? mention.to - mention.from : 0), 0);
