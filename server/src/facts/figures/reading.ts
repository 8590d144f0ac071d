import type { Prose } from '../../article/model.ts';
import { tokenize, type Token } from '../../language/claims/tokens.ts';
import type { DateExpression, Period } from '../../language/dates/index.ts';
import { findQuantities } from '../../language/quantity/find.ts';
import type { Quantity } from '../../language/quantity/quantity.ts';
import { memoize } from '../../text/memo.ts';
import { datesOf } from '../dates.ts';
import { overlaps, type Span } from '../../text/span.ts';

/** A sentence taken apart as far as its figures need it; offsets are relative to its prose. */
export interface Reading {
  readonly masked: string;
  readonly tokens: readonly Token[];
  /** Those that are no part of a date. */
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DatedSpan[];
  /** All date expressions, those told from other dates included. */
  readonly expressions: readonly DateExpression[];
  /** Figures in brackets that tell the one in front of them in another unit: by the bracketed one. */
  readonly conversions: ReadonlyMap<Quantity, Quantity>;
}

export interface DatedSpan {
  readonly span: Span;
  readonly period: Period | undefined;
}

/** The words of a sentence; read once for as long as its prose lives. */
export const tokensOf: (prose: Prose) => readonly Token[] = memoize(({ masked }) => tokenize(masked, []));

/** Read once for as long as the prose lives. */
export const readingOf: (prose: Prose) => Reading = memoize(prose => {
  const { masked } = prose;
  const quantities = findQuantities(masked);
  const expressions = quantities.length === 0 ? [] : datesOf(prose);
  const dates = expressions.filter(date => !date.relative).map(({ span, period }) => ({ span, period }));
  const free = dates.length === 0 ? quantities : quantities.filter(quantity => !dates.some(date => overlaps(date.span, quantity.core)));
  return { masked, tokens: tokensOf(prose), quantities: free, dates, expressions, conversions: conversionsIn(masked, free) };
});

/** "5 miles (8 km; 4.3 nmi)": what stands in the bracket and can be converted into the figure before it. */
function conversionsIn(masked: string, quantities: readonly Quantity[]): ReadonlyMap<Quantity, Quantity> {
  const found = new Map<Quantity, Quantity>();
  quantities.forEach((quantity, i) => {
    const previous = quantities[i - 1];
    if (!previous?.unit || !quantity.unit || previous.unit.dimension !== quantity.unit.dimension || previous.unit.name === quantity.unit.name) return;
    const gap = masked.slice(previous.span.end, quantity.span.start);
    const of = found.get(previous);
    if (/^\s*[([/]\s*$/.test(gap)) found.set(quantity, previous);
    else if (of && /^\s*[;,/]\s*$/.test(gap)) found.set(quantity, of);
  });
  return found;
}

/** Index of the first token that starts at or behind an offset; `tokens.length` where there is none. */
export function tokenFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const breaks = /[,;:()[\]—–"“”|•→]|\s-{1,3}\s/;

/** Whether a sentence pauses between two offsets. */
export const pauses = (masked: string, from: number, to: number): boolean => breaks.test(masked.slice(from, to));

/** The part of the sentence that a figure stands in. */
export interface Scope {
  /** Between the pauses before and behind the figure. */
  readonly part: Span;
  /** The part before, where the figure stands in brackets and so belongs to it. */
  readonly before: Span | undefined;
}

/** The figure's own part of the sentence; a bracket that holds the figure belongs to the part in front of it. */
export function scopeOf({ masked, tokens }: Reading, quantity: Quantity): Scope {
  const part = partAround(masked, tokens, quantity.span);
  const opened = /\(\s*$/.test(masked.slice(Math.max(0, part.start - 2), part.start));
  if (!opened) return { part, before: undefined };
  const open = masked.lastIndexOf('(', part.start);
  return { part, before: { start: partStart(masked, tokens, tokenFrom(tokens, open) - 1, 0), end: open } };
}

/** The span between the pauses on either side of a span. */
export function partAround(masked: string, tokens: readonly Token[], figure: Span): Span {
  const first = tokenFrom(tokens, figure.start);
  let last = tokenFrom(tokens, figure.end) - 1;
  const start = partStart(masked, tokens, first - 1, figure.start);
  let end = Math.max(figure.end, tokens[last]?.end ?? 0);
  while (last + 1 < tokens.length && !pauses(masked, end, tokens[last + 1]!.start)) end = tokens[++last]!.end;
  return { start, end };
}

/** Walks left from a token to the pause before it. */
function partStart(masked: string, tokens: readonly Token[], from: number, figureStart: number): number {
  let start = figureStart || (tokens[from]?.end ?? 0);
  for (let i = from; i >= 0 && !pauses(masked, tokens[i]!.end, start); i--) start = tokens[i]!.start;
  return start;
}
