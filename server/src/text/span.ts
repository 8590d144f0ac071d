/** A half-open range `[start, end)` of UTF-16 offsets into one text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span between two UTF-16 offsets. */
export const span = (start: number, end: number): Span => ({ start, end });

/** The span moved right by `by` UTF-16 units (left where negative). */
export const shift = (s: Span, by: number): Span => ({ start: s.start + by, end: s.end + by });

/** The text that a span covers. */
export const sliceOf = (text: string, s: Span): string => text.slice(s.start, s.end);

/** Whether two spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `inner` lies wholly within `outer` (equal spans do). */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Whether an offset lies in a span; the end counts too, so that a cursor right behind a word touches it. */
export const touches = (s: Span, offset: number): boolean => s.start <= offset && offset <= s.end;

/** The smallest span that covers both. */
export const cover = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });
