import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitSentences } from './sentences.ts';

const split = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

const cases: readonly (readonly string[])[] = [
  ['The bridge opened in 1932.', 'It carries eight lanes.'],
  ['It cost 3.5 million dollars in the U.S. alone.', 'Version 2.3.1 followed.'],
  ['Roe v. Wade was cited by Dr. J. R. Smith et al. in No. 5 of the series.', 'Nobody replied.'],
  ['Was it true?', 'Yes!', 'The answer came on Jan. 5, 1990.'],
  ['He waited … and waited... Then nothing came.', 'That was all.'],
  ['She worked for Acme Inc. until 2001.', 'Later she left.'],
  ['The firm was bought by Acme Inc.', 'The price was not disclosed.'],
  ['"It is done," he said.', '“Good.”', 'They left at 5 p.m. on Monday.'],
  ['The ridge is 10 m. The valley is wider.'].flatMap(text => ['The ridge is 10 m.', text.slice(19)]),
  ['About 40% (approx. 300 people) stayed, i.e. most of them.', '3,000 had left.'],
  ['The tower was built c. 1850 by the firm of St. John & Co. for the city.', '(It burned in 1901.)', 'A copy stands.'],
  ['Washington, D.C. is the capital.', 'Its mayor is elected.'],
  ['She has a Ph.D. in law.', 'In 2003 she moved to the U.K.', 'The move was final.'],
  ['它很大。', '它也很旧。'],
];

for (const sentences of cases) {
  test(`splits: ${sentences.join(' | ')}`, () => {
    const glued = sentences.some(s => s.includes('。')) ? sentences.join('') : sentences.join(' ');
    assert.deepEqual(split(glued), sentences);
  });
}

test('a blanked citation behind the full stop parts sentences and belongs to neither', () => {
  assert.deepEqual(split('It sold 5 million copies in the U.S.     Reviews were mixed.'), ['It sold 5 million copies in the U.S.', 'Reviews were mixed.']);
  assert.deepEqual(split('   It ended in 2023.    '), ['It ended in 2023.']);
});

test('an empty text has no sentence', () => assert.deepEqual(split('   \n '), []));
