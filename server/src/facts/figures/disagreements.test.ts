import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyze } from '../../engine.ts';
import { defaultSettings } from '../../settings.ts';
import { disagreementsOf } from './disagreements.ts';

/** Each disagreement as "value told less often ≠ the other value" with the number of places of each. */
function disagreements(text: string): readonly string[] {
  const { article } = analyze(text, defaultSettings('2026-11-23'));
  const told = (figures: readonly { readonly span: { readonly start: number; readonly end: number } }[]): string => `${text.slice(figures[0]!.span.start, figures[0]!.span.end)}${figures.length > 1 ? ` (${figures.length})` : ''}`;
  return disagreementsOf(article).map(({ odd, rest }) => `${told(odd)} ≠ ${told(rest)}`);
}

const bridge = (body: string): string => `# Harrow Viaduct\n\nThe Harrow Viaduct is a railway bridge. ${body}\n`;
const facts = (...rows: readonly string[]): string => `\n\n| Property | Value |\n|---|---|\n${rows.map(row => `| ${row} |`).join('\n')}`;

const disagreeing: readonly (readonly [string, string, readonly string[]])[] = [
  ['a measure in the text and in a table', bridge(`It has a main span of 212 metres.${facts('Main span | 221 m', 'Tracks | 2')}`), ['221 m ≠ 212 metres']],
  ['the odd one out of three', bridge(`It has a length of 840 m. Trains cross it daily.${facts('Length | 840 m')}\n\n## Structure\n\nThe bridge has a length of 480 metres.`), ['480 metres ≠ 840 m (2)']],
  ['a slip of scale', '# Osprey\n\nOsprey is a language model with 288 billion parameters.\n\n| Property | Value |\n|---|---|\n| Parameters | 288M |\n', ['288M ≠ 288 billion']],
  ['a unit', bridge(`It has a length of 840 metres.${facts('Length | 840 km')}`), ['840 km ≠ 840 metres']],
  ['a count', '# Osprey\n\nOsprey is a language model. It routes tokens to 16 experts.\n\n| Property | Value |\n|---|---|\n| Experts | 18 |\n', ['18 ≠ 16']],
  ['a measure by its adjective', bridge(`Its towers are 58 metres tall.${facts('Tower height | 85 m')}`), ['85 m ≠ 58 metres']],
  ['a cost by its verb', bridge(`It cost $42 million.${facts('Cost | $24 million')}`), ['$24 million ≠ $42 million']],
  ['front matter', '---\ntitle: Lowmere\nelevation_m: 62\n---\n\n# Lowmere\n\nLowmere is a town. It has an elevation of 26 metres.\n', ['26 metres ≠ 62']],
  ['label lines', bridge('It has a length of 840 metres.\n\n- **Length:** 804 m\n- **Tracks:** 2'), ['804 m ≠ 840 metres']],
  ['a row and a column of a grid', '# Tide models\n\nKestrel scored 84.1 on CoastBench.\n\n| Benchmark | Kestrel | Plover |\n|---|---|---|\n| CoastBench | 81.4 | 77.0 |\n| DeltaSet | 66.2 | 61.9 |\n', ['84.1 ≠ 81.4']],
  ['a year of a table', '# Lowmere\n\nLowmere is a town. In 2011 the population was 4,130.\n\n| Year | Population |\n|---|---|\n| 2001 | 3,980 |\n| 2011 | 4,310 |\n', ['4,130 ≠ 4,310']],
  ['a share in a grid', '# Orders\n\nNorrland holds 35 percent of the orders.\n\n| Country | Share |\n|---|---|\n| Norrland | 53% |\n| Karrland | 47% |\n', ['35 percent ≠ 53%']],
];

describe('disagreements', () => {
  for (const [name, text, expected] of disagreeing) test(name, () => assert.deepEqual(disagreements(text), expected));
});

const agreeing: readonly (readonly [string, string])[] = [
  ['the same value in other writings', '# Osprey\n\nOsprey is a language model with 288 billion parameters, trained on more than 30 trillion tokens.\n\n| Property | Value |\n|---|---|\n| Parameters | ~288B |\n| Training tokens | 30+ trillion |\n'],
  ['another date', '# Lowmere\n\nLowmere is a town. At the 2011 census the population was 4,310. At the 2021 census the population was 4,655.\n'],
  ['another entity', '# Osprey\n\nOsprey is a language model with 288 billion parameters. Plover has 70 billion parameters.\n'],
  ['another part', bridge('The north pier is 12 metres wide. The south pier is 14 metres wide.')],
  ['an estimate against the outcome', bridge('It was expected to cost $40 million. It cost $44 million.')],
  ['up from', '# Lowmere\n\nLowmere is a town. It has 48 shops, up from 45 shops.\n\n| Property | Value |\n|---|---|\n| Shops | 48 |\n'],
  ['further ones', bridge('The bridge has 96 cables. A further 92 cables were added.')],
  ['a part of the whole', '# Quake\n\nThe quake killed 214 people. More than half of the 214 deaths were in Sarn, where 121 people were killed.\n'],
  ['reported by somebody', '# Osprey\n\nOsprey is a language model trained on 30 trillion tokens. According to the card, it was trained on 40 trillion tokens.\n'],
  ['two figures of one sentence', bridge('It has a span of 212 metres and a span of 90 metres.')],
  ['a conversion in brackets', bridge(`It has a length of 840 metres (2,756 ft).${facts('Length | 840 m (2,756 ft)')}`)],
  ['a rounded count', '# Library\n\nThe library holds 12,000 books.\n\n| Property | Value |\n|---|---|\n| Books | 12,345 |\n'],
  ['a total beside the parts', '# Yard\n\nAll four together weigh 258 kilograms.\n\n| Instrument | Mass (kg) |\n|---|---|\n| Camera | 86 |\n| Radar | 172 |\n| Total | 258 |\n'],
  ['three values, so of three things', bridge('The bridge has 4 arches. The bridge has 5 arches. The bridge has 6 arches.')],
];

describe('figures that are told apart or agree', () => {
  for (const [name, text] of agreeing) test(name, () => assert.deepEqual(disagreements(text), []));
});
