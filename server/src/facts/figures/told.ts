import type { CellPlace, Passage, Sentence } from '../../article/model.ts';
import { keyed } from '../../text/keyed.ts';
import { shift } from '../../text/span.ts';
import { foreignWords, statusOf, type ArticleSubject } from './articleSubject.ts';
import type { LocalFigure } from './local.ts';
import type { Figure } from './model.ts';
import type { Owner } from './owner.ts';
import { conceptOf } from './words.ts';

/** What is told of a figure, wherever in the article it stands. */
export type Told = Omit<Figure, 'place' | 'span' | 'core' | 'origin' | 'sentence' | 'cell'>;

const known = keyed<LocalFigure, Told>();

/** A figure with its sentence's owner, the section's names and the article's subject put together. */
export function toldOf(local: LocalFigure, owner: Owner, subject: ArticleSubject, context: readonly string[]): Told {
  const key = `${subject.id}|${owner.names.join(' ')}|${owner.words.join(' ')}|${context.join(' ')}|${statusOf(local.names, subject)}${statusOf(local.nearNames, subject)}`;
  return known(local, key, () => compose(local, owner, subject, context));
}

const sorted = (words: readonly string[]): readonly string[] => (words.length < 2 ? words : [...new Set(words)].sort());

function compose(local: LocalFigure, owner: Owner, subject: ArticleSubject, context: readonly string[]): Told {
  const { quantity, attribute } = local;
  const own = new Set([attribute.head, ...attribute.modifiers]);
  const isNew = (word: string): boolean => !own.has(conceptOf(word));
  const { source } = attribute;
  return {
    quantity, head: attribute.head, modifiers: attribute.modifiers.filter(word => !subject.words.has(word)), verb: attribute.verb,
    attribute: source === 'before' || source === 'dimension' || source === 'verb' ? 'named' : 'counted',
    names: sorted([...foreignWords(local.names, subject), ...owner.names, ...context]),
    nearNames: sorted([...foreignWords(local.nearNames, subject), ...owner.names, ...context]),
    owner: sorted((local.isSubject ? [] : owner.words).filter(isNew)),
    times: local.times, datedElsewhere: local.datedElsewhere, qualifiers: local.qualifiers,
    trail: local.trail.filter(word => !subject.words.has(word) && isNew(word)),
  };
}

/** Where a figure stands; `origin` is where the prose begins that its own offsets are relative to. */
export interface FigurePlacing {
  readonly place: Figure['place'];
  readonly origin: number;
  readonly sentence: Sentence | undefined;
  readonly cell: CellPlace | undefined;
}

/** The figure at its place. Written out, since this runs for every figure at every keystroke and spreading is slow. */
export function placeFigure(told: Told, { place, origin, sentence, cell }: FigurePlacing): Figure {
  const { quantity, head, modifiers, attribute, verb, names, nearNames, owner, times, datedElsewhere, qualifiers, trail } = told;
  return {
    place, span: shift(quantity.span, origin), core: shift(quantity.core, origin), quantity, origin, sentence, cell,
    head, modifiers, attribute, verb, names, nearNames, owner, times, datedElsewhere, qualifiers, trail,
  };
}

/** Captions are told apart, since they stand for their table. */
export const placeOf = ({ kind }: Passage): Figure['place'] => (kind === 'caption' ? 'caption' : 'prose');

