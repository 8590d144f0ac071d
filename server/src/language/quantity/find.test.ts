import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findQuantities } from './find.ts';
import type { Quantity } from './quantity.ts';

/** One line a quantity: text, value as digits e exponent, and what else was read. */
function told(text: string, quantity: Quantity): string {
  const numbers = quantity.numerals.map(n => `${n.negative ? '-' : ''}${n.digits}e${n.exponent}${n.denominator ? `/${n.denominator}` : ''}`).join('..');
  const noun = quantity.noun && quantity.noun.words.join(' ') + (quantity.noun.partOf ? '<of' : '') + (quantity.noun.compound ? '<hyphen' : '');
  return [text.slice(quantity.span.start, quantity.span.end), numbers, quantity.modifier === 'none' ? undefined : quantity.modifier, quantity.shape === 'single' ? undefined : quantity.shape,
    quantity.unit?.name, quantity.per && `/${quantity.per}`, noun && `[${noun}]`].filter(Boolean).join(' | ');
}

const expectations: readonly (readonly [string, readonly string[]])[] = [
  ['The model routes 288 billion active parameters across 16 experts.', ['288 billion | 288e9 | [active parameter]', '16 | 16e0 | [expert]']],
  ['a roughly 2-trillion-parameter model', ['roughly 2-trillion | 2e12 | about | [parameter<hyphen]']],
  ['sparse (~2T total, 288B active)', ['~2T | 2e12 | about | [total]', '288B | 288e9 | [active]']],
  ['30+ trillion tokens and more than 9 million users', ['30+ trillion | 30e12 | atLeast | [token]', 'more than 9 million | 9e6 | atLeast | [user]']],
  ['worth \\$9M, about $14.5 billion, €3.5m or Rs 5 crore', ['\\$9M | 9e6 | dollar', 'about $14.5 billion | 145e8 | about | dollar', '€3.5m | 35e5 | EUR', 'Rs 5 crore | 5e7 | INR']],
  ['It cost 2 million pounds and weighs 40 pounds.', ['2 million pounds | 2e6 | GBP', '40 pounds | 40e0 | pound']],
  ['Thousands: 1,234,567 or 12,34,567 or 1 234 567 or 1.234.567 or 1’234’567 people', ['1,234,567 | 1234567e0 | [person]', '12,34,567 | 1234567e0 | [person]', '1 234 567 | 1234567e0 | [person]', '1.234.567 | 1234567e0 | [person]', '1’234’567 | 1234567e0 | [person]']],
  ['two-thirds of voters, a dozen eggs and half a million tourists', ['two-thirds | 2e0/3 | about | [voter<of]', 'a dozen | 12e0 | about | [egg]', 'half a million | 5e5 | about | [tourist]']],
  ['the twenty-eight-year-old founder, two hundred and five staff', ['twenty-eight-year | 28e0 | year', 'two hundred and five | 205e0 | [staff]']],
  ['one and a half million copies', ['one and a half million | 15e5 | about | [copy]']],
  ['5 miles (8 km), 6 ft 2 in tall, 5.2 ± 0.3 kg, 10–15 km', ['5 miles | 5e0 | mile', '8 km | 8e0 | kilometre', '6 ft 2 in | 6e0 | foot', '5.2 ± 0.3 kg | 52e-1..03e-1 | tolerance | kilogram', '10–15 km | 10e0..15e0 | range | kilometre']],
  ['$5–7 million, between 10 and 15 percent, from 117 to 200 million', ['$5–7 million | 5e6..7e6 | range | dollar', '10 and 15 percent | 10e0..15e0 | range | percent', '117 | 117e6', '200 million | 200e6']],
  ['fell from 12% to 9%', ['12% | 12e0 | percent', '9% | 9e0 | percent']],
  ['390 TFLOPS per GPU, 12 deaths per 100,000 people, 300 km/h, 10 metres per second, $3 a share', ['390 TFLOPS per GPU | 390e0 | teraFLOPS | /gpu', '12 | 12e0 | /100000 people | [death]', '300 km/h | 300e0 | kilometre per hour', '10 metres per second | 10e0 | metre per second', '$3 a share | 3e0 | dollar | /share']],
  ['50 km² or 20 square miles at −5 °C and 72°F', ['50 km² | 50e0 | square kilometre', '20 square miles | 20e0 | square mile', '−5 °C | -5e0 | degree Celsius', '72°F | 72e0 | degree Fahrenheit']],
  ['1.2 × 10^6 cells, 3x faster, 2½ hours, 3/4 of an inch', ['1.2 × 10^6 | 12e5 | [cell]', '3x | 3e0 | times', '2½ hours | 5e0/2 | hour', '3/4 | 3e0/4 | [inch<of]']],
  ['rose 3.5 percentage points to 50 or more seats', ['3.5 percentage points | 35e-1 | percentage point', '50 or more | 50e0 | atLeast | [seat]']],
  ['1000B parameters, one percent, 3×10⁸ grains', ['1000B | 1000e9 | [parameter]', 'one percent | 1e0 | percent', '3×10⁸ | 3e8 | [grain]']],
  ['In 2020 300 people lived there.', ['300 | 300e0 | [person]']],
  ['three of the five models', ['three | 3e0 | [model<of]', 'five | 5e0 | [model]']],
];

for (const [text, expected] of expectations) {
  test(`reads the quantities of: ${text}`, () => {
    assert.deepEqual(findQuantities(text).map(quantity => told(text, quantity)), expected);
  });
}

const none = [
  'Llama 4 followed GPT-4.5, Claude Sonnet 3.7, H100 and Llama 3.1 405B.', 'It was released on April 5, 2025, at 10:30 am, in the 1990s.', 'In 1998–2004 and 2023-24', 'See Figure 3, Table 2, pp. 12–14, No. 5 and Chapter 4.',
  'They won 3–2 and then 10-4.', 'version 2.0.1 of Python 3.11', 'the 21st century, 3rd place, her twenty-third win', 'Call 555-123-4567 or 1-800-555-0199.', 'RFC 2119 and ISO 8601', 'a 4K display with 5G and USB 3.0', 'the third of May', 'the first half of the year', 'a second opinion, one of them',
  'World War Two, the Big Five', '36°12′N 44°1′E', 'the 2022 floods', 'on 15 March and May 15', '1. First item', 'a 7.62×25 round', 'a ratio of 2 to 1', '10 Downing Street', 'questions: 1) how and 2) why', 'around 2019', 'the 1984 novel',
];

for (const text of none) {
  test(`finds no quantity in: ${text}`, () => {
    assert.deepEqual(findQuantities(text).map(quantity => told(text, quantity)), []);
  });
}

test('the core is what a change of value replaces: no currency, unit or hedge', () => {
  const core = (text: string): string | undefined => findQuantities(text).map(q => text.slice(q.core.start, q.core.end))[0];
  assert.equal(core('about \\$9M in cash'), '9M');
  assert.equal(core('nearly 49.5 % of'), '49.5');
  assert.equal(core('a 2-trillion-parameter model'), '2-trillion');
  assert.equal(core('from 5–7 million km'), '5–7 million');
});

test('feet and inches are one quantity with a rest', () => {
  const [quantity] = findQuantities('He is 6 feet, 2 inches tall.');
  assert.equal(quantity?.rest?.numeral.digits, '2');
  assert.equal(quantity.rest.unit.name, 'inch');
});
