import { buildArticle, type BuiltArticle } from './article/build.ts';
import { layOut, type Layout } from './article/layout.ts';
import { checks } from './checks/index.ts';
import { checkSteps, runChecks, type CheckOutcome } from './checks/runChecks.ts';
import type { Block } from './markdown/block.ts';
import { keepProse } from './markdown/keepProse.ts';
import { readBlock } from './markdown/readBlock.ts';
import type { Settings } from './settings.ts';

/** A text read as an article, nothing checked yet. */
export interface Reading extends BuiltArticle {
  readonly text: string;
  readonly settings: Settings;
  readonly layout: Layout;
  /** The blocks by their text, for the next reading. */
  readonly blocks: ReadonlyMap<string, Block>;
}

/** What `analyze` found out about a text. */
export interface Analysis extends Reading, CheckOutcome {}

/**
 * Checks an article. Pure and synchronous: the same text and settings give the same analysis, whatever `previous` is.
 * @param previous a reading of an earlier state of the text; each block that stands in it unchanged is not read again
 */
export const analyze = (text: string, settings: Settings, previous?: Reading): Analysis => check(readArticle(text, settings, previous));

/** Reads an article without checking it: all that moving about in it needs. Pure, as `analyze` is. */
export function readArticle(text: string, settings: Settings, previous?: Reading): Reading {
  const layout = layOut(text, previous?.layout);
  const known = new Map<string, Block>();
  const blocks = layout.blocks.map(({ start, end }, i) => {
    const piece = text.slice(start, end);
    const block = known.get(piece) ?? previous?.blocks.get(piece) ?? reread(piece, i, layout, previous);
    known.set(piece, block);
    return block;
  });
  return { text, settings, layout, blocks: known, ...buildArticle(text, layout, blocks, settings, previous) };
}

/** Reads a block, and keeps what is known of the sentences that the block in its place had before, counted from either end. */
function reread(piece: string, index: number, { blocks }: Layout, previous: Reading | undefined): Block {
  const block = readBlock(piece);
  if (!previous) return block;
  const old = previous.layout.blocks;
  const places = new Set([old[index], old[index + old.length - blocks.length]]);
  return keepProse(block, [...places].flatMap(place => (place && previous.blocks.get(previous.text.slice(place.start, place.end))) ?? []));
}

/** Runs the checks over what was read. */
export const check = (reading: Reading): Analysis => ({ ...reading, ...runChecks(checks, reading.article, reading.settings) });

/** The same check by check, so that a host can look after something else in between; returns the analysis. */
export function* checkInSteps(reading: Reading): Generator<void, Analysis> {
  return { ...reading, ...yield* checkSteps(checks, reading.article, reading.settings) };
}
