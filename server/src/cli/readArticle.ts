import { readFileSync, statSync } from 'node:fs';
import { codeOf } from './findArticles.ts';

/** An article's text without its byte order mark, or one line saying why there is none. */
export type ArticleText =
  | { readonly text: string; readonly byteOrderMark: boolean }
  | { readonly error: string };

/** Anything larger is no article, and a few of them would take all memory. */
const largestFile = 16 * 1024 * 1024;

/** Reads a file of UTF-8 text. */
export function readArticle(path: string): ArticleText {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return { error: 'is a folder' };
    if (stats.size > largestFile) return { error: `is larger than ${largestFile / 1024 / 1024} MB` };
    return decode(readFileSync(path));
  } catch (error) {
    return { error: reasonOf(error) };
  }
}

/** Reads bytes as UTF-8 text. */
export function decode(bytes: Uint8Array): ArticleText {
  if (isUtf16(bytes)) return { error: 'is UTF-16 text: save it as UTF-8' };
  if (bytes.includes(0)) return { error: 'is not text (it holds a NUL byte)' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const byteOrderMark = text.startsWith('\uFEFF');
    return { text: byteOrderMark ? text.slice(1) : text, byteOrderMark };
  } catch {
    return { error: 'is not UTF-8 text' };
  }
}

const isUtf16 = ([first, second]: Uint8Array): boolean => (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

const reasons: Readonly<Record<string, string>> = { ENOENT: 'no such file', EACCES: 'can\'t be read (permission denied)', ELOOP: 'can\'t be read (its links go round)' };

const reasonOf = (error: unknown): string => reasons[codeOf(error)] ?? `can't be read (${codeOf(error)})`;
