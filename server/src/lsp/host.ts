import type { Network } from './network.ts';

/** What a server process brings along: the only ways in which the shared part reaches outside. */
export interface Host {
  /** Text of a file, or undefined where there is none or it cannot be read. Never rejects. */
  readonly readFile: (uri: string) => Promise<string | undefined>;
  /** Today by the local clock, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** The web, where the process can reach it. */
  readonly network?: Network;
  /** URI of the folder with the documentation pages of the checks, where they come along. */
  readonly documentation: string | undefined;
}

/** `YYYY-MM-DD` of a moment, in the time zone of the process. */
export function localDay(moment: Date): string {
  const twoDigits = (n: number): string => String(n).padStart(2, '0');
  return `${String(moment.getFullYear()).padStart(4, '0')}-${twoDigits(moment.getMonth() + 1)}-${twoDigits(moment.getDate())}`;
}
