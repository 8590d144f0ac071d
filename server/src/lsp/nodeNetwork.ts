import { join } from 'node:path';
import envPaths from 'env-paths';
import { diskCache } from '../sources/node/diskCache.ts';
import { checkLinks } from '../sources/node/links.ts';
import { loadPreview } from '../sources/node/preview.ts';
import { defaultLimits, type RequestLimits } from '../sources/node/request.ts';
import type { Network, NetworkOptions } from './network.ts';

const day = 24 * 60 * 60 * 1000;
const folder = envPaths('source-backed', { suffix: '' }).cache;

/** A page says the same of itself for weeks; whether it is still there is asked more often. */
const pages = diskCache(join(folder, 'pages'), 30 * day);
const links = diskCache(folder, day);

const limitsFor = ({ privateAddresses }: NetworkOptions): RequestLimits => (privateAddresses ? { ...defaultLimits, isAllowed: () => true } : defaultLimits);
const signalOf = ({ signal }: NetworkOptions): { readonly signal?: AbortSignal } => (signal ? { signal } : {});

/** The web, as a Node process reaches it. */
export const nodeNetwork: Network = {
  preview: (address, options) => loadPreview(address, { limits: limitsFor(options), cache: pages, ...signalOf(options) }),
  checkLinks: (urls, today, options) => checkLinks(urls, { today, limits: limitsFor(options), cache: links, onProgress: options.onProgress, ...signalOf(options) }),
};
