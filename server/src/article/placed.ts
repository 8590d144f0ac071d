import type { Block, BlockPassage } from '../markdown/block.ts';
import type { Span } from '../text/span.ts';

/** A block at its place in a text. */
export interface Placed {
  /** UTF-16 offset at which the block begins. */
  readonly start: number;
  readonly block: Block;
}

export const endOf = ({ start, block }: Placed): number => start + block.text.length;

/** A span of the block in the article's offsets. */
export const at = ({ start }: Placed, span: Span): Span => ({ start: span.start + start, end: span.end + start });

/** What a reader sees of a passage, citations and marks left out. */
export const wordsOf = (passage: BlockPassage): string => passage.sentences.map(s => s.prose.masked).join(' ').replace(/\s+/g, ' ').trim();
