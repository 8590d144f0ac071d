import type { Article, Prose } from '../article/model.ts';
import { disagreementsOf } from '../facts/figures/disagreements.ts';
import { figuresOf } from '../facts/figures/figures.ts';
import { cellsToldBy, gridCells, type GridCell } from '../facts/figures/gridLookup.ts';
import { likeness } from '../facts/figures/match.ts';
import type { Figure } from '../facts/figures/model.ts';
import { findQuantities } from '../language/quantity/find.ts';
import { isBounded, type Interval } from '../language/quantity/interval.ts';
import type { Quantity } from '../language/quantity/quantity.ts';
import { canBothBeRight, comparable, intervalOf } from '../language/quantity/value.ts';
import { memoize } from '../text/memo.ts';
import { overlaps, shift, sliceOf, touches, type Span } from '../text/span.ts';
import { counted } from './ages.ts';
import { list, paragraph, place, strong, type Line, type RichBlock, type RichText } from './richText.ts';
import { sectionTitleAt, sentenceAt, snippetAt } from './surroundings.ts';

/** What is known of a figure that the article states. */
export interface FigureCard {
  readonly span: Span;
  readonly text: RichText;
}

/** A figure at one place, with what it was compared with. */
interface Stated {
  readonly span: Span;
  readonly quantity: Quantity;
  /** What is counted, as written. */
  readonly noun: string | undefined;
  readonly others: Others;
}

interface Place {
  readonly span: Span;
  readonly quantity: Quantity;
}

/** The places that speak of figures like one. */
interface Others {
  /** The same thing with a value that can be right too. */
  readonly agreeing: readonly Place[];
  /** The same thing with a value that cannot. */
  readonly disagreeing: readonly Place[];
  /** The same kind of figure, but of another subject or part, at another time, or under another reserve. */
  readonly apart: readonly Place[];
}

const nothing: Others = { agreeing: [], disagreeing: [], apart: [] };
const maxPlaces = 8;
const maxApart = 4;

/** The figure at an offset: its normalised value, the other places that state it, and those it was not held against. */
export function figureCardAt(article: Article, offset: number): FigureCard | undefined {
  const stated = toldAt(article, offset) ?? cellAt(article, offset) ?? plainAt(article, offset);
  if (!stated) return undefined;
  const { agreeing, disagreeing, apart } = stated.others;
  return {
    span: stated.span,
    text: [
      paragraph(...valueLine(stated)),
      ...placesBlock(article, '⚠ Told otherwise in:', disagreeing, maxPlaces),
      ...placesBlock(article, 'Also stated in:', agreeing, maxPlaces),
      ...placesBlock(article, 'Not held against, as of another subject, part, time or reserve:', apart, maxApart),
    ],
  };
}

/** A figure whose attribute is known. */
function toldAt(article: Article, offset: number): Stated | undefined {
  const figure = figuresOf(article).find(({ span }) => touches(span, offset));
  return figure && { span: figure.span, quantity: figure.quantity, noun: nounOf(article, figure), others: comparedWith(article, figure) };
}

function comparedWith(article: Article, figure: Figure): Others {
  const disagreeing = contradicting(article, figure.span);
  const akin = figure.head === '' ? [] : figuresOf(article).filter(other =>
    other.head === figure.head && !overlaps(other.span, figure.span) && comparable(other.quantity, figure.quantity) && !disagreeing.some(({ span }) => overlaps(span, other.span)));
  const agreeing = [...akin.filter(other => likeness(figure, other) !== undefined), ...cellsToldBy(figure, article)].filter(({ quantity }) => canBothBeRight(quantity, figure.quantity));
  return { agreeing: inOrder(agreeing), disagreeing, apart: akin.filter(other => !agreeing.includes(other)) };
}

/** The other side of a disagreement that a place takes part in. */
const contradicting = (article: Article, span: Span): readonly Place[] => inOrder(disagreementsOf(article).flatMap(({ odd, rest }) => {
  const isIn = (side: readonly Place[]): boolean => side.some(figure => overlaps(figure.span, span));
  return isIn(odd) ? rest : isIn(rest) ? odd : [];
}));

/** A figure in a table's grid is what its row and column say. */
function cellAt(article: Article, offset: number): Stated | undefined {
  const cell = gridCells(article).find(({ span }) => touches(span, offset));
  return cell && { span: cell.span, quantity: cell.quantity, noun: undefined, others: tellersOf(article, cell) };
}

function tellersOf(article: Article, { span, quantity }: GridCell): Others {
  const tellers = figuresOf(article).filter(figure => cellsToldBy(figure, article).some(told => told.span.start === span.start));
  return { agreeing: tellers.filter(figure => canBothBeRight(figure.quantity, quantity)), disagreeing: contradicting(article, span), apart: [] };
}

const inOrder = (places: readonly Place[]): readonly Place[] => [...places].sort((a, b) => a.span.start - b.span.start);

const quantitiesOf: (prose: Prose) => readonly Quantity[] = memoize(prose => findQuantities(prose.masked));

/** A figure of which nothing tells what it measures. */
function plainAt(article: Article, offset: number): Stated | undefined {
  const placed = sentenceAt(article, offset);
  if (!placed || placed.passage.role !== 'body' || placed.passage.kind === 'code') return undefined;
  const { start } = placed.sentence.span;
  const quantity = quantitiesOf(placed.sentence.prose).find(({ span }) => touches(shift(span, start), offset));
  return quantity && { span: shift(quantity.span, start), quantity, noun: nounIn(article, quantity, start), others: nothing };
}

const nounOf = (article: Article, { quantity, origin }: Figure): string | undefined => nounIn(article, quantity, origin);

const nounIn = ({ text }: Article, { noun }: Quantity, origin: number): string | undefined => noun && sliceOf(text, shift(noun.span, origin)).trim().replace(/\s+/g, ' ');

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

/** The unit's name, else what is counted; and by what. */
function unitWords({ quantity: { unit, per }, noun }: Stated): string {
  const measured = unit?.name ?? noun;
  return `${measured === undefined ? '' : ` ${measured}`}${per === undefined ? '' : ` per ${per}`}`;
}

/** All digits, in groups of three. */
const shown = (value: Interval['low']): string => value.toSignificantDigits(12).toFixed().replace(/\B(?=(?:\d{3})+(?:\.|$))(?<!\.\d*)/g, ',');

function placesBlock(article: Article, title: string, places: readonly Place[], most: number): readonly RichBlock[] {
  if (places.length === 0) return [];
  const more = places.length - most;
  return [paragraph(title), list([...places.slice(0, most).map(other => placeLine(article, other.span)), ...(more > 0 ? [[`and ${counted(more, 'more place')}`]] : [])])];
}

const placeLine = (article: Article, span: Span): Line =>
  [place(sectionTitleAt(article, span.start), span), `, “${sliceOf(article.text, span).replace(/\s+/g, ' ')}”: ${snippetAt(article, span)}`];
