import type { Span } from '../../text/span.ts';
import { commonAbbreviations, shoutedWords } from './common.ts';

/** An abbreviation as written at one place, and without a plural's `s`. */
export interface Abbreviation {
  readonly name: string;
  readonly span: Span;
}

const candidate = /(?<![\p{L}\p{N}_.@#/&$-])(?:\p{Lu}{2,6}s?|\p{Lu}\p{Ll}\p{Lu}|\p{Lu}&\p{Lu}|\p{Lu}\d\p{Lu})(?![\p{L}\p{N}_@/&-]|\.\p{L})/gu;

/**
 * Abbreviations in masked prose that an article may be expected to spell out: capitals standing alone, not parts of a
 * name (`TBD Lab`), identifiers (`IEC 61508`), common ones, initials or shouted words. Spans are relative to the prose.
 */
export function findAbbreviations(masked: string): readonly Abbreviation[] {
  if (isShouted(masked)) return [];
  const found: Abbreviation[] = [];
  for (const match of masked.matchAll(candidate)) {
    const text = match[0];
    const name = text.replace(/s$/, '');
    const span = { start: match.index, end: match.index + text.length };
    if (commonAbbreviations.has(name) || commonAbbreviations.has(text) || shoutedWords.has(name) || isRoman(name)) continue;
    if (!isInName(masked, span)) found.push({ name, span });
  }
  return found;
}

/** A stretch in capitals: a heading's style or a cry. */
function isShouted(masked: string): boolean {
  const words = masked.match(/\p{L}{2,}/gu) ?? [];
  return words.length > 1 && words.filter(word => word === word.toUpperCase()).length * 2 > words.length;
}

const isRoman = (name: string): boolean => /^(?:X{0,3}(?:IX|IV|V?I{0,3})|[LXVI]+)$/.test(name);

/** A capitalised word or a number beside it makes it part of a name; a sentence's first word does not. */
function isInName(masked: string, { start, end }: Span): boolean {
  const behind = masked.slice(end, end + 24);
  if (/^['’]?s?\s+(?:\p{Lu}[\p{L}\p{N}]|v?\d)/u.test(behind) && !/^['’]s/.test(behind)) return true;
  const before = masked.slice(Math.max(0, start - 40), start);
  const previous = /(\p{Lu}[\p{L}\p{N}.’'-]*)\s+$/u.exec(before);
  if (!previous) return /["“'‘]$/.test(before) && /^["”'’]/.test(behind);
  const isFirst = previous.index === 0 && start <= 40 || /[.!?]\s*$/.test(before.slice(0, previous.index));
  return !isFirst;
}
