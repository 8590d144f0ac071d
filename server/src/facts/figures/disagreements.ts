import type { Article } from '../../article/model.ts';
import { canBothBeRight, comparable } from '../../language/quantity/value.ts';
import { memoize } from '../../text/memo.ts';
import type { Quantity } from '../../language/quantity/quantity.ts';
import { figuresOf } from './figures.ts';
import { gridCells, type GridCell } from './gridCells.ts';
import { cellsToldBy, isTimeGuessed } from './gridLookup.ts';
import { isSurelyOne, isUnderTellingOf, likeness } from './match.ts';
import type { Figure } from './model.ts';
import { readingOf } from './reading.ts';
import { resemble } from './resemblance.ts';

/** Two values told of one thing, each with the places that tell it, in text order. */
export interface Disagreement {
  /** The value told less often; where both are told as often, the one told later. */
  readonly odd: readonly Figure[];
  readonly rest: readonly Figure[];
}

/** All disagreements of an article's figures, each once however many places share it. */
export const disagreementsOf: (article: Article) => readonly Disagreement[] = memoize(article => {
  const found: Disagreement[] = [];
  for (const figures of byHead(figuresOf(article)).values()) {
    if (figures.length > 1) found.push(...disagreementsAmong(figures));
  }
  found.push(...figuresOf(article).flatMap(figure => againstGrids(figure, article) ?? []));
  return distinct(found).sort((a, b) => a.odd[0]!.span.start - b.odd[0]!.span.start);
});

function byHead(figures: readonly Figure[]): ReadonlyMap<string, readonly Figure[]> {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (!isComparedAtAll(figure)) continue;
    const key = `${figure.quantity.unit?.dimension ?? ''} ${figure.head}`;
    const group = groups.get(key);
    if (group) group.push(figure);
    else groups.set(key, [figure]);
  }
  return groups;
}

/** Shares need what they are a share of, multiples what they multiply, durations what lasts: the words around rarely tell. */
function isComparedAtAll({ head, quantity }: Figure): boolean {
  const dimension = quantity.unit?.dimension;
  return head !== '' && head !== 'share' && dimension !== 'multiple' && dimension !== 'points' && (dimension !== 'time' || head === 'duration' || head === 'age');
}

function disagreementsAmong(figures: readonly Figure[]): readonly Disagreement[] {
  const found: Disagreement[] = [];
  for (let i = 0; i < figures.length; i++) {
    for (let j = i + 1; j < figures.length; j++) {
      const [a, b] = [figures[i]!, figures[j]!];
      const how = likeness(a, b);
      if (!how || canBothBeRight(a.quantity, b.quantity) || !(isSurelyOne(a, b, how, isCorroborated(a, b, figures)) || isOnlyFact(a, b, figures) || isOnlyFact(b, a, figures))) continue;
      const disagreement = sided(a, b, figures);
      if (disagreement) found.push(disagreement);
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
function sided(a: Figure, b: Figure, figures: readonly Figure[]): Disagreement | undefined {
  const related = figures.filter(figure => figure === a || figure === b || isOneWith(figure, a) || isOneWith(figure, b));
  const [withA, withB] = [related.filter(agreesWith(a)), related.filter(agreesWith(b))];
  if (related.some(figure => !withA.includes(figure) && !withB.includes(figure))) return undefined;
  const left = withA.filter(figure => !withB.includes(figure));
  const right = withB.filter(figure => !withA.includes(figure));
  const isLeftOdd = left.length < right.length || (left.length === right.length && left[0]!.span.start > right[0]!.span.start);
  return isLeftOdd ? { odd: left, rest: right } : { odd: right, rest: left };
}

/** A figure told again of a cell in a grid, where neither the cell's other readings nor another figure of the sentence agree with it. */
function againstGrids(figure: Figure, article: Article): Disagreement | undefined {
  const cells = cellsToldBy(figure, article);
  if (cells.length === 0 || cells.some(cell => agreeLoosely(figure.quantity, cell.quantity))) return undefined;
  const [cell] = cells;
  const siblings = readingOf(figure.sentence!.prose).quantities;
  if (cells.length > 1 || siblings.some(other => other !== figure.quantity && agreeLoosely(other, cell!.quantity))) return undefined;
  // The value of another cell in the same row or column: the sentence is about that one.
  const around = gridCells(article).filter(({ place }) => place.table === cell!.place.table && (place.row === cell!.place.row || place.column === cell!.place.column));
  if (around.some(other => agreeLoosely(figure.quantity, other.quantity))) return undefined;
  if (isTimeGuessed(figure, cell!) && !resemble(figure.quantity, cell!.quantity, true)) return undefined;
  return { odd: [figure], rest: [ofCell(cell!, figure)] };
}

/** A percentage against a bare number under a heading that says percent. */
function agreeLoosely(prose: Quantity, cell: Quantity): boolean {
  const told = cell.unit ? prose : { ...prose, unit: undefined };
  return comparable(told, cell) && canBothBeRight(told, cell);
}

const ofCell = (cell: GridCell, told: Figure): Figure => ({ ...told, place: 'cell', span: cell.span, core: cell.core, quantity: cell.quantity, origin: cell.cell.span.start, sentence: undefined, cell: cell.place });

const agreesWith = (one: Figure) => (figure: Figure): boolean => figure === one || canBothBeRight(figure.quantity, one.quantity);

/** Alike figures of another value are of another thing, unless they look like a slip. */
function isOneWith(figure: Figure, other: Figure): boolean {
  const how = likeness(figure, other);
  return how !== undefined && (how === 'same' || canBothBeRight(figure.quantity, other.quantity) || isSurelyOne(figure, other, how, false));
}

function distinct(disagreements: readonly Disagreement[]): Disagreement[] {
  const seen = new Set<number>();
  return disagreements.filter(({ odd }) => !odd.some(figure => seen.has(figure.span.start)) && odd.every(figure => seen.add(figure.span.start)));
}
