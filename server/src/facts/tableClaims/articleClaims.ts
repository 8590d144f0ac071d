import type { Article, Passage, Prose, Sentence, Table } from '../../article/model.ts';
import { memoize } from '../../text/memo.ts';
import { refutedClause, type RefutedClause, type Trace } from './contradictions.ts';
import { gridOf } from './grid.ts';
import { linkedWords } from './link.ts';
import type { Grid } from './model.ts';
import { compares, operationsIn } from './operations.ts';

/** A sentence that a table of its article refutes. */
export interface RefutedSentence extends RefutedClause {
  readonly sentence: Sentence;
  readonly table: Table;
  readonly grid: Grid;
}

/** The sentences of an article that its tables refute, in text order. */
export const refutedSentences: (article: Article) => readonly RefutedSentence[] = memoize(article => {
  const tables = article.tables.filter(table => table.rows.length > 0 && table.header.length > 1);
  if (tables.length === 0) return [];
  return article.passages.filter(isProse).flatMap(passage => passage.sentences.filter(({ prose }) => mayCompare(prose)).flatMap(sentence => refutedBy(article, tables, passage, sentence) ?? []));
});

const isProse = ({ kind, role }: Passage): boolean => role === 'body' && (kind === 'paragraph' || kind === 'listItem');

const mayCompare: (prose: Prose) => boolean = memoize(({ masked }) => compares(masked) && operationsIn(masked, 0, masked.length).length > 0);

/** Looks in the tables that the sentence can mean: none of them may bear it out. */
export function refutedBy(article: Article, tables: readonly Table[], passage: Passage, sentence: Sentence, trace?: Trace): RefutedSentence | undefined {
  const meant = tablesMeant(tables, passage, sentence);
  const results = meant.map(table => {
    const grid = gridsOf(article)(table);
    return { table, grid, ...verdict(sentence.prose, grid, trace) };
  });
  const most = Math.max(0, ...results.map(({ linked }) => linked));
  const fitting = results.filter(({ linked }) => linked === most);
  const [first] = fitting;
  if (!first?.refuted || !fitting.every(({ refuted }) => refuted)) return undefined;
  return { ...first.refuted, sentence, table: first.table, grid: first.grid };
}

/** What a table says of a sentence, and how many of its words it knows. */
interface Verdict {
  readonly linked: number;
  readonly refuted: RefutedClause | undefined;
}

const verdicts = new WeakMap<Prose, WeakMap<Grid, Verdict>>();

/** What a table says of a sentence, read once for as long as both stand. */
function verdict(prose: Prose, grid: Grid, trace?: Trace): Verdict {
  const known = verdicts.get(prose) ?? new WeakMap<Grid, Verdict>();
  verdicts.set(prose, known);
  const hit = trace ? undefined : known.get(grid);
  if (hit) return hit;
  const read = { linked: linkedWords(prose, grid), refuted: refutedClause(prose, grid, trace) };
  known.set(grid, read);
  return read;
}

/** The table that the sentence names by number; else those of its section; else the last before and the first behind it. */
function tablesMeant(tables: readonly Table[], { section }: Passage, { prose, span }: Sentence): readonly Table[] {
  const number = /\btable\s+(\d+|[ivx]+)\b/i.exec(prose.masked)?.[1];
  const named = number === undefined ? [] : tables.filter(({ caption }) => new RegExp(`^table\\s+${number}\\b`, 'i').test(captionText(caption)));
  if (named.length > 0) return named;
  const near = tables.filter(table => table.section === section);
  if (near.length > 0) return near;
  return [tables.filter(table => table.span.end <= span.start).at(-1), tables.find(table => table.span.start >= span.end)].filter(table => table !== undefined);
}

const captionText = (caption: Passage | undefined): string => caption?.sentences.map(({ prose }) => prose.masked).join(' ') ?? '';

interface KnownGrid {
  readonly cells: readonly Prose[];
  readonly caption: string;
  readonly grid: Grid;
}

const grids = new WeakMap<Prose, KnownGrid>();

/** The grid of each table of an article, looked up once a state of the article. */
const gridsOf = memoize((article: Article) => memoize((table: Table) => gridFor(article, table)));

/** The table as sentences speak of it, read again only when a cell or the caption changes. */
function gridFor(article: Article, table: Table): Grid {
  const caption = `${captionText(table.caption)} ${article.sections[table.section]?.title ?? ''}`;
  const cells = [table.header, ...table.rows].flatMap(row => row.map(({ prose }) => prose));
  const key = cells[0]!;
  const known = grids.get(key);
  if (known?.caption === caption && known.cells.length === cells.length && known.cells.every((cell, i) => cell === cells[i])) return known.grid;
  const grid = gridOf(table, caption);
  grids.set(key, { cells, caption, grid });
  return grid;
}
