import type { Span } from '../text/span.ts';
import type { CellPlace, ListPlace, PassageKind, Prose } from './place.ts';

/**
 * What one piece of Markdown holds, read from its words alone. Every span is relative to the block's start, so that a
 * block that stands unchanged elsewhere in the text is the same object.
 */
export interface Block {
  readonly text: string;
  readonly passages: readonly BlockPassage[];
  readonly tables: readonly BlockTable[];
  readonly brackets: readonly Bracket[];
  readonly links: readonly BlockLink[];
  readonly definitions: readonly Definition[];
  readonly footnotes: readonly FootnoteDefinition[];
  readonly comments: readonly BlockComment[];
  /** Items of top-level lists, whole. */
  readonly items: readonly BlockItem[];
}

export interface BlockPassage {
  readonly kind: PassageKind;
  readonly span: Span;
  /** 1–6 for a heading. */
  readonly level: number | undefined;
  /** `list` is relative to the block's start. */
  readonly list: ListPlace | undefined;
  /** `table` counts within the block. */
  readonly cell: CellPlace | undefined;
  readonly sentences: readonly BlockSentence[];
  /** Words as a reader counts them, inline code included. */
  readonly words: number;
  /** Label of the footnote definition that holds it. */
  readonly footnote: string | undefined;
}

export interface BlockSentence {
  readonly span: Span;
  readonly extent: Span;
  readonly prose: Prose;
}

export interface BlockTable {
  readonly span: Span;
  readonly headerSpan: Span;
  readonly header: readonly BlockCell[];
  readonly rows: readonly (readonly BlockCell[])[];
}

export interface BlockCell {
  readonly span: Span;
  readonly prose: Prose;
  readonly text: string;
}

export type BracketKind = 'numeric' | 'footnote' | 'pandoc' | 'placeholder';

/** A bracket that reads as a citation or as a note that one is missing. The article decides whether it is one. */
export interface Bracket {
  readonly kind: BracketKind;
  readonly span: Span;
  readonly labels: readonly { readonly label: string; readonly span: Span }[];
  /** A bare `@key`, without brackets. */
  readonly bare: boolean;
}

/** A link or autolink with its destination in place, or a reference `[text][label]` to a definition elsewhere. */
export interface BlockLink {
  readonly span: Span;
  readonly textSpan: Span;
  readonly url: string | undefined;
  readonly reference: string | undefined;
}

/** `[label]: url "title"`. */
export interface Definition {
  readonly span: Span;
  readonly label: string;
  readonly labelSpan: Span;
  readonly url: string;
  readonly title: string | undefined;
}

export interface FootnoteDefinition {
  readonly span: Span;
  readonly label: string;
  readonly labelSpan: Span;
  readonly body: Span;
}

export interface BlockComment {
  readonly span: Span;
  readonly text: string;
  readonly alone: boolean;
}

export interface BlockItem {
  readonly span: Span;
  /** Written number of an ordered item, with its place. */
  readonly ordinal: number | undefined;
  readonly markerSpan: Span;
  readonly body: Span;
}
