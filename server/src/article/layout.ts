import { splitBlocks } from '../markdown/split.ts';
import type { Span } from '../text/span.ts';
import { readFrontMatter, type FrontMatter } from './frontMatter.ts';
import { findPlainHeader, type PlainHeader } from './plainHeader.ts';

/** Where a text's front matter, page header and pieces lie. */
export interface Layout {
  readonly frontMatter: FrontMatter | undefined;
  readonly plainHeader: PlainHeader;
  readonly pieces: readonly Span[];
}

/**
 * Lays out a text. A page header ends a piece even where no blank line follows it: its lines are never part of the
 * paragraph below.
 */
export function layOut(text: string): Layout {
  const frontMatter = readFrontMatter(text);
  const from = frontMatter?.span.end ?? (text.charCodeAt(0) === 0xfeff ? 1 : 0);
  const plainHeader = findPlainHeader(text, from);
  const bounds = [from, ...boundaries(plainHeader), text.length];
  const pieces = bounds.slice(1).flatMap((end, i) => splitBlocks(text, bounds[i], end));
  return { frontMatter, plainHeader, pieces };
}

const boundaries = ({ title, spans }: PlainHeader): readonly number[] =>
  [...(title ? [title.span.start, title.span.end] : []), ...spans.flatMap(({ start, end }) => [start, end])];
