import type { Article, Prose } from '../article/model.ts';
import { findQuantities } from '../language/quantity/find.ts';
import { isBounded, type Interval } from '../language/quantity/interval.ts';
import type { Quantity } from '../language/quantity/quantity.ts';
import { canBothBeRight, comparable, intervalOf, isCount } from '../language/quantity/value.ts';
import { memoize } from '../text/memo.ts';
import { shift, sliceOf, touches, type Span } from '../text/span.ts';
import { counted } from './ages.ts';
import { list, paragraph, place, strong, type Line, type RichText } from './richText.ts';
import { sectionTitleAt, sentenceAt, snippetOf, type PlacedSentence } from './surroundings.ts';

/** What is known of a figure that the article states. */
export interface FigureCard {
  readonly span: Span;
  readonly text: RichText;
}

interface Stated extends PlacedSentence {
  readonly quantity: Quantity;
  readonly span: Span;
}

const quantitiesOf: (prose: Prose) => readonly Quantity[] = memoize(prose => findQuantities(prose.masked));

const maxPlaces = 8;

/** The figure at an offset: its normalised value and the other places that state it. */
export function figureCardAt(article: Article, offset: number): FigureCard | undefined {
  const placed = sentenceAt(article, offset);
  if (!placed || placed.passage.role !== 'body') return undefined;
  const stated = figuresIn(placed).find(({ span }) => touches(span, offset));
  if (!stated) return undefined;
  const others = figuresOf(article).filter(other => other.span.start !== stated.span.start && isSameFigure(stated.quantity, other.quantity));
  return {
    span: stated.span,
    text: [
      paragraph(...valueLine(stated)),
      ...(others.length > 0 ? [paragraph('Also stated in:'), list(placeLines(article, others))] : []),
    ],
  };
}

const figuresIn = (placed: PlacedSentence): readonly Stated[] =>
  quantitiesOf(placed.sentence.prose).map(quantity => ({ ...placed, quantity, span: shift(quantity.span, placed.sentence.span.start) }));

const figuresOf: (article: Article) => readonly Stated[] = memoize(article => article.passages
  .filter(({ role, kind }) => role === 'body' && kind !== 'code')
  .flatMap(passage => passage.sentences.flatMap(sentence => figuresIn({ passage, sentence }))));

/** Whether two places may state one figure: the same kind of thing, counted alike, with values that can both be right. */
function isSameFigure(a: Quantity, b: Quantity): boolean {
  const counts = a.unit === undefined && b.unit === undefined;
  if (!comparable(a, b) || a.per !== b.per || (counts && a.noun?.words.at(-1) !== b.noun?.words.at(-1))) return false;
  // A bare small number is stated in many places that have nothing to do with each other.
  if (counts && a.noun === undefined && isCount(a)) return false;
  return isBounded(intervalOf(a)) && isBounded(intervalOf(b)) && canBothBeRight(a, b);
}

function valueLine(stated: Stated): Line {
  const { quantity } = stated;
  const range = intervalOf(quantity);
  const unit = unitWords(stated);
  if (range.low.eq(range.high)) return [strong(`${shown(range.low)}${unit}`), ' exactly'];
  if (!isBounded(range)) return [strong(range.low.isFinite() ? `at least ${shown(range.low)}${unit}` : `at most ${shown(range.high)}${unit}`)];
  const middle = range.low.plus(range.high).div(2);
  return quantity.shape === 'range' ? [strong(boundsOf(range, unit))] : [strong(`${shown(middle)}${unit}`), `: anything from ${boundsOf(range, unit)}`];
}

const boundsOf = ({ low, high }: Interval, unit: string): string => `${shown(low)} to ${shown(high)}${unit}`;

/** The unit's name, else what is counted, as written; and by what. */
function unitWords({ quantity: { unit, noun, per }, sentence }: Stated): string {
  const counted = unit?.name ?? (noun && sliceOf(sentence.prose.masked, noun.span).trim().replace(/\s+/g, ' '));
  return `${counted === undefined ? '' : ` ${counted}`}${per === undefined ? '' : ` per ${per}`}`;
}

/** All digits, in groups of three. */
const shown = (value: Interval['low']): string => value.toSignificantDigits(12).toFixed().replace(/\B(?=(?:\d{3})+(?:\.|$))(?<!\.\d*)/g, ',');

function placeLines(article: Article, others: readonly Stated[]): readonly Line[] {
  const bySentence = [...new Map(others.map(other => [other.sentence, other])).values()];
  const more = bySentence.length - maxPlaces;
  return [
    ...bySentence.slice(0, maxPlaces).map((other): Line => [place(sectionTitleAt(article, other.span.start), other.span), `: ${snippetOf(article, other)}`]),
    ...(more > 0 ? [[`and ${counted(more, 'more place')}`]] : []),
  ];
}
