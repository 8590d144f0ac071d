import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startTestServer, type TestServer } from '../../../../test/support/webServer.ts';
import { diskCache } from './diskCache.ts';
import { checkLinks, type LinkOptions } from './links.ts';

let server: TestServer;
let flaky = 0;
before(async () => {
  server = await startTestServer({
    '/busy': (_, response) => response.writeHead(++flaky < 3 ? 503 : 200, { 'retry-after': '0' }).end(),
    '/down': (_, response) => response.writeHead(500).end(),
  });
});
after(() => server.close());

const limits = { timeoutMs: 400, maxBytes: 100_000, maxRedirects: 4, isAllowed: (address: string) => address === '127.0.0.1' };
const options: LinkOptions = { today: '2026-11-23', limits, delays: [1, 1] };
const check = async (path: string, more: Partial<LinkOptions> = {}) => (await checkLinks([server.origin + path], { ...options, ...more }))[server.origin + path]!;

test('tells alive, moved, gone, unreachable and refused pages apart', async () => {
  const paths: Readonly<Record<string, string>> = {
    '/ok': 'alive', '/elsewhere': 'alive', '/moved-http': 'alive', '/no-head': 'alive', '/head-lies': 'alive', '/pdf': 'alive', '/huge': 'alive', '/bomb': 'alive',
    '/moved': 'moved', '/gone': 'gone', '/missing': 'gone', '/to-front': 'gone', '/forbidden': 'refused', '/loop': 'refused', '/to-file': 'refused', '/to-private': 'refused',
    '/slow': 'unreachable', '/reset': 'unreachable', '/down': 'unreachable', '/nowhere': 'unreachable',
  };
  const results = await checkLinks(Object.keys(paths).map(path => server.origin + path), options);
  assert.deepEqual(Object.fromEntries(Object.entries(results).map(([url, { state }]) => [url.slice(server.origin.length), state])), paths);
  assert.equal(results[`${server.origin}/moved`]!.to, `${server.origin}/ok`);
  assert.equal(results[`${server.origin}/missing`]!.reason, '404 Not Found');
  assert.equal(results[`${server.origin}/slow`]!.reason, 'no answer within 0.4 seconds');
  assert.equal(results[`${server.origin}/to-private`]!.reason, 'the address is private');
});

test('asks with HEAD first, GET only where that is not enough, and again after trouble that may pass', async () => {
  const from = server.asked.length;
  await check('/ok');
  await check('/no-head');
  assert.deepEqual(server.asked.slice(from), ['HEAD /ok', 'HEAD /no-head', 'GET /no-head']);
  assert.equal((await check('/busy')).state, 'alive');
  const tries = server.asked.length;
  await check('/down');
  assert.equal(server.asked.length - tries, 6, 'three tries of HEAD and GET');
});

test('private and loopback addresses are refused before anything is sent', async () => {
  const { origin, asked } = server;
  const before = asked.length;
  const urls = [`${origin}/ok`, origin.replace('127.0.0.1', 'localhost'), 'http://[::1]/', 'http://192.168.0.1/', 'http://169.254.169.254/latest/meta-data', 'http://0x7f000001/', 'http://user:secret@kilm.example/'];
  const ordinary = { timeoutMs: limits.timeoutMs, maxBytes: limits.maxBytes, maxRedirects: limits.maxRedirects };
  const results = await checkLinks(urls, { ...options, limits: ordinary });
  assert.deepEqual(urls.map(url => results[url]!.state), urls.map(() => 'refused'));
  assert.equal(asked.length, before);
});

test('a host that nobody knows is gone only where others answer', async () => {
  const unknown = 'http://no-such-host.invalid/';
  const alone = (await checkLinks([unknown], options))[unknown]!;
  assert.equal(alone.state, 'unreachable');
  if (alone.reason === 'no such host') assert.equal((await checkLinks([unknown, `${server.origin}/ok`], options))[unknown]!.state, 'gone');
});

test('few at once for one host, each address once, and progress is told', async () => {
  let now = 0;
  let most = 0;
  const gate = await startTestServer(Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`/${i}`, (_request, response) => {
    most = Math.max(most, ++now);
    setTimeout(() => { now--; response.writeHead(200).end(); }, 20);
  }])));
  const urls = Array.from({ length: 9 }, (_, i) => `${gate.origin}/${i}`);
  const told: number[] = [];
  await checkLinks([...urls, ...urls], { ...options, onProgress: done => { told.push(done); } });
  await gate.close();
  assert.equal(gate.asked.length, 9);
  assert.ok(most <= 2, `${most} at once`);
  assert.deepEqual(told, urls.map((_, i) => i + 1));
});

test('what was found out is kept until it is too old; trouble that may pass is not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'links-'));
  let now = 0;
  const cache = diskCache(folder, 1000, () => now);
  const asked = (): number => server.asked.length;
  const first = await check('/ok', { cache });
  const count = asked();
  assert.deepEqual(await check('/ok', { cache }), first);
  assert.equal(asked(), count);
  now = 1000;
  await check('/ok', { cache });
  assert.ok(asked() > count);
  await check('/down', { cache });
  const before = asked();
  await check('/down', { cache });
  assert.ok(asked() > before);
  await rm(folder, { recursive: true });
});

test('an aborted run rejects and leaves nothing running', async () => {
  const controller = new AbortController();
  const run = checkLinks([`${server.origin}/slow`], { ...options, signal: controller.signal });
  controller.abort();
  await assert.rejects(run);
});
