import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyze } from '../engine.ts';
import { defaultSettings } from '../settings.ts';
import { applyEdits } from '../text/edit.ts';

const settings = defaultSettings('2026-11-23');
const faultsIn = (text: string) => analyze(text, settings).findings.filter(({ check }) => check === 'table-arithmetic');

/** A table from its lines of cells. */
const table = (header: string, ...rows: readonly string[]): string =>
  [header, header.replace(/[^|]+/g, '---'), ...rows].map(line => `|${line}|`).join('\n') + '\n';

/** The words found, each with what its first fix puts there. */
const found = (text: string): readonly (readonly [string, string | undefined])[] => faultsIn(text).map(finding => {
  const edits = finding.fixes?.()[0]?.edits;
  return [text.slice(finding.span.start, finding.span.end), edits?.[0]?.newText];
});

describe('a corrected cell keeps its own style of writing', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['an amount of money', table('Pier|Cost|Loan', 'North|\\$1,200|\\$400', 'South|\\$3,400|\\$900', 'Total|\\$4,800|\\$1,300'), '\\$4,800', '4,600'],
    ['a scale', table('Year|Sales|Costs|Net', '2021|€14.5 million|€9.2 million|€5.3 million', '2022|€18.1 million|€11.4 million|€6.7 million', '2023|€21.6 million|€12.9 million|€9.7 million'), '€9.7 million', '8.7 million'],
    ['a loss in brackets', table('Year|Income|Spending|Net', '2021|640|505|135', '2022|580|610|(30)', '2023|702|741|(59)', '2024|815|760|55'), '(59)', '(39)'],
    ['an arrow', table('Line|2019|2023|Change', 'Red|410|522|▲ 112', 'Blue|380|351|▼ 29', 'Green|275|244|▼ 21'), '▼ 21', '▼ 31'],
    ['an arrow that turns round', table('Line|2019|2023|Change', 'Red|410|522|▲ 112', 'Blue|380|351|▼ 29', 'Green|275|296|▼ 31'), '▼ 31', '▲ 21'],
    ['a gain that stood in brackets', table('Year|Income|Spending|Net', '2021|640|505|135', '2022|580|610|(30)', '2023|741|702|(29)', '2024|815|760|55'), '(29)', '|39|'],
    ['a lead without a sign', table('Test|Ours|Theirs|Lead', 'Sums|95.0|92.4|2.6', 'Words|73.7|71.4|3.3', 'Maps|85.8|85.1|0.7', 'Signs|76.1|74.4|1.7'), '3.3', '|2.3|'],
    ['a sign', table('Line|2019|2023|Change', 'Red|410|522|+112', 'Blue|380|351|−29', 'Green|275|244|−21'), '−21', '−31'],
  ];
  for (const [title, text, words, corrected] of cases) test(title, () => {
    const [[span, newText] = []] = found(text);
    assert.equal(span, words);
    const [finding] = faultsIn(text);
    const fixed = applyEdits(text, finding!.fixes!()[0]!.edits);
    assert.ok(fixed.includes(corrected), `${newText} in ${fixed}`);
    assert.deepEqual(faultsIn(fixed), []);
  });
});

describe('found', () => {
  const wrong: readonly (readonly [string, string, string])[] = [
    ['a change against the row above', table('Year|Riders|Change', '2018|40,000|', '2019|50,000|+25%', '2020|30,000|−40%', '2021|36,000|+25%', '2022|39,600|+10%'), '+25%'],
    ['a share of the column’s total', table('Fuel|Output|Share', 'Coal|410|41%', 'Gas|370|39%', 'Wind|220|22%', 'Total|1,000|100%'), '39%'],
    ['a subtotal', table('Depot|Buses|Trams', 'North|120|31', 'South|85|22', 'Subtotal|215|53', 'East|64|18', 'West|71|27', 'Subtotal|135|45', 'Total|340|98'), '215'],
    ['a mean', table('Site|Rain (mm)|Snow (cm)', 'North|812|41.5', 'South|640|22.1', 'East|701|30.6', 'Average|797|31.4'), '797'],
    ['a total above its rows', table('Region|Farms|Herds', 'Total|640|215', 'North|310|104', 'South|250|111'), '640'],
  ];
  for (const [title, text, words] of wrong) test(title, () => assert.deepEqual(found(text).map(([span]) => span), [words]));
});

describe('silent', () => {
  const right: readonly (readonly [string, string])[] = [
    ['rounded parts', table('Fuel|2022 (TWh)|2023 (TWh)', 'Coal|1.4|2.3', 'Gas|1.4|2.3', 'Total|2.9|4.7')],
    ['a quotient that is cut off', table('Player|Goals|Matches|Goals per match', 'Ames|25|70|0.35', 'Bell|37|51|0.72', 'Cole|40|50|0.80', 'Dunn|12|48|0.25')],
    ['a term that most rows lack', table('Club|Played|Won|Drawn|Lost', 'Reds|22|15|0|7', 'Blues|22|12|0|10', 'Greens|22|17|0|5', 'Whites|22|9|0|13', 'Browns|22|5|1|16')],
    ['rows left out of a list of the largest', table('City|People', 'Arnby|410,000', 'Brede|275,000', 'Corse|118,000', 'Total|2,140,000')],
    ['a total of what is counted twice', table('Language|Speakers', 'First|812', 'Second|640', 'Third|155', 'Total|1,024')],
    ['rates, ranks and years', table('Year|Rank|Growth rate', '2019|3|4.1%', '2020|2|−1.8%', '2021|5|3.3%', 'Total|10|9.9%')],
    ['words among the numbers', table('Pier|Ships|Crew', 'North|120|unknown', 'South|45|610', 'Total|165|2,430')],
    ['a bound', table('Pier|Ships|Crew', 'North|over 120|1,400', 'South|45|610', 'Total|205|2,010')],
    ['a running total', table('Year|Built|Cumulative', '2019|12|12', '2020|15|27', '2021|9|36', '2022|11|48')],
  ];
  for (const [title, text] of right) test(title, () => assert.deepEqual(found(text), []));
});
