import type { BlockPassage } from '../markdown/block.ts';
import type { CoverRule } from '../settings.ts';
import { coverParagraph } from './cover.ts';
import type { Citation, PassageRole, Placeholder } from './model.ts';
import type { Placed } from './placed.ts';

/** A passage on its way into the article: what it carries is known, what covers it is not yet. */
export interface Draft {
  readonly placed: Placed;
  /** Index of its block. */
  readonly block: number;
  readonly passage: BlockPassage;
  readonly role: PassageRole;
  readonly section: number;
  /** Everything cited between the passage's ends. */
  readonly citations: readonly Citation[];
  /** Citations of each sentence. */
  readonly own: readonly (readonly Citation[])[];
  readonly placeholders: readonly Placeholder[];
}

/** Of each sentence of a draft, the citations that cover it. */
export type SentenceCovers = readonly (readonly Citation[])[];

type Cover = SentenceCovers;

/** The citations that cover each sentence of each draft. */
export function coverDrafts(drafts: readonly Draft[], rule: CoverRule): readonly Cover[] {
  const covers: Cover[] = [];
  for (let i = 0; i < drafts.length;) {
    const end = scopeEnd(drafts, i);
    const flat = coverParagraph(drafts.slice(i, end).flatMap(d => d.own), rule);
    for (let at = 0; i < end; i++) {
      covers.push(flat.slice(at, at + drafts[i]!.own.length));
      at += drafts[i]!.own.length;
    }
  }
  return withIntroductions(drafts, withTables(drafts, covers));
}

/** The paragraphs of one block quote are read as one; any other passage stands alone. */
function scopeEnd(drafts: readonly Draft[], from: number): number {
  let end = from + 1;
  if (drafts[from]!.passage.kind !== 'quote') return end;
  while (end < drafts.length && drafts[end]!.passage.kind === 'quote' && drafts[end]!.block === drafts[from]!.block) end++;
  return end;
}

/** What a passage may introduce: the drafts `[start, end)` right behind it. */
interface Structure {
  readonly kind: 'list' | 'quote' | 'table' | 'paragraph';
  readonly start: number;
  readonly end: number;
}

function structureAfter(drafts: readonly Draft[], index: number): Structure | undefined {
  const first = drafts[index + 1];
  const own = drafts[index]!.passage;
  if (!first) return undefined;
  const belongs = follower(first, own);
  if (!belongs) return undefined;
  let end = index + 2;
  while (end < drafts.length && belongs(drafts[end]!)) end++;
  const kind = structureKinds[first.passage.kind]!;
  return kind === 'list' || own.kind === 'paragraph' || endsInColon(own) ? { kind, start: index + 1, end } : undefined;
}

const structureKinds: Readonly<Partial<Record<BlockPassage['kind'], Structure['kind']>>> = { cell: 'table', quote: 'quote', listItem: 'list', paragraph: 'paragraph' };

/** What tells whether a later draft belongs to the structure that `first` opens below `own`. */
function follower(first: Draft, own: BlockPassage): ((draft: Draft) => boolean) | undefined {
  if (first.role !== 'body') return undefined;
  const { kind, list } = first.passage;
  if (kind === 'cell' && own.kind !== 'cell') return draft => draft.block === first.block && draft.passage.kind === 'cell';
  if (kind === 'quote' && own.kind !== 'quote') return draft => draft.block === first.block && draft.passage.kind === 'quote';
  if (kind === 'paragraph') return own.kind === 'paragraph' && endsInColon(own) ? () => false : undefined;
  const depth = own.list?.depth ?? -1;
  if (kind !== 'listItem' || !list || list.depth <= depth) return undefined;
  return draft => draft.block === first.block && draft.passage.kind === 'listItem' && draft.passage.list!.depth > depth;
}

/**
 * An introduction is covered by a citation in what it introduces, and what it cites covers the items or the quote.
 * A colon introduces the next paragraph as well, whose claims need a citation of their own all the same.
 */
function withIntroductions(drafts: readonly Draft[], covers: readonly Cover[]): readonly Cover[] {
  const result = [...covers];
  for (let i = 0; i < drafts.length; i++) {
    const { passage, own } = drafts[i]!;
    const last = own.length - 1;
    if (last < 0 || passage.kind === 'heading' || passage.kind === 'cell') continue;
    const structure = structureAfter(drafts, i);
    if (!structure) continue;
    const inside = drafts.slice(structure.start, structure.end).flatMap(d => d.citations);
    if (result[i]![last]!.length === 0 && inside.length > 0) result[i] = replaced(result[i]!, last, inside);
    const cited = structure.kind === 'paragraph' ? [] : own[last]!;
    if (cited.length > 0) for (let k = structure.start; k < structure.end; k++) result[k] = filled(result[k]!, cited);
  }
  return result;
}

const replaced = (cover: Cover, index: number, citations: readonly Citation[]): Cover => cover.map((c, i) => i === index ? citations : c);
const filled = (cover: Cover, citations: readonly Citation[]): Cover => cover.map(c => c.length > 0 ? c : citations);

/** A cell is covered by the citations of its row and of the header row, and by those of the lines around the table. */
function withTables(drafts: readonly Draft[], covers: readonly Cover[]): readonly Cover[] {
  const result = [...covers];
  for (let i = 0; i < drafts.length;) {
    if (drafts[i]!.passage.kind !== 'cell') {
      i++;
      continue;
    }
    let end = i;
    while (end < drafts.length && drafts[end]!.passage.kind === 'cell' && drafts[end]!.block === drafts[i]!.block) end++;
    coverCells(drafts, result, i, end);
    i = end;
  }
  return result;
}

function coverCells(drafts: readonly Draft[], result: Cover[], start: number, end: number): void {
  const around = [start - 1, end].flatMap(i => isTableLine(drafts[i]) ? drafts[i]!.citations : []);
  const rows = new Map<number, Citation[]>();
  for (let i = start; i < end; i++) {
    const { table, row } = drafts[i]!.passage.cell!;
    const key = table * 100_000 + row;
    rows.set(key, [...rows.get(key) ?? [], ...drafts[i]!.citations]);
  }
  for (let i = start; i < end; i++) {
    const { table, row } = drafts[i]!.passage.cell!;
    const covering = [...rows.get(table * 100_000 + row) ?? [], ...(row >= 0 ? rows.get(table * 100_000 - 1) ?? [] : []), ...around];
    result[i] = result[i]!.map(() => covering);
  }
}

/** A caption or a sources line belongs to the table that it touches. */
export const isTableLine = (draft: Draft | undefined): boolean =>
  draft !== undefined && (draft.role === 'sourcesLine' || isCaption(draft));

export function isCaption({ passage }: Draft): boolean {
  if (passage.kind !== 'paragraph') return false;
  const text = passage.sentences[0]?.prose.masked.trim() ?? '';
  return /^(?:table|tab\.|exhibit|caption)\s*\d*\s*[.:–—-]/i.test(text) || endsInColon(passage);
}

const endsInColon = ({ sentences }: BlockPassage): boolean => sentences.at(-1)?.prose.masked.trimEnd().endsWith(':') ?? false;
