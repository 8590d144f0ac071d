import { meet, negate, widen, type Interval } from '../../language/quantity/interval.ts';
import { groupBy } from '../../text/groupBy.ts';
import type { Aggregate } from './aggregates.ts';
import { formulasFor, weightOf, type Formula } from './formulas.ts';
import type { Fault } from './model.ts';
import { halfStep, type NumberCell, type NumberColumn } from './numbers.ts';

/** How a formula fits a column: rows that bear it out, rows that do not, and how little of that can be chance. */
interface Fit {
  readonly target: NumberColumn;
  readonly formula: Formula;
  readonly held: ReadonlySet<number>;
  readonly failed: readonly Fault[];
  /** Decimal digits borne out, less those that choosing among so many formulas gives for nothing. */
  readonly evidence: number;
}

/** Digits of evidence that a formula needs, where the column's label says it and where it does not. */
const needed = { named: 2, unnamed: 6 };

/** More columns than this are data to be analysed, no table that anybody adds up by eye. */
const mostColumns = 14;

/**
 * Columns that follow from others of their table in most rows; the rows where they do not are faults. A formula that
 * chance could have borne out as well condemns nothing.
 */
export function derivedColumnFaults(columns: readonly NumberColumn[], aggregates: readonly (Aggregate | undefined)[]): readonly Fault[] {
  if (columns.length < 2 || columns.length > mostColumns) return [];
  const fits = columns.flatMap(target => acceptedFits(target, columns, aggregates));
  const related = groupBy([...fits].sort(byTrust), relationOf);
  return [...related.values()].flatMap(([best, ...others]) =>
    best!.failed.filter(({ cell }) => !aggregates[cell.row] && ![...others, ...fits.filter(({ target }) => target === best!.target)].some(other => other.held.has(cell.row))));
}

/** "A is B less C" and "B is A and C together" are one relation; a row is borne out where one way of putting it holds. */
const relationOf = ({ target, formula }: Fit): string => [target, ...formula.operands.map(({ column }) => column)].map(({ index }) => index).sort((a, b) => a - b).join();

/** Named ones first; a sum is taken for one rather than for the differences that it makes. */
const byTrust = (a: Fit, b: Fit): number =>
  Number(b.formula.isNamed) - Number(a.formula.isNamed) || Number(b.formula.rule === 'sum') - Number(a.formula.rule === 'sum') || b.evidence - a.evidence;

function acceptedFits(target: NumberColumn, columns: readonly NumberColumn[], aggregates: readonly (Aggregate | undefined)[]): readonly Fit[] {
  const formulas = formulasFor(target, columns, aggregates);
  const choices = (isNamed: boolean): number => formulas.filter(formula => formula.isNamed === isNamed).length;
  return formulas.map(formula => fitOf(target, formula, Math.log10(choices(formula.isNamed)))).filter(fit => isAccepted(fit) && !lacksTerm(fit, columns));
}

/**
 * Whether a column that the formula leaves out holds something in just the rows where it fails: "played less lost" makes
 * the wins only where nothing is drawn.
 */
function lacksTerm({ target, formula, held, failed }: Fit, columns: readonly NumberColumn[]): boolean {
  const holds = (column: NumberColumn, row: number): boolean => {
    const cell = column.cells[row];
    return cell !== 'nothing' && !cell?.exact.isZero();
  };
  const others = columns.filter(column => column !== target && !formula.operands.some(operand => operand.column === column));
  return failed.length > 0 && others.some(column => failed.every(({ cell }) => holds(column, cell.row)) && [...held].every(row => !holds(column, row)));
}

function isAccepted({ formula, held, failed, evidence }: Fit): boolean {
  if (failed.length === 0 && held.size === 0) return false;
  return formula.isNamed ? held.size >= 2 && failed.length * 2 <= held.size && evidence >= needed.named : held.size >= 4 && failed.length * 4 <= held.size && evidence >= needed.unnamed;
}

function fitOf(target: NumberColumn, formula: Formula, handicap: number): Fit {
  const held = new Set<number>();
  const failed: Fault[] = [];
  let evidence = -handicap;
  target.cells.forEach((cell, row) => {
    const operands = cell === undefined || cell === 'nothing' ? undefined : operandsIn(formula, row);
    const result = operands && formula.compute(operands);
    if (!operands || !result || cell === undefined || cell === 'nothing') return;
    if (!isBorneOut(formula, result, cell)) failed.push({ rule: formula.rule, cell, formula: formula.show(operands), result, operands });
    else {
      held.add(row);
      // Of the two ways round, the one whose results have the column's own sign is taken.
      if (tells(operands, cell)) evidence += weightOf(cell.exact, halfStep(cell)) * (isNegative(result) === cell.exact.isNegative() ? 1 : 0.9);
    }
  });
  return { target, formula, held, failed, evidence };
}

const isNegative = ({ high }: Interval): boolean => high.lt(0);

/** A difference without a sign may be a loss; a quotient may be cut off instead of rounded. */
function isBorneOut({ rule }: Formula, result: Interval, cell: NumberCell): boolean {
  if (rule === 'sum') return meet(result, cell.value);
  const stated = rule === 'difference' ? cell.value : widen(cell.value, halfStep(cell));
  return meet(result, stated) || (!cell.isSigned && meet(negate(result), stated));
}

/** The operands in a row; undefined where one is words, or missing where it is needed. */
function operandsIn(formula: Formula, row: number): readonly NumberCell[] | undefined {
  const cells = formula.operands.map(({ column, rowsAway }) => column.cells[row + rowsAway]);
  if (cells.some(cell => cell === undefined || (cell === 'nothing' && !formula.takesNothing))) return undefined;
  const numbers = cells.filter(cell => cell !== undefined && cell !== 'nothing');
  return numbers.length >= Math.min(2, formula.operands.length) ? numbers : undefined;
}

/** A sum with one part that is not nothing, or a bound, bears nothing out. */
const tells = (operands: readonly NumberCell[], cell: NumberCell): boolean =>
  operands.filter(({ exact }) => !exact.isZero()).length >= Math.min(2, operands.length) && [cell, ...operands].every(({ quantity: { modifier } }) => modifier === 'none');
