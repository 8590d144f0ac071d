import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { labelledEntries } from '../../../test/eval/sourceEntries.ts';
import { precision, recall, scoreEntries } from '../../../test/eval/sources.ts';
import { readEntry } from './entry.ts';

test('reads the labelled references: what it reads is right, and it reads most of what is there', () => {
  assert.ok(labelledEntries.length >= 60);
  for (const score of scoreEntries()) {
    assert.ok(precision(score) >= 0.98, `${score.field}: precision ${precision(score)}`);
    assert.ok(recall(score) >= 0.92, `${score.field}: recall ${recall(score)}`);
  }
});

test('prose is no reference', () => {
  assert.deepEqual(readEntry('This benchmark was run with the fast linker, so the gain would likely be larger elsewhere.'), {});
});

test('an address in brackets, before a full stop or with brackets of its own keeps its own characters only', () => {
  for (const url of ['https://a.example/x_(y)', 'https://a.example/x?q=1&r=[2]', 'https://a.example/a,b']) {
    assert.equal(readEntry(`Title of the page (${url}).`).url, url);
    assert.equal(readEntry(`Title of the page. ${url}.`).url, url);
  }
});

test('a picture or a bracket within a link', () => {
  assert.equal(readEntry('[![logo](logo.png)](https://a.example/x)').url, 'https://a.example/x');
  assert.equal(readEntry('[The [old] lock](https://a.example/lock)').title, 'The [old] lock');
});

test('long chains of hyphens, initials and names are read in no more than their length', () => {
  for (const chain of ['Ab-', 'A.', 'Aa Bb ', 'Ab and Bb, ', 'Aaa, B., ', 'van der ', '[', '(20']) assert.deepEqual(readEntry(chain.repeat(400)).url, undefined);
});

test('no text makes it throw, and a field is never invented', () => {
  const pieces = fc.constantFrom('Rao, V.', '(2020)', '"Tides"', '*Review*', '[x](https://a.example)', 'https://b.example/1', 'doi:10.5555/1x', ' - ', ' | ', '. ', ', ', 'Accessed: 2 May 2020', 'pp. 3–4', '\\*', '<i>', '](', '[![a](b)](https://c.example)', '[x [y](z) w](https://d.example)', '[', 'and', '\n', '&amp;');
  fc.assert(fc.property(fc.oneof(fc.string(), fc.array(pieces, { maxLength: 14 }).map(w => w.join(' '))), text => {
    const { title, publisher, published } = readEntry(text);
    const words = [title, publisher, published].flatMap(field => field?.match(/[\p{L}\p{N}]+/gu) ?? []);
    for (const word of words) assert.ok(text.includes(word), `${word} in ${text}`);
  }));
});
