import { readFileSync } from 'node:fs';
import { findQuantities } from '../../../server/src/language/quantity/find.ts';
import type { Quantity } from '../../../server/src/language/quantity/quantity.ts';
import { valueOf } from '../../../server/src/language/quantity/value.ts';
import { oracle } from './oracle.ts';

/** Precision and recall of reading quantities on a set labelled by hand, ours beside Microsoft's recognizers. */
interface Labelled {
  readonly category: string;
  readonly text: string;
  readonly expected: readonly Told[];
}

interface Told {
  /** Two for a range. */
  readonly values: readonly number[];
  readonly unit: string;
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)) + 1e-9;
const sameValues = (a: Told, b: Told): boolean => a.values.length === b.values.length && a.values.every((value, i) => isNear(value, b.values[i]!));

function readLabelled(): readonly Labelled[] {
  let category = '';
  return readFileSync(new URL('labelled.txt', import.meta.url), 'utf8').split('\n').flatMap(line => {
    if (line.startsWith('## ')) category = line.slice(3);
    if (line === '' || line.startsWith('#') && !line.startsWith('#4')) return [];
    const at = line.lastIndexOf(' | ');
    const told = line.slice(at + 3).trim();
    return [{ category, text: line.slice(0, at), expected: told === '-' ? [] : told.split('; ').map(readTold) }];
  });
}

function readTold(text: string): Told {
  const [value = '', ...unit] = text.split(' ');
  return { values: value.split('..').map(Number), unit: unit.join(' ') };
}

const ours = (text: string): readonly Told[] => findQuantities(text).map(quantity => ({ values: valuesOf(quantity), unit: quantity.unit?.name ?? '' }));
const valuesOf = ({ numerals, shape }: Quantity): readonly number[] => (shape === 'range' ? numerals : numerals.slice(0, 1)).map(numeral => valueOf(numeral).toNumber());

interface Score {
  expected: number;
  found: number;
  right: number;
  withUnit: number;
}

const total = (): Score => ({ expected: 0, found: 0, right: 0, withUnit: 0 });

function add(score: Score, expected: readonly Told[], found: readonly Told[]): boolean {
  const left = [...found];
  score.expected += expected.length;
  score.found += found.length;
  let all = expected.length === found.length;
  for (const wanted of expected) {
    const at = left.findIndex(told => sameValues(told, wanted));
    if (at < 0) { all = false; continue; }
    const [told] = left.splice(at, 1);
    score.right++;
    if (told!.unit === wanted.unit) score.withUnit++;
    else all = false;
  }
  return all;
}

const percent = (part: number, whole: number): string => (whole === 0 ? '  –  ' : `${((100 * part) / whole).toFixed(1)}`.padStart(5));
const row = (name: string, s: Score, o: Score): string =>
  `${name.padEnd(36)} ${String(s.expected).padStart(4)}   ${percent(s.right, s.found)} ${percent(s.right, s.expected)} ${percent(s.withUnit, s.expected)}    ${percent(o.right, o.found)} ${percent(o.right, o.expected)}`;

const labelled = readLabelled();
const scores = new Map<string, readonly [Score, Score]>([...new Set(labelled.map(({ category }) => category)), 'all'].map(key => [key, [total(), total()]]));
const wrong: string[] = [];
for (const { category, text, expected } of labelled) {
  const found = ours(text);
  const recognized = oracle(text);
  const [own, other] = scores.get(category)!;
  const [ownAll, otherAll] = scores.get('all')!;
  if (!add(own, expected, found)) wrong.push(`${text}\n    expected ${JSON.stringify(expected)}\n    found    ${JSON.stringify(found)}`);
  add(ownAll, expected, found);
  add(other, expected, recognized);
  add(otherAll, expected, recognized);
}

console.log(`${labelled.length} labelled sentences and expressions`);
console.log(`${''.padEnd(36)}    n   ours: prec. recall with unit  recognizers: prec. recall`);
for (const [name, [own, other]] of scores) console.log(row(name, own, other));
if (process.argv.includes('--wrong')) console.log(wrong.join('\n'));
