import type { Definition } from '../markdown/block.ts';

/** Whether `[@name]: url` points to a person's page, so that `[@name]` is a mention: the URL's last part is the name. */
export function isPersonLink({ label, url }: Pick<Definition, 'label' | 'url'>): boolean {
  const last = /^https?:\/\/[^/]+\/(?:.*\/)?@?([^/?#]+)\/?$/.exec(url)?.[1];
  return last !== undefined && last.toLowerCase() === label.replace(/^@/, '').toLowerCase();
}

/** Keys that name their source by themselves (`@doi:10.…`, `@arxiv:…`): no entry is needed. */
export const isSelfDefining = (key: string): boolean => /^(?:doi|pmid|pmcid|arxiv|isbn|url|wikidata|https?)[:/]/i.test(key);
