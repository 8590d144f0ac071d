import type { Refuted } from './comparative.ts';
import { isBound } from './comparative.ts';
import { outcomesOf, type Outcome } from './outcomes.ts';
import { isJoined, isPlace, type ClauseReading } from './reading.ts';
import { crossOf, linesMeant, linesOf, measuredLines } from './scope.ts';
import type { Axis } from './model.ts';

/** Reads "A has the highest C" and "A is the second largest"; undefined where the subject is not certain or the table bears it out. */
export function refutedSuperlative(reading: ClauseReading): Refuted | undefined {
  const { grid, mentions, operation } = reading;
  const axis = subjectAxis(reading);
  if (!axis) return undefined;
  const left = linesMeant(mentions.filter(mention => mention.axis === axis), isJoined(reading));
  const named = linesMeant(mentions.filter(mention => mention.axis !== axis), isJoined(reading));
  const along = named.length > 0 ? named : measuredLines(grid, crossOf(axis));
  const rivals = measuredLines(grid, axis).filter(line => !left.includes(line));
  if (new Set(mentions.filter(mention => mention.axis === axis).map(({ column }) => column)).size > 1) return undefined;
  // "The lowest attendance was 1,204" tells a value, though a row may be called so.
  if (mentions.some(mention => mention.axis === axis && reading.words.slice(mention.from, mention.to).every(({ numeric }) => numeric))) return undefined;
  if (left.length !== 1 || rivals.length === 0 || linesOf(grid, axis)[left[0]!]!.role !== 'ordinary') return undefined;
  const sides = { axis, left, right: rivals, along };
  const outcomes = outcomesOf(grid, sides, operation.sense);
  if (!outcomes || outcomes.length === 0) return undefined;
  const contrary = refutes(reading, axis, outcomes);
  return contrary && { operation: `superlative${reading.negated ? ', denied' : ''}${operation.rank > 1 ? ', ranked' : ''}`, comparisons: contrary.map(({ comparison }) => comparison), sides };
}

/** In every line the claim fails, also among the rows of its own block and without the rows that only bound. */
function refutes({ grid, negated, operation: { rank } }: ClauseReading, axis: Axis, outcomes: readonly Outcome[]): readonly Outcome[] | undefined {
  const lines = [...new Set(outcomes.map(({ along }) => along))].map(along => outcomes.filter(outcome => outcome.along === along));
  const fair = (line: readonly Outcome[]): readonly (readonly Outcome[])[] => {
    const unbound = line.filter(({ right }) => !isBound(linesOf(grid, axis)[right]!.text));
    const own = unbound.filter(({ left, right }) => linesOf(grid, axis)[left]!.group === linesOf(grid, axis)[right]!.group);
    return [line, unbound, own].filter(reading => reading.length > 0);
  };
  const placed = (reading: readonly Outcome[]): readonly [number, number] => {
    const above = reading.filter(({ holds }) => holds === -1).length;
    return [above + 1, above + 1 + reading.filter(({ holds }) => holds === 0).length];
  };
  const isAt = ([first, last]: readonly [number, number]): boolean => first <= rank && rank <= last;
  const failing = lines.map(line => ({ line, fails: fair(line).every(reading => (negated ? placed(reading)[0] === rank && placed(reading)[1] === rank : !isAt(placed(reading)))) }));
  if (!failing.every(({ fails }) => fails)) return undefined;
  return failing.flatMap(({ line }) => line.filter(({ holds }) => negated || rank > 1 || holds === -1));
}

/** The axis of what is said to be the extreme: not that of the measure right behind the word, nor of a place. */
function subjectAxis(reading: ClauseReading): Axis | undefined {
  const { mentions, operation, words, masked } = reading;
  const measure = mentions.find(({ from }) => words[from]!.start >= operation.end && /^[\s\p{L}-]{0,24}$/u.test(masked.slice(operation.end, words[from]!.start)) && !/\b(?:on|in|for|of|by|is|are|was|were|be|among|at|with)\b/.test(masked.slice(operation.end, words[from]!.start)));
  const rest = mentions.filter(mention => mention !== measure);
  const subjects = rest.filter(mention => !isPlace(reading, mention) && mention.axis !== measure?.axis);
  const axes = new Set(subjects.map(({ axis }) => axis));
  if (axes.size !== 1 || (measure && rest.some(mention => mention.axis === measure.axis && !isPlace(reading, mention)))) return undefined;
  return [...axes][0];
}
