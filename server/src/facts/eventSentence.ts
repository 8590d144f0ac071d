import type { Prose } from '../article/model.ts';
import { findQuotes } from '../language/claims/quotes.ts';
import { findDates, type DateExpression } from '../language/dates/index.ts';
import { blankOut } from '../markdown/mask.ts';
import { memoize } from '../text/memo.ts';
import { shift } from '../text/span.ts';
import { datesOf } from './dates.ts';
import { doersOwn, eventVerbs, kindOfVerb, type EventKind } from './eventClasses.ts';
import { predictionsOf } from './predictions.ts';

/** An event as one sentence tells it. */
export interface ToldEvent {
  readonly kind: EventKind;
  /** The words that name what it happened to. */
  readonly subject: string;
  readonly details: string;
  readonly date: DateExpression;
}

/** Where an event is told again, put off, or told by way of a plan, its date is not the event's. */
const unsure = /\b(?:originally|initially|previously|planned|scheduled|expected|slated|intended|again|re-?(?:released|launched|opened|published|issued)|later|postponed|delayed|second|third|new|updated|leaked|rumou?red|reportedly|allegedly|beta|alpha|preview|early access|demo|trailer|if|would|could|might|not|never|before|after|until|since|some|sources|according)\b/i;

/** "May" is a month as well. */
const isUnsure = (text: string): boolean => unsure.test(text) || /\bmay\b/.test(text);

/** The events of a passage's sentences; "it" is whoever the sentence before spoke of. */
export function eventsInProse(sentences: readonly { readonly prose: Prose }[]): readonly (ToldEvent & { readonly sentence: number })[] {
  return sentences.flatMap(({ prose }, sentence) => eventsOf(prose).flatMap(event => {
    const subject = /^(?:it|he|she)$/i.test(event.subject) ? openingName(sentences[sentence - 1]?.prose) : event.subject;
    return subject === undefined ? [] : [{ ...event, subject, sentence }];
  }));
}

/** The name that a sentence opens with, up to its verb. */
const opening = /^\s*((?:The\s+)?[A-Z0-9][\w.’'&-]*(?:\s+(?:[A-Z0-9][\w.’'&-]*|of|the|and|de|von|van))*)\s+(?:\([^)]*\)\s*)?(?:,[^,]+,\s*)?[a-z]+\b/;
const openingName = (prose: Prose | undefined): string | undefined => (prose ? opening.exec(prose.masked)?.[1] : undefined);

const eventsOf: (prose: Prose) => readonly ToldEvent[] = memoize(prose => {
  const dates = datesOf(prose);
  if (dates.length === 0) return [];
  const text = blankOut(prose.masked, findQuotes(prose.masked));
  if (isUnsure(text) || predictionsOf(prose).length > 0) return [];
  const told: ToldEvent[] = [];
  for (const match of text.matchAll(eventVerbs)) {
    const event = eventAt(text, match.index, match[0], dates, told.at(-1)?.subject);
    if (event) told.push(event);
  }
  return [...told, ...lifeDates(text, dates)];
});

const lifespan = /^\s*((?:[\p{Lu}][\p{L}.’'-]*\s+){1,5})\(\s*(?:born\s+|b\.\s+)?$/u;

/** "Ada Lovelace (10 December 1815 – 27 November 1852)", "Michelle Yeoh (born 6 August 1962)". */
function lifeDates(text: string, [date]: readonly DateExpression[]): readonly ToldEvent[] {
  const name = date && lifespan.exec(text.slice(0, date.span.start))?.[1]?.trim();
  if (!date || !name || !/^\s*[),;]/.test(text.slice(date.span.end))) return [];
  const event = (kind: EventKind, its: DateExpression): ToldEvent => ({ kind, subject: name, details: '', date: its });
  if (!date.ends) return /\(\s*b\w*\.?\s+$/.test(text.slice(0, date.span.start)) ? [event('born', date)] : [];
  const [born, died] = halves(text, date);
  return born && died ? [event('born', born), event('died', died)] : [];
}

/** The two dates that a range is written with. */
function halves(text: string, { span }: DateExpression): readonly DateExpression[] {
  const joint = /\s*[–—]\s*|\s+-\s+/.exec(text.slice(span.start, span.end));
  if (!joint) return [];
  const middle = span.start + joint.index;
  return [[span.start, middle], [middle + joint[0].length, span.end]].flatMap(([from, to]) => {
    const [date, ...others] = findDates(`in ${text.slice(from, to)}`);
    return date && others.length === 0 ? [{ ...date, span: shift(date.span, from! - 3) }] : [];
  });
}

const clauseBreak = /[;:.]\s|,\s|\b(?:and|but|which|who|while|when|where|that|as|by then|with)\b/i;
const passive = /\b(?:was|were|is|are|has been|have been|had been|been|being)\s+(?:(?:first|officially|publicly|formally|finally|also)\s+)?$/i;
/** Who did it tells no two events apart, except where several may. */
const byMany: ReadonlySet<EventKind> = new Set(['acquired', 'adopted', 'signed']);
const agent = /\bby\s+(?:(?:the|its|their)\s+)?[A-Z][\w.’'&-]*(?:\s+(?:and\s+)?[A-Z][\w.’'&-]*)*/g;
const neutral = /\b(?:publicly|officially|formally|finally|first|also|worldwide|globally|to the public|to market|on|in|at|the|of|a|an|\w+day)\b|,/gi;
const datePreposition = /^(?:[^;:]*?[\s(,])?(?:on|in|during|around)\s+(?:(?:the|early|late|mid)\s+)*$|^\s*[,(]?\s*$/i;
const names = /^(?:(?:the|a|an|its|their|his|her)\s+)?[\w.’'&+/-]+(?:\s+[\w.’'&+/-]+){0,6}$/i;
/** Words that no name of a subject holds. */
const noName = /\b(?:is|are|was|were|be|been|has|have|had|did|to|by|from|on|in|at|we|I|you|that|which|who|it|not|\w+ed)\b/;
/** These happen to a subject without anybody else's doing; of the others the subject is who did them, unless a passive says not. */
const happensTo: ReadonlySet<EventKind> = new Set(['opened', 'launched', 'premiered', 'died', 'sank', 'born', ...doersOwn]);

function eventAt(text: string, at: number, verb: string, dates: readonly DateExpression[], lastSubject: string | undefined): ToldEvent | undefined {
  const end = at + verb.length;
  const date = dateOf(text, at, end, dates);
  if (!date || reportsClause(text, date, end)) return undefined;
  const between = wordsBehind(text, end, date);
  const group = passive.exec(text.slice(0, at));
  const { subject, rest } = clauseBefore(text, group?.index ?? at, dates);
  const kind = kindOfVerb(verb);
  if (!group && hasObject(kind, between)) return fromObject(kind, between, date, subject, rest);
  const tail = `${between} ${tailAfter(text, date, end)}`;
  if (isName(subject) && (group || happensTo.has(kind))) return { kind, subject, details: detailsOf(kind, `${rest} ${tail}`), date };
  // "Was announced in May and released in June": both happened to the same.
  const isJoined = subject === '' && lastSubject !== undefined && joined.test(text.slice(0, at));
  return isJoined ? { kind, subject: lastSubject, details: detailsOf(kind, tail), date } : undefined;
}

/** From a verb to its date, or to its clause's end where the date stands in front. */
const wordsBehind = (text: string, end: number, { span }: DateExpression): string =>
  span.start >= end ? text.slice(end, span.start) : /^[^,;:.]*/.exec(text.slice(end))![0];

const hasObject = (kind: EventKind, between: string): boolean =>
  !doersOwn.has(kind) && /^\s+(?:the\s+|its\s+|their\s+|an?\s+)?["“]?[A-Z0-9]/.test(between);

const joined = /\band\s+(?:(?:was|were)\s+)?(?:\w+ly\s+)?$/i;

/** "Announced on 5 April that …": many a thing is. */
const reportsClause = (text: string, date: DateExpression, verbEnd: number): boolean =>
  [date.span.end, verbEnd].some(at => /^,?\s*(?:that|how|whether)\b/i.test(text.slice(at)));

/** The date that a verb governs: the next one behind it, or with none behind, one that opens the sentence. */
function dateOf(text: string, at: number, end: number, dates: readonly DateExpression[]): DateExpression | undefined {
  const behind = dates.find(({ span }) => span.start >= end);
  if (behind) return isGoverned(text.slice(end, behind.span.start)) ? behind : undefined;
  return dateInFront(text, at, dates);
}

/** Numbers of people and things die and are opened again and again. */
const isCount = /^(?:(?:about|some|over|at least|nearly|around|more than)\s+)?(?:\d[\d,]*\s+[a-z]|(?:two|three|four|five|six|seven|eight|nine|ten|many|several|dozens|hundreds|thousands|people)\b)/i;
const isName = (subject: string): boolean => names.test(subject) && !isCount.test(subject) && !noName.test(subject.replace(/^(?:It|He|She)$/, ''));

/** "Meta released Llama 4 on …": it happened to the object; who did it tells nothing more. */
function fromObject(kind: EventKind, between: string, date: DateExpression, doer: string, rest: string): ToldEvent | undefined {
  const match = /^\s*(.+?)(?:\s+(?:(?:on|in|for|to|at|as|during|around)\s.*|$)|\s*,?\s*$)/i.exec(between);
  if (!match || !isName(match[1]!) || doer === '' || noName.test(doer)) return undefined;
  return { kind, subject: match[1]!, details: detailsOf(kind, `${rest} ${between.slice(between.indexOf(match[1]!) + match[1]!.length)}`), date };
}

const isGoverned = (between: string): boolean =>
  between.length < 90 && datePreposition.test(between) && !clauseBreak.test(between.replace(/,\s*$/, '')) && !/\b\w+ed\b(?=.*\b(?:on|in)\b)/i.test(between.replace(/^\s*(?:\w+ly)\b/, ''));

/** "On 5 April 2025, Orion was announced". */
function dateInFront(text: string, at: number, dates: readonly DateExpression[]): DateExpression | undefined {
  const [first, second] = dates;
  if (!first || first.span.end > at || second || !/^\s*(?:On|In)\s+(?:(?:the|early|late|mid)\s+)*$/i.test(text.slice(0, first.span.start))) return undefined;
  return /^,?\s/.test(text.slice(first.span.end)) && !/[;:]|\b(?:and|but|which|who|while|when|where|that)\b/i.test(text.slice(first.span.end, at)) ? first : undefined;
}

/** What stands before a verb in its clause, back to the date before, and what goes before that without being one: "In Japan, …". */
function clauseBefore(text: string, end: number, dates: readonly DateExpression[]): { readonly subject: string; readonly rest: string } {
  const start = dates.findLast(({ span }) => span.end <= end)?.span.end ?? 0;
  const before = text.slice(start, end).replace(/(\d)\.(\d)/g, '$1\u0001$2');
  const clause = /[^,;:.()]*$/.exec(before)![0];
  const plain = (words: string): string => words.replaceAll('\u0001', '.').trim();
  return { subject: plain(clause.replace(/^\s*(?:and|but|then)\s+/i, '')), rest: plain(before.slice(0, before.length - clause.length)) };
}

/** A place or platform told right behind the date. */
function tailAfter(text: string, { span }: DateExpression, verbEnd: number): string {
  if (span.start < verbEnd) return '';
  return /^\s+(?:in|for|on|at|to|as|by|through|via)\s+(?:[\w’'-]+\s*){1,4}/.exec(text.slice(span.end))?.[0] ?? '';
}

/** What is left of the words around a verb and its date: enough to tell one event of a kind from another. */
function detailsOf(kind: EventKind, words: string): string {
  const left = (byMany.has(kind) ? words : words.replace(agent, ' ')).replace(neutral, ' ').toLowerCase().match(/[a-z0-9][\w’'-]*/g) ?? [];
  return [...new Set(left)].sort().join(' ');
}

const inTimelines = /\b(announce|unveil|release|launch|publish|premiere|debut|found|establish|open|inaugurate|complete|acquire|discontinue|dissolve|demolish|discover|adopt|sign)(?:e?s)\b/gi;
const pastOf = (stem: string): string => stem.endsWith('e') ? `${stem}d` : `${stem}ed`;

/** The event that a row of a timeline tells in its first clause: "Orion announced; …", "Meta releases Orion". */
export const eventInFragment: (prose: Prose) => Omit<ToldEvent, 'date'> | undefined = memoize(({ masked }) => {
  const clause = /^[^;]*?(?=[;.](?:\s|$)|$)/.exec(masked.trim())![0].replace(inTimelines, (_, stem: string) => pastOf(stem));
  if (datesOf({ source: clause, masked: clause }).length > 0 || isUnsure(clause)) return undefined;
  const [verb, second] = [...clause.matchAll(eventVerbs)];
  if (!verb || second) return undefined;
  const kind = kindOfVerb(verb[0]);
  const subject = clause.slice(0, verb.index).replace(passive, '').trim();
  const behind = clause.slice(verb.index + verb[0].length);
  if (/^\s+(?:the\s+|its\s+|an?\s+)?[A-Z0-9]/.test(behind) && subject !== '') return isName(behind.trim()) ? { kind, subject: behind.trim(), details: '' } : undefined;
  return isName(subject) ? { kind, subject, details: detailsOf(kind, behind) } : undefined;
});
