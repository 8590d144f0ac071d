import { availableParallelism } from 'node:os';
import type { ArticleJob, ArticleResult } from './checkArticle.ts';
import { checkArticle } from './checkArticle.ts';

/** Below this many articles a worker, it takes longer to start the worker than to check them. */
const articlesPerWorker = 24;

/** Name of the method that a worker offers. */
export const workerMethod = 'checkArticle';

/** How many workers to use: as asked, else as many as the machine has and the work is worth; 1 means this process. */
export function workerCount(articles: number, asked: number | undefined): number {
  const wanted = asked ?? Math.min(availableParallelism(), Math.floor(articles / articlesPerWorker));
  return Math.max(1, Math.min(wanted, articles));
}

/**
 * Checks articles, here or in workers that run `script`; the results come in the jobs' order whatever order they end in.
 * @param onDone called after each article
 */
export async function checkAll(jobs: readonly ArticleJob[], workers: number, script: string, onDone: () => void): Promise<readonly ArticleResult[]> {
  if (workers <= 1) return checkHere(jobs, onDone);
  const { pool: createPool } = await import('workerpool');
  const pool = createPool(script, { workerType: 'thread', maxWorkers: workers });
  try {
    return await Promise.all(jobs.map(async job => {
      const result = await pool.exec(workerMethod, [job]) as ArticleResult;
      onDone();
      return result;
    }));
  } finally {
    await pool.terminate();
  }
}

async function checkHere(jobs: readonly ArticleJob[], onDone: () => void): Promise<readonly ArticleResult[]> {
  const results: ArticleResult[] = [];
  for (const job of jobs) {
    results.push(await checkArticle(job));
    onDone();
  }
  return results;
}
