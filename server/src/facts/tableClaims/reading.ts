import type { Prose } from '../../article/model.ts';
import { findQuantities } from '../../language/quantity/find.ts';
import type { Quantity } from '../../language/quantity/quantity.ts';
import type { Span } from '../../text/span.ts';
import type { Word } from './keys.ts';
import type { Grid, Mention } from './model.ts';
import type { Operation } from './operations.ts';

/** One clause with one comparison in it, its words linked to a table in one way. */
export interface ClauseReading {
  readonly grid: Grid;
  readonly masked: string;
  readonly words: readonly Word[];
  readonly clause: Span;
  readonly operation: Operation;
  /** Of the clause, in order. */
  readonly mentions: readonly Mention[];
  /** Of the whole sentence. */
  readonly allMentions: readonly Mention[];
  /** Figures of the clause that name no row or column. */
  readonly quantities: readonly Quantity[];
  readonly negated: boolean;
}

export const spanOfMention = (words: readonly Word[], { from, to }: Mention): Span => ({ start: words[from]!.start, end: words[to - 1]!.end });

/** Whether "and", "or" or a comma stands between two mentions, so that both are meant and not what they share. */
export const isJoined = ({ words, masked }: Pick<ClauseReading, 'words' | 'masked'>) => (a: Mention, b: Mention): boolean =>
  /,|\/|&|\b(?:and|or|as well as|nor|than|versus|vs)\b/.test(masked.slice(words[a.to - 1]!.end, words[b.from]!.start));

/** Whether a mention hangs on a preposition of place: it says where something holds, not what holds. */
export function isPlace({ words, masked }: Pick<ClauseReading, 'words' | 'masked'>, mention: Mention): boolean {
  const before = masked.slice(0, words[mention.from]!.start).toLowerCase();
  return /\b(?:on|in|for|under|at|of|with|across|over|within|during|terms of)\s+(?:the\s+|both\s+|all\s+|its\s+|a\s+|an\s+|their\s+)?(?:[\p{L}-]+\s+)?$/u.test(before);
}

const quantitiesKnown = new WeakMap<Prose, readonly Quantity[]>();

/** The figures of a sentence, read once. */
export function quantitiesOf(prose: Prose): readonly Quantity[] {
  const known = quantitiesKnown.get(prose) ?? findQuantities(prose.masked);
  quantitiesKnown.set(prose, known);
  return known;
}
