/**
 * What the server speaks beyond the Language Server Protocol, as types and names alone, so that any client can import
 * them. Everything here is opt-in: a client that sends no `InitializationOptions` gets plain LSP.
 */
import type { Location, Position, Range, WorkspaceEdit } from 'vscode-languageserver';
import type { ArticleSummary } from '../editor/summary.ts';

/** `initialize`'s `initializationOptions`. */
export interface InitializationOptions {
  /** Settings of a client without `workspace/configuration`; with it they are pulled and this is ignored. */
  readonly settings?: ClientSettings;
  /** What the client handles of the names below. */
  readonly supports?: readonly ClientFeature[];
  /** URI of the folder that holds a documentation page a check (`stale-date.md`). */
  readonly documentation?: string;
  /** Whether pages may be asked for when somebody asks to. Never say so for a workspace that is not trusted. */
  readonly network?: boolean;
}

/**
 * `summary`: the notification `summaryChanged`. `readFile`: the request `readFile`, for files that the server's own
 * process cannot read. `showReferences`: the command `showReferences` in a code lens. `loadPreview`: the command
 * `loadPreview` in a hover, as a `command:` link, which the client has to trust.
 */
export type ClientFeature = 'summary' | 'readFile' | 'showReferences' | 'loadPreview';

/** Section of the client's settings that the server asks for. */
export const settingsSection = 'sourceBacked';

/** The settings' shape; a missing one takes its default. `checks` and `bibliography` are written as in `.source-backed.json`. */
export interface ClientSettings {
  /** `YYYY-MM-DD`; empty for the clock's. */
  readonly today?: string;
  readonly cover?: string;
  readonly bibliography?: readonly string[];
  /** By check id: a severity or `off`, or an object with `severity` and the check's options. */
  readonly checks?: Readonly<Record<string, unknown>>;
  /** Ages behind statements dated "as of"; off by default. */
  readonly inlayHints?: { readonly ages?: boolean };
  /** "cited 4 times" above source entries; on by default. */
  readonly codeLens?: { readonly citations?: boolean };
  readonly network?: {
    /** Load the page of a source whenever its citation is hovered; off by default. */
    readonly previews?: boolean;
    /** Ask addresses of private networks too; off by default. */
    readonly privateAddresses?: boolean;
  };
}

/** Request to the server: `ArticleParams` → `Summary`, or null for a document that is not checked. */
export const summaryRequest = 'sourceBacked/summary';

/** Notification to the client whenever an article's summary is another than before; after it is closed, with null. */
export const summaryChanged = 'sourceBacked/summaryChanged';

/** Request to the server: `ArticleParams` → `Review`, or null for a document that is not checked. */
export const reviewRequest = 'sourceBacked/review';

/** Request to the client: `ReadFileParams` → `ReadFileResult`. */
export const readFileRequest = 'sourceBacked/readFile';

/** Command that the client registers: shows places to choose from. Its arguments are `ShowReferencesArguments`. */
export const showReferencesCommand = 'sourceBacked.showReferences';

/** Command that the client registers: calls `loadPreviewServerCommand` with its arguments, then shows the hover again. */
export const loadPreviewCommand = 'sourceBacked.loadPreview';

/** Command of the server (`workspace/executeCommand`): `LoadPreviewArguments` → `LoadPreviewResult`. */
export const loadPreviewServerCommand = 'sourceBacked.server.loadPreview';

/** Command of the server: `[uri]` → `CheckLinksResult`. Shows its progress, and can be cancelled. */
export const checkLinksServerCommand = 'sourceBacked.server.checkLinks';

/** Request to the server: `CiteParams` → `CiteResult`, or null where no claim is selected or the text is no address. */
export const citeRequest = 'sourceBacked/cite';

/** A source of an article by its style and label, as `Citation` has them. */
export type LoadPreviewArguments = readonly [source: { readonly uri: string; readonly style: string; readonly label: string }];

/** One line, where there is no preview; null where there is. */
export interface LoadPreviewResult {
  readonly problem: string | null;
}

export interface CheckLinksResult {
  /** Addresses that were asked. */
  readonly asked: number;
  /** How many of them are gone, have moved, or gave no answer. */
  readonly dead: number;
}

/** A URL or DOI to cite for the claim in a range. */
export interface CiteParams extends ArticleParams {
  readonly range: Range;
  readonly address: string;
}

export interface CiteResult {
  readonly edit: WorkspaceEdit;
  /** The citation as written: `[4]`. */
  readonly citation: string;
  /** Whether the article had this source already. */
  readonly known: boolean;
  /** Fields that the new entry still lacks, in words. */
  readonly missing: readonly string[];
}

export interface ArticleParams {
  readonly textDocument: { readonly uri: string };
}

export interface SummaryChangedParams {
  readonly uri: string;
  readonly summary: Summary | null;
}

export interface ReadFileParams {
  readonly uri: string;
}

export interface ReadFileResult {
  /** Null where there is no such file, or none that is text. */
  readonly text: string | null;
}

export type ShowReferencesArguments = readonly [uri: string, position: Position, locations: readonly Location[]];

/** An article at a glance, of one version of its document. */
export interface Summary extends Omit<ArticleSummary, 'header'> {
  readonly version: number;
  readonly header: readonly HeaderLine[];
}

export type HeaderLineKey = 'lastReviewed' | 'sources' | 'reviewStatus' | 'revision' | 'words';

/** A statement of the article's header, in the order of `HeaderLineKey`; one it does not make is left out. */
export interface HeaderLine {
  readonly key: HeaderLineKey;
  /** As written. */
  readonly value: string;
  readonly range: Range;
  /** What a check says is off about it. */
  readonly problem?: string;
}

/** Everything that a review of the article shows. */
export interface Review {
  readonly summary: Summary;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** First day that the article's Last reviewed line can mean, `YYYY-MM-DD`; null where it has none. */
  readonly reviewed: string | null;
  readonly groups: readonly ReviewGroup[];
  /** The article's paragraphs, list items and tables in reading order. */
  readonly paragraphs: readonly ParagraphCover[];
  /** Most cited first. */
  readonly sources: readonly SourceUse[];
  /** Earliest first. */
  readonly timeline: readonly DatedPlace[];
}

/** The article page's own three requests, and what disagrees. */
export type ReviewGroupKey = 'citations' | 'dates' | 'figures' | 'clarity';

export interface ReviewGroup {
  readonly key: ReviewGroupKey;
  readonly items: readonly ReviewItem[];
}

export interface ReviewItem {
  readonly check: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  readonly range: Range;
  /** Title of the section it stands in; empty before the first heading. */
  readonly section: string;
}

export interface ParagraphCover {
  readonly kind: 'text' | 'table';
  readonly range: Range;
  readonly section: string;
  readonly words: number;
  /** Of a table: its cells. */
  readonly sentences: number;
  /** Those that a citation covers. */
  readonly covered: number;
  /** Claims that none covers. */
  readonly uncited: number;
}

export interface SourceUse {
  readonly label: string;
  /** Title, or what else names the source; empty for a label without an entry. */
  readonly title: string;
  readonly range: Range;
  readonly citations: readonly Range[];
}

/** A date that the article tells. */
export interface DatedPlace {
  readonly range: Range;
  /** As written. */
  readonly text: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  /** The sentence it stands in. */
  readonly sentence: string;
  /** Whether a finding says that it has aged. */
  readonly stale: boolean;
}
