import type { Article } from '../../article/model.ts';
import { groupBy } from '../../text/groupBy.ts';
import { figuresOf } from './figures.ts';
import type { Figure } from './model.ts';
import { memoize } from '../../text/memo.ts';

/**
 * Figures that the same words tell in the same setting: a sentence or a whole table that stands in an article several
 * times. They cannot disagree with each other, and what one of them contradicts they all do, so that one stands for all.
 */
export interface Twins {
  /** The first of each group. */
  readonly representatives: readonly Figure[];
  /** All figures told as this one is, itself included. */
  readonly groupOf: (figure: Figure) => readonly Figure[];
}

export const twinsOf: (article: Article) => Twins = memoize(article => {
  const tables = firstTables(article);
  const groups = [...groupBy(figuresOf(article), figure => settingOf(figure, tables)).values()];
  const known = new Map(groups.flatMap(group => group.map(figure => [figure, group] as const)));
  return { representatives: groups.map(group => group[0]!), groupOf: figure => known.get(figure) ?? [figure] };
});

/** For each table the first one of the same text. */
function firstTables({ tables, text }: Article): readonly number[] {
  const known = new Map<string, number>();
  return tables.map(({ span }, i) => {
    const source = text.slice(span.start, span.end);
    const first = known.get(source) ?? i;
    known.set(source, first);
    return first;
  });
}

/** Everything that a figure is compared by, as text. */
function settingOf(figure: Figure, tables: readonly number[]): string {
  const { place, head, attribute, verb, names, nearNames, owner, modifiers, qualifiers, trail, times, datedElsewhere, sentence, cell, span } = figure;
  const where = cell ? `${tables[cell.table]} ${cell.row} ${cell.column} ${span.end - span.start}` : sentence ? `${span.start - sentence.span.start} ${sentence.prose.masked}` : `${span.start}`;
  const lists = [names, nearNames, owner, modifiers, qualifiers, trail, times.map(({ first, last }) => `${first}-${last}`)];
  return [place, head, attribute, verb, datedElsewhere, ...lists.map(list => list.join(' ')), where].join('|');
}
