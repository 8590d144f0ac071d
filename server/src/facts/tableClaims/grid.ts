import type { Table } from '../../article/model.ts';
import { directionOf } from './direction.ts';
import { wordsOf } from './keys.ts';
import { orderOf, valueOfCell } from './cellValue.ts';
import type { CellValue, Grid, Line, Occurrence } from './model.ts';

type Values = readonly (readonly (CellValue | undefined)[])[];

/** Reads a table with the words around it. Rows without figures part it into groups. */
export function gridOf(table: Table, caption: string): Grid {
  const labels = labelColumns(table);
  const rowText = (row: number): string => labels.map(column => table.rows[row]![column]?.text ?? '').filter(text => text !== '').join(' ');
  const values: Values = table.rows.map((row, r) => table.header.map((heading, c) => (row[c] && !labels.includes(c) ? valueOfCell(row[c], heading.text, rowText(r)) : undefined)));
  const isFigureColumn = (c: number): boolean => {
    const filled = table.rows.filter((row, r) => (row[c]?.text ?? '') !== '' && !/^[-–—.]+$/.test(row[c]!.text) && values[r]!.some(Boolean)).length;
    return !labels.includes(c) && filled > 0 && values.filter(row => row[c]).length >= filled * 0.7;
  };
  const figureColumns = table.header.map((_, c) => c).filter(isFigureColumn);
  const figureRows = values.map((_, r) => r).filter(r => figureColumns.some(c => values[r]![c]));
  const valueAt = (r: number, c: number): CellValue | undefined => (figureColumns.includes(c) ? values[r]?.[c] : undefined);
  const told = directionOf(caption, wordsOf(caption).map(({ key }) => key));
  const columns = table.header.map((cell, c) => lineOf({ axis: 'column', index: c, text: cell.text, group: 0, written: table.rows.map(row => row[c]?.text ?? '') }, told ?? boldDirection(table, values, c)));
  const groups = groupsOf(table, figureRows);
  const rows = table.rows.map((row, r) => lineOf({ axis: 'row', index: r, text: rowText(r), group: groups[r]!, written: row.filter((_, c) => figureColumns.includes(c)).map(({ text }) => text) }, undefined));
  return { rows, columns, figureRows, figureColumns, valueAt, index: indexOf(table, columns, figureColumns), around: new Set(wordsOf(caption).map(({ key }) => key)) };
}

/** The columns in front that hold no figures: what names a row. */
function labelColumns({ header, rows }: Table): readonly number[] {
  const columns: number[] = [];
  for (let c = 0; c < Math.min(header.length - 1, 4); c++) {
    const filled = rows.map(row => row[c]?.text ?? '').filter(text => text !== '');
    const wordy = filled.filter(text => /\p{L}{2}/u.test(text) || /^(?:1[5-9]|20)\d\d$/.test(text) || !/\d/.test(text)).length;
    if (wordy < filled.length * 0.6) break;
    columns.push(c);
  }
  return columns.length > 0 ? columns : [0];
}

type Draft = Pick<Line, 'axis' | 'index' | 'text' | 'group'> & { readonly written: readonly string[] };

function lineOf({ written, ...line }: Draft, fallback: 1 | -1 | undefined): Line {
  const keys = wordsOf(withoutReferences(line.text)).map(({ key }) => key);
  return { ...line, keys, role: roleOf(line.text, written), better: directionOf(line.text, keys) ?? fallback };
}

/** "Mrkšić et al. (2017)" behind a name is where it was published. */
const withoutReferences = (text: string): string => text.replace(/[([][^)\]]*\b(?:1[89]|20)\d\d[a-z]?\s*[)\]]/g, ' ').replace(/\s[\p{Lu}][\p{L}-]+ et al\.?|\s[\p{Lu}][\p{L}-]+ and [\p{Lu}][\p{L}-]+\s*\(\s*\)/gu, ' ');

function roleOf(text: string, written: readonly string[]): Line['role'] {
  if (/^\W*(?:(?:grand |sub)?totals?|sum|average|avg\.?|mean|overall|median|all)\b/i.test(text)) return 'summary';
  if (/[ΔΔ]|\b(?:change|difference|diff\.?|gain|lead over|margin|gap|improvement|delta|cmp\.?)\b/i.test(text)) return 'change';
  const filled = written.filter(value => /\d/.test(value));
  if (filled.length > 0 && filled.filter(value => /^[+−–±-]/.test(value)).length === filled.length && filled.some(value => value.startsWith('+'))) return 'change';
  return /^(?:#|id|no\.?|nr\.?|rank|rk|ranking|pos\.?|position|place|seed|pick|overall pick|round|number|line|year|season|date|grid|draw|week|game|episode|lane|jersey|heat|stage|series|chapter|issue|code|zip|postcode)s?(?:\s*(?:#|no\.?|number))?$/i.test(text.trim()) ? 'name' : 'ordinary';
}

/** Where the best of a column is set in bold, it shows which way is better. */
function boldDirection(table: Table, values: Values, c: number): 1 | -1 | undefined {
  const bold = table.rows.flatMap((row, r) => (row[c] && values[r]![c] && /^(?:\*\*|__)/.test(row[c].prose.source.trim()) ? [values[r]![c]] : []));
  const all = values.flatMap(row => row[c] ?? []);
  if (bold.length !== 1 || all.length < 2) return undefined;
  const orders = all.filter(value => value !== bold[0]).map(value => orderOf(bold[0]!, value));
  if (orders.every(order => order === 1)) return 1;
  return orders.every(order => order === -1) ? -1 : undefined;
}

function groupsOf(table: Table, figureRows: readonly number[]): readonly number[] {
  let group = 0;
  return table.rows.map((_, r) => (figureRows.includes(r) ? group : ++group));
}

/** Every word of the headings, and of the cells that hold no figures, with where it stands. */
function indexOf(table: Table, columns: readonly Line[], figureColumns: readonly number[]): Grid['index'] {
  const index = new Map<string, Occurrence[]>();
  const add = (keys: readonly string[], rest: Pick<Occurrence, 'axis' | 'line' | 'column'>): void => keys.forEach((key, position) => {
    const known = index.get(key);
    if (known) known.push({ ...rest, keys, position });
    else index.set(key, [{ ...rest, keys, position }]);
  });
  columns.forEach(({ keys }, line) => add(keys, { axis: 'column', line, column: -1 }));
  table.rows.forEach((row, line) => row.forEach(({ text }, column) => {
    if (!figureColumns.includes(column) && text.length < 80) add(wordsOf(withoutReferences(text)).map(({ key }) => key), { axis: 'row', line, column });
  }));
  return index;
}
