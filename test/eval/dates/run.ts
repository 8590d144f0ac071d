/** Scores the reader of dates on the labelled set, with two others in the same table. Run by `npm run eval:dates`; `-- --misses` lists what is read otherwise. */
import { isoOf } from '../../../server/src/language/dates/index.ts';
import { labelledDates, type LabelledDate } from './labelled.ts';
import { byChrono, byCompromise, ours, type ReadDate, type Reader } from './readers.ts';

interface Outcome {
  /** The same days, or rightly nothing. */
  readonly right: boolean;
  /** Exactly the words marked, at the right days. */
  readonly exact: boolean;
  readonly read: ReadDate | undefined;
}

const readers: readonly (readonly [string, Reader])[] = [['ours', ours], ['chrono-node', byChrono], ['compromise-dates', byCompromise]];
const labelled = labelledDates();
const groups = [...new Set(labelled.map(({ group }) => group))];

/** The date read at the marked words: the right one where several touch them. */
function outcomeOf(label: LabelledDate, read: readonly ReadDate[]): Outcome {
  const touching = read.filter(date => date.start < label.span.end && label.span.start < date.end);
  const right = touching.find(date => date.first === label.first && date.last === label.last);
  if (label.first === undefined) return { right: touching.length === 0, exact: touching.length === 0, read: touching[0] };
  return { right: right !== undefined, exact: right?.start === label.span.start && right.end === label.span.end, read: right ?? touching[0] };
}

const outcomes = new Map(readers.map(([name, reader]) => [name, labelled.map(label => outcomeOf(label, reader(label.text)))]));
const share = (n: number, of: number): string => `${String(n).padStart(4)}/${of} ${(100 * n / of).toFixed(0).padStart(3)} %`;
const row = (name: string, cells: readonly string[]): string => name.padEnd(24) + cells.map(cell => cell.padStart(18)).join('');

console.log(row(`${labelled.length} expressions`, readers.map(([name]) => name)));
for (const group of groups) {
  const at = labelled.flatMap((label, i) => (label.group === group ? [i] : []));
  console.log(row(group, readers.map(([name]) => share(at.filter(i => outcomes.get(name)![i]!.right).length, at.length))));
}
console.log(row('all', readers.map(([name]) => share(outcomes.get(name)!.filter(({ right }) => right).length, labelled.length))));

const own = outcomes.get('ours')!;
const dates = labelled.flatMap((label, i) => (label.first === undefined ? [] : [{ label, outcome: own[i]! }]));
const read = dates.filter(({ label, outcome }) => outcome.read?.reading === label.reading);
console.log(`\nours: exact words ${share(dates.filter(({ outcome }) => outcome.exact).length, dates.length)}; `
  + `precision ${share(dates.filter(({ label, outcome }) => outcome.read?.precision === label.precision).length, dates.length)}; `
  + `status, history, plan or none ${share(read.length, dates.length)}`);

if (process.argv.includes('--misses')) {
  labelled.forEach((label, i) => {
    const { right, exact, read: found } = own[i]!;
    const asRead = found && `${label.text.slice(found.start, found.end)} = ${isoOf(found.first)}..${isoOf(found.last)} ${found.precision} ${found.reading}`;
    const fine = right && exact && (label.first === undefined || (found?.reading === label.reading && found.precision === label.precision));
    if (!fine) console.log(`  ${label.text}\n      read as ${asRead ?? 'no date'}; expected ${label.first === undefined ? 'no date' : `${isoOf(label.first)}..${isoOf(label.last!)} ${label.precision} ${label.reading}`}`);
  });
}
