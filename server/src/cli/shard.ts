import type { Shard } from './request.ts';

/** One part of a list: parts differ by at most one item, and one after the other they are the list. */
export function shardOf<Item>(items: readonly Item[], { part, parts }: Shard): readonly Item[] {
  const bound = (k: number): number => Math.floor((items.length * k) / parts);
  return items.slice(bound(part - 1), bound(part));
}
