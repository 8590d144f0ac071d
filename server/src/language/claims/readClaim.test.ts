import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { ClaimReason, Exemption } from './model.ts';
import { readClaim } from './readClaim.ts';

const standard = 0.5;

/** The words that triggered a reason. */
const wordsOf = (sentence: string, reason: ClaimReason): readonly string[] =>
  readClaim(sentence).triggers.filter(t => t.reason === reason).map(t => sentence.slice(t.span.start, t.span.end));

describe('reasons', () => {
  const cases: readonly (readonly [ClaimReason, string, string])[] = [
    ['statistic', 'Unemployment fell to 4.1% in the region.', '4.1%'],
    ['statistic', 'The fund holds $14.5 billion.', '$14.5 billion'],
    ['statistic', 'It activates 17B of its weights.', '17B'],
    ['statistic', 'The plant employs 1,200 people.', '1,200 people'],
    ['statistic', 'One in five households owns a boat.', 'One in five'],
    ['statistic', 'The tower stands 112 metres above the water.', '112 metres'],
    ['quotation', 'She called it “a very long way to go for soup”.', '“a very long way to go for soup”'],
    ['attribution', 'According to the harbour board, ferries will stop.', 'According to'],
    ['attribution', 'Ada Quill said that the tide was late.', 'Ada Quill said that'],
    ['attribution', 'The survey found that most nests were empty.', 'found that'],
    ['superlative', 'It is the oldest mill in the valley.', 'oldest'],
    ['superlative', 'He became the first pilot to cross the strait.', 'first'],
    ['event', 'The mill burned down on 3 May 1911.', '3 May 1911'],
    ['event', 'The firm was founded in 1998.', '1998'],
    ['comparison', 'Copper conducts heat better than iron.', 'better than'],
    ['cause', 'The outage was caused by ice.', 'was caused by'],
    ['controversy', 'The minister was accused of bribery.', 'accused of'],
    ['science', 'Smoke increases the risk of cancer.', 'increases the risk'],
  ];
  for (const [reason, sentence, words] of cases) {
    test(`${reason}: ${sentence}`, () => {
      const reading = readClaim(sentence);
      assert.ok(wordsOf(sentence, reason).includes(words), `triggers: ${JSON.stringify(wordsOf(sentence, reason))}`);
      assert.ok(reading.score >= standard, `score ${reading.score}`);
      assert.equal(reading.exemption, undefined);
    });
  }
});

describe('exemptions', () => {
  const cases: readonly (readonly [Exemption, string])[] = [
    ['question', 'How many of the 300 boats came back in 1911?'],
    ['instruction', 'Use the 4 GB setting to run it faster than before.'],
    ['instruction', 'To add a server, run the join command 3 times.'],
    ['instruction', 'You can expect 20,000 writes per second.'],
    ['aboutArticle', 'The table below lists 14 bridges built in 1931.'],
    ['aboutArticle', 'Figure 2 shows that sales rose by 12 %.'],
    ['aboutArticle', 'As described above, 40 % of the nests were empty.'],
    ['firstPerson', 'I think it is the best film of 1994.'],
    ['firstPerson', 'We measured 40 nests in 2019.'],
    ['definition', 'A vector is an animal that carries a disease.'],
    ['obvious', 'A week has seven days.'],
    ['fragment', '{% image "a/b.png" "A view of the harbour at night" %}'],
  ];
  for (const [exemption, sentence] of cases) {
    test(`${exemption}: ${sentence}`, () => {
      const reading = readClaim(sentence);
      assert.equal(reading.exemption, exemption);
      assert.equal(reading.score, 0);
    });
  }
});

describe('what only looks like a claim', () => {
  const quiet = [
    'World War I ended the trade.', 'Windows 11 is an operating system.', 'See also the third chapter.', 'It has a red roof.',
    'Its latest test was a request from the west.', 'The first half was slow.', 'At first the village grew.', 'The only way is by boat.',
    'It conforms to ISO 9001 and IEC 61508.', 'The meeting begins at 8:30 am.', 'His book "The Long Way Home" came later.',
    'Files are sorted according to their prefix.', 'The stated aim is peace.', 'Other than that, nothing changed.',
    'In a pool, Alice pays 10 % to Bob for each share she sends.', 'If the fee is 3.25 %, the miner receives less.',
    'The attack uses this disclosed weakness of the lock.', 'The two reported faults were old.', 'The village contended with floods.',
    'It ends with improved demand forecast accuracy.', 'Roads across Norway and Sweden demonstrate that winters are hard.',
    'Even in a perfect world where the lock holds in 98% of storms, it would fail twice a year.', 'Any claim that it was sound has to be read with care.', 'It is not “just a big old boat”.', 'The “own the whole boat” instinct is strong.',
    'The first field contains a flag to tell them apart.', 'Proteins are made of protein chains, and each protein folds.',
    'The error is estimated by splitting the set.', 'Its fees are considered together.',
    'Any assertion that it was the oldest boat in the country in 1911 has to wait.', 'There are two kinds of name that boats are associated with.',
    'The houseguest joined the forest walk on request.', 'This is blatant racism.', 'Data for all the above plots covers 1,000 boats.',
    'More than a year passed.', 'The rise of the tide is a daily matter.',
  ];
  for (const sentence of quiet) test(sentence, () => assert.ok(readClaim(sentence).score < standard, JSON.stringify(readClaim(sentence))));
});

test('a quotation is the speaker’s: its words trigger nothing else', () => {
  assert.deepEqual(readClaim('“We sold 300 boats in 1911, more than anybody,” he wrote.').reasons.filter(r => r === 'statistic' || r === 'comparison'), []);
});

test('first-person words inside a quotation make no first-person text', () => {
  assert.equal(readClaim('“I never counted money,” she said after the trial of 1986.').exemption, undefined);
});

test('an inch mark and a lone closing mark open no quotation', () => {
  assert.deepEqual(wordsOf('The 27.7" screen is wide, and so was the older 24" one.', 'quotation'), []);
});

describe('what is one all the same', () => {
  const told = [
    'Two reported that the lock was weak.', 'This claimed the lives of 40 sailors.', 'The board forecast that traffic would double.',
    'Researchers in Norway found that winters are hard.', 'The press called it “a plain old boat”.', 'He was the first sailor of the town to cross the strait.',
    'The clerk was dismissed after complaints of harassment in 1998.', 'Of the members, three said they had seen the letter.',
  ];
  for (const sentence of told) test(sentence, () => assert.ok(readClaim(sentence).score >= standard, JSON.stringify(readClaim(sentence))));
});

test('the strongest reason comes first', () => {
  assert.equal(readClaim('It sold 3 million copies, because of its price.').reasons[0], 'statistic');
});

test('spans lie in the text, in order, and the score is between 0 and 1, whatever the text', () => {
  const words = fc.constantFrom('the', 'most', 'largest', 'in', '1998', '40', '%', '$3', 'million', 'said', 'that', '"', '“', '”', 'than', 'more', 'Ada', '.', ',', '   ', 'because of', 'May', '3', 'first', 'to', '?', '[');
  fc.assert(fc.property(fc.oneof(fc.string(), fc.array(words, { maxLength: 30 }).map(list => list.join(' '))), text => {
    const { triggers, score, reasons } = readClaim(text);
    let last = 0;
    for (const { span, strength } of triggers) {
      assert.ok(span.start >= last && span.start < span.end && span.end <= text.length);
      assert.ok(strength > 0 && strength <= 1);
      last = span.start;
    }
    assert.ok(score >= 0 && score <= 1);
    assert.deepEqual(new Set(reasons), new Set(triggers.map(t => t.reason)));
  }));
});
