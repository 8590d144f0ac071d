import type { Article } from '../article/model.ts';
import { parseDay } from '../language/dates/index.ts';
import { cover, touches, type Span } from '../text/span.ts';
import { dateCardAt } from './dateCard.ts';
import { figureCardAt } from './figureCard.ts';
import { labelsAt, type LabelAt, type SourceName } from './labels.ts';
import type { RichText } from './richText.ts';
import { sourceCard, type PageRecord } from './sourceCard.ts';

export interface Hover {
  /** What the hover is about. */
  readonly span: Span;
  /** One text for each thing there: two sources of a range, a figure and its date. */
  readonly texts: readonly RichText[];
  /** The sources that they are about, as many as there are. */
  readonly sources: readonly SourceName[];
}

/** Sources of one hover: of a long range only the first are shown. */
const maxCards = 4;

/** What there is to know of the place at an offset; `today` is `YYYY-MM-DD`, `pageOf` what a source's page told. */
export function hoverAt(article: Article, offset: number, today: string, pageOf: (name: SourceName) => PageRecord | undefined = () => undefined): Hover | undefined {
  const day = parseDay(today)!;
  const labels = labelsAt(article, offset);
  if (labels.length > 0) {
    const sources = labels.slice(0, maxCards);
    const cards = sources.map(label => sourceCard(article, label, day, { at: citationAt(article, label), page: pageOf(label) }));
    return { span: placeOf(labels, offset), texts: cards, sources };
  }
  const cards = [figureCardAt(article, offset), dateCardAt(article, offset, day)].filter(card => card !== undefined);
  return cards.length === 0 ? undefined : { span: cards.map(({ span }) => span).reduce(cover), texts: cards.map(({ text }) => text), sources: [] };
}

/** The labels, and their marks where those are pointed at. */
function placeOf(labels: readonly LabelAt[], offset: number): Span {
  const span = labels.map(label => label.span).reduce(cover);
  return touches(span, offset) ? span : labels.map(({ around }) => around).reduce(cover);
}

const citationAt = (article: Article, { isEntry, style, label, around }: LabelAt): Article['citations'][number] | undefined =>
  (isEntry ? undefined : article.citations.find(citation => citation.style === style && citation.label === label && citation.span.start === around.start));
