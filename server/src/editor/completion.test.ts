import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../text/edit.ts';
import { completionsAt } from './completion.ts';
import { articleAt } from './fixtures.ts';

/** The labels of the sources offered, and the first line after taking one. */
function complete(marked: string, take?: string, settings = {}): { readonly labels: readonly string[]; readonly text: string } {
  const { article, text, offset } = articleAt(marked, settings);
  const items = completionsAt(article, offset);
  const taken = items.find(({ label }) => label === take);
  if (take !== undefined && !taken) throw new Error(`${take} is not offered: ${items.map(({ label }) => label).join()}`);
  for (const { replace } of items) assert.ok(replace.start <= offset && offset <= replace.end);
  return { labels: items.filter(({ source, also }) => source && !also).map(({ label }) => label), text: taken ? applyEdits(text, [{ span: taken.replace, newText: taken.newText }]).split('\n')[0]! : '' };
}

const references = '\n\n## References\n\n1. Bridges of the North, 2020.\n2. Ferries of the South, 2021.\n3. Roads, 2022.\n';
const notes = '\n\n[^north]: Bridges of the North, 2020.\n\n[^south]: Ferries of the South, 2021.\n';
const bibliographies = [{ name: 'refs.bib', entries: [{ key: 'doe', title: 'Bridges' }, { key: 'roe:2', title: 'Ferries' }] }];

test('an opening bracket offers every source and closes itself', () => {
  assert.deepEqual([...complete(`It opened. [$0${references}`).labels].sort(), ['[1]', '[2]', '[3]']);
  assert.equal(complete(`It opened. [$0${references}`, '[2]').text, 'It opened. [2]');
  assert.equal(complete(`It opened. [$0]${references}`, '[2]').text, 'It opened. [2]');
  assert.equal(complete(`It opened.[$0]${notes}`, '[^north]').text, 'It opened.[^north]');
});

test('the likeliest source for the sentence comes first', () => {
  assert.equal(complete(`Ferries crossed from the South. [$0${references}`).labels[0], '[2]');
  assert.equal(complete(`Bridges crossed from the North. [$0${references}`).labels[0], '[1]');
});

test('within a list the sources that it cites already are left out', () => {
  assert.deepEqual([...complete(`It opened. [1, $0]${references}`).labels].sort(), ['[2]', '[3]']);
  assert.equal(complete(`It opened. [1,$0${references}`, '[3]').text, 'It opened. [1,3]');
  assert.equal(complete(`It opened. [1-$0]${references}`, '[3]').text, 'It opened. [1-3]');
});

test('a label already typed is replaced whole', () => {
  assert.equal(complete(`It opened. [$02]${references}`, '[3]').text, 'It opened. [3]');
  assert.equal(complete(`It opened.[^nor$0th]${notes}`, '[^south]').text, 'It opened.[^south]');
});

test('a caret offers footnotes, an at-sign keys', () => {
  assert.deepEqual(complete(`It opened.[^$0]${notes}`).labels.length, 2);
  assert.deepEqual([...complete('It opened [@$0].\n', '@doe', { bibliographies }).labels].sort(), ['@doe', '@roe:2']);
  assert.equal(complete('It opened [see @d$0, p. 3].\n', '@roe:2', { bibliographies }).text, 'It opened [see @roe:2, p. 3].');
  assert.equal(complete('It opened [@doe; @$0].\n', '@roe:2', { bibliographies }).text, 'It opened [@doe; @roe:2].');
  assert.deepEqual(complete('It opened [@doe; @$0].\n', undefined, { bibliographies }).labels, ['@roe:2']);
  assert.equal(complete('As @$0 says.\n', '@doe', { bibliographies }).text, 'As @doe says.');
});

test('a link is cited again with its words', () => {
  const text = 'One ([Gazette, 2020](https://example.org/a_(b))). Two ([$0]).\n';
  assert.equal(complete(text, 'Gazette, 2020').text, 'One ([Gazette, 2020](https://example.org/a_(b))). Two ([Gazette, 2020](<https://example.org/a_(b)>)).');
});

test('a caret at the start of a line offers the footnotes that are missing', () => {
  assert.equal(complete('It opened.[^north]\n\n[^$0').labels[0], '[^north]:');
  const { article, text, offset } = articleAt('It opened.[^north]\n\n[^$0]\n');
  const [item] = completionsAt(article, offset);
  assert.equal(applyEdits(text, [{ span: item!.replace, newText: item!.newText }]), 'It opened.[^north]\n\n[^north]: \n');
});

test('a new source comes with a stub of its entry, a gap without', () => {
  const { article, text, offset } = articleAt(`It opened. [$0]${references}`);
  const items = completionsAt(article, offset);
  const [fresh, needed] = items.slice(-2);
  assert.deepEqual([fresh!.label, needed!.label], ['[4] New source', 'citation needed']);
  const after = applyEdits(text, [{ span: fresh!.replace, newText: fresh!.newText }, ...fresh!.also!]);
  assert.match(after, /^It opened\. \[4\]\n[\s\S]*\n3\. Roads, 2022\.\n4\. Author, “Title”, publisher, date, URL\n$/);
  assert.equal(applyEdits(text, [{ span: needed!.replace, newText: needed!.newText }]).split('\n')[0], 'It opened. [citation needed]');
  const group = articleAt(`It opened. [1, $0]${references}`);
  assert.deepEqual(completionsAt(group.article, group.offset).map(({ label }) => label).filter(label => !/^\[\d\]$/.test(label)), ['[4] New source']);
});

test('nothing is offered where nothing can be cited', () => {
  const silent = ['`[$0`', '```\n[$0\n```', '<!-- [$0 -->', '---\ntitle: [$0\n---\n', '![$0', '\\[$0', '- [$0', 'me@$0example.org', 'words$0', 'see [the words$0', '| a |\n|---|\n| `x[$0` |\n'];
  for (const text of silent) assert.deepEqual(complete(`${text}\n\nClaim. [1]${references}`).labels, [], text);
});
