import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyze } from '../../engine.ts';
import { defaultSettings } from '../../settings.ts';
import { derivationsOf } from './derivations.ts';

/** Each derived figure with its rule; a wrong one with an exclamation mark. */
function derived(text: string): readonly string[] {
  const { article } = analyze(text, defaultSettings('2026-11-23'));
  return derivationsOf(article).map(({ rule, holds, sentence, claimed }) => `${holds ? '' : '! '}${rule} ${text.slice(sentence.span.start + claimed.span.start, sentence.span.start + claimed.span.end)}`);
}

/** A sentence with its right figure and a wrong one in its place. */
const pairs: readonly (readonly [rule: string, before: string, right: string, wrong: string, after: string])[] = [
  ['conversion', 'The dam is 120 metres (', '394 ft', '349 ft', ') high.'], ['conversion', 'It lies 75 to 90 km (', '45 to 55 mi', '45 to 65 mi', ') offshore.'], ['conversion', 'It rose by 1 °C (', '1.8 °F', '2.8 °F', ').'], ['conversion', 'Water reached 22.4 °C (', '72.3 °F', '74.3 °F', ').'],
  ['conversion', 'She is 6 ft 2 in (', '188 cm', '198 cm', ') tall.'], ['change', 'Exports rose from $40 million in 2015 to $50 million in 2019, an increase of ', '25 percent', '20 percent', '.'], ['change', 'It fell from 62,000 in 1990 to 43,000 in 2020, a decline of ', '31 percent', '41 percent', '.'],
  ['difference', 'The town grew from 17,020 to 24,655, a gain of ', '7,635', '7,365', '.'], ['difference', 'January has a mean of 3.1 °C and July of 16.9 °C, a difference of ', '13.8 °C', '14.8 °C', '.'], ['change', 'The budget was $380 million; the final cost of $420 million was ', 'about 11 percent', 'about 21 percent', ' above it.'],
  ['share', 'Of the 240 nests, 168 (', '70%', '75%', ') were successful.'], ['share', 'The loss was $1.9 billion, of which $380 million, or ', '20 percent', '25 percent', ', was insured.'], ['share', 'It carried 231 million passengers, ', '97 percent', '92 percent', ' of the 238 million carried before.'],
  ['rest', 'The Oska brings 62 percent, the Karr 21 percent, and other rivers the remaining ', '17 percent', '27 percent', '.'], ['rest', 'In all, 19 percent of the inhabitants were under 16, 58 percent were adults, and ', '23 percent', '26 percent', ' were pensioners.'],
  ['rest', 'It paid €480 million, of which €320 million was paid in cash and ', '€160 million', '€190 million', ' in shares.'], ['ratio', 'The north pier cost $90 million, ', 'twice as much', 'thrice as much', ' as the south pier with $45 million.'], ['ratio', 'A car pays $3.50, a lorry $14.00, ', 'four times', 'six times', ' as much.'],
  ['ratio', '236 billion divided by 21 billion is ', 'about 11.2', 'about 14.2', '.'], ['sum', 'The towers took 38,000 tonnes and the viaducts 52,000 tonnes, for a total of ', '90,000 tonnes', '80,000 tonnes', '.'], ['average', 'Some 612,000 spectators came to the 32 matches, ', '19,125 per match', '21,125 per match', '.'],
  ['elapsed', 'She won her first title in 1941 and her last in 1956, ', 'fifteen years', 'sixteen years', ' later.'], ['elapsed', 'Building took ', '31 months', '35 months', ', from March 2017 to October 2019.'], ['elapsed', 'In 1952 she set a record that stood for ', '21 years', '31 years', ', until 1973.'], ['elapsed', 'Work began in March 2005 and ended in May 2009, ', 'four years and two months', 'five years and two months', ' later.'],
  ['growth', 'The market is to grow from $2.45 billion in 2025 to $3.68 billion by 2033 at a CAGR of ', '5.2%', '8.2%', '.'],
];

describe('a figure derived in its sentence', () => {
  for (const [rule, before, right, wrong, after] of pairs) {
    for (const [figure, mark] of [[right, ''], [wrong, '! ']] as const) {
      test(`${before}${figure}${after}`, () => {
        const found = derived(`${before}${figure}${after}\n`);
        assert.ok(found.some(line => line.startsWith(`${mark}${rule} ${figure.replace(' as much', '')}`)), found.join(' | '));
      });
    }
  }
});

const silent = [
  'Of the 60 percent who answered, 20 percent agreed and the remaining 80 percent did not.', 'It has 3 halls and 4 rooms, 12 doors and 5 floors.', 'Prices rose from $2 million to $3 million, an increase of 64 percent.', 'Sales grew from 10 million to 12 million, rising by 4 percent a year.',
  'Two questions remain: 1) how and 2) why.', 'The fleet has 92 trains: 58 of six cars and 34 of four cars, which makes 484 cars in all.', 'They were assigned in a ratio of 2 to 1: 8,320 received it and 4,160 did not.', 'It cost €5 million ($9 million).', 'It weighs 3 tons (2.7 tonnes).',
];
test('what cannot be told for certain is not condemned', () => {
  for (const text of silent) assert.deepEqual(derived(`${text}\n`).filter(line => line.startsWith('!')), [], text);
});

const person = (sentence: string): string => `# Ingrid Solvang\n\nIngrid Solvang (4 February 1921 – 19 August 2004) was a skier. She lived in Tarnhall. ${sentence}\n`;
const article = (sentence: string): string => `# Harrow Cup\n\nThe Harrow Cup was a tournament on a budget of $12 million. ${sentence}\n\n| Year | Goals |\n|---|---|\n| 2018 | 80 |\n| 2019 | 84 |\n`;

const across: readonly (readonly [string, string, string])[] = [
  ['an age at a date', person('At the age of 18, in 1939, she began to ski.'), person('At the age of 28, in 1939, she began to ski.')], ['an age at death', person('She died on 19 August 2004, aged 83.'), person('She died on 19 August 2004, aged 84.')],
  ['a multiple of what is told elsewhere', article('It took in $96 million, eight times its budget.'), article('It took in $96 million, six times its budget.')], ['a difference between rows of a table', article('In 2019 players scored 84 goals, 4 more than in 2018.'), article('In 2019 players scored 84 goals, 14 more than in 2018.')],
];
describe('a figure derived from elsewhere', () => {
  for (const [name, right, wrong] of across) {
    test(name, () => {
      assert.ok(derived(right).length > 0 && derived(right).every(line => !line.startsWith('!')), derived(right).join(' | '));
      assert.ok(derived(wrong).some(line => line.startsWith('!')), derived(wrong).join(' | '));
    });
  }
});
