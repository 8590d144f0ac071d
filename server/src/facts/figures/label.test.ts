import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labelOf } from './label.ts';

const expectations: readonly (readonly [string, { readonly words: string; readonly unit?: string; readonly scale?: number; readonly per?: string; readonly asides?: string; readonly qualifiers?: string }])[] = [
  ['Active parameters per token', { words: 'active parameter', per: 'token' }], ['Height (to tip)', { words: 'height', asides: 'tip' }], ['Revenue (US$ million)', { words: 'revenue', unit: 'USD', scale: 6 }], ['Cost, million USD', { words: 'cost', unit: 'USD', scale: 6 }],
  ['elevation_m', { words: 'elevation', unit: 'metre' }], ['Share %', { words: 'share', unit: 'percent' }], ['Number of experts', { words: 'expert' }], ['Peak output (MW)', { words: 'output', unit: 'megawatt', qualifiers: 'maximum' }], ['Employees (thousands)', { words: 'employee', scale: 3 }],
  ['Length in km', { words: 'length', unit: 'kilometre' }], ['Budget (€m)', { words: 'budget', unit: 'EUR', scale: 6 }], ['maxSpeed (km/h)', { words: 'speed', unit: 'kilometre per hour', qualifiers: 'maximum' }], ['Daily traffic', { words: 'traffic', per: 'day' }], ['Running time', { words: 'duration' }], ['GradeMath', { words: 'grademath' }],
];

for (const [text, expected] of expectations) {
  test(`the label "${text}"`, () => {
    const label = labelOf(text);
    assert.equal(label.words.join(' '), expected.words);
    assert.equal(label.unit?.name, expected.unit);
    assert.equal(label.scaleExponent, expected.scale ?? 0);
    assert.equal(label.per, expected.per);
    assert.equal(label.asides.join(' '), expected.asides ?? '');
    assert.equal(label.qualifiers.join(' '), expected.qualifiers ?? '');
  });
}

test('a year in a label is its time and not a word', () => {
  const { words, times } = labelOf('Population (2020)');
  assert.deepEqual([words, times.length], [['population'], 1]);
});
