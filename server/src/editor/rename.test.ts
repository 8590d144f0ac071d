import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyze } from '../engine.ts';
import { defaultSettings, type Settings } from '../settings.ts';
import { applyEdits } from '../text/edit.ts';
import { articleAt, wordsOf } from './fixtures.ts';
import { renameableAt, renameAt } from './rename.ts';

/** The text after a rename, or why there is none. */
function rename(marked: string, newName: string, settings: Partial<Settings> = {}): string {
  const { article, text, offset } = articleAt(marked, settings);
  const edits = renameAt(article, offset, newName);
  return 'refusal' in edits ? edits.refusal : applyEdits(text, edits);
}

const notes = 'It opened.[^a$0] It closed.[^b][^a]\n\n[^a]: One.\n\n[^b]: Two.\n';

test('a footnote is renamed in its entry and wherever it is cited', () => {
  assert.equal(rename(notes, 'ab-1'), 'It opened.[^ab-1] It closed.[^b][^ab-1]\n\n[^ab-1]: One.\n\n[^b]: Two.\n');
  assert.equal(rename(notes.replace('$0', '').replace('[^b]:', '[^b$0]:'), 'c'), 'It opened.[^a] It closed.[^c][^a]\n\n[^a]: One.\n\n[^c]: Two.\n');
});

test('a name may be given with the marks of its style', () => {
  assert.match(rename(notes, '[^new]'), /^It opened\.\[\^new\] /);
});

test('a number is renamed in lists, and a range that it breaks is written anew', () => {
  const text = 'A. [1$0] B. [1, 2] C. [1-3]\n\n## References\n\n[1] One, 2020.\n\n[2] Two, 2021.\n\n[3] Three, 2022.\n';
  assert.match(rename(text, '7'), /^A\. \[7\] B\. \[7, 2\] C\. \[2, 3, 7\]\n/);
});

test('every citation leads to the entry it led to', () => {
  const text = 'A. [1] B. [2$0] C. [3]\n\n## References\n\n1. One, 2020.\n2. Two, 2021.\n3. Three, 2022.\n';
  const renamed = rename(text, '9');
  const { article } = analyze(renamed, defaultSettings('2026-11-23'));
  const bodyOf = (label: string): string | undefined => article.sources.find(entry => entry.label === label)?.bodyText.trim();
  assert.deepEqual(article.citations.map(({ label }) => bodyOf(label)), ['One, 2020.', 'Two, 2021.', 'Three, 2022.']);
});

test('a key is renamed, its prefix and locator kept', () => {
  const text = '---\nreferences:\n  - id: doe\n    title: Bridges\n---\n\nIt opened [see @doe$0, p. 3; @roe]. @doe says so.\n';
  assert.equal(rename(text, '@smith:2020'), text.replace('$0', '').replaceAll('doe', 'smith:2020'));
});

test('names that are none or that are taken are refused', () => {
  for (const name of ['', 'two words', 'a]b', '^']) assert.match(rename(notes, name), /holds no space/, name);
  for (const name of ['b', 'B']) assert.match(rename(notes, name), /is taken by another source/, name);
  const numbered = 'A. [1$0][2]\n\n## References\n\n1. One.\n2. Two.\n';
  for (const name of ['0', 'x', '1.5', '-1', '1984']) assert.match(rename(numbered, name), /whole number/, name);
  assert.match(rename(numbered, '2'), /\[2\] is taken/);
  assert.equal(rename(notes, 'a'), notes.replace('$0', ''));
});

test('what has no label of its own is refused with the reason', () => {
  assert.match(rename('Plain$0 words.', 'a'), /no citation or source entry here/);
  assert.match(rename('See [it$0](https://example.org).', 'a'), /has no label to rename/);
  assert.match(rename('A. $0[1, 2]\n\n## References\n\n1. One.\n2. Two.\n', '3'), /Several labels/);
  assert.match(rename('It fell [@doi:10.5555/bridge$0].', 'roe'), /names its source by itself/);
  const bibliographies = [{ name: 'refs.bib', entries: [{ key: 'doe', title: 'Bridges' }] }];
  assert.match(rename('A [@doe$0].\n', 'roe', { bibliographies }), /kept in refs\.bib/);
});

test('the label under the cursor is what is renamed', () => {
  const fixture = articleAt('A. [1, $02]\n\n## References\n\n1. One.\n2. Two.\n');
  const label = renameableAt(fixture.article, fixture.offset);
  assert.ok(!('refusal' in label));
  assert.equal(wordsOf(fixture, label.span), '2');
});

test('renaming and renaming back leaves the text as it was, ranges aside', () => {
  const labels = fc.uniqueArray(fc.constantFrom('a', 'b', 'note-1', '7', 'ü'), { minLength: 2, maxLength: 4 });
  fc.assert(fc.property(labels, fc.array(fc.nat(3), { maxLength: 6 }), (names, cited) => {
    const text = `${cited.map(i => `Claim.[^${names[i % names.length]!}]`).join(' ')} Last.[^${names[0]!}$0]\n\n${names.map(name => `[^${name}]: Source.\n`).join('\n')}`;
    const { article, offset, text: plain } = articleAt(text);
    const there = renameAt(article, offset, 'fresh');
    assert.ok(!('refusal' in there));
    const renamed = applyEdits(plain, there);
    assert.ok(!renamed.includes(`[^${names[0]!}]`));
    const back = renameAt(analyze(renamed, defaultSettings('2026-11-23')).article, renamed.indexOf('[^fresh]') + 3, names[0]!);
    assert.ok(!('refusal' in back));
    assert.equal(applyEdits(renamed, back), plain);
  }));
});
