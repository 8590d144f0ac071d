import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../engine.ts';
import { defaultSettings } from '../settings.ts';
import type { SourceRecord } from '../sources/record.ts';
import { applyEdits } from '../text/edit.ts';
import { citeAddress, recordOfAddress } from './citeAddress.ts';

/** The text after citing an address for the words between `«` and `»`. */
function cite(marked: string, record: SourceRecord): { readonly text: string; readonly known: boolean; readonly missing: readonly string[] } | undefined {
  const start = marked.indexOf('«');
  const text = marked.replace(/[«»]/g, '');
  const end = marked.indexOf('»') - 1;
  const cited = citeAddress(analyze(text, defaultSettings('2026-11-23')).article, { start, end }, record);
  return cited && { text: applyEdits(text, cited.edits), known: cited.known, missing: cited.missing };
}

const page = recordOfAddress('https://example.org/bridge')!;

test('addresses and DOIs are told from other texts', () => {
  assert.deepEqual(recordOfAddress(' https://example.org/a '), { url: 'https://example.org/a' });
  assert.deepEqual(recordOfAddress('10.5555/Bridge-1'), { doi: '10.5555/bridge-1', url: 'https://doi.org/10.5555/bridge-1' });
  assert.deepEqual(recordOfAddress('https://doi.org/10.5555/bridge-1'), { doi: '10.5555/bridge-1', url: 'https://doi.org/10.5555/bridge-1' });
  for (const text of ['', 'two words', 'https://example.org/a and more', 'ftp://example.org', 'javascript:alert(1)', 'page 10.5']) assert.equal(recordOfAddress(text), undefined, text);
});

test('a new source is entered in the article\'s own form, with what is missing told', () => {
  const cited = cite('It opened. [1] «The bridge carried 300 trains a day.» It closed. [1]\n\n## References\n\n1. One, 2020.\n', page)!;
  assert.equal(cited.text, 'It opened. [1] The bridge carried 300 trains a day. [2] It closed. [1]\n\n## References\n\n1. One, 2020.\n2. Author, “Title”, publisher, date, <https://example.org/bridge>\n');
  assert.deepEqual(cited.missing, ['author', 'title', 'publisher', 'date']);
});

test('what is known of the source is written, and is no markup', () => {
  const record = { ...page, title: 'The *Bridge* [x](y)', authors: ['Doe, J.', 'Roe, R.'], publisher: 'The Gazette', published: '3 May 2025' };
  const cited = cite('«It carried 300 trains.»[^a]\n\n[^a]: One.\n', record)!;
  assert.match(cited.text, /\[\^source-1\]: Doe, J\.; Roe, R\., “The \\\*Bridge\\\* \\\[x\\\]\(y\)”, The Gazette, 3 May 2025, <https:\/\/example\.org\/bridge>/);
  assert.deepEqual(cited.missing, []);
});

test('definitions take the address as theirs', () => {
  const cited = cite('«It carried 300 trains.» [1]\n\n[1]: https://example.org/one "One"\n', page)!;
  assert.match(cited.text, /\n\[2\]: <https:\/\/example\.org\/bridge> "Author, Title, publisher, date"\n/);
});

test('a source that the article has is cited again', () => {
  const text = '«It carried 300 trains.» It opened. [1]\n\n## References\n\n1. One, 2020. https://www.example.org/bridge/?utm_source=x\n';
  const cited = cite(text, page)!;
  assert.equal(cited.text, text.replace('«', '').replace('» It', ' [1] It'));
  assert.equal(cited.known, true);
});

test('an article of links gets a link', () => {
  const cited = cite('One ([a](https://example.com/a)). Two ([b](https://example.com/b)). «Three trains.»\n', { ...page, title: 'Bridges' })!;
  assert.match(cited.text, /\(\[Bridges\]\(https:\/\/example\.org\/bridge\)\)/);
});

test('nothing is cited in code, headings\' absence or between paragraphs', () => {
  assert.equal(cite('```\n«code»\n```\n', page), undefined);
  assert.equal(cite('A claim.\n\n«\n»\nAnother.\n', page), undefined);
});
