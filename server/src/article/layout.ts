import { splitPieces, type EarlierPieces, type Piece } from '../markdown/split.ts';
import { difference } from '../text/difference.ts';
import type { Span } from '../text/span.ts';
import { readFrontMatter, type FrontMatter } from './frontMatter.ts';
import { findPlainHeader, type PlainHeader } from './plainHeader.ts';

/** Where a text's front matter, page header and blocks lie. */
export interface Layout {
  readonly text: string;
  readonly frontMatter: FrontMatter | undefined;
  readonly plainHeader: PlainHeader;
  /** Blocks in text order. */
  readonly blocks: readonly Span[];
  /** Pieces behind the header, which a later layout may take over. */
  readonly body: readonly Piece[];
  /** Offset from which `body` was split. */
  readonly bodyStart: number;
}

/**
 * Lays out a text. A page header ends a block even where no blank line follows it: its lines are never part of the
 * paragraph below.
 * @param previous layout of an earlier state of the text; what has not changed is not scanned again
 */
export function layOut(text: string, previous?: Layout): Layout {
  const frontMatter = unchangedFrontMatter(text, previous) ?? readFrontMatter(text);
  const from = frontMatter?.span.end ?? (text.charCodeAt(0) === 0xfeff ? 1 : 0);
  const plainHeader = findPlainHeader(text, from);
  const bounds = [from, ...boundaries(plainHeader)];
  const bodyStart = bounds.at(-1)!;
  const head = bounds.slice(1).flatMap((end, i) => splitPieces(text, bounds[i]!, end));
  const body = splitPieces(text, bodyStart, text.length, previous && earlierPieces(text, previous, bodyStart));
  return { text, frontMatter, plainHeader, body, bodyStart, blocks: [...head, ...body].flatMap(({ parts }) => parts) };
}

const boundaries = ({ title, spans }: PlainHeader): readonly number[] =>
  [...(title ? [title.span.start, title.span.end] : []), ...spans.flatMap(({ start, end }) => [start, end])];

function unchangedFrontMatter(text: string, previous: Layout | undefined): FrontMatter | undefined {
  const known = previous?.frontMatter;
  if (!known) return undefined;
  // The line behind the closing fence is compared too, so that a longer fence is seen.
  const end = known.span.end + 1;
  return previous.text.length >= end && text.slice(0, end) === previous.text.slice(0, end) ? known : undefined;
}

/** A body that begins elsewhere shares no beginning; its end may still have just moved. */
function earlierPieces(text: string, previous: Layout, bodyStart: number): EarlierPieces {
  const { prefix, suffix } = difference(previous.text, text);
  return {
    pieces: previous.body, prefix: bodyStart === previous.bodyStart ? prefix : 0,
    suffix: text.length - suffix, moved: text.length - previous.text.length,
  };
}
