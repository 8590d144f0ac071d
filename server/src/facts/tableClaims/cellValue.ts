import type { Cell } from '../../article/model.ts';
import { Decimal, meet, point } from '../../language/quantity/interval.ts';
import type { Quantity } from '../../language/quantity/quantity.ts';
import { commensurable } from '../../language/quantity/unit.ts';
import { baseIntervals } from '../../language/quantity/value.ts';
import { cellFigure } from '../figures/cellQuantity.ts';
import { labelOf } from '../figures/label.ts';
import type { CellFigure, CellValue } from './model.ts';

const pair = /^\(?[−–-]?\d[\d,]*(?:\.\d+)?%?(?:\s*\/\s*[−–-]?\d[\d,]*(?:\.\d+)?%?)+\)?$/;

/** What a cell under a heading tells in figures; undefined where it is words, a date, a score or nothing. */
export function valueOfCell(cell: Cell, heading: string, rowLabel: string): CellValue | undefined {
  const text = cell.text.replace(/[*†‡§∗]+/g, ' ').trim();
  if (!/\d/.test(text) || text.length > 40) return undefined;
  if (pair.test(text) && !/^\d{1,2}\/\d{1,2}(?:\/\d{2,4})?$/.test(text)) return { figures: text.split('/').map(plainFigure), text };
  const twofold = /^([\d.,]+%?)\s*\(([\d.,]+%?)\)$/.exec(text);
  // "12.14 (86)": which of the two is meant is not told, so both must agree.
  if (twofold) return { figures: [plainFigure(twofold[1]!), plainFigure(twofold[2]!)], text };
  const column = labelOf(heading);
  const row = labelOf(rowLabel);
  const figure = cellFigure(column.unit === undefined && row.unit !== undefined ? row : column, cell);
  return figure && figure.shape !== 'range' ? { figures: [figureOf(figure)], text } : undefined;
}

function plainFigure(text: string): CellFigure {
  const value = new Decimal(text.replace(/[,%()\s]/g, '').replace(/^[−–]/, '-'));
  return { interval: point(value), exact: value, unit: undefined };
}

/** A quantity in its base unit. */
export function figureOf(quantity: Quantity): CellFigure {
  const [interval] = baseIntervals(quantity);
  const isExact = quantity.modifier === 'none' && quantity.shape === 'single';
  return { interval: interval!, exact: isExact ? interval!.low.plus(interval!.high).div(2) : undefined, unit: quantity.unit };
}

/** 1 where `a` is more, -1 where it is less, 0 where both are written alike, undefined where the table does not tell. */
export function orderOf(a: CellValue, b: CellValue): 1 | -1 | 0 | undefined {
  if (a.figures.length !== b.figures.length) return undefined;
  const signs = new Set(a.figures.map((figure, i) => orderOfFigures(figure, b.figures[i]!)));
  signs.delete(signs.size > 1 ? 0 : undefined);
  const [sign] = signs;
  return signs.size === 1 ? sign : undefined;
}

function orderOfFigures(a: CellFigure, b: CellFigure): 1 | -1 | 0 | undefined {
  if (!commensurable(a.unit, b.unit)) return undefined;
  if (a.exact && b.exact) return a.exact.cmp(b.exact) as 1 | -1 | 0;
  if (meet(a.interval, b.interval)) return undefined;
  return a.interval.low.gt(b.interval.low) ? 1 : -1;
}
