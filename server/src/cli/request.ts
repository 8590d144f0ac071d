import type { Severity } from '../settings.ts';

export const formats = ['text', 'json', 'sarif', 'github'] as const;
export type Format = (typeof formats)[number];

export const thresholds = ['error', 'warning', 'information', 'hint', 'never'] as const;
/** The least severity that makes a run fail. */
export type Threshold = Severity | 'never';

/** One part of a run split over several machines: `part` of `parts`, counted from 1. */
export interface Shard {
  readonly part: number;
  readonly parts: number;
}

/** What `source-backed check` is asked to do, its options read and sound. */
export interface CheckRequest {
  /** Files, folders, globs, or `-` for standard input. */
  readonly paths: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly format: Format;
  readonly config: string | undefined;
  readonly fix: boolean;
  /** Whether to ask the network for the sources' pages. */
  readonly checkLinks: boolean;
  readonly failOn: Threshold;
  readonly baseline: string | undefined;
  readonly writeBaseline: string | undefined;
  readonly changedSince: string | undefined;
  readonly shard: Shard | undefined;
  /** Undefined: as many as the machine and the number of articles make worth while. */
  readonly jobs: number | undefined;
  /** The name under which standard input is checked. */
  readonly stdinPath: string | undefined;
}

const requestErrorName = 'RequestError';

/** An error that the user caused and can mend: told in one line, with exit code 2. */
export const requestError = (message: string): Error => Object.assign(new Error(message), { name: requestErrorName });

export const isRequestError = (error: unknown): error is Error => error instanceof Error && error.name === requestErrorName;
