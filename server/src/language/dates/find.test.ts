import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isoOf } from './day.ts';
import type { DateExpression } from './expression.ts';
import { findDates } from './find.ts';

function told(text: string, { span, period, inYear, relative }: DateExpression): string {
  const words = text.slice(span.start, span.end);
  if (period) return `${words} = ${isoOf(period.first)} ${isoOf(period.last)} ${period.precision}`;
  return inYear ? `${words} = yearless ${isoOf(inYear(2001).first)}` : `${words} = ${relative!.amount} ${relative!.unit}`;
}

const read = (text: string): readonly string[] => findDates(text).map(date => told(text, date));

test('one place is one date, the longest that its words tell', () => {
  assert.deepEqual(read('Shipped on Saturday, April 5, 2025, in Q3 FY2025 and from December 2024 to March 2025.'), [
    'Saturday, April 5, 2025 = 2025-04-05 2025-04-05 day',
    'Q3 FY2025 = 2025-01-01 2026-03-31 fiscalQuarter',
    'December 2024 to March 2025 = 2024-12-01 2025-03-31 range',
  ]);
});

test('dates without a year wait for one, unless their neighbour has it', () => {
  assert.deepEqual(read('On 10 May it rose, and in April and June 2025 it fell.'), [
    '10 May = yearless 2001-05-10', 'April = 2025-04-01 2025-04-30 month', 'June 2025 = 2025-06-01 2025-06-30 month',
  ]);
});

test('dates told from the text are found, those told from today are not', () => {
  assert.deepEqual(read('A year later, on the same day, and thirteen months after the announcement.'), [
    'A year later = 1 year', 'the same day = 0 day', 'thirteen months after the announcement = 13 month',
  ]);
  assert.deepEqual(read('It grew two weeks after 3 May 2021.'), ['two weeks after 3 May 2021 = 2021-05-17 2021-05-17 week']);
  assert.deepEqual(read('Last year it fell; two years ago and next month it may not.'), []);
});

test('the Sun is a star before it is a day', () => {
  assert.deepEqual(read('It passed the Sun on 1 April 1997.'), ['1 April 1997 = 1997-04-01 1997-04-01 day']);
  assert.equal(findDates('They met on Sun., 1 April 1997.')[0]?.weekday?.weekday, 0);
});

test('numbers that count or name are no years', () => {
  const others = [
    'It employs 2000 people and weighs 1850 kg.', 'A panel of 1920 × 1080 pixels.', 'Windows 2000 and GPT-4-2025-04-14.', 'See CVE-2021-44228 and RFC 2119.',
    'It may 5 times march on 3 fronts.', 'Call 555-1984 now.', 'Pages 1984–1999 and $2025.', 'Version 2024.1 is out.', 'An average of 1,999 of 2015 samples.',
  ];
  for (const text of others) assert.deepEqual(read(text), [], text);
});

test('what no calendar has, and what runs backwards, is told', () => {
  const faults = (text: string): readonly unknown[] => findDates(text).map(date => date.fault);
  assert.deepEqual(faults('On February 30, 2025.'), ['impossible']);
  assert.deepEqual(faults('From 2004 to 1998.'), ['backwards']);
  assert.deepEqual(faults('May 7–5, 2025.'), ['backwards']);
  assert.deepEqual(faults('In 264–241 BC and from 1100 to 750 BC.'), [undefined, undefined]);
  assert.deepEqual(faults('On 29 February 1900 (Old Style).'), [undefined]);
});

test('a weekday is kept with its date, and double dates are marked', () => {
  const [date] = findDates('on Sunday, 5 April 2025');
  assert.deepEqual(date?.weekday, { span: { start: 3, end: 9 }, weekday: 0 });
  assert.equal(findDates('born 11/22 February 1732')[0]?.doubleDated, true);
});

const piece = fc.constantFrom('May', '2025', '5', '–', '-', ' ', ' ', ' ', ',', 'to', 'from', 'early', 'Q3', 'FY', '’25', 'the', 'same', 'year', 'a', 'later', 'BC', 'mid-', '19th', 'century', '2024/25', 'Monday', 'winter', 'after', '.', 'of');

test('no expression straddles another, and each is read again where it stands', () => {
  fc.assert(fc.property(fc.array(piece, { maxLength: 14 }), pieces => {
    const text = pieces.join(' ').replaceAll('  ', '');
    const dates = findDates(text);
    dates.forEach(({ span, period, fault }, i) => {
      assert.ok(span.start < span.end && span.end <= text.length);
      assert.ok(i === 0 || dates[i - 1]!.span.end <= span.start);
      assert.equal(text.slice(span.start, span.end).trim(), text.slice(span.start, span.end));
      assert.ok(period === undefined || period.first <= period.last);
      assert.ok(fault !== 'backwards' || period !== undefined);
    });
  }), { numRuns: 2000 });
});
