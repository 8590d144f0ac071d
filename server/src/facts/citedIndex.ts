import type { Article, Prose } from '../article/model.ts';
import { memoize } from '../text/memo.ts';
import { contentOf, type Content } from './content.ts';

/** The cited sentences of an article; sentences of the same words count once. */
export type CitedSet = ReadonlySet<Prose>;

/** The sentences of an article's body that a citation covers. */
export const citedOf: (article: Article) => CitedSet = memoize(article => {
  const cited = new Set<Prose>();
  for (const { role, kind, sentences } of article.passages) {
    if (role !== 'body' || kind === 'heading') continue;
    for (const { coveredBy, prose } of sentences) if (coveredBy.length > 0) cited.add(prose);
  }
  return cited;
});

/** Where in the cited sentences figures and words occur. */
export interface CitedIndex {
  readonly byFigure: ReadonlyMap<string, CitedSet>;
  readonly byWord: ReadonlyMap<string, CitedSet>;
}

interface GrowingIndex extends CitedIndex {
  readonly byFigure: Map<string, Set<Prose>>;
  readonly byWord: Map<string, Set<Prose>>;
}

/** The sentences by which two sets differ. */
interface Change {
  readonly added: readonly Prose[];
  readonly removed: readonly Prose[];
}

const changes = new WeakMap<CitedSet, WeakMap<CitedSet, Change>>();

/** What has come and gone between two sets; told once for each pair. */
export function changeBetween(before: CitedSet, after: CitedSet): Change {
  const known = changes.get(after) ?? new WeakMap<CitedSet, Change>();
  changes.set(after, known);
  const change = known.get(before) ?? { added: [...after].filter(prose => !before.has(prose)), removed: [...before].filter(prose => !after.has(prose)) };
  known.set(before, change);
  return change;
}

/** Indexes of the sets asked for last: a few, so that several articles under edit do not push each other out. */
let recent: readonly { readonly cited: CitedSet; readonly index: GrowingIndex }[] = [];
const kept = 4;

/** An edit changes a sentence or two; where more have changed, an index is built anew. */
const smallChange = 16;

/** The index of a set: that of a set little different is taken over and brought up to date. */
export function indexOf(cited: CitedSet): CitedIndex {
  const near = recent.find(other => other.cited === cited) ?? recent.find(other => isNear(other.cited, cited));
  const index = near ? updated(near.index, changeBetween(near.cited, cited)) : added({ byFigure: new Map(), byWord: new Map() }, cited);
  recent = [{ cited, index }, ...recent.filter(other => other !== near)].slice(0, kept);
  return index;
}

const isNear = (before: CitedSet, after: CitedSet): boolean => {
  const change = Math.abs(before.size - after.size) <= smallChange ? changeBetween(before, after) : undefined;
  return change !== undefined && change.added.length + change.removed.length <= Math.min(smallChange, after.size);
};

const updated = (index: GrowingIndex, change: Change): GrowingIndex => added(without(index, change.removed), change.added);

function added(index: GrowingIndex, proses: Iterable<Prose>): GrowingIndex {
  for (const prose of proses) {
    const { figures, words } = contentOf(prose);
    for (const figure of figures) put(index.byFigure, figure, prose);
    for (const word of words) put(index.byWord, word, prose);
  }
  return index;
}

function without(index: GrowingIndex, proses: Iterable<Prose>): GrowingIndex {
  for (const prose of proses) {
    const { figures, words } = contentOf(prose);
    for (const figure of figures) drop(index.byFigure, figure, prose);
    for (const word of words) drop(index.byWord, word, prose);
  }
  return index;
}

function put(map: Map<string, Set<Prose>>, key: string, prose: Prose): void {
  const proses = map.get(key);
  if (proses) proses.add(prose);
  else map.set(key, new Set([prose]));
}

/** An emptied set goes too: what is in the index occurs. */
function drop(map: Map<string, Set<Prose>>, key: string, prose: Prose): void {
  const proses = map.get(key);
  proses?.delete(prose);
  if (proses?.size === 0) map.delete(key);
}

/** Whether any of some sentences speaks of anything that a content does. */
export const touches = (proses: readonly Prose[], { figures, words }: Content): boolean =>
  proses.some(prose => meet(words, contentOf(prose).words) || meet(figures, contentOf(prose).figures));

function meet(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const one of some) if (others.has(one)) return true;
  return false;
}
