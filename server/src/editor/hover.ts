import type { Article } from '../article/model.ts';
import { parseDay } from '../language/dates/index.ts';
import { cover, type Span } from '../text/span.ts';
import { dateCardAt } from './dateCard.ts';
import { figureCardAt } from './figureCard.ts';
import { labelsAt, type LabelAt } from './labels.ts';
import type { RichText } from './richText.ts';
import { sourceCard } from './sourceCard.ts';

export interface Hover {
  /** What the hover is about. */
  readonly span: Span;
  /** One text for each thing there: two sources of a range, a figure and its date. */
  readonly texts: readonly RichText[];
}

/** Sources of one hover: of a long range only the first are shown. */
const maxCards = 4;

/** What there is to know of the place at an offset; `today` is `YYYY-MM-DD`. */
export function hoverAt(article: Article, offset: number, today: string): Hover | undefined {
  const day = parseDay(today)!;
  const labels = labelsAt(article, offset);
  if (labels.length > 0) {
    const cards = labels.slice(0, maxCards).map(label => sourceCard(article, label, day, citationAt(article, label)));
    return { span: labels.map(({ span }) => span).reduce(cover), texts: cards };
  }
  const cards = [figureCardAt(article, offset), dateCardAt(article, offset, day)].filter(card => card !== undefined);
  return cards.length === 0 ? undefined : { span: cards.map(({ span }) => span).reduce(cover), texts: cards.map(({ text }) => text) };
}

const citationAt = (article: Article, { isEntry, style, label, around }: LabelAt): Article['citations'][number] | undefined =>
  (isEntry ? undefined : article.citations.find(citation => citation.style === style && citation.label === label && citation.span.start === around.start));
