import { lookup, type LookupAddress } from 'node:dns';
import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { isPublicAddress } from './publicAddress.ts';

/** How far a request may go. */
export interface RequestLimits {
  /** For the whole exchange, redirects included, in milliseconds. */
  readonly timeoutMs: number;
  /** Of the body, unpacked; what is beyond is not read. */
  readonly maxBytes: number;
  readonly maxRedirects: number;
  /** Whether a resolved IP address may be connected to; by default those of the public internet. */
  readonly isAllowed?: (address: string) => boolean;
}

export const defaultLimits: RequestLimits = { timeoutMs: 10_000, maxBytes: 1_000_000, maxRedirects: 5 };

export interface HttpAnswer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
  /** Whether the body goes on beyond the limit. */
  readonly truncated: boolean;
}

export interface HttpQuestion {
  readonly url: URL;
  readonly method: 'GET' | 'HEAD';
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** Why a request was not made at all: told apart from network errors, which may pass. */
export interface RefusedError extends Error {
  readonly code: 'REFUSED';
}

const refusal = (message: string): RefusedError => Object.assign(new Error(message), { code: 'REFUSED' as const });

export const isRefusal = (error: unknown): error is RefusedError => error instanceof Error && 'code' in error && error.code === 'REFUSED';

/**
 * Makes one HTTP request and follows no redirect. The address is checked as it is connected to, so that a name cannot
 * resolve to another one in between.
 * @throws RefusedError where scheme, credentials or address are not allowed; the network's own errors; AbortError
 */
export async function request(question: HttpQuestion, limits: RequestLimits): Promise<HttpAnswer> {
  const { url, method } = question;
  const isAllowed = limits.isAllowed ?? isPublicAddress;
  assertAskable(url, isAllowed);
  const message = await open(question, guardedLookup(isAllowed));
  const head = { status: message.statusCode ?? 0, statusText: message.statusMessage ?? '', headers: message.headers };
  if (method === 'HEAD' || isRedirect(head.status)) {
    message.destroy();
    return { ...head, body: new Uint8Array(), truncated: false };
  }
  return { ...head, ...await readBody(message, limits.maxBytes) };
}

export const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

function assertAskable(url: URL, isAllowed: (address: string) => boolean): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refusal(`${url.protocol} addresses are not asked`);
  if (url.username !== '' || url.password !== '') throw refusal('the address carries a password');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // Names are checked as they resolve; an address that is written out never does.
  if (isIP(host) !== 0 && !isAllowed(host)) throw refusal('the address is private');
}

/** Resolves a name, and fails where any address of it is not allowed. */
function guardedLookup(isAllowed: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error) return callback(error, '', 0);
      if (addresses.length === 0 || !addresses.every(({ address }) => isAllowed(address))) return callback(refusal('the address is private'), '', 0);
      const [first] = addresses;
      return options.all ? callback(null, addresses) : callback(null, first!.address, first!.family);
    });
  };
}

function open({ url, method, headers, signal }: HttpQuestion, guarded: LookupFunction): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const client = url.protocol === 'https:' ? https : http;
    const call = client.request(url, { method, headers: { ...headers, 'accept-encoding': 'gzip, deflate, br' }, signal, lookup: guarded, agent: false, maxHeaderSize: 65_536 });
    call.on('response', resolve);
    call.on('error', reject);
    call.end();
  });
}

function readBody(message: IncomingMessage, maxBytes: number): Promise<Pick<HttpAnswer, 'body' | 'truncated'>> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const stream = unpacked(message, error => (error && !message.destroyed ? reject(error) : undefined));
    const keep = (chunk: Uint8Array): void => {
      chunks.push(chunk);
      size += chunk.length;
      if (size > maxBytes) done(true);
    };
    const done = (truncated: boolean): void => {
      resolve({ body: Buffer.concat(chunks).subarray(0, maxBytes), truncated });
      // A bomb goes on unpacking what it has already received: both ends of the pipe are closed.
      stream.off('data', keep);
      message.destroy();
      stream.destroy();
    };
    stream.on('data', keep);
    stream.on('end', () => done(false));
    stream.on('error', reject);
    message.on('aborted', () => reject(new Error('the connection was closed early')));
    message.on('error', reject);
  });
}

/** The body's stream without its transfer packing; a bomb is cut off by the reader, which counts what comes out. */
function unpacked(message: IncomingMessage, onError: (error: Error | null) => void): Readable {
  const encoding = message.headers['content-encoding']?.toLowerCase().trim();
  const unpack = encoding === 'gzip' || encoding === 'x-gzip' ? createGunzip() : encoding === 'deflate' ? createInflate() : encoding === 'br' ? createBrotliDecompress() : undefined;
  return unpack ? pipeline(message, unpack, onError) : message;
}
