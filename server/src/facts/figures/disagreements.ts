import type { Article } from '../../article/model.ts';
import { canBothBeRight } from '../../language/quantity/value.ts';
import { groupBy } from '../../text/groupBy.ts';
import { latest } from '../../text/latest.ts';
import { memoize } from '../../text/memo.ts';
import { shift } from '../../text/span.ts';
import { disagreementsAmong, type Sides } from './amongFigures.ts';
import { figureKeysOf, figuresOf } from './figures.ts';
import { agreeLoosely, gridDisagreements, retellingsOf } from './gridDisagreement.ts';
import { likeness } from './match.ts';
import type { Figure } from './model.ts';
import { twinsOf } from './twins.ts';

/** Two values told of one thing, each with the places that tell it, in text order. */
export interface Disagreement {
  /** The value told less often; where both are told as often, the one told later. */
  readonly odd: readonly Figure[];
  readonly rest: readonly Figure[];
}

/** All disagreements of an article's figures, each once however many places share it. */
export const disagreementsOf: (article: Article) => readonly Disagreement[] = memoize(article => {
  const found = known(figureKeysOf(article), () => ({ article, disagreements: findDisagreements(article) }));
  return found.article === article ? found.disagreements : found.disagreements.map(({ odd, rest }) => ({ odd: odd.map(movedTo(article, found.article)), rest: rest.map(movedTo(article, found.article)) }));
});

/** Disagreements of the state of an article in which they were found. */
interface Found {
  readonly article: Article;
  readonly disagreements: readonly Disagreement[];
}

/** Most keystrokes change no figure: nothing is compared anew then. */
const known = latest<Found>();

function findDisagreements(article: Article): readonly Disagreement[] {
  const found: Sides[] = [...byHead(article).values()].flatMap(figures => (figures.length > 1 ? disagreementsAmong(figures) : []));
  found.push(...gridDisagreements(article).map(({ figure, cell }): Sides => [[figure], [cell]]));
  if (found.length === 0) return [];
  return distinct(found.map(sides => spread(sides, article))).map(sides => withTwins(sides, article)).map(sorted).sort((a, b) => a.odd[0]!.span.start - b.odd[0]!.span.start);
}

/** A figure in the later of two states of an article whose figures are the same. A grid's cell is none of them: it has moved with its table. */
const movedTo = (now: Article, then: Article) => (figure: Figure): Figure => {
  const index = figuresOf(then).indexOf(figure);
  if (index >= 0) return figuresOf(now)[index]!;
  const table = figure.cell!.table;
  const by = now.tables[table]!.span.start - then.tables[table]!.span.start;
  return { ...figure, span: shift(figure.span, by), core: shift(figure.core, by), origin: figure.origin + by };
};

/** The figures to be compared, one for all that are told alike, by what they measure. */
const byHead: (article: Article) => ReadonlyMap<string, readonly Figure[]> = memoize(article => groupBy(twinsOf(article).representatives.filter(isComparedAtAll), measureOf));

const measureOf = ({ quantity, head }: Figure): string => `${quantity.unit?.dimension ?? ''} ${head}`;

/** Shares need what they are a share of, multiples what they multiply, durations what lasts: the words around rarely tell. */
function isComparedAtAll({ head, quantity }: Figure): boolean {
  const dimension = quantity.unit?.dimension;
  return head !== '' && head !== 'share' && dimension !== 'multiple' && dimension !== 'points' && (dimension !== 'time' || head === 'duration' || head === 'age');
}

const withTwins = ([left, right]: Sides, article: Article): Sides => [allTwins(left, article), allTwins(right, article)];

const allTwins = (side: readonly Figure[], article: Article): readonly Figure[] =>
  side.flatMap(figure => twinsOf(article).groupOf(figure)).sort((a, b) => a.span.start - b.span.start);

/** Adds to each side all other places that tell its value of the same thing. */
function spread([left, right]: Sides, article: Article): Sides {
  const [a, b] = [reach(left, article), reach(right, article)];
  const isIn = (side: readonly Figure[], figure: Figure): boolean => side.some(({ span }) => span.start === figure.span.start);
  return [a.filter(figure => !isIn(b, figure)), b.filter(figure => !isIn(a, figure))];
}

/** From place to place: the cell that a figure tells again, others that tell the cell, and like figures of the same value. */
function reach(side: readonly Figure[], article: Article): readonly Figure[] {
  const { cellOf, tellersOf } = retellingsOf(article);
  const reached = new Map(side.map(figure => [figure.span.start, figure]));
  const queue = [...side];
  for (let figure = queue.pop(); figure; figure = queue.pop()) {
    const from = figure;
    const cell = cellOf.get(from);
    const next = [...(cell ? [cell] : []), ...(tellersOf.get(from.span.start) ?? []).filter(({ quantity }) => agreeLoosely(quantity, from.quantity)), ...(byHead(article).get(measureOf(from)) ?? []).filter(other => isSameAs(other, from))];
    for (const other of next.filter(({ span }) => !reached.has(span.start))) {
      reached.set(other.span.start, other);
      queue.push(other);
    }
  }
  return [...reached.values()].sort((a, b) => a.span.start - b.span.start);
}

const isSameAs = (other: Figure, figure: Figure): boolean =>
  likeness(other, figure) !== undefined && canBothBeRight(other.quantity, figure.quantity);

/** Disagreements that share a place are one, where their other sides tell one value. */
function distinct(found: readonly Sides[]): readonly Sides[] {
  const kept: Sides[] = [];
  for (const sides of found.filter(([a, b]) => a.length > 0 && b.length > 0)) {
    const at = kept.findIndex(known => joined(known, sides) !== undefined);
    if (at < 0) kept.push(sides);
    else kept[at] = joined(kept[at]!, sides)!;
  }
  return kept;
}

function joined([a, b]: Sides, [c, d]: Sides): Sides | undefined {
  if ((touch(a, c) && agree(b, d)) || (touch(b, d) && agree(a, c))) return [union(a, c), union(b, d)];
  return (touch(a, d) && agree(b, c)) || (touch(b, c) && agree(a, d)) ? [union(a, d), union(b, c)] : undefined;
}

const touch = (side: readonly Figure[], other: readonly Figure[]): boolean => side.some(({ span }) => other.some(place => place.span.start === span.start));
const agree = (side: readonly Figure[], other: readonly Figure[]): boolean => side.every(a => other.every(b => a.span.start === b.span.start || agreeLoosely(a.quantity, b.quantity) || agreeLoosely(b.quantity, a.quantity)));
const union = (side: readonly Figure[], other: readonly Figure[]): readonly Figure[] =>
  [...new Map([...side, ...other].map(figure => [figure.span.start, figure])).values()].sort((a, b) => a.span.start - b.span.start);

/** Of two values told as often, the later is shown; a sentence rather than the table's cell that it tells again. */
function sorted([left, right]: Sides): Disagreement {
  const isTold = (side: readonly Figure[]): boolean => side.every(({ place }) => place === 'grid');
  const isLeftLater = isTold(right) || (!isTold(left) && left[0]!.span.start > right[0]!.span.start);
  return left.length < right.length || (left.length === right.length && isLeftLater) ? { odd: left, rest: right } : { odd: right, rest: left };
}
