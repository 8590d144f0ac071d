import { setTimeout as sleep } from 'node:timers/promises';

/** Who asks. Sites that want to can tell a link checker from a reader. */
export const userAgent = 'Mozilla/5.0 (compatible; source-backed/0.1; checks the links of an article its editor has open)';

/** Runs tasks with few at once, and fewer still for one host. */
export interface Turnstile {
  readonly run: <Result>(host: string, task: () => Promise<Result>) => Promise<Result>;
}

/** At most `total` tasks at once, `perHost` for each host; the others wait in the order they came. */
export function turnstile(total: number, perHost: number): Turnstile {
  const running = new Map<string, number>();
  const waiting: { readonly host: string; readonly start: () => void }[] = [];
  let active = 0;
  const admit = (): void => {
    for (let i = 0; i < waiting.length && active < total; i++) {
      const { host, start } = waiting[i]!;
      if ((running.get(host) ?? 0) >= perHost) continue;
      waiting.splice(i--, 1);
      running.set(host, (running.get(host) ?? 0) + 1);
      active++;
      start();
    }
  };
  const leave = (host: string): void => {
    const left = running.get(host)! - 1;
    if (left === 0) running.delete(host);
    else running.set(host, left);
    active--;
    admit();
  };
  return {
    run: async (host, task) => {
      await new Promise<void>(start => {
        waiting.push({ host, start });
        admit();
      });
      try {
        return await task();
      } finally {
        leave(host);
      }
    },
  };
}

/**
 * Tries until a result is final or `delays` (milliseconds before each further try) are used up; the last result counts.
 * A delay that the result itself asks for (`Retry-After`) is kept up to ten seconds.
 */
export async function withRetries<Result>(attempt: () => Promise<Result>, isFinal: (result: Result) => boolean, delays: readonly number[], asked: (result: Result) => number | undefined, signal?: AbortSignal): Promise<Result> {
  let result = await attempt();
  for (const delay of delays) {
    if (isFinal(result)) return result;
    await sleep(Math.min(10_000, asked(result) ?? delay), undefined, signal ? { signal } : {});
    result = await attempt();
  }
  return result;
}

/** Milliseconds that a `Retry-After` header asks for: a number of seconds or a date. */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
