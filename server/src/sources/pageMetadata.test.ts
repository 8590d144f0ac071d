import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { linkDestination } from './markdownText.ts';
import { readPage } from './pageMetadata.ts';

const url = 'https://www.quaywire.example/a';

test('scholarly metadata comes before what is made for social networks', () => {
  const html = `<title>Tidal power | Coast Journal</title><meta property="og:title" content="Read this!"><meta name="citation_title" content="Tidal power in small harbours">
    <meta name="citation_author" content="Orsolya, T."><meta name="citation_author" content="Kell, B."><meta name="citation_journal_title" content="Coast Journal">
    <meta name="citation_publication_date" content="2021/04/05"><meta name="citation_doi" content="doi:10.5555/CJ.1">`;
  assert.deepEqual(readPage(html, url), { authors: ['Orsolya, T.', 'Kell, B.'], title: 'Tidal power in small harbours', publisher: 'Coast Journal', published: '2021-04-05', doi: '10.5555/cj.1', url });
});

test('a plain title loses its site’s name, and only that', () => {
  assert.equal(readPage('<title>Ferry runs aground – Quay Wire</title>', url).title, 'Ferry runs aground');
  assert.equal(readPage('<title>Salt or silt - a guide</title>', url).title, 'Salt or silt - a guide');
  assert.equal(readPage('<title>Ferry | News | QW</title><meta property="og:site_name" content="QW">', url).title, 'Ferry | News');
});

test('linked data in lists and graphs, broken data, and titles within pictures', () => {
  assert.equal(readPage('<script type="application/ld+json">[{"@type":"WebSite","name":"x"},{"@type":["BlogPosting"],"headline":"A lock","author":[{"name":"Ilse Brandt"}],"publisher":{"name":"Canal World"}}]</script>', url).publisher, 'Canal World');
  assert.deepEqual(readPage('<script type="application/ld+json">{"@type":"NewsArticle",</script><title>T of the page</title><svg><title>icon</title></svg>', url), { title: 'T of the page', url });
  assert.deepEqual(readPage('', url), { url });
});

test('whatever a page holds, the fields are short single lines', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom('<title>', '</title>', '<meta name="description" content="', '<meta property="og:title" content="', '">', '\n', '\u202e', '<script type="application/ld+json">', '{"@type":"Article","headline":', '}', '</script>', 'x'.repeat(2000)));
  fc.assert(fc.property(fc.array(piece).map(p => p.join('')), html => {
    for (const value of Object.values(readPage(html, url)).flat() as string[]) {
      assert.ok(value.length <= 600);
      assert.ok(!/[\u0000-\u001f\u202a-\u202e]/.test(value));
    }
  }));
});

test('only web addresses become destinations of links, and they cannot end early', () => {
  assert.equal(linkDestination('javascript:alert(1)'), undefined);
  assert.equal(linkDestination('command:evil'), undefined);
  assert.equal(linkDestination('https://a.example/x) [y](command:z) <b>'), '<https://a.example/x)%20[y](command:z)%20%3Cb%3E>');
});
