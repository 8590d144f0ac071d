import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { explainedBeside } from './explained.ts';
import { findAbbreviations } from './findAbbreviations.ts';
import { isSpelledOut, phraseWords } from './spelledOut.ts';

const names = (text: string): readonly string[] => findAbbreviations(text).map(({ name }) => name);

describe('abbreviations', () => {
  test('capitals standing alone, plurals without their s', () => assert.deepEqual(names('The PGRE and two KBCs use MoE routing and R&F grants.'), ['PGRE', 'KBC', 'MoE', 'R&F']));
  const quiet = [
    'Its CEO lives in the US and has a PhD.', 'The TBD Lab and the QXR Institute merged.', 'It follows IEC 61508 and BIP 32.', 'Henry VIII built it in the XIX century.',
    'You must NOT open it.', 'THE QXR OF THE NORTH', 'The GPT-4 and H100 models, and item_QXR.', 'Visit QXR.org today.',
    'She wrote that “the QXR was late”.', 'Makers such as Harbour, QXR and Tidal agreed.', 'It was built by Harbour, QXR, and Tidal.', 'See the README first.',
    'NOVAR found that the tide was late.', 'QXR: The tide was late.', 'A layer of LiF and SiC holds.', 'It calls \\texttt{QXR} twice.',
  ];
  for (const text of quiet) test(text, () => assert.deepEqual(names(text), []));
  const told = ['Harbour found that the QXR was late.', 'In Norway, the QXR rules, and Sweden follows.', 'It used a QXR, a pump and a pipe.'];
  test('the same letters with an article are short for something', () => assert.deepEqual(names('It asked the NOVAR and some NOVARs for help.'), ['NOVAR', 'NOVAR']));
  for (const text of told) test(text, () => assert.deepEqual(names(text), ['QXR']));
});

describe('spelled out', () => {
  const spelled = (name: string, text: string): boolean => isSpelledOut(phraseWords(text), name);
  test('initials of consecutive words', () => assert.ok(spelled('LLM', 'a large language model reads')));
  test('small words left out', () => assert.ok(spelled('NRO', 'the Northern Railway of the Orrin')));
  test('small words counted', () => assert.ok(spelled('MoE', 'a mixture of experts')));
  test('hyphens', () => assert.ok(spelled('SFT', 'easy supervised fine-tuning data')));
  test('a digit read as a word', () => assert.ok(spelled('B2B', 'business-to-business sales')));
  test('two letters of one word', () => assert.ok(spelled('PVC', 'polyvinyl chloride pipes')));
  test('not over a full stop', () => assert.ok(!spelled('LLM', 'It was large. Language models came.')));
  test('not with a word between', () => assert.ok(!spelled('LLM', 'a large old language model')));
  test('the abbreviation itself is no long form', () => assert.ok(!spelled('LLM', 'the LLM')));
});

describe('explained beside it', () => {
  const explained = ['The PGRE (gross regional energy) rose.', 'Gross regional energy of the plant (PGRE) rose.', 'PGRE stands for it.', 'The PGRE, short for gross energy, rose.', 'Two bodies (the PGRE or its heir) met.', 'The PGREs (gross regional energies) rose.', 'PGRE, or gross energy, rose.'];
  for (const text of explained) test(text, () => assert.deepEqual(explainedBeside(text), ['PGRE']));
  for (const text of ['The PGRE rose.', 'The PGRE (1911) rose.', 'The XPGRE (gross) rose.']) test(text, () => assert.ok(!explainedBeside(text).includes('PGRE')));
});
