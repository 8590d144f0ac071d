import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNote, readKey, recordOf, type EntryText } from './recordOf.ts';

const link = (bodyText: string, label: string): EntryText => ({ bodyText, label, style: 'link', origin: 'link', record: undefined });
const footnote = (bodyText: string): EntryText => ({ bodyText, label: 'a', style: 'footnote', origin: 'footnote', record: undefined });

test('a link in running text names its source by author and year, or by its title', () => {
  const url = 'https://a.example/x';
  assert.deepEqual(recordOf(link(`[Rao and Lee, 2019](${url})`, url)), { authors: ['Rao', 'Lee'], published: '2019', url });
  assert.deepEqual(recordOf(link(`[The tail of the comet](${url})`, url)), { title: 'The tail of the comet', url });
  assert.deepEqual(recordOf(link(`[a survey](${url})`, url)), { url });
  assert.deepEqual(recordOf(link('[works][ref]', url)), { url });
});

test('keys that name their source by themselves', () => {
  assert.deepEqual(readKey('doi:10.5555/ABC.1'), { doi: '10.5555/abc.1' });
  assert.deepEqual(readKey('arxiv:2101.00001v2'), { url: 'https://arxiv.org/abs/2101.00001' });
  assert.deepEqual(readKey('isbn:978-0-306-40615-7'), { isbn: '9780306406157' });
  assert.deepEqual(readKey('pmid:123'), { url: 'https://pubmed.ncbi.nlm.nih.gov/123/' });
  assert.deepEqual(readKey('url:https://a.example/x'), { url: 'https://a.example/x' });
  assert.deepEqual(readKey('rao2019'), {});
});

test('notes that explain are told from references', () => {
  assert.ok(isNote(footnote('The date is that of the ceremony, which was held before all lanes were open ([minutes](https://a.example)).')));
  for (const text of ['https://a.example', 'Rao, V. (2019). What is it that we see when the tide is out? Northern Press.', 'See [Limits](https://a.example).', 'Rao 2019, p. 4']) assert.ok(!isNote(footnote(text)), text);
});
