import type { Prose } from '../../article/model.ts';
import type { Period } from '../../language/dates/index.ts';
import { singular } from '../../language/quantity/noun.ts';
import type { Quantity } from '../../language/quantity/quantity.ts';
import { memoize } from '../../text/memo.ts';
import type { Span } from '../../text/span.ts';
import { attributeOf, type Attribute } from './attribute.ts';
import { bare, namesIn, type Name } from './names.ts';
import { partAround, readingOf, scopeOf, tokenFrom, type Reading, type Scope } from './reading.ts';
import { subjectOf, type LocalSubject } from './subject.ts';
import { verbLemma } from './verbs.ts';
import { changeVerbs, functionWords, qualifierOfWord, reachesFar, reachesNear } from './words.ts';

/** What a sentence alone tells of one of its figures. */
export interface LocalFigure {
  readonly quantity: Quantity;
  readonly attribute: Attribute;
  /** Names in the figure's part of the sentence. */
  readonly names: readonly Name[];
  /** Those that stand nearest to it where its part has several figures: "14 in *Paris* and 3 in *London*". */
  readonly nearNames: readonly Name[];
  readonly times: readonly Period[];
  /** The sentence has a date in another part, which may or may not be the figure's. */
  readonly datedElsewhere: boolean;
  /** The subject of the clause behind a semicolon that the figure stands in; undefined in the sentence's first clause. */
  readonly clauseSubject: LocalSubject | undefined;
  /** What is counted is itself the subject of its part: "so that *32 matches* were played". */
  readonly isSubject: boolean;
  /** Reserves in alphabetical order: "claimed", "first", "projected". */
  readonly qualifiers: readonly string[];
  /** Words with a meaning behind the figure in its part of the sentence, singular. */
  readonly trail: readonly string[];
}

/** The figures of a sentence with what it tells of each. */
export const localFigures: (prose: Prose) => readonly LocalFigure[] = memoize(prose => {
  const reading = readingOf(prose);
  return reading.quantities.filter(quantity => !reading.conversions.has(quantity)).map(quantity => localFigure(reading, quantity));
});

/** The grammatical subject of a sentence. */
export const localSubject: (prose: Prose) => LocalSubject = memoize(prose => subjectOf(readingOf(prose)));

function localFigure(reading: Reading, quantity: Quantity): LocalFigure {
  const scope = scopeOf(reading, quantity);
  const before = scope.before ?? relativeTo(reading, scope.part);
  const whole: Span = before ? { start: before.start, end: scope.part.end } : scope.part;
  const times = timesOf(reading, quantity, whole);
  if (isWhole(reading, quantity)) return { quantity, attribute: attributeOf(reading, quantity, scope), names: [], nearNames: [], clauseSubject: clauseSubject(reading, quantity), isSubject: true, times, datedElsewhere: false, qualifiers: [], trail: [] };
  return {
    quantity, attribute: attributeOf(reading, quantity, scope), names: namesIn(reading.tokens, reading.masked, whole, [...reading.quantities, ...reading.dates]),
    nearNames: nearNames(reading, quantity, whole), clauseSubject: clauseSubject(reading, quantity), isSubject: isSubject(reading, quantity, scope.part), times, datedElsewhere: times.length < reading.dates.length,
    qualifiers: qualifiersOf(reading, quantity, whole), trail: trailOf(reading, quantity, scope),
  };
}

const clauseSubjects = new WeakMap<Reading, Map<number, LocalSubject>>();

/** A semicolon begins a clause with a subject of its own. */
function clauseSubject(reading: Reading, { span }: Quantity): LocalSubject | undefined {
  const start = reading.masked.lastIndexOf(';', span.start) + 1;
  if (start === 0) return undefined;
  const known = clauseSubjects.get(reading) ?? new Map<number, LocalSubject>();
  clauseSubjects.set(reading, known);
  const subject = known.get(start) ?? subjectOf({ ...reading, tokens: reading.tokens.filter(token => token.start >= start) });
  known.set(start, subject);
  return subject;
}

/** ", where 121 people were killed": a relative clause is about what stands in front of it. */
function relativeTo({ masked, tokens }: Reading, part: Span): Span | undefined {
  const first = tokenFrom(tokens, part.start);
  if (first === 0 || !/^(?:where|which|whose|who|whom)$/.test(tokens[first]?.lower ?? '')) return undefined;
  return partAround(masked, tokens, tokens[first - 1]!);
}

/** Only words of grammar between the start of the part and the figure, and a verb behind what it counts. */
function isSubject({ tokens }: Reading, { noun, span, unit }: Quantity, part: Span): boolean {
  if (!noun || unit || noun.compound) return false;
  const lead = tokens.slice(tokenFrom(tokens, part.start), tokenFrom(tokens, span.start));
  const next = tokens[tokenFrom(tokens, noun.span.end)]?.lower ?? '';
  return lead.every(token => functionWords.has(token.lower)) && (/^(?:were|was|are|is|have|had|has|will)$/.test(next) || verbLemma(next) !== undefined);
}

/** "half of the *214 deaths*": what is told of the part is not told of the whole. */
const isWhole = ({ masked, quantities }: Reading, quantity: Quantity): boolean => {
  const previous = quantities[quantities.indexOf(quantity) - 1];
  return previous !== undefined && /^\s+(?:out\s+)?of\s+(?:(?:the|its|all|these|those|their)\s+)?$/.test(masked.slice(previous.span.end, quantity.span.start));
};

const isInside = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** What may stand in front of a date that opens a sentence. */
const openingDate = /^\W*(?:(?:in|on|at|by|as of|during|since|for|until|from)\s+)?(?:(?:early|late|mid|the|fiscal|year)[\s-]+)*$/i;

/** The date nearest to the figure in its part of the sentence, else all of the part, and else one that opens the sentence. */
function timesOf({ masked, dates, quantities }: Reading, quantity: Quantity, part: Span): readonly Period[] {
  const at = quantities.indexOf(quantity);
  const [previous, next] = [quantities[at - 1]?.span.end ?? 0, quantities[at + 1]?.span.start ?? Infinity];
  const dated = dates.filter(date => date.period);
  const inside = dated.filter(date => isInside(date.span, part));
  const behind = inside.filter(date => date.span.start >= quantity.span.end && date.span.end <= next);
  const before = inside.filter(date => date.span.end <= quantity.span.start && date.span.start >= previous);
  const own = behind.length > 0 ? behind : before.length > 0 ? before : inside;
  return (own.length > 0 ? own : dated.filter(date => openingDate.test(masked.slice(0, date.span.start)))).map(date => date.period!);
}

const conjunction = /\b(?:and|while|whereas|but|or)\b/;

/**
 * Names between the figure and the next conjunction or figure, else between the figure before and it; where figures are
 * joined ("14 men and 3 women in Paris"), else the names in front of all or behind all of them.
 */
function nearNames({ masked, tokens, quantities, dates }: Reading, quantity: Quantity, part: Span): readonly Name[] {
  const at = quantities.indexOf(quantity);
  const [previous, next] = [quantities[at - 1]?.span.end ?? 0, quantities[at + 1]?.span.start ?? Infinity];
  const taken = [...quantities, ...dates];
  const within = (start: number, end: number): readonly Name[] => namesIn(tokens, masked, { start: Math.max(start, part.start), end: Math.min(end, part.end) }, taken);
  const behind = masked.slice(quantity.span.end, Math.min(part.end, next));
  const cut = conjunction.exec(behind);
  const own = within(quantity.span.end, cut ? quantity.span.end + cut.index : next);
  if (own.length > 0) return own;
  const before = within(previous, quantity.span.start);
  return before.length > 0 ? before : joinedNames({ masked, quantities, within }, part, cut !== null || next >= part.end);
}

interface Neighbours {
  readonly masked: string;
  readonly quantities: readonly Quantity[];
  readonly within: (start: number, end: number) => readonly Name[];
}

function joinedNames({ quantities, within }: Neighbours, part: Span, isJoined: boolean): readonly Name[] {
  const inPart = quantities.filter(({ span }) => isInside(span, part));
  const [first, last] = [inPart[0], inPart.at(-1)];
  if (!first || !last) return [];
  const shared = within(part.start, first.span.start);
  return shared.length > 0 || !isJoined ? shared : within(last.span.end, part.end);
}

function qualifiersOf(reading: Reading, quantity: Quantity, part: Span): readonly string[] {
  const { masked, tokens, quantities, dates } = reading;
  const at = quantities.indexOf(quantity);
  const near: Span = { start: quantities[at - 1]?.span.end ?? 0, end: quantities[at + 1]?.span.start ?? Infinity };
  const reach = reachBehind(reading, quantity);
  const found = new Set<string>(quantity.noun?.partOf ? ['part'] : []);
  tokens.forEach((token, i) => {
    const qualifier = qualifierOfWord(token.lower);
    if (!qualifier || quantities.some(other => isInside(token, other.span)) || dates.some(date => isInside(token, date.span)) || isPlainFinal(tokens, i)) return;
    const isFar = reachesFar(qualifier) && (token.start < quantity.span.start || token.lower === 'according');
    if (isFar || (isInside(token, part) && token.end <= reach && (!reachesNear(qualifier) || isInside(token, near)))) found.add(qualifier);
  });
  if (isChange(reading, quantity)) found.add('change');
  if (/\b(?:up|down)\s+(?:from|by)\b/i.test(masked.slice(part.start, part.end))) found.add('compared');
  return [...found].sort();
}

/** Where the words that belong to a figure end: two behind what it counts, and never past a conjunction. */
function reachBehind({ tokens }: Reading, quantity: Quantity): number {
  const end = tokenFrom(tokens, quantity.noun?.span.end ?? quantity.span.end);
  const behind = tokens.slice(end, end + 3);
  const stop = behind.findIndex(token => conjunction.test(token.lower) || /^(?:which|who|with|that|an?|the|have|has|had)$/.test(token.lower));
  return (stop < 0 ? behind.at(-1)?.end : behind[stop - 1]?.end) ?? quantity.span.end;
}

/** "The final cost" is the cost. */
const isPlainFinal = (tokens: Reading['tokens'], i: number): boolean => tokens[i]!.lower === 'final' && /^(?:cost|price|bill|result|score|count|tally|toll|version)s?$/.test(tokens[i + 1]?.lower ?? '');

const exchangeVerbs = new Set(['gain', 'lose', 'add', 'shed', 'save']);

/** "fell *by* 49 percent": how much it changed, not what it is. */
function isChange({ tokens }: Reading, quantity: Quantity): boolean {
  const at = tokenFrom(tokens, quantity.span.start) - 1;
  if (exchangeVerbs.has(verbLemma(tokens[at]?.lower ?? '') ?? '')) return true;
  return tokens[at]?.lower === 'by' && tokens.slice(Math.max(0, at - 6), at).some(token => changeVerbs.has(verbLemma(token.lower) ?? ''));
}

/** What follows the figure up to the next pause or figure. */
function trailOf({ tokens, quantities }: Reading, quantity: Quantity, { part }: Scope): readonly string[] {
  const from = quantity.noun?.span.end ?? quantity.span.end;
  const next = quantities[quantities.indexOf(quantity) + 1];
  const end = Math.min(part.end, next?.span.start ?? Infinity);
  const words: string[] = [];
  for (let i = tokenFrom(tokens, from); i < tokens.length && tokens[i]!.end <= end; i++) {
    const token = tokens[i]!;
    if (!token.numeric && !token.capital && !functionWords.has(token.lower) && !qualifierOfWord(token.lower)) words.push(singular(bare(token.lower)));
  }
  return words;
}
