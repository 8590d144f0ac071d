import { civilOf } from './day.ts';
import { dayForms } from './dayForms.ts';
import { firstOf, type DateExpression, type Form, type Reading } from './expression.ts';
import { fiscalFormsInDigits, fiscalFormsInWords, yearEnded } from './fiscalForms.ts';
import { monthFormsInDigits, monthFormsInWords } from './monthForms.ts';
import { partsOf } from './parts.ts';
import { rangePeriod, type Period } from './period.ts';
import { plainRelatives, shifted } from './relativeForms.ts';
import { yearForms, yearFormsInWords } from './yearForms.ts';

const inDigits = firstOf([fiscalFormsInDigits, monthFormsInDigits, dayForms, yearForms]);
const inWords = firstOf([dayForms, fiscalFormsInWords, monthFormsInWords, yearFormsInWords]);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isQuote = (code: number): boolean => code === 39 || code === 0x2019 || code === 0x2018;

/** One date with no part and no range. */
const whole: Form = (text, at) => {
  const code = text.charCodeAt(at);
  return isDigit(code) ? inDigits(text, at) : isQuote(code) ? yearForms(text, at) : inWords(text, at);
};
const parted = partsOf(whole);
const single: Form = (text, at) => (isDigit(text.charCodeAt(at)) ? undefined : parted(text, at)) ?? whole(text, at);

const connector = /(\s*[–—]\s*|-|\s+-{1,2}\s+|\s+(?:to|until|till|through|thru)\s+|\s+and\s+|\s+or\s+|\s*\/\s*|\s*,\s*)(?:(?:the|on|in)\s+)*/iy;
const fromBefore = /\b(?:from|between)\s+(?:the\s+)?(?:year\s+)?$/i;
const wordBefore = (text: string, at: number): string => text.slice(Math.max(0, at - 20), at);

/** A date, or the range it begins. */
const dated: Form = (text, at) => {
  const left = single(text, at);
  if (!left || left.relative) return left;
  connector.lastIndex = left.end;
  const joint = connector.exec(text);
  const right = joint && single(text, left.end + joint[0].length);
  return (right && !right.relative && join(left, right, joint[1]!, wordBefore(text, at))) || left;
};

type DateOf = (year: number) => Period;

function join(left: Reading, right: Reading, joint: string, before: string): Reading | undefined {
  const word = joint.trim().toLowerCase();
  if (word === '/' && isMonths(left, right)) return range(left, right);
  if (lists.has(word) && !(word === 'and' && /between\s+(?:the\s+)?$/i.test(before))) return borrowYear(left, right);
  return isTied(left, right, /^[a-z]/.test(word), fromBefore.test(before)) && alike(left, right) ? range(left, right) : undefined;
}

const lists: ReadonlySet<string> = new Set(['and', 'or', ',', '/']);

/** "May/June 2025" */
const isMonths = (left: Reading, right: Reading): boolean =>
  !left.period && left.inYear !== undefined && right.period !== undefined && sample(left).precision === 'month' && alike(left, right);

/** Whether "from" or "between" opens a range, or its ends are sure enough to do without. */
function isTied(left: Reading, right: Reading, inWords: boolean, opened: boolean): boolean {
  if (opened) return true;
  if (inWords && (left.weak || right.weak) && !hasYear(right)) return false;
  return !(left.period && left.weak && right.weak);
}

const hasYear = (reading: Reading): boolean => reading.period !== undefined && !reading.weak;
const sample = (reading: Reading): Period => reading.period ?? reading.inYear!(2000);
const isDaily = (reading: Reading): boolean => ['day', 'days'].includes(sample(reading).precision);
const isYearly = (reading: Reading): boolean => ['year', 'decade', 'century', 'range'].includes(sample(reading).precision);

/** Days go with days; a date without its year takes it from a finer one than a year. */
const alike = (left: Reading, right: Reading): boolean =>
  isDaily(left) === isDaily(right) && !(left.period === undefined && isYearly(right)) && !(right.period === undefined && isYearly(left));

/** "April and May 2025": the first stands for itself and takes the year of the second. */
function borrowYear(left: Reading, right: Reading): Reading | undefined {
  if (left.period || !left.inYear || !right.period || !alike(left, right)) return undefined;
  return { end: left.end, ...(left.weekday && { weekday: left.weekday }), period: left.inYear(civilOf(right.period.first).year) };
}

/** Seasons without a year come every year. */
function range(left: Reading, right: Reading): Reading | undefined {
  const at = { end: right.end, ...(left.weekday && { weekday: left.weekday }) };
  if (left.period && right.period) return between(left.period, right.period, at);
  if (right.period) return between(before(left.inYear!, right.period), right.period, at);
  if (left.period) return between(left.period, after(right.inYear!, left.period), at);
  if (sample(left).precision === 'season') return undefined;
  const [from, to] = [left.inYear!, right.inYear!];
  const inYear: DateOf = year => rangePeriod(from(year), after(to, from(year)));
  return { ...at, inYear, ...(left.weak && right.weak && { weak: true }) };
}

function between(from: Period, to: Period, at: Omit<Reading, 'period'>): Reading {
  const ends = [from, to] as const;
  return to.last < from.first ? { ...at, period: rangePeriod(to, from), ends, fault: 'backwards' } : { ...at, period: rangePeriod(from, to), ends };
}

/** The last such date that begins no later than `limit`, within a year: "December–March 2025". */
const before = (inYear: DateOf, limit: Period): Period => {
  const { year } = civilOf(limit.first);
  return inYear(year).first <= limit.last ? inYear(year) : inYear(year - 1);
};
const after = (inYear: DateOf, limit: Period): Period => {
  const { year } = civilOf(limit.first);
  return inYear(year).last >= limit.first ? inYear(year) : inYear(year + 1);
};

const relativeOrDated = firstOf([shifted(dated), yearEnded(single), plainRelatives, dated]);

/** Words and digits that a date can begin with; each is then tried against the forms. */
const starts = new RegExp(
  "(?<![\\w$€£¥#@\\\\/-]|\\d[.,:])(?:\\d|['’‘]\\d\\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|spring|summer|autumn|winter|fall|fy|fiscal|financial"
  + '|early|mid|late|end|beginning|start|close|year[-\\s]|week\\s|q[1-4]|h[12]|a\\.?d|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth'
  + '|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty|final|last|latter|other|tax|half|that\\s|the\\s+(?:same|very|following|next|ensuing|previous|preceding|prior)\\s|the\\s+(?:day|week|month|year)\\s+(?:after|before)\\b'
  + '|an?\\s|one|two|three|four|six|seven|eight|nine|ten|eleven|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|thirty|forty|fifty|sixty|seventy|eighty|ninety))', 'gi');

const monthEvidence = /(?:\b(?:in|by|since|until|till|during|from|to|through|as of|as at|before|after|between|throughout|late|early|mid|end of|start of|beginning of|month of|for|and|or|around|on)\s+(?:the\s+)?|[(–—]\s*)$/i;
const recurring = /\b(?:every|each|last|this|next|any|all)\s+$/i;

/** Whether the words before a weak reading make it a date after all. */
function isTold(reading: Reading, before: string): boolean {
  if (!reading.weak) return true;
  if (reading.period || !reading.inYear) return false;
  return sample(reading).precision !== 'season' && monthEvidence.test(before) && !recurring.test(before);
}

/**
 * Every date that a text tells, in text order, none overlapping another. What is told from today ("last year") is none.
 * @param masked text in which markup, code, URLs and citations are spaces; offsets are relative to it
 */
export function findDates(masked: string): readonly DateExpression[] {
  const found: DateExpression[] = [];
  starts.lastIndex = 0;
  for (let match = starts.exec(masked); match; match = starts.exec(masked)) {
    const at = match.index;
    const reading = relativeOrDated(masked, at);
    if (reading && isTold(reading, wordBefore(masked, at))) {
      found.push(expressionOf(reading, at));
      starts.lastIndex = reading.end;
    } else if (isDigit(masked.charCodeAt(at))) {
      starts.lastIndex = pastNumber(masked, at);
    }
  }
  return found;
}

function expressionOf(reading: Reading, start: number): DateExpression {
  const { end, period, weak, ...rest } = reading;
  return weak ? { span: { start, end }, period, inYear: reading.inYear! } : { ...rest, span: { start, end }, period };
}

const number = /[\d.,:]+/y;

/** Digits within a number begin no date. */
function pastNumber(text: string, at: number): number {
  number.lastIndex = at;
  return at + number.exec(text)![0].length;
}
