import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statusesOf } from './datedStatus.ts';

const readings = (text: string): readonly string[] =>
  statusesOf({ source: text, masked: text }).map(({ kind, span, history }) => `${kind} ${history ? 'history' : 'status'}: ${text.slice(span.start, span.end)}`);

test('a status says as of when', () => {
  const cases: readonly [string, string][] = [
    ['As of May 2026, it has not been released.', 'asOf status: As of May 2026'],
    ['None as of Q3 2025', 'asOf status: as of Q3 2025'],
    ['Forty ships (as of the end of 2025).', 'asOf status: as of the end of 2025'],
    ['As of the 2020 census, the town has 4,000 people.', 'asOf status: As of the 2020'],
    ['As at 31 March 2026 the fund holds two buildings.', 'asOf status: As at 31 March 2026'],
    ['It is currently (2025) the largest.', 'asOf status: currently (2025)'],
    ['At the time of writing (May 2026), it is closed.', 'asOf status: At the time of writing (May 2026)'],
    ['At the time of writing, in May 2026, it is closed.', 'asOf status: At the time of writing, in May 2026'],
    ['By May 2026, a year later, it had still not been released.', 'by status: By May 2026'],
    ['No permit had been issued by early 2026.', 'by status: by early 2026'],
  ];
  for (const [text, expected] of cases) assert.deepEqual(readings(text).map(r => r.replace(' history', ' status')), [expected], text);
});

test('a sentence told in the past throughout is history', () => {
  assert.deepEqual(readings('As of 1912 the ship was the largest.'), ['asOf history: As of 1912']);
  assert.deepEqual(readings('As of May 2020, the firm employed 300 people.'), ['asOf history: As of May 2020']);
  assert.deepEqual(readings('As of May 2020, 133 deaths were reported that are listed below.'), ['asOf history: As of May 2020']);
});

test('what had not come about yet is open, though told in the past', () => {
  const [reading] = statusesOf({ source: '', masked: 'As of January 2026, no successor had been named.' });
  assert.deepEqual([reading?.history, reading?.open], [true, true]);
  assert.equal(statusesOf({ source: '', masked: 'As of 1912 the ship was the largest.' })[0]?.open, false);
});

test('beginnings, plans, versions and quotations are no statuses', () => {
  const others = [
    'The rules are effective as of 1 January 2021.', 'In force as of May 2024, it applies to banks.', 'As of version 2.3, it is faster.', 'He retired as of May 2024.',
    'As of 1 January 2024, vendors must report losses.', 'By May 2026, it will still not be open.', 'It opened by May 2026.', 'He said "as of May 2024 it is done" twice.', 'Since 2019 it is closed.',
    'The book is available in print as of December 21, 2017.',
  ];
  for (const text of others) assert.deepEqual(readings(text), [], text);
});

test('of two statuses compared in a sentence the later one counts', () => {
  assert.deepEqual(readings('It has grown from 3 as of 2019 to 5 as of 2025.'), ['asOf status: as of 2025']);
});
