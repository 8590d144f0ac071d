import type { LinkResult } from '../sources/linkResult.ts';
import type { Preview } from '../sources/node/preview.ts';

/** The web as a host offers it: every request within limits of time and size, results kept on disk. */
export interface Network {
  readonly preview: (address: string, options: NetworkOptions) => Promise<Preview>;
  /** Results by address; `onProgress` is told after each how many are done. */
  readonly checkLinks: (urls: readonly string[], today: string, options: NetworkOptions & { readonly onProgress: (done: number, total: number) => void }) => Promise<Readonly<Record<string, LinkResult>>>;
}

export interface NetworkOptions {
  /** Whether addresses of private networks may be asked. */
  readonly privateAddresses: boolean;
  readonly signal?: AbortSignal;
}
