import type { CoverRule } from '../settings.ts';
import type { Span } from '../text/span.ts';
import { labelsByStyle } from './citations.ts';
import { destinations, type Destinations } from './links.ts';
import type { CitationStyle, SourceEntry, Title } from './model.ts';
import type { Placed } from './placed.ts';

/** What the whole article decides about each of its blocks. */
export interface ReadingRules {
  readonly title: Title | undefined;
  readonly headerSpans: readonly Span[];
  /** Indexes of the blocks that are a reference list without a heading. */
  readonly bareList: ReadonlySet<number>;
  readonly destinations: Destinations;
  readonly labels: ReadonlyMap<CitationStyle, ReadonlySet<string>>;
  readonly cover: CoverRule;
}

/** The rules that an article's title, header, entries and definitions make. */
export const readRules = (place: Pick<ReadingRules, 'title' | 'headerSpans' | 'bareList' | 'cover'>, placed: readonly Placed[], entries: readonly SourceEntry[]): ReadingRules =>
  ({ ...place, destinations: destinations(placed), labels: labelsByStyle(entries) });

/** Whether two rules read every block alike that neither title, header nor a bare list touches. */
export function readAlike(a: ReadingRules, b: ReadingRules): boolean {
  return a.cover === b.cover
    && sameMap(a.destinations, b.destinations, (x, y) => x === y)
    && sameMap(a.labels, b.labels, (x, y) => x.size === y.size && [...x].every(label => y.has(label)));
}

function sameMap<Key, Value>(a: ReadonlyMap<Key, Value>, b: ReadonlyMap<Key, Value>, same: (x: Value, y: Value) => boolean): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) {
    const other = b.get(key);
    if (other === undefined || !same(value, other)) return false;
  }
  return true;
}

/** Whether a block is one of the few whose reading depends on where in the article it stands. */
export function isSpecial({ title, headerSpans, bareList }: ReadingRules, index: number, start: number, end: number): boolean {
  return bareList.has(index) || (title !== undefined && start < title.span.end && title.span.start < end) || headerSpans.some(span => start < span.end && span.start < end);
}
