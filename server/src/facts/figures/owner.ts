import type { Prose, Sentence } from '../../article/model.ts';
import { singular } from '../../language/quantity/noun.ts';
import { keyed } from '../../text/keyed.ts';
import { memoize } from '../../text/memo.ts';
import { foreignWords, statusOf, type ArticleSubject } from './articleSubject.ts';
import { bare, namesIn } from './names.ts';
import { tokensOf } from './reading.ts';
import type { LocalSubject } from './subject.ts';
import { functionWords, neutralModifiers, qualifierOfWord } from './words.ts';

/** Whose a sentence's figures are; nobody's are the article's own subject's. */
export interface Owner {
  /** Names other than the subject's. */
  readonly names: readonly string[];
  /** Other words: "tower". */
  readonly words: readonly string[];
}

export const nobody: Owner = { names: [], words: [] };

const isOwn = (word: string, subject: ArticleSubject): boolean => subject.words.has(word) || subject.kinds.has(word);

const owners = keyed<LocalSubject, Owner>();

/** A sentence's grammatical subject as the owner of its figures. */
export const ownerOf = (local: LocalSubject, subject: ArticleSubject): Owner =>
  owners(local, `${subject.id}|${statusOf(local.names, subject)}`, () => resolve(local, subject));

function resolve(local: LocalSubject, subject: ArticleSubject): Owner {
  const words = local.words.filter(word => !isOwn(word, subject) && !neutralModifiers.has(word));
  const named = words.filter(word => !qualifierOfWord(word));
  // "The largest has …" is of another thing than the subject, whatever its noun.
  return { names: foreignWords(local.names, subject), words: named.length > 0 || local.words.some(word => isOwn(word, subject)) ? named : words };
}

const scopes = keyed<LocalSubject, readonly string[]>();

/** Words that open the sentence and set its figures apart: "In participants over 65 …". */
export const scopeOfOpening = (local: LocalSubject, subject: ArticleSubject): readonly string[] =>
  local.opening.length === 0 ? local.opening : scopes(local, String(subject.id), () => local.opening.filter(word => !isOwn(word, subject) && !neutralModifiers.has(word) && !qualifierOfWord(word)));

/** "**Northern line**: 12 stations": what a passage opens with before a colon is what all of it is about. */
export const openingLabel = ({ prose }: Sentence): LocalSubject | undefined => labelOpening(prose);

const labelOpening: (prose: Prose) => LocalSubject | undefined = memoize(prose => {
  const { masked } = prose;
  const label = /^[^\p{L}\d]*([^.:;!?]{2,60}):\s/u.exec(masked)?.[0];
  if (!label) return undefined;
  const inside = tokensOf(prose).filter(token => token.end <= label.length);
  const words = inside.filter(token => !token.numeric && !functionWords.has(token.lower)).map(token => singular(bare(token.lower)));
  return { pronoun: false, opening: [], start: 0, names: namesIn(inside, masked, { start: 0, end: label.length }), words };
});

/** A sentence's owner within a passage that opens with a label. */
export function underLabel(owner: Owner, label: LocalSubject | undefined, subject: ArticleSubject): Owner {
  if (!label) return owner;
  return { names: [...owner.names, ...foreignWords(label.names, subject)], words: [...owner.words, ...label.words.filter(word => !subject.words.has(word))] };
}
