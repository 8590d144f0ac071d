/**
 * What became of an address: `alive`; `moved` for good to another; `gone` (404, 410, no such host, or nothing left but
 * the site's front page); `unreachable` for now (no answer, server errors); `refused` to a program (401, 403, 429), which says
 * nothing about the page.
 */
export type LinkState = 'alive' | 'moved' | 'gone' | 'unreachable' | 'refused';

export interface LinkResult {
  readonly state: LinkState;
  /** Where a moved page is now. */
  readonly to?: string;
  /** The last HTTP status, where there was an answer. */
  readonly status?: number;
  /** In a few words, for the reader: `404 Not Found`, `no such host`, `no answer within 10 seconds`. */
  readonly reason?: string;
  /** The day it was asked, `YYYY-MM-DD`. */
  readonly checked: string;
}
