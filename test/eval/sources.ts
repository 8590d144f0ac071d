/** Scores the reader of free-form references on the labelled entries: precision and recall by field. Run by `npm run eval:sources`. */
import { readEntry } from '../../server/src/sources/entry.ts';
import type { SourceRecord } from '../../server/src/sources/record.ts';
import { labelledEntries } from './sourceEntries.ts';

export interface FieldScore {
  readonly field: string;
  /** Read and right. */
  readonly right: number;
  /** Read, and other than expected or not there. */
  readonly wrong: number;
  /** There and not read, or read otherwise. */
  readonly missed: number;
}

const fields = ['authors', 'title', 'publisher', 'published', 'accessed', 'url', 'doi', 'isbn', 'archiveUrl', 'pages', 'quote'] as const;

const same = (a: SourceRecord[(typeof fields)[number]], b: typeof a): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Scores every field over all labelled entries. */
export function scoreEntries(): readonly FieldScore[] {
  return fields.map(field => {
    const pairs = labelledEntries.map(({ text, expected }) => ({ read: readEntry(text)[field], expected: expected[field] }));
    return {
      field,
      right: pairs.filter(p => p.read !== undefined && same(p.read, p.expected)).length,
      wrong: pairs.filter(p => p.read !== undefined && !same(p.read, p.expected)).length,
      missed: pairs.filter(p => p.expected !== undefined && !same(p.read, p.expected)).length,
    };
  });
}

/** The entries that are read otherwise than expected, with what differs. */
export function entryDifferences(): readonly string[] {
  return labelledEntries.flatMap(({ text, expected }) => {
    const read = readEntry(text);
    const differing = fields.filter(field => !same(read[field], expected[field]));
    return differing.map(field => `${field}: read ${JSON.stringify(read[field])}, expected ${JSON.stringify(expected[field])}\n    ${text}`);
  });
}

export const precision = (s: FieldScore): number => (s.right + s.wrong === 0 ? 1 : s.right / (s.right + s.wrong));
export const recall = (s: FieldScore): number => (s.right + s.missed === 0 ? 1 : s.right / (s.right + s.missed));

function print(): void {
  console.log(`${labelledEntries.length} labelled entries`);
  console.log(`${'field'.padEnd(12)}${'right'.padStart(7)}${'wrong'.padStart(7)}${'missed'.padStart(8)}${'precision'.padStart(11)}${'recall'.padStart(9)}`);
  for (const s of scoreEntries()) {
    console.log(`${s.field.padEnd(12)}${String(s.right).padStart(7)}${String(s.wrong).padStart(7)}${String(s.missed).padStart(8)}${precision(s).toFixed(3).padStart(11)}${recall(s).toFixed(3).padStart(9)}`);
  }
  console.log(['', ...entryDifferences()].join('\n  '));
}

if (process.argv[1]?.endsWith('sources.ts')) print();
