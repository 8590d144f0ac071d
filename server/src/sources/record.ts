/** What is known of a source, in the words of its entry. */
export interface SourceRecord {
  readonly authors?: readonly string[];
  readonly title?: string;
  readonly publisher?: string;
  /** A date as written: `2025-04-05`, `April 2025`, `2025`. */
  readonly published?: string;
  readonly accessed?: string;
  readonly url?: string;
  readonly doi?: string;
  readonly isbn?: string;
  readonly archiveUrl?: string;
  readonly pages?: string;
  readonly quote?: string;
  readonly abstract?: string;
}
