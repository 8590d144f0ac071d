import type { LinkResult, LinkState } from '../linkResult.ts';
import { normaliseUrl, plainHost, webUrl } from '../url.ts';
import type { DiskCache } from './diskCache.ts';
import { follow, type FollowedAnswer } from './follow.ts';
import { retryAfter, turnstile, userAgent, withRetries } from './politeness.ts';
import { defaultLimits, isRefusal, type RequestLimits } from './request.ts';

export interface LinkOptions {
  /** Today as `YYYY-MM-DD`, for the results. */
  readonly today: string;
  readonly limits?: RequestLimits;
  /** Keeps what was found out; missing, every run asks anew. */
  readonly cache?: DiskCache | undefined;
  readonly signal?: AbortSignal;
  /** Told after each address how many are done. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Milliseconds before the second and third try. */
  readonly delays?: readonly number[];
}

/**
 * Asks for the pages of addresses (`HEAD`, then `GET` where that is not enough), a few at once and two for one host,
 * and tells by each address as given what became of it. Never rejects but when aborted.
 */
export async function checkLinks(urls: readonly string[], options: LinkOptions): Promise<Readonly<Record<string, LinkResult>>> {
  const gate = turnstile(8, 2);
  const wanted = [...new Set(urls)].filter(url => webUrl(url) !== undefined);
  let done = 0;
  const results = await Promise.all(wanted.map(async url => {
    const outcome = await gate.run(plainHost(webUrl(url)!.hostname), () => checkLink(url, options));
    options.onProgress?.(++done, wanted.length);
    return [url, outcome] as const;
  }));
  const online = results.some(([, { status }]) => status !== undefined);
  const settled = results.map(([url, outcome]) => [url, resultOf(outcome, online)] as const);
  await Promise.all(settled.filter(([, { state }]) => isLasting(state)).map(async ([url, result]) => options.cache?.set(`link ${url}`, result)));
  return Object.fromEntries(settled);
}

const resultOf = ({ state, to, status, reason, checked, unknownHost }: Outcome, online: boolean): LinkResult => ({
  state: unknownHost && online ? 'gone' : state, checked,
  ...(to === undefined ? {} : { to }), ...(status === undefined ? {} : { status }), ...(reason === undefined ? {} : { reason }),
});

/** Trouble that may pass is not kept. */
const isLasting = (state: LinkState): boolean => state !== 'unreachable';

interface Outcome extends LinkResult {
  readonly retryMs?: number | undefined;
  /** A host that nobody knows is gone, unless it is this machine that is offline. */
  readonly unknownHost?: true;
}

async function checkLink(url: string, options: LinkOptions): Promise<Outcome> {
  const known = await options.cache?.get(`link ${url}`);
  if (isLinkResult(known)) return known;
  return withRetries(() => ask(url, options), ({ state }) => state !== 'unreachable', options.delays ?? [1000, 4000], ({ retryMs }) => retryMs, options.signal);
}

const isLinkResult = (value: unknown): value is LinkResult => typeof value === 'object' && value !== null && 'state' in value && 'checked' in value;

async function ask(url: string, options: LinkOptions): Promise<Outcome> {
  const limits = { ...(options.limits ?? defaultLimits), maxBytes: 2000 };
  const question = { url: webUrl(url)!.href, headers: { 'user-agent': userAgent, accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'accept-language': 'en,*;q=0.5' }, ...(options.signal ? { signal: options.signal } : {}) };
  try {
    const head = await follow({ ...question, method: 'HEAD' }, limits).catch(error => {
      if (isRefusal(error) || options.signal?.aborted) throw error;
      return undefined;
    });
    // Many servers answer HEAD wrongly or not at all; only a good answer is believed.
    const answer = head && head.status < 300 ? head : await follow({ ...question, method: 'GET' }, limits);
    return outcomeOf(url, answer, options.today);
  } catch (error) {
    if (options.signal?.aborted) throw error;
    return failureOf(error, options.today);
  }
}

function outcomeOf(url: string, answer: FollowedAnswer, checked: string): Outcome {
  const { status, statusText, headers } = answer;
  const said = { status, reason: `${status} ${statusText}`.trim(), checked };
  if (status === 404 || status === 410) return { ...said, state: 'gone' };
  if (status === 408 || status >= 500 && !isChallenge(answer)) return { ...said, state: 'unreachable', retryMs: retryAfter(headers['retry-after'], Date.now()) };
  if (status >= 400) return { ...said, state: 'refused' };
  if (answer.permanent && isFrontPage(answer.url) && !isFrontPage(webUrl(url)!)) return { ...said, state: 'gone', reason: `it leads to the front page of ${answer.url.host}` };
  if (answer.permanent && answer.redirects > 0 && normaliseUrl(answer.url.href) !== normaliseUrl(url)) return { ...said, state: 'moved', to: answer.url.href };
  return { status, checked, state: 'alive' };
}

/** A page that only lets browsers through. */
const isChallenge = ({ headers }: FollowedAnswer): boolean => headers['cf-mitigated'] !== undefined || /cloudflare|akamai/i.test(String(headers.server ?? ''));

const isFrontPage = ({ pathname, search }: URL): boolean => /^\/(?:(?:en|de|fr|es|it|pt|nl|da|sv|no|fi|pl|cs|ru|uk|tr|ja|ko|zh|ar)(?:[-_][a-z]{2})?|index\.\w+|home)?\/?$/i.test(pathname) && search === '';

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no such host', EAI_AGAIN: 'the host could not be looked up', ECONNREFUSED: 'the connection was refused', ECONNRESET: 'the connection was closed early',
  ETIMEDOUT: 'no connection in time', EHOSTUNREACH: 'the host cannot be reached', ENETUNREACH: 'the network cannot be reached', CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host', DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not to be trusted', UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is not to be trusted', SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is not to be trusted',
};

function failureOf(error: unknown, checked: string): Outcome {
  const { code, message } = error as NodeJS.ErrnoException;
  // Without cookies some sites send a program round in circles.
  if (isRefusal(error) || code === 'REDIRECTS') return { state: 'refused', reason: message, checked };
  const reason = reasons[code ?? ''] ?? message.split('\n')[0]!;
  return { state: 'unreachable', reason, checked, ...(code === 'ENOTFOUND' ? { unknownHost: true as const } : {}) };
}
