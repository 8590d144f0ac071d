import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Article } from '../article/model.ts';
import { analyze } from '../engine.ts';
import { defaultSettings } from '../settings.ts';
import { isCitedElsewhere } from './citedElsewhere.ts';
import { claimsIn } from './claims.ts';
import { uncitedTableClaims } from './tableClaims.ts';
import { voiceOf } from './voice.ts';

const articleOf = (text: string): Article => analyze(text, defaultSettings('2026-11-23')).article;
const references = '\n## References\n\n1. Tolls, 1950\n2. Tides, 1960\n';

describe('where claims stand', () => {
  const claims = (text: string): number => claimsIn(articleOf(text)).length;
  const sentence = 'The mill burned down on 3 May 1911.';
  test('paragraphs, list items and quotes hold them', () => assert.equal(claims(`${sentence}\n\n- ${sentence}\n\n> ${sentence}\n`), 3));
  test('headings, code and images do not', () => assert.equal(claims(`## ${sentence}\n\n    ${sentence}\n\n![${sentence}](a.png)\n`), 0));
  test('a plot does not, nor a section below it', () => assert.equal(claims(`# Film\n\n## Plot\n\n${sentence}\n\n### Ending\n\n${sentence}\n`), 0));
  test('further reading and references do not', () => assert.equal(claims(`# Mill\n\n## See also\n\n- ${sentence}\n\n## References\n\n1. ${sentence}\n`), 0));
});

describe('already cited', () => {
  const cited = (words: string, text: string, inLead = false): boolean => {
    const article = articleOf(text);
    const sentence = article.passages.flatMap(p => p.sentences).find(s => s.prose.source.includes(words))!;
    return isCitedElsewhere(article, sentence.prose, inLead);
  };
  const body = `The mill burned down on 3 May 1911 [1].\n\nIt ground 40,000 tonnes of barley a year [2].\n${references}`;
  test('the same day', () => assert.ok(cited('Crowds', `Crowds came on 3 May 1911.\n\n${body}`)));
  test('another day', () => assert.ok(!cited('Crowds', `Crowds came on 4 May 1911.\n\n${body}`)));
  test('the same figure in other words', () => assert.ok(cited('Every year', `Every year it ground 40 thousand tonnes.\n\n${body}`)));
  test('the same figure of something else', () => assert.ok(!cited('Ferries', `Ferries carried 40,000 passengers.\n\n${body}`)));
  test('a year alone does not do', () => assert.ok(!cited('King', `The king came in 1911.\n\n${body.replace('3 May 1911', '1911')}`.replace('The king', 'King Olav'))));
  test('an uncited repetition does not do', () => assert.ok(!cited('Crowds', `Crowds came on 3 May 1911.\n\nThe mill burned down on 3 May 1911.\n\nIt had a yard [2].\n${references}`)));
  test('a quotation is cited only word for word', () => {
    const quoted = `The miller said “there was nothing left to grind” [1].\n${references}`;
    assert.ok(cited('again', `The miller said again “there was nothing left to grind”.\n\n${quoted}`));
    assert.ok(!cited('again', `The miller said again “there was nobody left to grind for”.\n\n${quoted}`));
  });
  test('a lead sums up several cited sentences, a paragraph below does not', () => {
    const text = `The mill ground 40,000 tonnes of barley a year and burned down in May 1911.\n\n## History\n\n${body}`;
    assert.ok(cited('barley a year and', text, true));
    assert.ok(!cited('barley a year and', text, false));
  });
});

describe('tables', () => {
  const claims = (text: string) => uncitedTableClaims(articleOf(text)).map(({ row, reason }) => [row, reason]);
  const rows = '| Year | Output |\n|---|---|\n| 1910 | 40,000 t |\n| 1911 | 12,000 t |\n';
  test('a table of figures is one claim', () => assert.deepEqual(claims(rows), [[-1, 'statistic']]));
  test('a table with a source line is covered', () => assert.deepEqual(claims(`${rows}\nSource: [1]\n${references}`), []));
  test('a row is a claim where other rows are cited', () => assert.deepEqual(claims(`${rows.replace('40,000 t', '40,000 t [1]')}${references}`), [[1, 'statistic']]));
  test('a timeline is a table of events', () => assert.deepEqual(claims('| Date | Event |\n|---|---|\n| May 1911 | Fire destroys the old mill |\n| 1912 | A new mill is built nearby |\n'), [[-1, 'event']]));
  test('a table of options is none', () => assert.deepEqual(claims('| Option | Meaning |\n|---|---|\n| `--fast` | Skips the tests |\n| `--slow` | Runs them all |\n'), []));
  test('a ranking’s numbers are no figures', () => assert.deepEqual(claims('| Name | Rank |\n|---|---|\n| Ada | 1 |\n| Bo | 2 |\n'), []));
  test('a gap that is known is no claim', () => assert.deepEqual(claims(rows.replace('Output', 'Output [citation needed]')), []));
});

describe('voice', () => {
  const lines = (count: number, text: string): string => Array.from({ length: count }, (_, i) => `${text} ${i}.`).join(' ');
  test('an encyclopedia article is not damped', () => assert.equal(voiceOf(articleOf(lines(40, 'The mill has a yard'))).damping, 1));
  test('a few asides in a short article tell nothing', () => assert.equal(voiceOf(articleOf(lines(5, 'I like mills'))).damping, 1));
  test('an essay is', () => assert.ok(voiceOf(articleOf(lines(40, 'I like mills'))).damping < 0.6));
  test('a manual is', () => assert.ok(voiceOf(articleOf(lines(40, 'You can open the gate'))).damping < 0.6));
  test('beside what the author says, a claim has to be surer', () => {
    const scores = (text: string) => claimsIn(articleOf(text)).map(({ score }) => score);
    const [alone] = scores('The mill burned down in May 1911.');
    assert.ok(scores('We met in the yard. The mill burned down in May 1911.')[0]! < alone!);
    assert.equal(scores('They met in the yard. The mill burned down in May 1911.')[0], alone);
  });
  test('own results are the authors’ own', () => {
    const article = articleOf('# Nests\n\n## Background\n\nOwls nest in mills.\n\n## Results\n\nWe counted nests. We found 40.\n\n### Eggs\n\nIn 2019 there were 80 eggs.\n');
    assert.deepEqual([...voiceOf(article).ownResults].map(i => article.sections[i]!.title), ['Results', 'Eggs']);
  });
  const survey = 'We asked 40 sailors. Our respondents were old. We also asked about boats.';
  test('a report of a survey is the authors’ own as a whole', () => assert.equal(claimsIn(articleOf(`# Sailors\n\n${survey}\n\nOf those, 76% chose oak.\n`)).length, 0));
  test('a survey by others is not', () => assert.equal(claimsIn(articleOf('# Sailors\n\nThe board asked 40 sailors. Its survey was long.\n\nOf those, 76% chose oak.\n')).length, 2));
  test('block quotations are the authors’ where they tell whom they spoke to', () => {
    const quoted = '> “Oak was always the only wood for a boat of that size.”\n\nOak fell by 76%.\n';
    const claims = (text: string) => claimsIn(articleOf(text)).map(({ passage }) => passage.kind);
    assert.deepEqual(claims(`We spoke with a sailor:\n\n${quoted}`), ['paragraph']);
    assert.deepEqual(claims(`The board spoke with a sailor:\n\n${quoted}`), ['quote', 'paragraph']);
  });
  test('results that nobody calls theirs are not', () => {
    assert.equal(voiceOf(articleOf('# Election\n\n## Results\n\nThe party won 40 seats.\n')).ownResults.size, 0);
  });
});
