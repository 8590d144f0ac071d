import type { Article, Sentence } from '../../article/model.ts';
import { reviewsOf } from '../../facts/review.ts';
import type { NowWord } from '../../facts/undatedNow.ts';
import { civilOf, monthNames, type Day } from '../../language/dates/index.ts';
import { replace } from '../../text/edit.ts';
import { shift } from '../../text/span.ts';
import type { Fix } from '../check.ts';
import { markDatedFix } from './markDated.ts';

const monthOf = (day: Day): string => `${monthNames[civilOf(day).month - 1]!} ${civilOf(day).year}`;

/** Turns a word that points at now into a date: today's for an editor who has checked, the last review's, or a mark. */
export function undatedFixes(article: Article, sentence: Sentence, word: NowWord, today: Day): readonly Fix[] {
  const review = reviewsOf(article)[0]?.period;
  const days = [today, ...(review && review.last < today ? [review.last] : [])];
  const dated = days.flatMap((day, i) => datedFix(sentence, word, day, i === 0 ? 'Checked today' : 'As it was when last reviewed'));
  return [...dated.filter((fix, i) => i === 0 || fix.edits[0]!.newText !== dated[0]!.edits[0]!.newText), markDatedFix(sentence, '[when?]')];
}

function datedFix(sentence: Sentence, word: NowWord, day: Day, title: string): readonly Fix[] {
  const text = sentence.prose.masked;
  const { start, end } = word.span;
  const words = text.slice(start, end);
  if (word.kind === 'calendar') {
    const date = calendarDate(words, day);
    const newText = date && fitted(text, start, date);
    return newText ? [fix(`${title}: ${newText}`, { start, end }, newText)] : [];
  }
  if (word.kind === 'latest') {
    const noun = /^\s+(?:stable\s+|available\s+)?[\w-]+/.exec(text.slice(end));
    const at = end + (noun?.[0].length ?? 0);
    return [fix(`${title}: as of ${monthOf(day)}`, { start: at, end: at }, ` (as of ${monthOf(day)})`)];
  }
  return word.kind === 'now' ? [fix(`${title}: as of ${monthOf(day)}`, ...asOf(text, word, `as of ${monthOf(day)}`))] : [];

  function fix(name: string, at: { start: number; end: number }, newText: string): Fix {
    return { title: name, safe: false, edits: [replace(shift(at, sentence.span.start), newText)] };
  }
}

/** "Is currently the largest" becomes "is, as of November 2026, the largest"; at either end of the sentence one comma, or none, is enough. */
function asOf(text: string, { span: { start, end } }: NowWord, date: string): readonly [{ start: number; end: number }, string] {
  if (startsSentence(text, start)) return [{ start, end }, capital(date) + (/^\s*,/.test(text.slice(end)) ? '' : ',')];
  const before = text.slice(0, start);
  if (/^\s*(?:[.,;:)!?\]]|$)/.test(text.slice(end)) || /[,;:([]\s*$/.test(before)) return [{ start, end }, date];
  const gap = /\s*$/.exec(before)![0].length;
  return [{ start: start - gap, end }, `, ${date},`];
}

/** "Since last year" takes no second preposition. */
const fitted = (text: string, start: number, date: string): string =>
  startsSentence(text, start) ? capital(date) : /\b(?:since|until|till|from|to|before|after|than|of|in|by)\s+$/i.test(text.slice(0, start)) ? date.replace(/^in /, '') : date;

const startsSentence = (text: string, at: number): boolean => text.slice(0, at).trim() === '';
const capital = (words: string): string => words[0]!.toUpperCase() + words.slice(1);

/** The calendar year or month that "this", "last" or "next" means on a day; nothing for seasons, weeks and centuries. */
function calendarDate(words: string, day: Day): string | undefined {
  const { year, month } = civilOf(day);
  const [which, unit] = words.toLowerCase().split(/\s+/);
  const by = which === 'last' ? -1 : which === 'next' ? 1 : 0;
  switch (unit) {
    case 'year': return `in ${year + by}`;
    case 'decade': return `in the ${Math.floor(year / 10) * 10 + by * 10}s`;
    case 'month': return `in ${monthNames[(month - 1 + by + 12) % 12]!} ${year + Math.floor((month - 1 + by) / 12)}`;
    case 'quarter': {
      const quarter = Math.floor((month - 1) / 3) + by;
      return `in Q${((quarter + 4) % 4) + 1} ${year + Math.floor(quarter / 4)}`;
    }
    default: return undefined;
  }
}
