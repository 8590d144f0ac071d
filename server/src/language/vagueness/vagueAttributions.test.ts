import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findVagueAttributions } from './vagueAttributions.ts';

const found = (text: string): readonly string[] => findVagueAttributions(text).map(({ start, end }) => text.slice(start, end));

describe('attributions to nobody', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Some experts say that the tower leans.', 'Some experts say'],
    ['Critics have often argued that it is too tall.', 'Critics have often argued'],
    ['Recent studies show a decline.', 'Recent studies show'],
    ['Research suggests that it is safe.', 'Research suggests'],
    ['It is widely believed that the king fled.', 'It is widely believed'],
    ['The film is widely regarded as a failure.', 'is widely regarded'],
    ['She is considered one of the finest painters.', 'is considered'],
    ['The tunnel is said to be haunted.', 'is said'],
    ['According to some historians, it was burned.', 'According to some historians'],
    ['There is a widespread belief that it floats.', 'There is a widespread belief'],
    ['Many consider it unsafe.', 'Many consider'],
    ['A number of scholars have questioned the date.', 'A number of scholars have questioned'],
  ];
  for (const [text, words] of cases) test(text, () => assert.deepEqual(found(text), [words]));
});

describe('attributions to somebody', () => {
  const quiet = [
    'Critics such as Ada Quill argue that it is too tall.', 'Harvard researchers found that it sways.', 'Two studies show a decline.',
    'The researchers said the data were lost.', 'Ada Quill argued that it sways.', 'A study by climate scientists says the sea rises.',
    'They are also known as Nagpuri.', 'The tunnel was viewed as a folly by the Romans.', 'About 62% of experts say no.',
    'She and several other developers described the fault.', 'Ada Quill and many scholars argued that it sways.',
    'A set is said to be closed if it holds its limits.', 'It stops if a level is seen as sufficient.', 'Some towns wait while others maintain a cautious approach.',
    '“Some experts say it leans,” she wrote.', 'Its critics said it leaned.', 'According to historians of the Quill Institute, it burned.',
  ];
  for (const text of quiet) test(text, () => assert.deepEqual(found(text), []));
});
