/** What two states of a text share at both ends. */
export interface Difference {
  /** Length of the shared beginning. */
  readonly prefix: number;
  /** Length of the shared end; never overlaps the beginning in either text. */
  readonly suffix: number;
}

const step = 4096;

/** The longest shared beginning and end of two texts, in UTF-16 units. Compares long stretches at once. */
export function difference(before: string, after: string): Difference {
  const shorter = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix + step <= shorter && before.slice(prefix, prefix + step) === after.slice(prefix, prefix + step)) prefix += step;
  while (prefix < shorter && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix++;
  const limit = shorter - prefix;
  let suffix = 0;
  const tail = (text: string, from: number, to: number): string => text.slice(text.length - to, text.length - from);
  while (suffix + step <= limit && tail(before, suffix, suffix + step) === tail(after, suffix, suffix + step)) suffix += step;
  while (suffix < limit && before.charCodeAt(before.length - 1 - suffix) === after.charCodeAt(after.length - 1 - suffix)) suffix++;
  return { prefix, suffix };
}
