import envPaths from 'env-paths';
import { diskCache } from '../sources/node/diskCache.ts';
import { checkLinks } from '../sources/node/links.ts';
import { addressesIn, type ArticleJob } from './checkArticle.ts';
import type { Progress } from './progress.ts';

/** How long the answer of a page is good for, so that a run repeated soon asks nobody again. */
const dayMs = 24 * 60 * 60 * 1000;

/**
 * The jobs with what the network says of their sources' addresses, each asked for once whatever the number of articles.
 * @param today `YYYY-MM-DD`
 */
export async function withLinks(jobs: readonly ArticleJob[], today: string, showProgress: (total: number) => Progress): Promise<readonly ArticleJob[]> {
  const addresses = await Promise.all(jobs.map(addressesIn));
  const all = [...new Set(addresses.flat())];
  const progress = showProgress(all.length);
  const cache = diskCache(envPaths('source-backed', { suffix: '' }).cache, dayMs);
  const known = await checkLinks(all, { today, cache, onProgress: progress.step }).finally(progress.end);
  return jobs.map((job, i) => ({ ...job, links: Object.fromEntries(addresses[i]!.flatMap(url => (known[url] ? [[url, known[url]]] : []))) }));
}
