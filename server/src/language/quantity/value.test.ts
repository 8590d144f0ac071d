import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findQuantities } from './find.ts';
import { Decimal, add, divide, interval, meet, multiply, point, subtract, type Interval } from './interval.ts';
import type { Quantity } from './quantity.ts';
import { restate } from './render.ts';
import { baseIntervals, canBothBeRight, intervalOf } from './value.ts';

const only = (text: string): Quantity => {
  const found = findQuantities(text);
  assert.equal(found.length, 1, `one quantity in "${text}"`);
  return found[0]!;
};
const ends = (text: string): readonly [number, number] => {
  const { low, high } = intervalOf(only(text));
  return [low.toNumber(), high.toNumber()];
};

const intervals: readonly (readonly [string, number, number])[] = [
  ['16 experts', 16, 16], ['2 million', 1.5e6, 2.5e6], ['2.0 million', 1.95e6, 2.05e6], ['49%', 48.5, 49.5], ['49.0%', 48.95, 49.05], ['12 km', 11.5, 12.5], ['$500', 499.5, 500.5],
  ['about 1,200 people', 1140, 1260], ['about 500 people', 450, 550], ['~2 trillion', 1.5e12, 2.5e12], ['nearly 37 seats', 35.15, 38.85], ['more than 30 trillion', 30e12, Infinity], ['30+ trillion', 30e12, Infinity], ['up to 12 seats', -Infinity, 12], ['fewer than 9 seats', -Infinity, 9],
  ['10–15 km', 9.5, 15.5], ['5.2 ± 0.3 kg', 4.9, 5.5], ['1,234 ± 5 seats', 1229, 1239], ['−5.0 °C', -5.05, -4.95],
];
for (const [text, low, high] of intervals) {
  test(`"${text}" reaches from ${low} to ${high}`, () => assert.deepEqual(ends(text), [low, high]));
}

const pairs: readonly (readonly [string, string, boolean])[] = [
  ['288B', '288 billion', true], ['288B', '288,000,000,000', true], ['~288 billion', '288B', true], ['288B', '289B', false], ['2 trillion', '3 trillion', false], ['$9M', '\\$9 million', true], ['$9M', '$8M', false], ['235M', '235 million', true],
  ['49%', '49.0%', true], ['49%', '49.6%', false], ['30+ trillion', 'over 30T', true], ['exceeded 30 trillion', '29 trillion', false], ['16 experts', 'sixteen experts', true], ['16 experts', '17 experts', false], ['12,000 people', '12,345 people', true],
  ['4,000 people', '4,200 people', false], ['5 miles', '8 km', true], ['5 miles', '10 km', false], ['20 °C', '68 °F', true], ['20 °C', '70 °F', false], ['3 tons', '2.7 tonnes', true], ['3.00 tons', '2.5 tonnes', false], ['10 gallons', '45 litres', true], ['10 gallons', '38 litres', true],
  ['10 gallons', '42 litres', false], ['half of voters', '52% of voters', true], ['half of voters', '60% of voters', false], ['5 ft 11 in', '180 cm', true], ['5 ft 10 in', '183 cm', false], ['$5 million', '€9 million', true], ['5 km', '9 kg', true], ['up to 12 seats', '14 seats', false], ['more than 30 seats', '30 seats', true],
];
for (const [a, b, expected] of pairs) {
  test(`"${a}" and "${b}" ${expected ? 'agree' : 'cannot both be right'}`, () => {
    assert.equal(canBothBeRight(only(a), only(b)), expected);
    assert.equal(canBothBeRight(only(b), only(a)), expected);
  });
}

const restatements: readonly (readonly [string, string, string])[] = [
  ['290 billion', '288B', '290B'], ['290B', '288 billion', '290 billion'], ['$8 million', '\\$9M', '8M'], ['288,000,000,000 bytes', '290 billion bytes', '288 billion'], ['18 experts', 'sixteen experts', 'eighteen'], ['eighteen experts', 'Sixteen experts', 'Eighteen'], ['51.5%', '49%', '51.5'],
  ['950,000 people', '2 million people', '0.95 million'], ['12345 people', '1,500 people', '12,345'], ['4,56,789 people', '1,234 people', '456,789'], ['456,789 people', '1,23,456 people', '4,56,789'], ['8 km', '6 miles', '5'], ['3 billion users', '30+ trillion users', '3+ billion'], ['2-trillion-parameter', '3T', '2T'], ['3T', '2-trillion-parameter', '3-trillion'],
];
for (const [source, place, expected] of restatements) {
  test(`"${source}" in the writing of "${place}" is "${expected}"`, () => {
    const target = only(place);
    assert.equal(restate(only(source), target, place.slice(target.core.start, target.core.end)), expected);
  });
}

const smallNumber = fc.oneof(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 9_999 }).map(n => n / 10));
const suffix = fc.constantFrom(' seats', 'B', ' million', 'K', ' trillion seats', '%', ' km');
const written = fc.tuple(smallNumber, suffix).filter(([value, end]) => !(end === ' seats' && !Number.isInteger(value))).map(([value, end]) => `worth ${value.toLocaleString('en-US')}${end}`);

test('a figure put in another place of its kind agrees with itself there, whatever stood in it', () => {
  fc.assert(fc.property(written, written, (sourceText, placeText) => {
    const [source] = findQuantities(sourceText);
    const [place] = findQuantities(placeText);
    fc.pre(source !== undefined && place !== undefined && source.unit === place.unit);
    const text = restate(source, place, '');
    assert.ok(text !== undefined);
    const edited = placeText.slice(0, place.core.start) + text + placeText.slice(place.core.end);
    const [again] = findQuantities(edited);
    assert.ok(again, edited);
    assert.ok(canBothBeRight(again, source), `${sourceText} → ${edited}`);
  }));
});

test('the same value told in a larger scale allows what the digits say', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 9_999 }), fc.constantFrom(['million', 6], ['billion', 9], ['trillion', 12] as const), (value, [word, exponent]) => {
    const digits = (BigInt(value) * 10n ** BigInt(exponent)).toLocaleString('en-US');
    assert.ok(canBothBeRight(only(`${value} ${word} seats`), only(`${digits} seats`)));
  }));
});

const decimals = fc.integer({ min: -10_000, max: 10_000 }).map(n => new Decimal(n).div(100));
const anyInterval: fc.Arbitrary<Interval> = fc.tuple(decimals, decimals).map(([a, b]) => interval(Decimal.min(a, b), Decimal.max(a, b)));

test('meeting is symmetric, and no scale or shift changes it', () => {
  fc.assert(fc.property(anyInterval, anyInterval, fc.integer({ min: 1, max: 1000 }), decimals, (a, b, factor, offset) => {
    assert.equal(meet(a, b), meet(b, a));
    const move = (x: Interval): Interval => add(multiply(x, point(factor)), point(offset));
    assert.equal(meet(a, b), meet(move(a), move(b)));
  }));
});

test('arithmetic holds for every value of the operands', () => {
  const inside = fc.tuple(anyInterval, fc.double({ min: 0, max: 1, noNaN: true })).map(([i, t]) => ({ i, value: i.low.plus(i.high.minus(i.low).times(t)) }));
  const has = (i: Interval | undefined, value: Decimal): boolean => i === undefined || (i.low.minus('1e-30').lte(value) && value.lte(i.high.plus('1e-30')));
  fc.assert(fc.property(inside, inside, (a, b) => {
    assert.ok(has(add(a.i, b.i), a.value.plus(b.value)));
    assert.ok(has(subtract(a.i, b.i), a.value.minus(b.value)));
    assert.ok(has(multiply(a.i, b.i), a.value.times(b.value)));
    if (!b.value.isZero()) assert.ok(has(divide(a.i, b.i), a.value.div(b.value)));
  }));
});

test('every reading of a doubtful unit is kept', () => assert.equal(baseIntervals(only('3 tons')).length, 3));
