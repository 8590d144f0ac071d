import { digitToken, mixed, readDigits } from './digits.ts';
import type { Writing } from './quantity.ts';
import { anyNumberWord, readWords, wordToken } from './words.ts';

/** A number found in a text before anything around it is looked at. */
export interface Draft {
  readonly start: number;
  /** Behind the last digit or number word; a scale in words ("two million") is already inside. */
  readonly end: number;
  readonly token: string;
  readonly digits: string;
  readonly exponent: number;
  readonly denominator: string | undefined;
  readonly writing: Writing;
  /** Round by nature: "a dozen", "two-thirds". */
  readonly round: boolean;
}

const digit = /[0-9½⅓⅔¼¾⅛⅜⅝⅞]/;
const slashed = /(?<![\d/.,⁄])(?:(\d{1,3})[\s\u00a0-])?(\d{1,2})[/⁄](\d{1,2})(?=(?:[\s-]{1,2}(?:of|an?|inch(?:es)?|in|miles?|cups?|feet|foot|ounces?|oz|pounds?|acres?|hours?|years?|size|scale)\b)|["″])/g;

/** All numbers of a text in order, overlaps resolved in favour of the one that starts first and reaches furthest. */
export function draftsOf(text: string): readonly Draft[] {
  const hasDigits = digit.test(text);
  const hasWords = anyNumberWord.test(text);
  if (!hasDigits && !hasWords) return [];
  const found = [...(hasDigits ? [...slashedDrafts(text), ...digitDrafts(text)] : []), ...(hasWords ? wordDrafts(text) : [])];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((draft, i) => i === 0 || found.slice(Math.max(0, i - 3), i).every(earlier => earlier.end <= draft.start));
}

const plainWriting: Writing = { form: 'digits', group: '', indian: false, decimalMark: '.', scale: '', scaleExponent: 0 };

function digitDrafts(text: string): readonly Draft[] {
  const drafts: Draft[] = [];
  digitToken.lastIndex = 0;
  for (let match = digitToken.exec(text); match; match = digitToken.exec(text)) {
    const start = match.index;
    const [token, end] = trimmed(text, match[0], start);
    digitToken.lastIndex = end;
    const read = readDigits(token, /^\s?(?:%|[mbt]r?illion\b)/.test(text.slice(end, end + 9)));
    if (!read) continue;
    drafts.push({
      start, end, token, digits: read.digits, exponent: -read.fractionDigits, denominator: read.denominator, round: false,
      writing: { ...plainWriting, form: read.denominator ? 'fraction' : 'digits', group: read.group, indian: read.indian, decimalMark: read.decimalMark },
    });
  }
  return drafts;
}

/** Spaces group thousands only where every group fits: "10 000" is one number, "in 2020 300 people" and "1 500 mm" are left to their parts. */
function trimmed(text: string, token: string, start: number): readonly [string, number] {
  if (!token.includes(' ')) return [token, start + token.length];
  const fits = /^\d{1,3}(?: \d{3})+$/.test(token) && !/[\p{L}\d][\s-]$/u.test(text.slice(Math.max(0, start - 2), start).replace(/^[a-z]?[a-z]\s$/, ''));
  const kept = fits ? token : token.slice(0, token.indexOf(' '));
  return [kept, start + kept.length];
}

function slashedDrafts(text: string): readonly Draft[] {
  if (!/[/⁄]/.test(text)) return [];
  return [...text.matchAll(slashed)].flatMap(match => {
    const read = mixed(match[1] ?? '', Number(match[2]), Number(match[3]));
    if (!read || Number(match[2]) >= Number(match[3])) return [];
    return [{ start: match.index, end: match.index + match[0].length, token: match[0], digits: read.digits, exponent: 0, denominator: read.denominator, round: false, writing: { ...plainWriting, form: 'fraction' as const } }];
  });
}

const measured = /^[\s-](?:per\s?cent|kilomet|met(?:re|er)s?\b|mile|hour|year|month|week|minute|dollar|euro|pound|ton)/;

function wordDrafts(text: string): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const match of text.matchAll(wordToken)) {
    const read = readWords(match[0], measured.test(text.slice(match.index + match[0].length, match.index + match[0].length + 12)));
    if (!read || isOtherSense(text, match[0], match.index, match.index + read.length)) continue;
    const token = match[0].slice(0, read.length);
    const scale = read.scaleAt === undefined ? '' : token.slice(read.scaleAt);
    drafts.push({
      start: match.index, end: match.index + read.length, token, digits: read.digits, exponent: read.exponent, denominator: read.denominator, round: read.round,
      writing: { ...plainWriting, form: read.denominator ? 'fraction' : 'words', scale, scaleExponent: read.scaleExponent },
    });
  }
  return drafts;
}

/** Words that look like numbers and are names, halves of something named, or ordinals. */
function isOtherSense(text: string, token: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 16), start);
  const after = text.slice(end, end + 20);
  if (/^-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b/.test(after)) return true;
  if (/^half$/i.test(token)) return !/^[\s-]+(?:of|the|that|as|its|their|his|her|a)\b/.test(after) || /(?:\b(?:first|second|other|latter|later|early|earlier|this|that|each|final|last|former|top|bottom|upper|lower|better|time|and|an?|one|[a-z]+ern)|-)\s*$/i.test(before);
  if (/^an?[\s-]/i.test(token) && /(?:half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/i.test(token)) return !/^\s+(?:of|the)\b/.test(after);
  if (/^[A-Z]/.test(token) && /[\p{L},]\s$/u.test(before)) return true;
  return /-$/.test(before) && !/\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-$/i.test(before);
}
