import type { Block } from '../markdown/block.ts';
import { memoize } from '../text/memo.ts';
import { coverDrafts, type Draft } from './drafts.ts';
import type { Citation, Comment, Passage, Placeholder, Section, Table } from './model.ts';
import { moveView } from './moveView.ts';
import { passagesOf } from './passages.ts';
import { at, endOf, type Placed } from './placed.ts';
import { readDrafts, sectionAt } from './readDrafts.ts';
import { readTables } from './readTables.ts';
import { isSpecial, readAlike, type ReadingRules } from './rules.ts';

/** What one block gives to the article. */
export interface PartView {
  readonly passages: readonly Passage[];
  readonly tables: readonly Table[];
  readonly citations: readonly Citation[];
  readonly placeholders: readonly Placeholder[];
  readonly comments: readonly Comment[];
  /** Body words. */
  readonly words: number;
}

/** A block's part of the article, with what it was read from. */
export interface Part extends PartView {
  readonly placed: Placed;
  /** Section of the block's start, and its kind. */
  readonly section: number;
  readonly kind: Section['kind'];
  readonly special: boolean;
  readonly firstTable: number;
}

/** Parts of an earlier state of the article, and the rules they were read under. */
export interface EarlierParts {
  readonly parts: readonly Part[];
  readonly rules: ReadingRules;
}

type Ground = Pick<Part, 'placed' | 'section' | 'kind' | 'special' | 'firstTable'>;

/**
 * The parts of an article, block by block. How a block is read depends on its words, its section, the article's rules
 * and, for what covers its claims, the blocks right before and behind it. Where all these stand unchanged in an earlier
 * state, the earlier part is taken over, moved to its new place.
 */
export function readParts(placed: readonly Placed[], sections: readonly Section[], rules: ReadingRules, previous?: EarlierParts): readonly Part[] {
  const grounds = groundsOf(placed, sections, rules);
  const earlier = previous && readAlike(previous.rules, rules) ? previous.parts : [];
  const counterparts = aligned(grounds, earlier);
  const drafts: (readonly Draft[] | undefined)[] = [];
  const draftsAt = (i: number): readonly Draft[] => drafts[i] ??= grounds[i] ? readDrafts(grounds[i].placed, i, grounds[i].section, sections, rules) : [];
  return grounds.map((ground, i): Part => {
    const before = unchanged(grounds, counterparts, earlier, i);
    return before ? movedPart(before, ground) : partOf(ground, readView(i, draftsAt, ground, rules));
  });
}

/** An earlier part at its new place; the part itself where it has not moved. */
function movedPart(before: Part, ground: Ground): Part {
  const by = ground.placed.start - before.placed.start;
  const tables = ground.firstTable - before.firstTable;
  const isStill = by === 0 && tables === 0 && before.section === ground.section && before.kind === ground.kind && before.special === ground.special;
  return isStill ? before : partOf(ground, moveView(before, by, tables));
}

/** Field by field: a spread of both costs several times as much, for each block at each keystroke. */
const partOf = ({ placed, section, kind, special, firstTable }: Ground, { passages, tables, citations, placeholders, comments, words }: PartView): Part =>
  ({ placed, section, kind, special, firstTable, passages, tables, citations, placeholders, comments, words });

/** Behind a heading within a block another section goes on, of a kind that only the whole article tells. */
const holdsInnerHeading = memoize((block: Block) => block.passages.some(({ kind }, i) => i > 0 && kind === 'heading'));

function groundsOf(placed: readonly Placed[], sections: readonly Section[], rules: ReadingRules): readonly Ground[] {
  let section = 0;
  let firstTable = 0;
  return placed.map((block, i): Ground => {
    section = sectionAt(sections, block.start, section);
    const ground = { placed: block, section, kind: sections[section]!.kind, special: holdsInnerHeading(block.block) || isSpecial(rules, i, block.start, endOf(block)), firstTable };
    firstTable += block.block.tables.length;
    return ground;
  });
}

/** For each block the index of its counterpart in the earlier state: from the start as far as they agree, from the end else. */
function aligned(grounds: readonly Ground[], parts: readonly Part[]): readonly (number | undefined)[] {
  const added = grounds.length - parts.length;
  let agree = 0;
  while (agree < grounds.length && agree < parts.length && grounds[agree]!.placed.block === parts[agree]!.placed.block) agree++;
  return grounds.map((ground, i) => {
    const index = i < agree ? i : i - added;
    const part = parts[index];
    return part && part.placed.block === ground.placed.block && part.section === ground.section && part.kind === ground.kind && !part.special && !ground.special ? index : undefined;
  });
}

/** The earlier part of a block whose neighbours are the same too, at the same distance. */
function unchanged(grounds: readonly Ground[], counterparts: readonly (number | undefined)[], parts: readonly Part[], i: number): Part | undefined {
  const index = counterparts[i];
  if (index === undefined) return undefined;
  const moved = grounds[i]!.placed.start - parts[index]!.placed.start;
  const still = (by: number): boolean =>
    counterparts[i + by] === index + by && grounds[i + by]!.placed.start - parts[index + by]!.placed.start === moved;
  return still(-1) && still(1) ? parts[index] : undefined;
}

/** Reads a block between its neighbours: a line above it may introduce or cite it, and one below it. */
function readView(index: number, draftsAt: (index: number) => readonly Draft[], { placed, firstTable }: Ground, rules: ReadingRules): PartView {
  const before = draftsAt(index - 1).slice(-1);
  const own = draftsAt(index);
  const window = [...before, ...own, ...draftsAt(index + 1)];
  const covers = coverDrafts(window, rules.cover);
  const all = passagesOf(window, covers, firstTable);
  const end = before.length + own.length;
  return {
    passages: all.slice(before.length, end),
    tables: readTables(window, all, before.length, end),
    citations: own.flatMap(draft => draft.citations),
    placeholders: own.flatMap(draft => draft.placeholders),
    comments: placed.block.comments.map(comment => ({ ...comment, span: at(placed, comment.span) })),
    words: own.reduce((sum, draft) => sum + (draft.role === 'body' || draft.role === 'sourcesLine' ? draft.passage.words : 0), 0),
  };
}
