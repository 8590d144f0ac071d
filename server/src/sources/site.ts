import { plainHost, webUrl } from './url.ts';

const generic = new Set(['com', 'org', 'net', 'edu', 'gov', 'ac', 'co', 'blog', 'news', 'docs', 'en', 'io', 'app', 'pages', 'www']);

/** Letters and digits alone, lower-cased: `The New York Times` → `thenewyorktimes`. */
export const squash = (text: string): string => text.toLowerCase().normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Whether a name is that of the site an address belongs to: `Nature` for nature.com, `Out Front` for
 * outfrontmagazine.com, `PMC` for pmc.ncbi.nlm.nih.gov, `BBC News` for bbc.co.uk.
 */
export function fitsHost(name: string, url: string | undefined): boolean {
  const host = url === undefined ? undefined : webUrl(url)?.hostname;
  if (!host || name.length > 60) return false;
  const plain = plainHost(host);
  const flat = squash(name);
  if (flat.length < 2) return false;
  if (squash(plain) === flat) return true;
  return plain.split('.').slice(0, -1).filter(label => !generic.has(label)).some(label => fitsLabel(flat, initials(name), squash(label)));
}

/** One holds the other, or the label is the name's initials; short ones must be equal, chance is too likely. */
function fitsLabel(flat: string, letters: string, label: string): boolean {
  if (flat === label || letters.length >= 3 && letters === label) return true;
  if (flat.startsWith(label) && label.length >= 3 && flat.length <= label.length + 12) return true;
  if (flat.length >= 3 && label.startsWith(flat) && flat.length * 3 >= label.length) return true;
  return flat.length >= 4 && label.includes(flat) && flat.length * 3 >= label.length || label.length >= 5 && flat.includes(label) && flat.length <= label.length + 14;
}

const initials = (name: string): string =>
  name.split(/[\s-]+/).filter(word => /^\p{Lu}/u.test(word)).map(word => word[0]!.toLowerCase()).join('');
