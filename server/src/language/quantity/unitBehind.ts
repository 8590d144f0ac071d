import { singular } from './noun.ts';
import type { Unit } from './unit.ts';
import { unitTable } from './unitTable.ts';

export interface FoundMeasure {
  readonly unit: Unit;
  readonly end: number;
}

const glued = /(?:sq\.? ?|cu\.? ?)?[A-Za-zµμÅ]{1,7}(?:\/s)?[²³]?(?![A-Za-z])|[%‰°′″×](?:\s?[CF](?![A-Za-z]))?/y;
const spacedSymbol = /[\s\u00a0\u202f-]{1,4}((?:sq\.? |cu\.? )?[A-Za-zµμÅ]{1,7}(?:\/s)?(?:[²³]|\^?[23](?!\d))?)(?![A-Za-z0-9])|\s?([%‰]|[°º]\s?[CF](?![A-Za-z])|pp(?![a-z])|p\.p\.)/y;
const words = /[\s\u00a0-]{1,4}([A-Za-zåöÅ.]+(?:[- ][A-Za-z]+){0,3})/y;
/** The mask turns `<sup>2</sup>` into a 2 among spaces. */
const raised = / {5}([23]) {6}/y;
/** Capital or bare letters that are more often a label or a word than a unit, unless they are glued to the number. */
const doubtful = new Set(['in', 'N', 'J', 'L', 'A', 'T', 'd', 'x', 'mi.', 'at', 'am', 'as', 'fa', 'cal', 'mo', 'bar', 'au', 'ly', 'kn', 'NM', 'PB']);
/** Glued letters that are generations, sizes and the like. */
const notGlued = new Set(['d', 'a', 'D', 'N', 'A']);

/** The unit of measure behind a number that ends at `start`. */
export function unitBehind(text: string, start: number): FoundMeasure | undefined {
  return gluedSymbol(text, start) ?? symbol(text, start) ?? word(text, start);
}

function gluedSymbol(text: string, start: number): FoundMeasure | undefined {
  glued.lastIndex = start;
  const match = glued.exec(text)?.[0];
  const unit = match === undefined || notGlued.has(match) ? undefined : unitTable.symbols.get(match.replace(/\s/g, '')) ?? unitTable.symbols.get(match);
  return unit && withPower(text, unit, match!, start + match!.length);
}

function symbol(text: string, start: number): FoundMeasure | undefined {
  spacedSymbol.lastIndex = start;
  const match = spacedSymbol.exec(text);
  if (!match) return undefined;
  const written = match[1] ?? match[2]!;
  if (doubtful.has(written) && !(written === 'in' && isInch(text, spacedSymbol.lastIndex))) return undefined;
  const unit = unitTable.symbols.get(written) ?? unitTable.symbols.get(written.replace(/\s/g, '').replace('º', '°'));
  return unit && withPower(text, unit, written, spacedSymbol.lastIndex);
}

/** "in" is an inch in a closing bracket or before another measure, hardly ever in running text. */
const isInch = (text: string, end: number): boolean => /^(?:[)\]×]| ?[x×] ?\d|$| of (?:rain|snow|water|ice))/.test(text.slice(end, end + 10)) || /(?:ft|foot|feet) \d+(?:\.\d+)? in$/.test(text.slice(Math.max(0, end - 16), end));

/** `km` followed by a raised 2 is a square kilometre. */
function withPower(text: string, unit: Unit, written: string, end: number): FoundMeasure {
  raised.lastIndex = end;
  const power = unit.dimension === 'length' ? raised.exec(text)?.[1] : undefined;
  const squared = power && unitTable.symbols.get(written + power);
  return squared ? { unit: squared, end: raised.lastIndex } : { unit, end };
}

/** The longest unit name that follows: "square kilometres", "miles", "per cent". */
function word(text: string, start: number): FoundMeasure | undefined {
  words.lastIndex = start;
  const phrase = words.exec(text)?.[1];
  if (phrase === undefined) return undefined;
  const from = words.lastIndex - phrase.length;
  for (let length = phrase.length; length > 0; length = Math.max(phrase.lastIndexOf(' ', length - 1), phrase.lastIndexOf('-', length - 1))) {
    const name = phrase.slice(0, length).toLowerCase().replace(/\.$/, '');
    const unit = unitTable.words.get(name);
    if (unit) return isAttributive(text, start, from, from + name.length) ? undefined : { unit, end: from + name.length };
  }
  return undefined;
}

/** "two second-place finishes": a hyphen behind the unit alone makes it a part of another word. */
const isAttributive = (text: string, numberEnd: number, from: number, end: number): boolean =>
  text[end] === '-' && text.slice(numberEnd, from) !== '-' && !/^-(?:long|old|high|tall|wide|deep|thick|per)/.test(text.slice(end, end + 7));

const perPhrase = /\s{0,2}\/\s{0,2}([A-Za-z]+)|[\s-]{1,3}(?:per|for (?:each|every)|each|every|an?)[\s-]{1,3}((?:\d[\d,]*\s+)?[A-Za-z]+)|[\s]{1,3}(annually|yearly|daily|monthly|weekly|hourly)\b/y;
const periods: Readonly<Record<string, string>> = { annually: 'year', yearly: 'year', daily: 'day', monthly: 'month', weekly: 'week', hourly: 'hour', annum: 'year', yr: 'year', y: 'year', hr: 'hour', h: 'hour', s: 'second', sec: 'second', min: 'minute', mo: 'month', d: 'day' };
/** What "a" may count by; elsewhere "5 a" is the start of something new. */
const articleUnits = new Set(['year', 'month', 'week', 'day', 'night', 'hour', 'minute', 'second', 'person', 'head', 'share', 'barrel', 'ton', 'tonne', 'pound', 'gallon', 'litre', 'liter', 'piece', 'unit', 'game', 'match', 'copy', 'ticket', 'seat', 'square', 'season', 'episode']);

const notCounted = new Set(['of', 'other', 'the', 'one', 'its', 'time', 'side', 'way', 'cent', 'or', 'and', 'in', 'on', 'at', 'to', 'from']);

/** "per day", "/kg", "a year", "annually" behind a quantity that ends at `start`. */
export function perBehind(text: string, start: number): { readonly per: string; readonly end: number } | undefined {
  perPhrase.lastIndex = start;
  const match = perPhrase.exec(text);
  if (!match) return undefined;
  const written = (match[1] ?? match[2] ?? match[3]!).replace(/,/g, '');
  const name = periods[written] ?? singular(written.toLowerCase());
  if (notCounted.has(name) || (/[\s-]an?[\s-]/.test(match[0]) && !articleUnits.has(name))) return undefined;
  return { per: name, end: perPhrase.lastIndex };
}

const speeds: Readonly<Record<string, string>> = { 'mile hour': 'mph', 'kilometre hour': 'km/h', 'metre second': 'm/s' };

/** A length per time is a speed with a unit of its own, and bits per second a data rate. */
export function compoundUnit(unit: Unit, per: string): Unit | undefined {
  const symbolName = speeds[`${unit.name} ${per}`];
  if (symbolName) return unitTable.symbols.get(symbolName);
  if (per !== 'second') return undefined;
  if (unit.dimension === 'data') return { name: `${unit.name} per second`, dimension: 'dataRate', factors: unit.factors };
  return unit.dimension === 'compute' ? unit : undefined;
}
