import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';

/** Values by key in files of one folder; what is older than the maximum age is as good as not there. */
export interface DiskCache {
  readonly get: (key: string) => Promise<unknown>;
  /** Never rejects: a cache that cannot be written only costs time. */
  readonly set: (key: string, value: unknown) => Promise<void>;
}

/** A cache of JSON values in `folder` (made when needed), kept for `maxAgeMs`; `now` is injectable for tests. */
export function diskCache(folder: string, maxAgeMs: number, now: () => number = Date.now): DiskCache {
  const fileOf = (key: string): string => join(folder, `${createHash('sha256').update(key).digest('hex').slice(0, 40)}.json`);
  return {
    get: async key => {
      try {
        const entry = JSON.parse(await readFile(fileOf(key), 'utf8')) as { readonly key?: unknown; readonly stored?: unknown; readonly value?: unknown };
        return entry.key === key && typeof entry.stored === 'number' && now() - entry.stored < maxAgeMs ? entry.value : undefined;
      } catch {
        return undefined;
      }
    },
    set: async (key, value) => {
      try {
        await mkdir(folder, { recursive: true });
        await writeFileAtomic(fileOf(key), JSON.stringify({ key, stored: now(), value }));
      } catch {
        // Without a cache the next run asks again.
      }
    },
  };
}
