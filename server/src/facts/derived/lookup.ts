import type { Article, Prose, Sentence } from '../../article/model.ts';
import { figuresOf } from '../figures/figures.ts';
import { localFigures } from '../figures/local.ts';
import type { Figure } from '../figures/model.ts';
import { readingOf, type Reading } from '../figures/reading.ts';
import { conceptOf } from '../figures/words.ts';
import { divide, interval, scaleBy, type Interval } from '../../language/quantity/interval.ts';
import { singular } from '../../language/quantity/noun.ts';
import type { Quantity } from '../../language/quantity/quantity.ts';
import { canBothBeRight } from '../../language/quantity/value.ts';
import { memoize } from '../../text/memo.ts';
import type { Span } from '../../text/span.ts';
import type { Calculation, Claim, Derivation } from './model.ts';
import { addable, baseOf, claimOf, figuresIn, inUnitOf, isMultiple, isPercent, isPlain, plainWords } from './operands.ts';

/** An operand that the sentence names and gives no figure for: "its budget", "per participant". */
interface Stated {
  readonly quantity: Quantity;
  readonly words: string;
  /** In the sentence, or absolute where it stands elsewhere. */
  readonly own: Span | undefined;
  readonly elsewhere: Span | undefined;
}

/** The figure of an attribute, from the sentence itself or, where all places of the article agree on it, from them. */
function stated(article: Article, sentence: Sentence, head: string, fits: (quantity: Quantity) => boolean): Stated | undefined {
  const own = localFigures(sentence.prose).filter(({ attribute, quantity }) => attribute.head === head && fits(quantity));
  if (own.length === 1) return { quantity: own[0]!.quantity, words: plainWords(sentence.prose.masked, own[0]!.quantity), own: own[0]!.quantity.span, elsewhere: undefined };
  if (own.length > 1) return undefined;
  const [first, ...others] = figuresOf(article).filter(figure => figure.head === head && isAbsolute(figure) && fits(figure.quantity));
  if (!first || others.some(other => !canBothBeRight(first.quantity, other.quantity))) return undefined;
  return { quantity: first.quantity, words: article.text.slice(first.span.start, first.span.end).replace(/\\(?=\$)/g, ''), own: undefined, elsewhere: first.span };
}

/** Of the article's subject as a whole, under no reserve. */
const isAbsolute = (figure: Figure): boolean =>
  figure.names.length === 0 && figure.owner.length === 0 && figure.modifiers.length === 0 && figure.qualifiers.length === 0 && isPlain(figure.quantity) && figure.quantity.per === undefined;

/** "€188 million, 8.0 percent of revenue", "eight times its budget", "$11,860 per participant". */
export function fromElsewhere(article: Article, sentence: Sentence): readonly Derivation[] {
  if (!mayLookUp(sentence.prose)) return [];
  const reading = readingOf(sentence.prose);
  return [...percentOf(article, sentence, reading), ...timesIts(article, sentence, reading), ...meanPer(article, sentence, reading)];
}

/** Whether a sentence has anything that names an operand and leaves its figure to others. */
const mayLookUp: (prose: Prose) => boolean = memoize(prose => {
  const { quantities, masked } = readingOf(prose);
  return quantities.length > 0 && (quantities.some(quantity => quantity.per !== undefined || isMultiple(quantity) || (isPercent(quantity) && quantity.noun?.partOf === true)) || /\b(?:twice|thrice)\b/i.test(masked));
});

function percentOf(article: Article, sentence: Sentence, reading: Reading): readonly Derivation[] {
  const figures = figuresIn(reading);
  return figures.flatMap((percent, i) => {
    const part = figures[i - 1];
    const noun = percent.noun;
    if (!part || !isPlain(part) || !isPercent(percent) || !noun?.partOf || noun.words.length !== 1 || !/^\s*[,(]\s*(?:or\s+)?$/.test(reading.masked.slice(part.span.end, percent.span.start))) return [];
    const whole = stated(article, sentence, conceptOf(singular(noun.words[0]!)), quantity => quantity !== part && addable(quantity, part) && quantity.unit !== undefined);
    return whole ? quotient('share', claimOf(percent), reading, part, whole, ratio => scaleBy(ratio, 100), ' %') : [];
  });
}

const itsNoun = /^\s+(?:its|their|his|her|the)\s+([\p{L}]+)/u;
const multiples: Readonly<Record<string, number>> = { twice: 2, thrice: 3 };

/** "it took eight times its budget": the sentence's one amount, and the budget. */
function timesIts(article: Article, sentence: Sentence, reading: Reading): readonly Derivation[] {
  const figures = figuresIn(reading);
  return claimsOfMultiples(reading, figures).flatMap(({ claim, noun }) => {
    const amounts = figures.filter(quantity => quantity !== claim.quantity && isPlain(quantity) && quantity.unit);
    const [amount] = amounts;
    if (!amount || amounts.length > 1) return [];
    const whole = stated(article, sentence, conceptOf(singular(noun)), quantity => quantity !== amount && addable(quantity, amount));
    return whole ? quotient('ratio', claim, reading, amount, whole, ratio => ratio, ' times') : [];
  });
}

function claimsOfMultiples({ masked }: Reading, figures: readonly Quantity[]): readonly { readonly claim: Claim; readonly noun: string }[] {
  const inDigits = figures.filter(isMultiple).flatMap(quantity => {
    const noun = itsNoun.exec(masked.slice(quantity.span.end))?.[1];
    return noun ? [{ claim: claimOf(quantity), noun }] : [];
  });
  const inWords = [...masked.matchAll(/\b(twice|thrice)\b/gi)].flatMap(match => {
    const span: Span = { start: match.index, end: match.index + match[0].length };
    const noun = itsNoun.exec(masked.slice(span.end))?.[1];
    const value = multiples[match[1]!.toLowerCase()]!;
    return noun ? [{ claim: { span, core: span, values: [interval(value * 0.92, value * 1.08)], quantity: undefined }, noun }] : [];
  });
  return [...inDigits, ...inWords];
}

/** "19,125 per match", "about $11,860 per participant": the whole stands in the sentence, the number of matches anywhere. */
function meanPer(article: Article, sentence: Sentence, reading: Reading): readonly Derivation[] {
  const figures = figuresIn(reading);
  return figures.filter(({ per, shape, modifier }) => per !== undefined && shape === 'single' && modifier !== 'atLeast' && modifier !== 'atMost' && !times.has(per)).flatMap(mean => {
    const wholes = figures.filter(whole => whole !== mean && whole.per === undefined && isPlain(whole) && (mean.unit ? addable({ ...whole, per: mean.per }, mean) : !whole.unit && isSharedOut(whole, mean)));
    const [whole] = wholes;
    if (!whole || wholes.length > 1 || whole.span.start > mean.span.start) return [];
    const count = stated(article, sentence, conceptOf(mean.per!), quantity => quantity !== whole && quantity.unit === undefined);
    return count && count.own === undefined ? quotient('average', claimOf(mean), reading, whole, count, ratio => inUnitOf(mean, ratio), ` per ${mean.per}`) : [];
  });
}

/** Tokens per task are shared out of tokens; "19,125 per match" of whatever the sentence counts besides matches. */
function isSharedOut(whole: Quantity, mean: Quantity): boolean {
  const noun = whole.noun?.words.at(-1);
  return noun !== undefined && noun !== mean.per && (mean.noun === undefined || noun === mean.noun.words.at(-1));
}

const times = new Set(['year', 'month', 'week', 'day', 'hour', 'minute', 'second', 'night', 'season', 'capita']);

function quotient(rule: Derivation['rule'], claimed: Claim, { masked }: Reading, dividend: Quantity, divisor: Stated, scale: (ratio: Interval) => Interval, unit: string): readonly Derivation[] {
  const ratio = divide(baseOf(dividend), baseOf(divisor.quantity));
  if (!ratio) return [];
  const calculation: Calculation = { formula: `${plainWords(masked, dividend)} ÷ ${divisor.words}`, result: scale(ratio), unit };
  return [{ rule, claimed, readings: [calculation], operands: [dividend.span, ...(divisor.own ? [divisor.own] : [])], elsewhere: divisor.elsewhere ? [divisor.elsewhere] : [] }];
}
