import { add, Decimal, meet, scaleBy, widen, type Interval } from '../../language/quantity/interval.ts';
import type { Aggregate } from './aggregates.ts';
import { weightOf } from './formulas.ts';
import type { Fault } from './model.ts';
import { asRounded, halfStep, type NumberCell, type NumberColumn } from './numbers.ts';

/** The rows that an aggregate may sum up, one way of reading the table after another. */
type Reading = readonly number[];

/** What one column says of an aggregate's row under one reading. */
interface Verdict {
  readonly column: NumberColumn;
  readonly fault: Fault;
  readonly holds: boolean;
  /** Digits borne out. */
  readonly weight: number;
}

/** Digits that other columns of a total's row must bear out before it condemns one: more where its label may say something else. */
const needed = { strict: 1.5, loose: 2 };

/** Totals and means at the end (or the beginning) of their columns that are not what the rows make. */
export const totalFaults = (columns: readonly NumberColumn[], aggregates: readonly (Aggregate | undefined)[]): readonly Fault[] =>
  aggregates.flatMap((aggregate, row) => (aggregate ? faultsOfRow(columns, aggregates, row, aggregate) : []));

function faultsOfRow(columns: readonly NumberColumn[], aggregates: readonly (Aggregate | undefined)[], row: number, aggregate: Aggregate): readonly Fault[] {
  const readings = readingsOf(aggregates, row).map(rows => columns.flatMap(column => verdict(column, rows, row, aggregate) ?? []));
  const evidenceOf = (verdicts: readonly Verdict[]): number => verdicts.reduce((sum, { holds, weight }) => sum + (holds ? weight : 0), 0);
  const [best] = [...readings].sort((a, b) => evidenceOf(b) - evidenceOf(a));
  if (!best) return [];
  const failed = best.filter(({ column, holds }) => !holds && !readings.some(verdicts => verdicts.some(other => other.column === column && other.holds)));
  const condemned = failed.filter(({ column }) => isAdditive(column, aggregate));
  const held = best.filter(({ holds, weight }) => holds && weight > 0);
  if (evidenceOf(best) >= (aggregate.loose ? needed.loose : needed.strict) && failed.length <= held.length) return condemned.map(({ fault }) => fault);
  return !aggregate.loose && held.length === 0 && failed.length === 1 ? condemned.map(({ fault }) => fault).filter(isSlip) : [];
}

/** Rows since the last aggregate, all plain rows, or the totals so far; below it where none stand above. */
function readingsOf(aggregates: readonly (Aggregate | undefined)[], row: number): readonly Reading[] {
  const isPlain = (i: number): boolean => aggregates[i] === undefined;
  const above = aggregates.map((_, i) => i).filter(i => i < row);
  const below = aggregates.map((_, i) => i).filter(i => i > row);
  const around = above.some(isPlain) ? above : below;
  const nearest = around === above ? above.slice(above.findLastIndex(i => !isPlain(i)) + 1) : below.slice(0, endOfRun(below, isPlain));
  const totals = around.filter(i => aggregates[i]?.kind === 'total');
  return [nearest, around.filter(isPlain), totals, [...totals, ...nearest]].filter(rows => rows.length >= 2);
}

const endOfRun = (rows: Reading, isPlain: (row: number) => boolean): number => {
  const end = rows.findIndex(row => !isPlain(row));
  return end < 0 ? rows.length : end;
};

function verdict(column: NumberColumn, rows: Reading, row: number, { kind }: Aggregate): Verdict | undefined {
  const cell = column.cells[row];
  const cells = rows.map(i => column.cells[i]);
  if (cell === undefined || cell === 'nothing' || cells.some(other => other === undefined)) return undefined;
  const operands = cells.filter(other => other !== undefined && other !== 'nothing');
  if (operands.length < 2 || [cell, ...operands].some(({ quantity }) => quantity.modifier === 'atLeast' || quantity.modifier === 'atMost')) return undefined;
  const sum = operands.map(valueIn(column)).reduce((total, value): Interval => add(total, value));
  const result = kind === 'total' ? sum : scaleBy(sum, new Decimal(1).div(operands.length));
  const shown = operands.length > 8 ? [...operands.slice(0, 6).map(({ text }) => text), '…', operands.at(-1)!.text] : operands.map(({ text }) => text);
  const formula = kind === 'total' ? shown.join(' + ') : `(${shown.join(' + ')}) ÷ ${operands.length}`;
  const isTelling = operands.filter(({ exact }) => !exact.isZero()).length >= 2;
  return {
    column, holds: meet(result, kind === 'average' ? widen(cell.value, halfStep(cell)) : valueIn(column)(cell)), weight: isTelling ? weightOf(cell.exact, halfStep(cell)) : 0,
    fault: { rule: kind, cell, formula, result, operands },
  };
}

/** Among numbers with decimals or a scale, a whole one is rounded too. */
const valueIn = ({ isCounts }: NumberColumn): ((cell: NumberCell) => Interval) => isCounts ? cell => cell.value : asRounded;

const noSum = /%|\b(?:average|avg|mean|median|rate|ratio|per|density|rank|age|score|index|price|temperature|speed|share|percent(?:age)?|points? per|growth|change|max(?:imum)?|min(?:imum)?|peak|highest|lowest|cumulative|running)\b|\//i;

/** What adds up: no shares, rates and extremes. A mean can be taken of them. */
const isAdditive = ({ label, isPercent }: NumberColumn, { kind }: Aggregate): boolean => kind === 'average' || (!isPercent && !noSum.test(label.text));

/**
 * Where nothing else bears the total out, only what looks like a slip is told: counts that make a little more than
 * their total (what is left out can only make it less), or a total that differs in one digit of at least three.
 */
function isSlip({ cell, operands, result }: Fault): boolean {
  if (operands.length < 3 || !result.low.eq(result.high) || operands.some(({ exact }) => exact.isNegative())) return false;
  const [stated, made] = [cell.exact, result.low];
  if (stated.lt(made)) return stated.gte(made.times('0.9'));
  return made.gte(100) && digitsApart(stated.toFixed(), made.toFixed()) === 1;
}

function digitsApart(a: string, b: string): number {
  if (a.length !== b.length) return Infinity;
  return [...a].filter((digit, i) => digit !== b[i]).length;
}
