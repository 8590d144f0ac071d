import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestServer, type TestServer } from '../../../../test/support/webServer.ts';
import { escapeMarkdown } from '../markdownText.ts';
import { loadPreview, type PreviewOptions } from './preview.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer({
    '/article': (_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<html><head><title>Ferry aground - Quay Wire</title>
      <meta property="og:site_name" content="Quay Wire"><meta name="description" content="A ferry &amp; a sandbank."><meta name="author" content="Meera Pillai">
      <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Ferry runs aground","datePublished":"2025-05-05T10:00:00Z"}]}</script></head></html>`),
    '/doi/10.5555/abc': (request, response) => {
      if (request.headers.accept?.includes('citationstyles')) response.writeHead(200, { 'content-type': 'application/vnd.citationstyles.csl+json' }).end('{"title":"Tidal power","author":[{"family":"Kell","given":"B."}],"issued":{"date-parts":[[2021]]},"container-title":"Coast"}');
      else response.writeHead(302, { location: '/article' }).end();
    },
    '/doi/10.5555/unregistered': (_, response) => response.writeHead(302, { location: '/article' }).end(),
  });
});
after(() => server.close());

const limits = { timeoutMs: 400, maxBytes: 100_000, maxRedirects: 4, isAllowed: (address: string) => address === '127.0.0.1' };
const load = (path: string, more: Partial<PreviewOptions> = {}) => loadPreview(server.origin + path, { limits, ...more });

test('reads title, authors, site, date and description', async () => {
  const { record, problem } = await load('/article');
  assert.equal(problem, undefined);
  assert.deepEqual(record, { authors: ['Meera Pillai'], title: 'Ferry runs aground', publisher: 'Quay Wire', published: '2025-05-05', abstract: 'A ferry & a sandbank.', url: `${server.origin}/article` });
});

test('a DOI is asked for its registered record, else for its page', async () => {
  const doiResolver = `${server.origin}/doi/`;
  assert.deepEqual((await loadPreview('https://doi.org/10.5555/ABC', { limits, doiResolver })).record, { authors: ['B. Kell'], title: 'Tidal power', publisher: 'Coast', published: '2021', doi: '10.5555/abc' });
  assert.equal((await loadPreview('doi:10.5555/unregistered', { limits, doiResolver })).record.title, 'Ferry runs aground');
});

test('slow, dripping, broken, looping, missing, private and non-HTML pages say why, and nothing hangs', async () => {
  const expected: Readonly<Record<string, RegExp>> = {
    '/slow': /^no answer within 0\.4 seconds$/, '/drip': /^no answer within/, '/broken': /./, '/reset': /./, '/bad-gzip': /./, '/loop': /^more than 4 redirects$/,
    '/missing': /^the page answers 404 Not Found$/, '/pdf': /^it is no page but application\/pdf$/, '/to-private': /^the address is private$/, '/to-file': /^file: addresses are not asked$/,
  };
  for (const [path, reason] of Object.entries(expected)) {
    const { problem, record } = await load(path);
    assert.match(problem ?? '', reason, path);
    assert.deepEqual(record, {});
  }
  assert.equal((await loadPreview('javascript:alert(1)', { limits })).problem, 'it is no address of the web');
});

test('no more is read than the limit: endless pages and packed bombs', async () => {
  assert.equal((await load('/huge')).record.title, 'Huge');
  assert.equal((await load('/bomb')).record.title, 'Bomb');
});

test('other charsets are read, and what a hostile page says is one line that Markdown shows literally', async () => {
  assert.equal((await load('/latin')).record.title, 'Café Müller');
  const { title, publisher } = (await load('/hostile')).record;
  assert.equal(title, '<img src=x onerror=alert(1)> [click](command:evil) `x` # Heading gnp.exe');
  const shown = escapeMarkdown(`${title} ${publisher}`);
  assert.ok(!/(?<!\\)[[\]`*_#|<>]/.test(shown), shown);
});
