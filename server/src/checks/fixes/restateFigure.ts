import type { Article } from '../../article/model.ts';
import type { Figure } from '../../facts/figures/model.ts';
import { restate } from '../../language/quantity/render.ts';
import { replace, type TextEdit } from '../../text/edit.ts';

/** The edit that puts one place's figure where another stands, in that other place's own style of writing. */
export function restateFigure(article: Article, source: Figure, place: Figure): TextEdit {
  const text = (start: number, end: number): string => article.text.slice(start, end);
  if (isOtherUnit(source, place)) return replace({ start: place.core.start, end: place.span.end }, text(source.core.start, source.span.end));
  const restated = restate(source.quantity, place.quantity, text(place.core.start, place.core.end));
  return restated === undefined ? replace(place.span, text(source.span.start, source.span.end)) : replace(place.core, restated);
}

/** The same digits under another unit: it is the unit that is wrong. */
const isOtherUnit = (source: Figure, place: Figure): boolean =>
  source.quantity.unit?.name !== place.quantity.unit?.name && source.quantity.unit !== undefined && place.quantity.unit !== undefined &&
  source.quantity.unit.dimension !== 'money' && source.quantity.numerals[0].digits === place.quantity.numerals[0].digits && source.quantity.numerals[0].exponent === place.quantity.numerals[0].exponent;

/** The figure of several equal ones that tells the value best: unhedged, with the most digits. */
export const plainest = (figures: readonly Figure[]): Figure =>
  figures.reduce((best, figure) => (rank(figure) > rank(best) ? figure : best));

const rank = ({ quantity }: Figure): number =>
  (quantity.shape === 'single' ? 200 : 0) + (quantity.modifier === 'none' ? 100 : 0) + quantity.numerals[0].digits.replace(/0+$/, '').length;
