import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A local server with every bad habit that pages on the web have, for tests. */
export interface TestServer {
  readonly origin: string;
  /** Method and path of each request, in order. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

const page = (html: string, headers: Readonly<Record<string, string>> = {}): Answer => (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
  response.end(html);
};

const redirect = (to: string, status = 301): Answer => (_, response) => {
  response.writeHead(status, { location: to });
  response.end();
};

const answers: Readonly<Record<string, Answer>> = {
  '/ok': page('<title>All well</title>'),
  '/': page('<title>Front</title>'),
  '/moved': redirect('/ok'),
  '/moved-http': redirect('/moved-http/'),
  '/moved-http/': page('ok'),
  '/elsewhere': redirect('/ok', 302),
  '/to-front': redirect('/'),
  '/loop': redirect('/loop'),
  '/nowhere': redirect('http://[broken'),
  '/to-file': redirect('file:///etc/passwd'),
  '/to-private': (request, response) => redirect(`http://127.0.0.2:${(request.socket.address() as AddressInfo).port}/ok`)(request, response),
  '/gone': (_, response) => response.writeHead(410).end(),
  '/forbidden': (_, response) => response.writeHead(403).end(),
  '/no-head': (request, response) => response.writeHead(request.method === 'HEAD' ? 405 : 200, { 'content-type': 'text/html' }).end('<title>x</title>'),
  '/head-lies': (request, response) => response.writeHead(request.method === 'HEAD' ? 404 : 200, { 'content-type': 'text/html' }).end('<title>x</title>'),
  '/slow': () => { /* never answers */ },
  '/drip': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const drip = setInterval(() => response.write('<p>'), 20);
    response.on('close', () => { clearInterval(drip); });
  },
  '/broken': (request, response) => {
    if (request.method === 'HEAD') response.writeHead(200).end();
    else {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '5000' });
      response.write('<title>half');
      setTimeout(() => response.destroy(), 20);
    }
  },
  '/reset': (_, response) => { response.destroy(); },
  '/huge': (request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    if (request.method === 'HEAD') return void response.end();
    response.write('<title>Huge</title>');
    const chunk = Buffer.alloc(65_536, 32);
    const more = (): void => {
      while (!response.destroyed && response.write(chunk)) { /* until the pipe is full */ }
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  },
  '/bomb': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
    response.end(gzipSync(Buffer.concat([Buffer.from('<title>Bomb</title>'), Buffer.alloc(50_000_000)])));
  },
  '/bad-gzip': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
    response.end('no gzip at all');
  },
  '/pdf': (_, response) => { response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7'); },
  '/latin': (_, response) => { response.writeHead(200, { 'content-type': 'text/html' }).end(Buffer.from('<meta charset="iso-8859-1"><title>Caf\xe9 M\xfcller</title>', 'latin1')); },
  '/hostile': page('<title>&lt;img src=x onerror=alert(1)&gt; [click](command:evil) `x`\n\n# Heading \u202Egnp.exe</title><meta property="og:site_name" content="**Bold** | site">'),
};

/** Starts the server on a free port of 127.0.0.1; `more` adds answers by path. */
export async function startTestServer(more: Readonly<Record<string, Answer>> = {}): Promise<TestServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const answer = more[request.url ?? ''] ?? answers[request.url ?? ''];
    if (answer) answer(request, response);
    else response.writeHead(404).end('not here');
  });
  await new Promise<void>(listening => { server.listen(0, '127.0.0.1', listening); });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => new Promise(closed => {
      server.closeAllConnections();
      server.close(() => { closed(); });
    }),
  };
}
