import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sameSource, sourceKeys } from './identity.ts';
import type { SourceRecord } from './record.ts';
import { normaliseUrl } from './url.ts';

test('spellings of one address are one, other addresses are not', () => {
  const same = [
    ['https://www.Kilm.example/a/', 'http://kilm.example/a'],
    ['https://kilm.example/a?utm_source=x&b=1&a=2', 'https://kilm.example/a?a=2&b=1#part'],
    ['https://kilm.example/a/index.html', 'https://m.kilm.example/a'],
    ['https://doi.org/10.5555/AbC', 'http://dx.doi.org/10.5555/abc'],
    ['https://arxiv.org/pdf/2101.00001v2.pdf', 'https://arxiv.org/abs/2101.00001'],
    ['https://kilm.example/caf%C3%A9', 'https://kilm.example/café'],
  ] as const;
  for (const [a, b] of same) assert.equal(normaliseUrl(a), normaliseUrl(b), `${a} ${b}`);
  const other = [
    ['https://kilm.example/a', 'https://kilm.example/b'], ['https://kilm.example/a?id=1', 'https://kilm.example/a?id=2'],
    ['https://kilm.example:8080/a', 'https://kilm.example/a'], ['https://app.example/#/one', 'https://app.example/#/two'],
    ['https://news.kilm.example/a', 'https://kilm.example/a'], ['https://video.example/watch?v=a', 'https://video.example/watch?v=b'],
  ] as const;
  for (const [a, b] of other) assert.notEqual(normaliseUrl(a), normaliseUrl(b), `${a} ${b}`);
  assert.equal(normaliseUrl('../chapter.md'), undefined);
});

const cases: readonly (readonly [string | undefined, SourceRecord, SourceRecord])[] = [
  ['DOI', { doi: '10.5555/a', title: 'Tides of the north' }, { doi: '10.5555/a', title: 'Tides of the North: a survey' }],
  [undefined, { doi: '10.5555/book', title: 'Chapter on eels' }, { doi: '10.5555/book', title: 'Weirs and locks' }],
  [undefined, { doi: '10.5555/a', title: 'Tides of the north', authors: ['Rao, V.'], published: '2020' }, { doi: '10.5555/b', title: 'Tides of the north', authors: ['Rao, V.'], published: '2020' }],
  ['address', { url: 'https://kilm.example/a', title: 'Survey' }, { url: 'http://www.kilm.example/a/', title: 'Kilm launch post' }],
  [undefined, { url: 'https://kilm.example/', title: 'Annual report' }, { url: 'https://kilm.example', title: 'Fees and dues' }],
  [undefined, { url: 'https://kilm.example/a#one' }, { url: 'https://kilm.example/a#two' }],
  [undefined, { url: 'https://books.example/1', pages: '5' }, { url: 'https://books.example/1', pages: '88' }],
  ['author, title and year', { authors: ['Rao, V.', 'Lee, K.'], title: 'The tidal mind', published: '2020' }, { authors: ['Vikram Rao'], title: 'The Tidal Mind', published: 'May 2020' }],
  [undefined, { authors: ['Rao, V.'], title: 'The tidal mind', published: '2020' }, { authors: ['Rao, V.'], title: 'The tidal mind', published: '2021' }],
  [undefined, { authors: ['Rao, V.'], title: 'Introduction', published: '2020' }, { authors: ['Rao, V.'], title: 'Introduction', published: '2020' }],
  [undefined, { title: 'Measuring the wage gap in ...', publisher: 'Tides', published: '2020' }, { title: 'Measuring the wage gap in ...', publisher: 'Tides', published: '2020' }],
  ['ISBN and title', { isbn: '0306406152', title: 'Rope: a social history' }, { isbn: '9780306406157', title: 'Rope: A Social History' }],
  [undefined, { isbn: '0306406152', pages: '1–9', title: 'Rope: a social history' }, { isbn: '9780306406157', pages: '44', title: 'Rope: A Social History' }],
  [undefined, { archiveUrl: 'https://web.archive.org/web/2020/http://a.example' }, { archiveUrl: 'https://web.archive.org/web/2022/http://a.example' }],
];

test('two records are of one source only where something shows it', () => {
  for (const [expected, a, b] of cases) {
    assert.equal(sameSource(a, b), expected, JSON.stringify([a, b]));
    assert.equal(sameSource(b, a), expected);
    if (expected !== undefined) assert.ok(sourceKeys(a).some(key => sourceKeys(b).includes(key)));
  }
});
