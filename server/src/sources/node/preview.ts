import { cslRecord } from '../csl.ts';
import { findDoi } from '../identifiers.ts';
import { readPage } from '../pageMetadata.ts';
import type { SourceRecord } from '../record.ts';
import { webUrl } from '../url.ts';
import type { DiskCache } from './diskCache.ts';
import { follow, type FollowedAnswer } from './follow.ts';
import { isHtml, pageText } from './pageText.ts';
import { turnstile, userAgent } from './politeness.ts';
import { defaultLimits, isRefusal, type RequestLimits } from './request.ts';

export interface PreviewOptions {
  readonly limits?: RequestLimits;
  readonly cache?: DiskCache | undefined;
  readonly signal?: AbortSignal;
  /** Where DOIs are resolved. */
  readonly doiResolver?: string;
}

/** What a source's own page tells of it, or why it tells nothing. */
export interface Preview {
  /** The address after redirects. */
  readonly url: string;
  readonly record: SourceRecord;
  /** One line; the record is empty then but for what is known without the page. */
  readonly problem?: string;
}

const gate = turnstile(6, 2);

/**
 * Asks for the page of a web address or DOI and reads what it says of itself; a DOI's registered record is asked for
 * first. Only ever called when somebody asked. Never rejects but when aborted.
 */
export async function loadPreview(address: string, options: PreviewOptions = {}): Promise<Preview> {
  const known = await options.cache?.get(`preview ${address}`);
  if (isPreview(known)) return known;
  const url = urlOf(address, options);
  const host = webUrl(url)?.hostname;
  if (host === undefined) return { url: address, record: {}, problem: 'it is no address of the web' };
  const preview = await gate.run(host, () => ask(address, url, options));
  if (preview.problem === undefined) await options.cache?.set(`preview ${address}`, preview);
  return preview;
}

const isPreview = (value: unknown): value is Preview => typeof value === 'object' && value !== null && 'record' in value && 'url' in value;

const isDoiAddress = (address: string): boolean => /^(?:doi:\s*)?10\.\d{4,9}\//i.test(address) || /^https?:\/\/(?:dx\.)?doi\.org\//i.test(address);

function urlOf(address: string, { doiResolver = 'https://doi.org/' }: PreviewOptions): string {
  const doi = isDoiAddress(address) ? findDoi(address) : undefined;
  return doi === undefined ? address : doiResolver + encodeURI(doi);
}

async function ask(address: string, url: string, options: PreviewOptions): Promise<Preview> {
  try {
    if (isDoiAddress(address)) {
      const registered = await registeredRecord(url, options);
      if (registered) return { url: registered.url ?? url, record: { ...registered, doi: findDoi(address)! } };
    }
    const answer = await get(url, 'text/html,application/xhtml+xml,*/*;q=0.5', options);
    return readAnswer(answer);
  } catch (error) {
    if (options.signal?.aborted) throw error;
    return { url, record: {}, problem: isRefusal(error) ? error.message : (error as Error).message.split('\n')[0]! };
  }
}

const get = (url: string, accept: string, { limits = defaultLimits, signal }: PreviewOptions): Promise<FollowedAnswer> =>
  follow({ url: webUrl(url)!.href, method: 'GET', headers: { 'user-agent': userAgent, accept, 'accept-language': 'en,*;q=0.5' }, ...(signal ? { signal } : {}) }, limits);

/** The registration agency's record as CSL-JSON; undefined where it gives none (then the page is asked). */
async function registeredRecord(url: string, options: PreviewOptions): Promise<SourceRecord | undefined> {
  const answer = await get(url, 'application/vnd.citationstyles.csl+json', options);
  if (answer.status !== 200 || !/json/i.test(answer.headers['content-type'] ?? '') || answer.truncated) return undefined;
  try {
    const record = cslRecord(JSON.parse(pageText(answer.body, answer.headers)));
    return record.title === undefined ? undefined : record;
  } catch {
    return undefined;
  }
}

function readAnswer(answer: FollowedAnswer): Preview {
  const url = answer.url.href;
  if (answer.status !== 200) return { url, record: {}, problem: `the page answers ${`${answer.status} ${answer.statusText}`.trim()}` };
  if (!isHtml(answer.headers)) return { url, record: {}, problem: `it is no page but ${(answer.headers['content-type'] ?? 'of unknown kind').split(';')[0]!.slice(0, 60)}` };
  return { url, record: readPage(pageText(answer.body, answer.headers), url) };
}
