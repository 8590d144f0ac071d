import type { Article, Passage, Sentence } from '../../article/model.ts';
import { subjectOfArticle } from '../figures/articleSubject.ts';
import { datesOf } from '../dates.ts';
import { localSubject } from '../figures/local.ts';
import { civilOf, findDates, type DateExpression, type Period } from '../../language/dates/index.ts';
import { findQuantities } from '../../language/quantity/find.ts';
import { point } from '../../language/quantity/interval.ts';
import type { Quantity } from '../../language/quantity/quantity.ts';
import { memoize } from '../../text/memo.ts';
import { shift, type Span } from '../../text/span.ts';
import type { Calculation, Derivation } from './model.ts';

interface Birth {
  readonly period: Period;
  readonly span: Span;
}

/** When the person was born whom the article is about: "(4 February 1921 – 19 August 2004)", "(born 1921)". */
export const birthOf: (article: Article) => Birth | undefined = memoize(article => {
  const lead = article.passages.find(passage => passage.role === 'body' && passage.kind === 'paragraph')?.sentences[0];
  const bracket = lead && /^[^(]{2,80}\(([^)]{4,80})\)/.exec(lead.prose.masked);
  if (!lead || !bracket || !speaksOfPerson(article)) return undefined;
  const told = bracket[1]!;
  const found = birthIn(told);
  return found && { ...found, span: shift(found.span, lead.span.start + bracket[0].length - 1 - told.length) };
});

function birthIn(told: string): Birth | undefined {
  const [date] = findDates(told);
  const period = date?.ends ? date.ends[0] : /\bborn\b|^\s*b\./i.test(told) ? date?.period : undefined;
  return date && period && !period.circa ? { period, span: date.span } : undefined;
}

/** He or she is spoken of more than once. */
const speaksOfPerson = (article: Article): boolean =>
  article.passages.slice(0, 30).flatMap(({ sentences }) => sentences).filter(({ prose }) => /\b(?:he|she|his|her)\b/i.test(prose.masked)).length > 1;

const told = /\b(?:aged|at\s+(?:the\s+)?age(?:\s+of)?|at\s+age)\s+((?:\d{1,3}|[a-z]+(?:-[a-z]+)?)\b)(?!-)/gi;

/** Ages of the article's person at dates that the same sentence tells: "at the age of 18, in 1939". */
export function ages(article: Article): readonly (readonly [Sentence, Derivation])[] {
  const birth = birthOf(article);
  if (!birth) return [];
  return article.passages.filter(({ role, kind }) => role === 'body' && (kind === 'paragraph' || kind === 'listItem'))
    .flatMap(passage => sentencesOfPerson(article, passage).flatMap(sentence => agesIn(sentence, birth).map(derivation => [sentence, derivation] as const)));
}

/** Sentences whose subject is the article's person, by name or by a pronoun that can mean nobody else. */
function sentencesOfPerson(article: Article, passage: Passage): readonly Sentence[] {
  const own = subjectOfArticle(article).words;
  let isPerson = true;
  return passage.sentences.filter(({ prose }) => {
    const subject = localSubject(prose);
    if (!subject.pronoun) isPerson = [...subject.words, ...subject.names.flatMap(({ words }) => words)].every(word => own.has(word));
    return isPerson;
  });
}

function agesIn({ prose }: Sentence, birth: Birth): readonly Derivation[] {
  const { masked } = prose;
  if (!/\bage/.test(masked)) return [];
  const dates = datesOf(prose).filter(date => date.period && !date.relative && !date.ends);
  return [...masked.matchAll(told)].flatMap(match => {
    const start = match.index + match[0].length - match[1]!.length;
    const quantity = numberAt(masked, start, start + match[1]!.length);
    const date = quantity && dateBeside(masked, dates, { start: match.index, end: match.index + match[0].length });
    return quantity && date ? [ageAt(quantity, date, birth)] : [];
  });
}

/** The number alone, read without its "aged", which would make it a label's. */
const numberAt = (masked: string, start: number, end: number): Quantity | undefined => {
  const [quantity] = findQuantities(`${' '.repeat(start)}${masked.slice(start, end)}`, true);
  return quantity && !quantity.unit && quantity.shape === 'single' ? quantity : undefined;
};

function dateBeside(masked: string, dates: readonly DateExpression[], claim: Span): DateExpression | undefined {
  const behind = dates.find(({ span }) => span.start >= claim.end && /^\s*,?\s*(?:in|on)\s+$/.test(masked.slice(claim.end, span.start)));
  const before = dates.findLast(({ span }) => span.end <= claim.start && /^\s*,?\s*$/.test(masked.slice(span.end, claim.start)));
  const opening = dates.length === 1 && /^\s*(?:in|on)\s+$/i.test(masked.slice(0, dates[0]!.span.start)) && dates[0]!.span.end <= claim.start ? dates[0] : undefined;
  return behind ?? before ?? opening;
}

function ageAt(quantity: Quantity, date: DateExpression, birth: Birth): Derivation {
  const [born, then] = [birth.period, date.period!];
  const youngest = yearsBetween(born.last, then.first);
  const oldest = yearsBetween(born.first, then.last);
  const readings = [...new Set([oldest, youngest])].map((age): Calculation =>
    ({ formula: `born ${civilOf(born.first).year}, ${civilOf(then.first).year}`, result: point(age), unit: '', shown: youngest === oldest ? String(age) : `${youngest} or ${oldest}` }));
  return { rule: 'age', claimed: { span: quantity.span, core: quantity.core, values: [point(quantity.numerals[0].digits)], quantity }, readings, operands: [date.span], elsewhere: [birth.span] };
}

/** Whole years from one day to another. */
function yearsBetween(from: number, to: number): number {
  const [a, b] = [civilOf(from), civilOf(to)];
  return b.year - a.year - (b.month < a.month || (b.month === a.month && b.day < a.day) ? 1 : 0);
}
