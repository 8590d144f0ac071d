import { samePeriod, type Period } from '../../language/dates/index.ts';
import { comparable, isCount } from '../../language/quantity/value.ts';
import type { Figure } from './model.ts';
import { ordinaryVerbs } from './words.ts';
import { resemble } from './resemblance.ts';

/** Attributes that change as the years go: told of no year, they cannot be held against one told of a year. */
const changing = new Set(('population employee student member revenue profit income user subscriber customer sale price value gdp rate share debt budget visitor passenger vehicle traffic market capitalization capitalisation worth ' +
  'output production consumption emission turnover earnings valuation asset follower download installation unemployment inflation headcount enrolment fleet store branch office patient case').split(' '));
/** Physical dimensions, which stay what they are. */
const lasting = new Set(['length', 'area', 'volume', 'mass', 'speed', 'power', 'data', 'image', 'frequency', 'voltage', 'pressure', 'force']);

/** How surely two figures are of one thing: `same` in all that is told of them, `alike` where one tells more than the other. */
export type Likeness = 'same' | 'alike';

/**
 * Whether two figures are of the same attribute of the same subject at the same time under the same reserve
 * (contract, "Figures"); undefined where anything sets them apart.
 */
export function likeness(a: Figure, b: Figure): Likeness | undefined {
  if (a.head !== b.head || a.head === '' || !comparable(a.quantity, b.quantity) || areSideBySide(a, b)) return undefined;
  let loose = 0;
  for (const relate of aspects) {
    const relation = relate(a, b);
    if (relation === 'apart') return undefined;
    if (relation === 'loose') loose++;
  }
  return loose === 0 ? 'same' : loose <= 2 ? 'alike' : undefined;
}

const oneOrNone = (isSame: boolean): Relation => (isSame ? 'same' : 'apart');

/** All that can set two figures of one attribute apart, cheapest first. */
const aspects: readonly ((a: Figure, b: Figure) => Relation)[] = [
  (a, b) => oneOrNone(equal(a.nearNames, b.nearNames)), (a, b) => oneOrNone(equal(reserves(a), reserves(b))),
  (a, b) => oneOrNone((a.quantity.sign === undefined) === (b.quantity.sign === undefined)), byWhat, perWhat, whenTold, ofWhat,
];

/** Figures that one sentence sets side by side are two. */
const areSideBySide = (a: Figure, b: Figure): boolean =>
  (a.sentence !== undefined && (a.sentence === b.sentence || a.sentence.prose.masked === b.sentence?.prose.masked)) || (a.span.start < b.span.end && b.span.start < a.span.end) || (a.cell !== undefined && a.cell.table === b.cell?.table);

const equal = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((word, i) => word === b[i]);

/** "Each of the turbines has" says no more than "turbine capacity". */
const reserves = (figure: Figure): readonly string[] => figure.qualifiers.filter(qualifier => qualifier !== 'each');

type Relation = 'same' | 'loose' | 'apart';

/** Modifiers and owner together: "tower height" is the height of the towers. One may tell less than the other. */
function ofWhat(a: Figure, b: Figure): Relation {
  const [left, right] = [new Set([...a.modifiers, ...a.owner]), new Set([...b.modifiers, ...b.owner])];
  const common = [...left].filter(word => right.has(word)).length;
  if (common === left.size && common === right.size) return 'same';
  if (equal(a.modifiers, b.modifiers) && (a.owner.length === 0 || b.owner.length === 0)) return 'loose';
  return common === Math.min(left.size, right.size) && Math.abs(left.size - right.size) === 1 ? 'loose' : 'apart';
}

function perWhat(a: Figure, b: Figure): Relation {
  if (a.quantity.per === b.quantity.per) return 'same';
  return a.quantity.per === undefined || b.quantity.per === undefined ? 'loose' : 'apart';
}

function byWhat(a: Figure, b: Figure): Relation {
  const verbs = [a, b].map(figure => (isFact(a) !== isFact(b) && ordinaryVerbs.has(figure.verb) ? '' : figure.verb));
  if (verbs[0] === verbs[1]) return sameTrail(a, b) ? 'same' : 'loose';
  return verbs.includes('') ? 'loose' : 'apart';
}

const sameTrail = (a: Figure, b: Figure): boolean => a.trail.length === 0 || b.trail.length === 0 ? isFact(a) || isFact(b) || a.trail.length === b.trail.length : a.trail.some(word => b.trail.includes(word));
const isFact = (figure: Figure): boolean => figure.place !== 'prose' && figure.place !== 'caption';

function whenTold(a: Figure, b: Figure): Relation {
  const [times, others] = [a.times, b.times];
  if (times.length === 0 && others.length === 0) return a.datedElsewhere === b.datedElsewhere || lasts(a) || isFact(a) !== isFact(b) ? 'same' : 'loose';
  if (times.length > 0 && others.length > 0) return times.some(time => others.some(other => isSameTime(time, other))) ? 'same' : 'apart';
  const isWithFact = isFact(a) !== isFact(b);
  if (!lasts(a)) return 'apart';
  if (!isOfEvent(times.length > 0 ? a : b)) return isWithFact ? 'loose' : 'apart';
  return isWithFact ? 'same' : 'loose';
}

/** A date tells when a thing was done, or of a measure that stays; of a number of things that there are, it tells when they were counted. */
const isOfEvent = (dated: Figure): boolean => dated.quantity.unit !== undefined || dated.verb !== '' || dated.head === 'death' || dated.head === 'injury';

const isSameTime = (a: Period, b: Period): boolean => samePeriod(a, b) || (a.first >= b.first && a.last <= b.last) || (b.first >= a.first && b.last <= a.last);

const lasts = (figure: Figure): boolean => figure.quantity.unit !== undefined ? lasting.has(figure.quantity.unit.dimension) || figure.head === 'cost' : !changing.has(figure.head);

/** A table's "construction cost" beside the text's "cost", where the article knows no other cost of its subject. */
export const isUnderTellingOf = (prose: Figure, fact: Figure): boolean =>
  isFact(fact) && !isFact(prose) && prose.attribute === 'named' && prose.owner.length === 0 && prose.modifiers.length === 0 && prose.qualifiers.length === 0 && byWhat(prose, fact) === 'same' && whenTold(prose, fact) === 'same';

/** Whether the difference between two figures is worth a word: full likeness, or likeness and the look of a slip. */
export const isSurelyOne = (a: Figure, b: Figure, how: Likeness, corroborated: boolean): boolean =>
  (how === 'same' && !isWildCount(a, b)) || resemble(a.quantity, b.quantity, corroborated || isFact(a) || isFact(b));

/** Small counts of everyday things ("three parts", "five parts") are two things more often than one miscounted. */
const isWildCount = (a: Figure, b: Figure): boolean => isCount(a.quantity) && isCount(b.quantity) && !isFact(a) && !isFact(b) && a.verb === '' && a.modifiers.length === 0;
