import type { Trigger } from './model.ts';
import { isYear } from './numberPlace.ts';
import type { Token } from './tokens.ts';
import { beforeYear, eventVerbs, falsePasts, irregularPasts, monthNames } from './words/time.ts';

/** Something dated that happened, or a turn in somebody's life: the date, else the verb, is the trigger. */
export function readEvents(masked: string, tokens: readonly Token[]): Trigger[] {
  const verb = tokens.findIndex((token, at) => !token.quoted && isPast(tokens, at));
  const date = tokens.findIndex((token, at) => !token.quoted && isDateAt(masked, tokens, at));
  if (verb < 0 && date < 0) return [];
  const telling = tokens.find(token => !token.quoted && !token.capital && eventVerbs.has(token.lower));
  if (date >= 0) return dated(tokens, date, verb, telling !== undefined);
  if (!telling || verb < 0) return [];
  return [{ reason: 'event', strength: hasName(tokens) ? 0.4 : 0.2, span: { start: telling.start, end: telling.end } }];
}

function dated(tokens: readonly Token[], date: number, verb: number, telling: boolean): Trigger[] {
  const scheduled = tokens.some((token, at) => /^(?:will|scheduled|planned|expected|slated|set)$/.test(token.lower) && !token.quoted && tokens[at + 1]?.lower !== 'of');
  if (verb < 0 && !scheduled) return [];
  const strength = telling ? 0.65 : verb >= 0 ? 0.55 : 0.5;
  return [{ reason: 'event', strength, span: { start: dateStart(tokens, date), end: dateEnd(tokens, date) } }];
}

/** A finite past tense: an irregular form, or "-ed" that no present auxiliary makes a participle. */
function isPast(tokens: readonly Token[], at: number): boolean {
  const { lower, capital, numeric } = tokens[at]!;
  if (capital || numeric) return false;
  if (irregularPasts.has(lower)) return true;
  if (!lower.endsWith('ed') || lower.length < 4 || falsePasts.has(lower)) return false;
  const before = tokens[at - 1]?.lower ?? '';
  const earlier = tokens[at - 2]?.lower ?? '';
  return !participleBefore.test(before) && !(/ly$|^(?:not|also|often|still|now)$/.test(before) && participleBefore.test(earlier));
}

const participleBefore = /^(?:is|are|be|being|am|the|a|an|to|can|of|by|as|and|or|with|most|more|any|no|when|if|than)$/;

/** A month with a day or year, a year behind a preposition, a decade or a century. */
function isDateAt(masked: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.capital) return monthNames.has(token.lower) && isMonthHere(tokens, at);
  if (!token.numeric) return false;
  if (/^\d{3}0s$/.test(token.lower)) return true;
  if (/^\d+(?:st|nd|rd|th)$/.test(token.lower)) return tokens[at + 1]?.lower === 'century';
  return isYear(token) ? isYearHere(masked, tokens, at) : false;
}

/** "May" and "March" are months only beside a number. */
function isMonthHere(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.numeric || tokens[at + 1]?.numeric) return true;
  return !/^(?:may|march)$/.test(tokens[at]!.lower) && /^(?:in|since|by|until|early|late|mid|of|last|from|that)$/.test(tokens[at - 1]?.lower ?? '');
}

/** Behind a word or a mark that a year follows, or at the beginning; `2023-04-05` is one as well. */
function isYearHere(masked: string, tokens: readonly Token[], at: number): boolean {
  const { start } = tokens[at]!;
  const previous = tokens[at - 1];
  if (!previous || beforeYear.has(previous.lower) || previous.lower === 'the' || monthNames.has(previous.lower)) return true;
  return /[(,]\s?$/.test(masked.slice(Math.max(0, start - 2), start)) || /^-\d{2}-\d{2}/.test(masked.slice(start + 4, start + 10));
}

/** The day before a month belongs to the date. */
function dateStart(tokens: readonly Token[], at: number): number {
  const day = tokens[at - 1];
  return day && /^\d{1,2}$/.test(day.text) && tokens[at]!.start - day.end === 1 ? day.start : tokens[at]!.start;
}

function dateEnd(tokens: readonly Token[], at: number): number {
  let last = at;
  while (last < at + 2 && tokens[last + 1]?.numeric && tokens[last + 1]!.start - tokens[last]!.end <= 2) last++;
  return tokens[last]!.end;
}

const hasName = (tokens: readonly Token[]): boolean => tokens.some((token, at) => token.capital && at > 0 && token.lower !== 'i');
