import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryText } from './entryText.ts';
import { readEntry } from './entry.ts';
import type { SourceRecord } from './record.ts';

const records: readonly SourceRecord[] = [
  { authors: ['Meera Pillai', 'Joss Ward'], title: 'How the sluice failed', publisher: 'Quay Wire', published: '7 May 2025', url: 'https://quaywire.example/sluice', accessed: '8 May 2025' },
  { authors: ['Orsolya, T.', 'Kell, B. A.'], title: 'Tidal power in small harbours', publisher: 'Journal of Coastal Engineering', published: '2021', pages: '45–67', doi: '10.5555/jce.2021.0045', url: 'https://doi.org/10.5555/jce.2021.0045' },
  { title: 'Rope: a social history', publisher: 'Lagoon Press', published: '2015', isbn: '0306406152' },
  { title: 'Is the [old] lock *really* old? A_guide', url: 'https://locks.example/a_(b)', archiveUrl: 'https://web.archive.org/web/2020/https://locks.example/a' },
  { title: 'Ferry runs aground', publisher: 'Quay Wire', published: '2025-05-05', url: 'https://quaywire.example/a' },
];

test('an entry reads back to the fields it was made from', () => {
  for (const record of records) assert.deepEqual(readEntry(entryText(record)), record, entryText(record));
});

test('what is missing is said', () => {
  assert.equal(entryText({ url: 'https://a.example/x' }), '“Title”, <https://a.example/x>.');
  assert.equal(readEntry(entryText({ url: 'https://a.example/x' })).title, undefined);
});

test('a hostile title stays within its link', () => {
  assert.equal(entryText({ title: '](command:x) <img>\n# `x`', url: 'https://a.example' }), '[\\](command:x) \\<img\\> # \\`x\\`](https://a.example).');
});
