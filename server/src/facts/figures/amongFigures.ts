import { canBothBeRight } from '../../language/quantity/value.ts';
import { isSurelyOne, isUnderTellingOf, likeness } from './match.ts';
import type { Figure } from './model.ts';

/** The places of two values that cannot both be right. */
export type Sides = readonly [readonly Figure[], readonly Figure[]];

/** Disagreements among figures of one head and dimension. */
export function disagreementsAmong(figures: readonly Figure[]): readonly Sides[] {
  const found: Sides[] = [];
  for (let i = 0; i < figures.length; i++) {
    for (let j = i + 1; j < figures.length; j++) {
      const [a, b] = [figures[i]!, figures[j]!];
      const how = likeness(a, b);
      if (!how || canBothBeRight(a.quantity, b.quantity) || !(isSurelyOne(a, b, how, isCorroborated(a, b, figures)) || isOnlyFact(a, b, figures) || isOnlyFact(b, a, figures))) continue;
      const sides = sidesOf(a, b, figures);
      if (sides) found.push(sides);
    }
  }
  return found;
}

/** The text tells less than the one fact that it can mean. */
const isOnlyFact = (prose: Figure, fact: Figure, figures: readonly Figure[]): boolean =>
  isUnderTellingOf(prose, fact) && figures.every(other => other.span.start === fact.span.start || !isUnderTellingOf(prose, other) || likeness(prose, other) === undefined);

/** Whether a third place tells one of the two values of the same thing. */
const isCorroborated = (a: Figure, b: Figure, figures: readonly Figure[]): boolean =>
  figures.some(figure => figure !== a && figure !== b && [a, b].some(one => likeness(figure, one) !== undefined && canBothBeRight(figure.quantity, one.quantity)));

/** Sorts the figures of one thing to the two sides; undefined where a third value shows that they are of several things. */
function sidesOf(a: Figure, b: Figure, figures: readonly Figure[]): Sides | undefined {
  const related = figures.filter(figure => figure === a || figure === b || isOneWith(figure, a) || isOneWith(figure, b));
  const [withA, withB] = [related.filter(agreesWith(a)), related.filter(agreesWith(b))];
  if (related.some(figure => !withA.includes(figure) && !withB.includes(figure))) return undefined;
  return [withA.filter(figure => !withB.includes(figure)), withB.filter(figure => !withA.includes(figure))];
}

const agreesWith = (one: Figure) => (figure: Figure): boolean => figure === one || canBothBeRight(figure.quantity, one.quantity);

/** Alike figures of another value are of another thing, unless they look like a slip. */
function isOneWith(figure: Figure, other: Figure): boolean {
  const how = likeness(figure, other);
  return how !== undefined && (how === 'same' || canBothBeRight(figure.quantity, other.quantity) || isSurelyOne(figure, other, how, false));
}
