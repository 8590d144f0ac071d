import type { Span } from '../text/span.ts';
import { endsNeverWith, mayEndWith, startsSentence } from './abbreviations.ts';

const terminator = /[.!?。！？]+[)\]"'”’»*_]*/g;
const opener = /^[\s"'“‘«([*_]*/;

/**
 * The sentences of a passage, without the white space around them.
 * @param masked prose in which citations, markup and URLs are spaces, code and images `X`s; offsets are relative to it
 */
export function splitSentences(masked: string): readonly Span[] {
  const sentences: Span[] = [];
  let start = firstVisible(masked, 0);
  for (const match of masked.matchAll(terminator)) {
    const end = match.index + match[0].length;
    if (match.index < start || !endsSentence(masked, match.index, end, match[0])) continue;
    sentences.push({ start, end });
    start = firstVisible(masked, end);
  }
  const rest = masked.trimEnd().length;
  if (start < rest) sentences.push({ start, end: rest });
  return sentences;
}

const firstVisible = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
};

const isSpace = (code: number): boolean => code <= 32 || code === 160 || code === 0x202f || code === 0x2009;

function endsSentence(masked: string, mark: number, end: number, run: string): boolean {
  const first = run[0]!;
  if ('。！？'.includes(first)) return true;
  const next = masked.charCodeAt(end);
  if (end < masked.length && !isSpace(next)) return false;
  const rest = masked.slice(end, end + 160);
  const lead = opener.exec(rest)![0];
  const following = rest.slice(lead.length);
  if (following === '') return true;
  if (!/^[\p{Lu}\p{Lo}\d$€£¥~≈#@]/u.test(following)) return false;
  // "Really?" she asked: covered by the lower-case rule; an exclamation mark or question mark needs no more.
  if (first !== '.') return true;
  return run.startsWith('..') ? run.startsWith('....') : periodEnds(masked, mark, following, lead.length > 3);
}

/** Whether a full stop after the word before `mark` ends the sentence; `gap` tells of something blanked behind it, a citation as a rule. */
function periodEnds(masked: string, mark: number, following: string, gap: boolean): boolean {
  const word = lastWord(masked, mark);
  const nextWord = /^[\p{L}\d]+/u.exec(following)?.[0] ?? '';
  if (endsNeverWith(word, following)) return false;
  if (/^\p{Lu}$/u.test(word)) return gap || !/^\p{Lu}/u.test(nextWord) || startsSentence(nextWord);
  if (mayEndWith(word)) return gap || startsSentence(nextWord);
  return true;
}

/** The word that a full stop at `mark` follows, inner dots kept: `U.S`, `et al`'s `al`, `No`. */
function lastWord(masked: string, mark: number): string {
  let start = mark;
  while (start > 0 && mark - start < 24 && /[\p{L}\p{N}.&'’-]/u.test(masked[start - 1]!)) start--;
  return masked.slice(start, mark);
}
