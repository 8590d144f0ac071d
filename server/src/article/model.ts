import type { SourceRecord } from '../sources/record.ts';
import type { Span } from '../text/span.ts';
import type { CellPlace, ListPlace, PassageKind, Prose } from '../markdown/place.ts';

export type { CellPlace, ListPlace, PassageKind, Prose };

export type { SourceRecord };

/**
 * The article as the checks see it. Every `Span` is absolute in the article's text, unless its comment says otherwise.
 * Everything is readonly data; what depends on words alone hangs on `Prose`, whose identity survives edits elsewhere.
 */
export interface Article {
  readonly text: string;
  /** Path or name as the host gave it; only its last part is ever read (for the subject where there is no title). */
  readonly path: string | undefined;
  readonly title: Title | undefined;
  readonly header: Header;
  readonly sections: readonly Section[];
  /** Paragraphs, list items, quotes, headings, captions and table cells in reading order; header and source entries included, told by `role`. */
  readonly passages: readonly Passage[];
  readonly tables: readonly Table[];
  /** In text order. */
  readonly citations: readonly Citation[];
  /** `[citation needed]`, `[?]` and their like: known gaps, never cover. */
  readonly placeholders: readonly Placeholder[];
  readonly sources: readonly SourceEntry[];
  /** Places where source entries are or would be kept: the last reference section's end, where there is one. */
  readonly referenceSection: Section | undefined;
  readonly comments: readonly Comment[];
  /** Body words as a reader counts them (contract, section 2, The header). */
  readonly words: number;
}

export interface Title {
  readonly text: string;
  readonly span: Span;
}

/** What a passage is for. Only `body` passages are checked for claims; `lead` is told by the passage's section. */
export type PassageRole = 'body' | 'header' | 'title' | 'sources' | 'sourcesLine';

export interface Passage {
  readonly kind: PassageKind;
  readonly role: PassageRole;
  readonly span: Span;
  /** Index into `article.sections`. */
  readonly section: number;
  readonly sentences: readonly Sentence[];
  readonly list: ListPlace | undefined;
  readonly cell: CellPlace | undefined;
}

/** A sentence of a passage; a heading or a table cell counts as one. */
export interface Sentence {
  /** From the first character to the terminator and the quotes or brackets that close behind it. */
  readonly span: Span;
  /** `span` and the citations, placeholders and comments that follow the terminator and belong to it. */
  readonly extent: Span;
  /** Of `span`; offsets within it are relative to `span.start`. */
  readonly prose: Prose;
  /** Those written in `extent`. */
  readonly citations: readonly Citation[];
  /** Citations that cover the sentence under the `cover` setting; empty for an uncited one. */
  readonly coveredBy: readonly Citation[];
  /** Whether a placeholder stands in `extent` (or its passage, where it covers by the same rule). */
  readonly knownGap: boolean;
}

export type CitationStyle = 'numeric' | 'footnote' | 'pandoc' | 'link';

/** One label cited at one place. `[1][5]` is two citations, `[1, 5]` two, `[1-3]` three. */
export interface Citation {
  readonly style: CitationStyle;
  /** As written, without marks: `1`, `id`, `key`; for a link its URL. */
  readonly label: string;
  /** The bracket that holds it: `[1]`, `[1, 5]`, `[^id]`, `[see @a; @b]`, `[text](url)`. */
  readonly span: Span;
  /** The label alone (`1` in `[1, 5]`, `@a`'s `a`); for the middle of a written range the whole range. */
  readonly labelSpan: Span;
  /** The run of brackets written together: `[1][5]`. Equal spans mean one run. */
  readonly group: Span;
}

export interface Placeholder {
  readonly span: Span;
  readonly text: string;
}

export type SourceOrigin = 'list' | 'line' | 'definition' | 'footnote' | 'frontMatter' | 'bibliography' | 'link';

/** An entry that citations point to. */
export interface SourceEntry {
  readonly style: CitationStyle;
  readonly origin: SourceOrigin;
  readonly label: string;
  /** The whole entry, its marker included; for a bibliography file the name in the front matter that led to it, or an empty span at 0. */
  readonly span: Span;
  /** The label in the marker (`1` in `[1] …` and `1. …`). */
  readonly labelSpan: Span;
  /** What stands behind the marker. */
  readonly body: Span;
  readonly bodyText: string;
  /** File of a bibliography entry, as the host named it. */
  readonly file: string | undefined;
  /** Structured fields of a bibliography or front matter entry; free-form entries are read by `sources/entry.ts`. */
  readonly record: SourceRecord | undefined;
}

export type HeaderKey = 'lastReviewed' | 'sources' | 'reviewStatus' | 'revision' | 'words' | 'title' | 'bibliography' | 'references' | 'other';

export type HeaderForm = 'yaml' | 'bold' | 'table' | 'plain';

/** One statement of the header. A header written twice gives each field twice. */
export interface HeaderField {
  readonly key: HeaderKey;
  /** The label as written. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: string;
  readonly valueSpan: Span;
  readonly form: HeaderForm;
}

export interface Header {
  readonly fields: readonly HeaderField[];
  /** The regions that the header takes, in text order. */
  readonly spans: readonly Span[];
}

/** `lead` is what stands before the first heading under the title. */
export type SectionKind = 'lead' | 'body' | 'references' | 'furtherReading' | 'plot';

export interface Section {
  readonly kind: SectionKind;
  /** Empty for the lead. */
  readonly title: string;
  /** 1–6; 0 for the lead. */
  readonly level: number;
  readonly heading: Span | undefined;
  /** From the heading's start to the next heading of any level. */
  readonly span: Span;
  /** Indexes of the enclosing sections, outermost first. */
  readonly parents: readonly number[];
}

export interface Table {
  readonly span: Span;
  /** Index into `article.sections`. */
  readonly section: number;
  readonly header: readonly Cell[];
  /** Header row from first to last character. */
  readonly headerSpan: Span;
  readonly rows: readonly (readonly Cell[])[];
  /** A caption or introduction right before, or a `Table 1: …` line right after. */
  readonly caption: Passage | undefined;
  /** A `Sources: [1] …` line right before or after. */
  readonly sourcesLine: Passage | undefined;
}

export interface Cell {
  /** Content without padding; empty (at the cell's place) where there is none. */
  readonly span: Span;
  readonly prose: Prose;
  /** As a reader sees it: the masked text, trimmed. */
  readonly text: string;
  readonly citations: readonly Citation[];
}

/** An HTML comment. */
export interface Comment {
  readonly span: Span;
  /** Between the marks, trimmed. */
  readonly text: string;
  /** Whether nothing else stands on its lines. */
  readonly alone: boolean;
}
