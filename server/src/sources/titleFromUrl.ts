import { webUrl } from './url.ts';

const small = /^(?:https?|www|html?|php|aspx?|jsp|pdf|index|id|en|amp|article|news|story)$/i;

/**
 * The title that the last part of an address spells (`/2023/ferry-runs-aground-off-kilm/` → `Ferry runs aground off
 * kilm`), which only a person can tell from the true one; undefined unless it has three words.
 */
export function titleFromUrl(url: string): string | undefined {
  const parts = webUrl(url)?.pathname.split('/').map(decode).reverse() ?? [];
  for (const part of parts) {
    const words = part.replace(/\.\w{2,5}$/, '').split(/[-_+\s]+/).filter(word => /^[\p{L}\p{N}’']+$/u.test(word) && !isCode(word) && !small.test(word));
    if (words.filter(word => /\p{L}{2,}/u.test(word)).length >= 3) return words.map((word, i) => (i === 0 ? word[0]!.toUpperCase() + word.slice(1) : word)).join(' ');
  }
  return undefined;
}

/** Numbers of articles and hashes stand beside the words. */
const isCode = (word: string): boolean => /^\d{5,}$/.test(word) || /^(?:\p{L}+\d+\p{L}|\d+\p{L}+\d)/u.test(word) || /\d/.test(word) && /\p{L}/u.test(word) && word.length > 6 || /^[bcdfghjklmnpqrstvwxz]{6,}$/i.test(word);

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
