import type { Draft } from './drafts.ts';
import { partAt, type Part } from './part.ts';
import type { Numeral } from './quantity.ts';

/** The number that belongs to the one in front of it. */
export interface Partner {
  readonly part: Part;
  readonly shape: 'range' | 'tolerance';
}

const connector = /\s?(±|\+\/-)\s?|(-to-|\s?[–—-]\s?|\s+to\s+(?:about |around |nearly |over |as (?:many|much) as )?)|(\s+and\s+)|(\s+or\s+)/y;

/** The second number of a range or of a tolerance, where `next` is one. */
export function partnerOf(text: string, first: Part, next: Draft | undefined): Partner | undefined {
  connector.lastIndex = first.end;
  const match = next && connector.exec(text);
  if (!match || next.start < connector.lastIndex || next.start - connector.lastIndex > 5) return undefined;
  const from = connector.lastIndex;
  // The dash between them must not make the second number look glued or negative.
  const part = partAt(' '.repeat(from) + text.slice(from), next);
  if (part?.start !== from) return undefined;
  if (match[1]) return { part, shape: 'tolerance' };
  return isRange(text, match, first, part) ? { part, shape: 'range' } : undefined;
}

const hasUnitBehind = (part: Part): boolean => part.unit !== undefined && part.end > part.numeral.span.end;
const valueOf = (part: Part): number => Number(part.numeral.digits) * 10 ** part.numeral.exponent;
const roughly = '(?:(?:about|around|roughly|approximately|just|only|over|under|nearly) )?';
const between = new RegExp(`\\bbetween\\s+${roughly}$`, 'i');
const from = new RegExp(`\\bfrom\\s+${roughly}$`, 'i');
const ranging = /\b(?:rang\w+|anywhere|var(?:y|ies|ied|ying)|spann?\w*)\s+from/i;

/** Whether two joined numbers are the ends of one range, and not a change, a score or two figures. */
function isRange(text: string, match: RegExpExecArray, first: Part, second: Part): boolean {
  if (hasUnitBehind(first) && !second.unit) return false;
  if (first.unit && second.unit && first.unit.dimension !== second.unit.dimension) return false;
  const before = text.slice(Math.max(0, first.start - 24), first.start);
  if (match[3]) return between.test(before);
  if (match[4]) return isEither(first, second);
  const scale = first.numeral.writing.scale ? 0 : second.numeral.writing.scaleExponent;
  const tight = !match[2]!.includes('t');
  if (valueOf(first) * (tight ? 10 ** scale : 1) >= valueOf(second)) return tight && scale > 0;
  return tight || !from.test(before) || ranging.test(before);
}

/** "two or three". */
const isEither = (first: Part, second: Part): boolean =>
  first.draft.writing.form === second.draft.writing.form && !first.unit && valueOf(first) < valueOf(second) && valueOf(second) <= valueOf(first) * 2 + 1;

/** A dash between digits that make no range: a score, a phone number. */
export const hasTightDash = (text: string, end: number): boolean => /^[-–−]\d/.test(text.slice(end, end + 2));

/** "2 to 1", "10-to-1": a ratio of two numbers and not a range. */
export const isOdds = (text: string, end: number): boolean => /^(?:\s+to\s+|-to-)(?:1|one)\b(?![.,]\d|\s+(?:million|billion|percent))/.test(text.slice(end, end + 16));

/** "5–7 million": the first number is in millions too. */
export function shareScale(first: Numeral, last: Numeral): Numeral {
  const scale = last.writing.scaleExponent;
  if (first.writing.scaleExponent || !scale || Number(first.digits) * 10 ** first.exponent > 2 * Number(last.digits) * 10 ** (last.exponent - scale)) return first;
  return { ...first, exponent: first.exponent + scale };
}
