import type { Article } from '../article/model.ts';
import { memoize } from '../text/memo.ts';

/** Keys that name the article's own subject. */
export interface Subjects {
  readonly own: ReadonlySet<string>;
}

const determiners = /^(?:the|a|an|its|their|his|her|our|this|both)\s+/i;

/** Lower case, without determiners, marks and brackets. */
export const normalise = (name: string): string =>
  name.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').replace(/["“”*_`]/g, ' ').replace(/\s+/g, ' ').trim().replace(determiners, '').replace(/[’']s?$/, '').toLowerCase();

const firstDefinition = /\b(?:is|are|was|were)\s+(?:an?|the|one of the)\s+((?:[\w’'-]+\s+){0,7}?[\w’'-]+)(?=\s+(?:of|by|in|from|for|that|which|who|at|on|with|to|located|developed|produced|made|known|founded|based|and|created|designed|owned|published|directed|written)\b|[,.;(])/;

/** What names the article's subject: its title, the end of it ("Behemoth"), and the noun that its first sentence calls it ("the model"). */
export const titleKeys: (article: Article) => Subjects = memoize(article => {
  const title = normalise(article.title?.text ?? '');
  if (title === '') return { own: new Set(['']) };
  const words = title.split(' ');
  const ends = words.map((_, from) => words.slice(from).join(' '));
  const noun = definingNoun(article, words.at(-1)!);
  return { own: new Set(['', ...ends, ...(noun ? [noun] : [])]) };
});

function definingNoun(article: Article, name: string): string | undefined {
  const passage = article.passages.find(({ role, kind, sentences }) => role === 'body' && kind === 'paragraph' && sentences.length > 0);
  const opening = passage?.sentences[0]?.prose.masked ?? '';
  return opening.toLowerCase().includes(name) ? firstDefinition.exec(opening)?.[1]?.split(/\s+/).at(-1)?.toLowerCase() : undefined;
}

/** The key of a subject as a sentence names it; nothing where that tells too little. */
export function subjectKey(name: string, { own }: Subjects): string | undefined {
  const key = normalise(name);
  if (own.has(key)) return '';
  return /[A-Z0-9]/.test(name.replace(determiners, '')) && key.length > 1 && !pronouns.test(key) ? key : undefined;
}

const pronouns = /^(?:it|he|she|they|this|that|these|those|which|who|there|one|both|all|some|most|two|three|others?|another|each)\b/;
