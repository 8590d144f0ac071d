import type { Prose } from '../article/model.ts';
import { memoize } from '../text/memo.ts';
import { stem } from './content.ts';

/** Words of time and reference, which name no event of their own. */
const plain = new Set(`the a an its their his her this that these those initial original first last final official public formal
  later earlier same day week month year time date event of in on at by to from with and or it was were had has been being is are`.split(/\s+/));

const pattern = /\p{L}[\p{L}’'-]*/gu;

/** Stems that name an event, verb and noun alike: "announcement" and "announced" share one. */
export function eventWords(text: string): ReadonlySet<string> {
  const words = (text.toLowerCase().match(pattern) ?? []).filter(word => !plain.has(word) && word.length > 2);
  return new Set(words.map(eventStem));
}

const eventStem = (word: string): string => stem(word.replace(/(?:ment|ments|ation|ations|ition|itions|ance|ances|al|als|er|ure|ures)$/, ''));

const stemsOf: (prose: Prose) => ReadonlySet<string> = memoize(prose => eventWords(prose.masked));

/** Whether a sentence tells of an event: all of the stems that name it occur. */
export const namesEvent = (prose: Prose, wanted: ReadonlySet<string>): boolean => {
  const stems = stemsOf(prose);
  return [...wanted].every(word => stems.has(word));
};
