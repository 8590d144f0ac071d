import { outcomesOf, type Outcome, type Sides } from './outcomes.ts';
import { isJoined, isPlace, type ClauseReading } from './reading.ts';
import { crossOf, linesMeant, linesOf, measuredLines } from './scope.ts';
import type { Axis, Comparison, Mention } from './model.ts';
import { rough, strong, wide } from './vocabulary.ts';

/** A comparison that the table refutes. */
export interface Refuted {
  readonly operation: string;
  readonly comparisons: readonly Comparison[];
  readonly sides: Sides;
}

interface Layout extends Sides {
  /** The right side is named only as "the others". */
  readonly others: 'every' | 'some' | undefined;
  /** The lines along which are named. */
  readonly scoped: boolean;
}

/** Reads "A is better than B on C"; undefined where it is not certain what is compared, or the table bears it out. */
export function refutedComparison(reading: ClauseReading): Refuted | undefined {
  const layout = layoutOf(reading);
  if (!layout || layout.left.length === 0 || layout.right.length === 0) return undefined;
  if (!layout.scoped && layout.along.length > 1 && /^(?:more|less|fewer)$/i.test(reading.operation.word)) return undefined;
  const outcomes = outcomesOf(reading.grid, layout, reading.operation.sense);
  if (!outcomes || outcomes.length === 0) return undefined;
  const contrary = reading.negated ? refutesDenial(reading, outcomes) : refutesAssertion(reading, layout, outcomes);
  return contrary && contrary.length > 0 ? { operation: `comparison${reading.negated ? ', denied' : ''}${layout.others ? ', all others' : ''}`, comparisons: contrary.map(({ comparison }) => comparison), sides: layout } : undefined;
}

const textOf = ({ masked, clause }: ClauseReading): string => masked.slice(clause.start, clause.end).toLowerCase();

/** The outcomes that show the assertion to be wrong: under every reading none of it holds. */
function refutesAssertion(reading: ClauseReading, layout: Layout, outcomes: readonly Outcome[]): readonly Outcome[] | undefined {
  const contrary = outcomes.filter(({ holds }) => holds === -1);
  if (contrary.length === 0) return undefined;
  if (layout.others === 'every') {
    const lines = groupedBy(outcomes, 'along');
    return lines.every(line => line.some(({ holds }) => holds === -1)) ? contrary : undefined;
  }
  if (outcomes.every(({ holds }) => holds !== 1)) return contrary;
  const text = textOf(reading);
  if (!layout.others && layout.scoped && wide.test(text) && !rough.test(text)) {
    const failing = groupedBy(outcomes, 'along').filter(line => line.every(({ holds }) => holds === -1));
    return failing.length > 0 ? failing.flat() : undefined;
  }
  return undefined;
}

/** The outcomes that show a denial to be wrong: what it denies holds everywhere, by far where it denies only that. */
function refutesDenial(reading: ClauseReading, outcomes: readonly Outcome[]): readonly Outcome[] | undefined {
  if (outcomes.some(({ holds }) => holds !== 1)) return undefined;
  return strong.test(textOf(reading)) && !outcomes.every(outcome => isFar(reading, outcome)) ? undefined : outcomes;
}

/** A tenth of the larger figure apart. */
function isFar({ grid }: ClauseReading, { comparison: { left, right } }: Outcome): boolean {
  const [a, b] = [grid.valueAt(left.row, left.column)!.figures[0]!.exact, grid.valueAt(right.row, right.column)!.figures[0]!.exact];
  if (!a || !b) return false;
  const larger = a.abs().gt(b.abs()) ? a.abs() : b.abs();
  return a.minus(b).abs().gt(larger.times('0.1'));
}

function groupedBy(outcomes: readonly Outcome[], by: 'along'): readonly (readonly Outcome[])[] {
  return [...new Set(outcomes.map(outcome => outcome[by]))].map(key => outcomes.filter(outcome => outcome[by] === key));
}

const thanPattern = /\b(?:than|compared (?:to|with)|in comparison (?:to|with)|relative to|over)\b/gi;
const othersPattern = /\b(?:(all|any|every|each|both)\s+(?:of\s+)?)?(?:(?:the|its|our|previous|existing|prior|competing|strong)\s+)*(?:(?:other|others|rest|remaining|rivals?|competitors?|baselines?|previous|existing|prior|state-of-the-art|competing)\b)/i;

/** Which lines are compared with which, along which. */
function layoutOf(reading: ClauseReading): Layout | undefined {
  const { operation, masked, clause, words, mentions } = reading;
  const pivot = pivotOf(reading);
  const behind = (mention: Mention): boolean => words[mention.from]!.start >= pivot;
  const [left, right] = [mentions.filter(mention => !behind(mention)), mentions.filter(behind)];
  const rest = masked.slice(pivot, clause.end);
  const others = othersPattern.exec(rest);
  const axis = comparedAxis(reading, left, right, others !== null);
  if (!axis) return undefined;
  const onAxis = (list: readonly Mention[]): readonly number[] => linesMeant(list.filter(mention => mention.axis === axis), isJoined(reading));
  const along = linesMeant(mentions.filter(mention => mention.axis !== axis), isJoined(reading));
  const leftLines = onAxis(left);
  const named = onAxis(right).filter(line => !leftLines.includes(line));
  if (named.length > 0 && others) return undefined;
  const all = others ? measuredLines(reading.grid, axis).filter(line => !leftLines.includes(line) && !isBound(linesOf(reading.grid, axis)[line]!.text)) : named;
  const rivals = all.length > 0 ? all : operation.form === 'comparative' && pivot >= clause.end ? rivalLines(reading, axis, leftLines) : [];
  return { axis, left: leftLines, right: rivals, along: along.length > 0 ? along : measuredLines(reading.grid, crossOf(axis)), scoped: along.length > 0, others: others ? (others[1] ? 'every' : 'some') : undefined };
}

/** Where the right side begins: behind the verb, behind "than"; at the end where neither follows. */
function pivotOf({ operation, masked, clause }: ClauseReading): number {
  if (operation.form === 'verb') return operation.end;
  thanPattern.lastIndex = operation.end;
  const match = thanPattern.exec(masked);
  return match && match.index < clause.end ? match.index + match[0].length : clause.end;
}

/** The axis on which both sides name something; where the right side names none, that of what the left side is about. */
function comparedAxis(reading: ClauseReading, left: readonly Mention[], right: readonly Mention[], others: boolean): Axis | undefined {
  const axes = (list: readonly Mention[]): readonly Axis[] => [...new Set(list.map(({ axis }) => axis))];
  const shared = axes(right).filter(axis => axes(left).includes(axis));
  if (shared.length === 1 && !others) return shared[0];
  if (shared.length > 1) return undefined;
  if (right.length > 0 && !others && !right.every(mention => isPlace(reading, mention))) return undefined;
  const subjects = axes(left.filter(mention => !isPlace(reading, mention) && reading.words[mention.from]!.start < reading.operation.start));
  return subjects.length === 1 ? subjects[0] : undefined;
}

/** "While B …, A has higher C": the other things of the same kind that the sentence names, where it names one more. */
function rivalLines({ allMentions, mentions }: ClauseReading, axis: Axis, own: readonly number[]): readonly number[] {
  const elsewhere = allMentions.filter(mention => mention.axis === axis && !mentions.includes(mention) && !mention.lines.some(line => own.includes(line)));
  return [...new Set(elsewhere.flatMap(({ lines }) => lines))];
}

/** Rows that bound what can be reached are no rivals. */
export const isBound = (text: string): boolean => /\b(?:human|oracle|upper ?bound|lower ?bound|ceiling|random|chance|gold|majority|real)\b/i.test(text);
