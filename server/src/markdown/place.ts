/** What a passage is by its markup alone, and where in its list or table it stands. */

/** Source text with a same-length copy in which markup, code, URLs and citations are blanked by spaces. */
export interface Prose {
  readonly source: string;
  readonly masked: string;
}

export type PassageKind = 'paragraph' | 'listItem' | 'quote' | 'heading' | 'caption' | 'cell' | 'code';

/** Where in a list an item stands. */
export interface ListPlace {
  /** The same for all items of one top-level list; its start offset in the text. */
  readonly list: number;
  readonly ordered: boolean;
  /** Written number of an ordered item, else its 0-based place. */
  readonly ordinal: number;
  /** 0 for a top-level item. */
  readonly depth: number;
}

export interface CellPlace {
  /** Index into `article.tables`. */
  readonly table: number;
  /** -1 for the header row. */
  readonly row: number;
  readonly column: number;
}
