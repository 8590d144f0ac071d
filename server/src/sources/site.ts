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
  return holds(flat, label, 12) || holds(label, flat, flat.length * 2);
}

/** Whether a text begins with a part of three letters, or has one of five within, and not much more than `slack` besides. */
const holds = (whole: string, part: string, slack: number): boolean =>
  whole.length <= part.length + slack && (part.length >= 3 && whole.startsWith(part) || part.length >= 5 && whole.includes(part));

const initials = (name: string): string =>
  name.split(/[\s-]+/).filter(word => /^\p{Lu}/u.test(word)).map(word => word[0]!.toLowerCase()).join('');
