import { findArxiv, findDoi } from './identifiers.ts';

const tracking = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|yclid|_hs\w+|ref_?src|ref|cmpid|cmp|ns_\w+|spm|share|smid|ocid|xtor|guccounter|__twitter_impression|amp|sh|feature|si)$/i;

const archiveHost = /^(?:web\.archive\.org|archive\.(?:ph|today|is|li|fo|md|vn)|(?:www\.)?webcitation\.org|perma\.cc|ghostarchive\.org|wayback\.archive-it\.org|webarchive\.nationalarchives\.gov\.uk|megalodon\.jp)$/i;

/** The parsed address where a text is one that a browser can open over the web; `www.` without a scheme counts. */
export function webUrl(text: string): URL | undefined {
  const full = /^www\./i.test(text) ? `http://${text}` : text;
  if (!/^https?:\/\//i.test(full)) return undefined;
  try {
    return new URL(full);
  } catch {
    return undefined;
  }
}

/** Whether the address is a kept copy of a page (Wayback Machine, archive.today, Perma.cc …). */
export function isArchiveUrl(text: string): boolean {
  const host = webUrl(text)?.hostname;
  return host !== undefined && archiveHost.test(host);
}

/** A host without `www.` and the mobile and AMP forms of it. */
export const plainHost = (host: string): string => host.toLowerCase().replace(/^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)/, '');

/**
 * One string for all spellings of an address: scheme, `www.`, port, case of the host, trailing slash, fragment, index
 * page and tracking parameters make no difference; a DOI's address is its DOI, an arXiv paper's forms are one.
 * Undefined where the text is no web address.
 */
export function normaliseUrl(text: string): string | undefined {
  const url = webUrl(text);
  if (!url) return undefined;
  const doi = /(?:^|\.)doi\.org$/i.test(url.hostname) ? findDoi(url.pathname) : undefined;
  if (doi) return `doi:${doi}`;
  const arxiv = findArxiv(`${plainHost(url.hostname)}${url.pathname}`);
  if (arxiv) return `arxiv:${arxiv}`;
  return plainHost(url.hostname) + portOf(url) + pathOf(url) + queryOf(url) + fragmentOf(url);
}

const portOf = (url: URL): string => (url.port === '' ? '' : `:${url.port}`);

const pathOf = (url: URL): string =>
  safeDecode(url.pathname).replace(/\/(?:index\.(?:html?|php))$/i, '/').replace(/\/amp\/?$/i, '/').replace(/\/{2,}/g, '/').replace(/\/+$/, '');

function queryOf(url: URL): string {
  const kept = [...url.searchParams].filter(([name]) => !tracking.test(name)).map(([name, value]) => `${name}=${value}`).sort();
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

/** Fragments name a place in the page, except those that scripts route by, and text fragments never matter. */
const fragmentOf = (url: URL): string => (/^#!?\//.test(url.hash) ? url.hash : '');

function safeDecode(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

/** `YYYY-MM-DD` where the address carries its page's day of publication, as news sites' do (`/2024/04/12/`). */
export function dateInUrl(text: string): string | undefined {
  const path = webUrl(text)?.pathname ?? '';
  const match = /\/((?:19|20)\d\d)\/(0?[1-9]|1[0-2])\/(0?[1-9]|[12]\d|3[01])(?=\/|$)/.exec(path);
  return match ? `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}` : undefined;
}
