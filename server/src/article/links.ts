import type { BlockLink } from '../markdown/block.ts';
import type { Placed } from './placed.ts';

/** Link destinations by label, labels folded as CommonMark folds them (case and white space). */
export type Destinations = ReadonlyMap<string, string>;

export const foldLabel = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();

/** All definitions of an article; the first of a label counts, as in CommonMark. */
export function destinations(placed: readonly Placed[]): Destinations {
  const found = new Map<string, string>();
  for (const { block } of placed) {
    for (const { label, url } of block.definitions) {
      const key = foldLabel(label);
      if (!found.has(key)) found.set(key, url);
    }
  }
  return found;
}

/** The URL that a link leads to outside of the site, if it does. */
export function externalUrl(link: BlockLink, known: Destinations): string | undefined {
  const url = link.url ?? (known.size > 0 && link.reference !== undefined ? known.get(foldLabel(link.reference)) : undefined);
  return url !== undefined && /^(?:https?:)?\/\/[^/\s]+/i.test(url) && !isImage(url) ? url : undefined;
}

const isImage = (url: string): boolean => /\.(?:png|jpe?g|gif|svg|webp)(?:\?|$)/i.test(url);
