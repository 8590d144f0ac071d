import { buildArticle } from './article/build.ts';
import { layOut } from './article/layout.ts';
import type { Article } from './article/model.ts';
import { checks } from './checks/index.ts';
import { runChecks, type CheckOutcome } from './checks/runChecks.ts';
import type { Block } from './markdown/block.ts';
import { readBlock } from './markdown/readBlock.ts';
import type { Settings } from './settings.ts';

/** What `analyze` found out about a text. */
export interface Analysis extends CheckOutcome {
  readonly text: string;
  readonly settings: Settings;
  readonly article: Article;
  /** The blocks by their text, for the next analysis. */
  readonly blocks: ReadonlyMap<string, Block>;
}

/**
 * Checks an article. Pure and synchronous: the same text and settings give the same analysis, whatever `previous` is.
 * @param previous an analysis of an earlier state of the text; each block that stands in it unchanged is not read again
 */
export function analyze(text: string, settings: Settings, previous?: Analysis): Analysis {
  const layout = layOut(text);
  const known = new Map<string, Block>();
  const blocks = layout.pieces.map(({ start, end }) => {
    const piece = text.slice(start, end);
    const block = known.get(piece) ?? previous?.blocks.get(piece) ?? readBlock(piece);
    known.set(piece, block);
    return block;
  });
  const article = buildArticle(text, layout, blocks, settings);
  return { text, settings, article, blocks: known, ...runChecks(checks, article, settings) };
}
