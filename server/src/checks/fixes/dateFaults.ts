import type { Article } from '../../article/model.ts';
import type { FaultyDate } from '../../facts/calendarFaults.ts';
import type { PlacedDate } from '../../facts/dates.ts';
import { civilOf, dayOf, findDates, formatPeriod, redate, weekdayNames, weekdayOf, type Day } from '../../language/dates/index.ts';
import { replace } from '../../text/edit.ts';
import { shift } from '../../text/span.ts';
import type { Fix } from '../check.ts';
import { markDatedFix } from './markDated.ts';

/** Ways to put a faulty date right; either side of a contradiction may be the wrong one. */
export function faultFixes(article: Article, { fault, placed }: FaultyDate): readonly Fix[] {
  const fixes = fault === 'weekday' ? weekdayFixes(article, placed) : fault === 'impossible' ? impossibleFixes(article, placed) : swapFixes(article, placed);
  return [...fixes, markDatedFix(placed.sentence, '[clarify date]')];
}

const written = (article: Article, { span }: PlacedDate): string => article.text.slice(span.start, span.end);

const fix = (title: string, span: PlacedDate['span'], newText: string): Fix => ({ title, safe: false, edits: [replace(span, newText)] });

/** The right weekday of the date; the nearest date of the weekday; the same date a year on or back, where it is that weekday. */
function weekdayFixes(article: Article, placed: PlacedDate): readonly Fix[] {
  const { expression, sentence, period } = placed;
  const { span, weekday } = expression.weekday!;
  const day = expression.ends?.[0].first ?? period!.first;
  const name = weekdayNames[weekdayOf(day)]!;
  const old = sentence.prose.source.slice(span.start, span.end);
  const right = /day$/i.test(old) ? name : name.slice(0, 3) + (old.endsWith('.') ? '.' : '');
  const toWeekday = fix(`The date is right: it was a ${name}`, shift(span, sentence.span.start), right);
  if (expression.ends) return [toWeekday];
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  const nearest = day + (ahead > 3 ? ahead - 7 : ahead);
  const { year, month, day: dayOfMonth } = civilOf(day);
  const otherYears = [year + 1, year - 1].map(y => dayOf(y, month, dayOfMonth)).filter(other => weekdayOf(other) === weekday);
  return [toWeekday, ...[nearest, ...otherYears].map(other => moveTo(article, placed, other, `The ${weekdayNames[weekday]!} is right`))];
}

function moveTo(article: Article, placed: PlacedDate, day: Day, title: string): Fix {
  const newText = redate(written(article, placed), placed.expression, day);
  return fix(`${title}: change to ${newText}`, placed.span, newText);
}

const dayNumbers = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?!\d)/g;

/** The month's last day, or the month without a day. */
function impossibleFixes(article: Article, { expression, span, period }: PlacedDate): readonly Fix[] {
  const text = article.text.slice(span.start, span.end);
  const month = expression.inYear?.(2025) ?? period!;
  const last = civilOf(dayOf(civilOf(month.first).year, civilOf(month.first).month + 1, 1) - 1).day;
  const inMonth = /^\d{4}/.test(text)
    ? text.replace(/\d\d$/, String(last))
    : text.replace(dayNumbers, (written, day: string) => (Number(day) <= last ? written : written === day ? String(last) : `${last}${last === 31 ? 'st' : 'th'}`));
  const toLast = fix(`Take the last day of the month: ${inMonth}`, span, inMonth);
  if (expression.inYear || text.length > 24) return [toLast];
  const name = formatPeriod({ ...month, precision: 'month' });
  const on = /\bon\s+(?:the\s+)?$/i.exec(article.text.slice(Math.max(0, span.start - 10), span.start))?.[0];
  const wider = { start: span.start - (on?.length ?? 0), end: span.end };
  return [toLast, fix(`Leave the day open: ${name}`, wider, on ? `${on.startsWith('O') ? 'In' : 'in'} ${name}` : name)];
}

const joints = /\s*[–—]\s*|\s+(?:to|until|till|through|thru|and)\s+|\s+-{1,2}\s+|-/g;

/** The range with its ends the other way round. */
function swapFixes(article: Article, placed: PlacedDate): readonly Fix[] {
  const text = written(article, placed);
  const days = text.replace(/(\d+)(\s*[–—-]\s*)(\d+)/, '$3$2$1');
  const halves = [...text.matchAll(joints)].map(({ 0: joint, index }) => text.slice(index + joint.length) + joint + text.slice(0, index));
  const swapped = [days, ...halves].find(candidate => candidate !== text && runsForward(candidate));
  return swapped === undefined ? [] : [fix(`Swap the ends: ${swapped}`, placed.span, swapped)];
}

function runsForward(text: string): boolean {
  const [date, ...others] = findDates(`from ${text}`);
  return date?.period !== undefined && others.length === 0 && date.fault === undefined && date.span.end - date.span.start === text.length;
}
