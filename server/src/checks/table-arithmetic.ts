import type { Article, Cell, Table } from '../article/model.ts';
import { arithmeticFaults, type PlacedFault } from '../facts/tableArithmetic/faults.ts';
import type { Fault } from '../facts/tableArithmetic/model.ts';
import type { NumberCell } from '../facts/tableArithmetic/numbers.ts';
import { scaleBy, type Interval } from '../language/quantity/interval.ts';
import { shift, type Span } from '../text/span.ts';
import { defineCheck, type Problem } from './check.ts';
import { shownResult } from './fixes/computedValue.ts';
import { correctedCell } from './fixes/correctedCell.ts';

export const tableArithmetic = defineCheck({
  id: 'table-arithmetic',
  group: 'figures',
  severity: 'warning',
  summary: 'A total, difference, change or share in a table that its own row or column contradicts.',
  why: `A cell is corrected and its total forgotten; a change is worked out once and its operands move on. Recomputed are rows of
totals, subtotals and means, and columns that are the sum, the difference, the change in percent, the share or the average of
others in their row.

**Reconcile or stay silent:** a column is taken for derived only where it follows from the others in most rows, with more digits
borne out than chance would give; the rows that do not follow are then the findings. A row of totals condemns a column where
other columns of the row add up; where nothing else bears it out, only what looks like a slip is reported (counts that make a
little more than their total, or one digit that differs). Totals may stand above their rows, and subtotals may be summed up.

Every number is the interval that its writing allows, so that rounded parts may miss their total. Dashes and empty cells count as
nothing; bounds (“over 30”), ranges, rates, averages, extremes and running totals are left alone. Shares of one whole are
reported only where they make a little more than 100 %. Where one cell makes both its row’s and its column’s total wrong, that
cell is the finding.`,
  options: {},
  examples: [
    {
      title: 'A total, where another column adds up',
      text: '| Pier | Ships | Sailors |\n|---|---|---|\n| North | 120 | 1,400 |\n| South | 45 | 610 |\n| West | 30 | 420 |\n| Total | «205» | 2,430 |\n',
      fixed: '| Pier | Ships | Sailors |\n|---|---|---|\n| North | 120 | 1,400 |\n| South | 45 | 610 |\n| West | 30 | 420 |\n| Total | 195 | 2,430 |\n',
    },
    {
      title: 'A change in percent',
      text: '| Line | 2019 | 2023 | Change |\n|---|---|---|---|\n| Red | 40,000 | 50,000 | +25% |\n| Blue | 80,000 | 60,000 | −25% |\n| Green | 30,000 | 36,000 | «+25%» |\n| Amber | 12,500 | 11,000 | −12% |\n',
      fixed: '| Line | 2019 | 2023 | Change |\n|---|---|---|---|\n| Red | 40,000 | 50,000 | +25% |\n| Blue | 80,000 | 60,000 | −25% |\n| Green | 30,000 | 36,000 | +20% |\n| Amber | 12,500 | 11,000 | −12% |\n',
    },
    { title: 'A column of totals', text: '| Club | Home | Away | Total |\n|---|---|---|---|\n| Reds | 212 | 187 | 399 |\n| Blues | 305 | 260 | «656» |\n| Greens | 118 | 96 | 214 |\n' },
    { title: 'A cell that makes two totals wrong', text: '| Club | Home | Away | Total |\n|---|---|---|---|\n| Reds | 212 | 187 | 399 |\n| Blues | «350» | 260 | 565 |\n| Greens | 118 | 96 | 214 |\n| Total | 635 | 543 | 1,178 |\n' },
    { title: 'Shares of more than a whole', text: '| Fuel | Share |\n|---|---|\n| Coal | 41% |\n| Gas | 37% |\n| Wind | «25%» |\n' },
    { title: 'All adds up', text: '| Pier | 2019 | 2023 | Change |\n|---|---|---|---|\n| North | 120 | 150 | +30 |\n| South | 45 | 40 | −5 |\n| Total | 165 | 190 | +25 |\n' },
    { title: 'Rounded parts, a share that is left out, a mean of another kind', text: '| Pier | Cost ($ million) | Share |\n|---|---|---|\n| North | 1.4 | 33% |\n| South | 1.4 | 33% |\n| West | 1.4 | 32% |\n| Total | 4.3 | |\n' },
  ],
  withoutFix: 'Shares that make more than 100 % do not tell which of them is wrong.',
  run: ({ article }) => arithmeticFaults(article).map(placed => problem(article, placed)),
});

function problem(article: Article, { table, fault }: PlacedFault): Problem {
  const { cell, formula, rule } = fault;
  const calculation = `${formula} = ${shown(fault)}`;
  return {
    span: cellOf(table, cell).span,
    message: rule === 'shares' ? `The shares of this column make more than a whole: ${calculation}.` : `“${cell.text}” does not follow from its ${place(fault)}: ${calculation}.`,
    related: fault.operands.map(operand => ({ message: 'Worked out from this', span: cellOf(table, operand).span })),
    data: { rule, formula, computed: shown(fault) },
    fixes: () => (rule === 'shares' ? [] : correctedCell(article.text, { core: coreIn(table, cell), quantity: cell.quantity, isSigned: cell.isSigned, result: written(fault) })),
  };
}

const place = ({ cell, operands }: Fault): string => operands.every(({ column }) => column === cell.column) ? 'column' : 'row';

const cellOf = ({ rows }: Table, { row, column }: NumberCell): Cell => rows[row]![column]!;

const coreIn = (table: Table, cell: NumberCell): Span => shift(cell.quantity.core, cellOf(table, cell).span.start);

/** The result in the cell's own unit instead of the base unit. */
const written = ({ cell: { quantity: { unit } }, result }: Fault): Interval => (unit ? scaleBy(result, 1 / Number(unit.factors[0])) : result);

const shown = (fault: Fault): string => {
  const result = written(fault);
  const sign = result.high.lt(0) ? '−' : '';
  return sign + shownResult({ formula: '', result, unit: fault.cell.quantity.unit?.dimension === 'ratio' ? ' %' : '' });
};
