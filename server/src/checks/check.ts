import type { Article } from '../article/model.ts';
import type { OptionValue, Settings, Severity } from '../settings.ts';
import type { LinkResult } from '../sources/linkResult.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

export type CheckGroup = 'citations' | 'dates' | 'figures' | 'clarity';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Another place that a finding speaks of. */
export interface Related {
  readonly message: string;
  readonly span: Span;
  /** Path of another article; missing where the place is in this one. */
  readonly path?: string;
}

/** A text edit that removes the finding it belongs to (contract, section 4). */
export interface Fix {
  readonly title: string;
  /** Whether it may run unasked in fix-all. */
  readonly safe: boolean;
  /** Disjoint. */
  readonly edits: readonly TextEdit[];
}

/** What a check reports. */
export interface Problem {
  readonly span: Span;
  readonly message: string;
  readonly related?: readonly Related[];
  readonly data?: Readonly<Record<string, Json>>;
  /** Computed when asked, likeliest first: a keystroke pays for no fix that nobody looks at. */
  readonly fixes?: () => readonly Fix[];
}

/** A problem under the name and severity of its check. */
export interface Finding extends Problem {
  readonly check: string;
  readonly severity: Severity;
}

/** One option of a check, from which settings, schema and documentation are generated. */
export interface OptionSpec {
  readonly default: OptionValue;
  readonly description: string;
  /** Allowed values of a string option. */
  readonly values?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/**
 * An example that documentation shows and tests execute. In `text`, each `«…»` marks the range of an expected finding
 * and is taken out before the check runs; text without marks must give none.
 */
export interface Example {
  readonly title: string;
  readonly text: string;
  /** Settings other than the defaults; `today` is 2026-11-23 unless given. */
  readonly today?: string;
  readonly options?: Readonly<Record<string, OptionValue>>;
  /** What the network was asked for, by address. */
  readonly links?: Readonly<Record<string, LinkResult>>;
  /** The text after the first finding's first fix. */
  readonly fixed?: string;
}

export interface CheckContext<Options extends string = string> {
  readonly article: Article;
  readonly settings: Settings;
  /**
   * Value of an option: the user's, else the default; with an index into `article.sections`, the one that holds there
   * (a benchmarks section may age faster than a history).
   */
  readonly option: (name: Options, section?: number) => OptionValue;
  /** Suppression comments that do nothing; known only to a check that runs last. */
  readonly idleSuppressions: readonly Problem[];
}

export interface Check<Options extends string = string> {
  readonly id: string;
  readonly group: CheckGroup;
  /** One line: what it flags. */
  readonly summary: string;
  /** Why an editor should care, and what it deliberately does not flag: Markdown paragraphs. */
  readonly why: string;
  readonly severity: Severity;
  readonly options: Readonly<Record<Options, OptionSpec>>;
  readonly examples: readonly Example[];
  /** Why a finding may carry no fix, where that can happen. */
  readonly withoutFix?: string;
  /** Whether the host gave what it needs; without that its silence says nothing. */
  readonly canRun?: (settings: Settings) => boolean;
  /** Whether it judges what the other checks found. */
  readonly runsLast?: true;
  readonly run: (context: CheckContext<Options>) => Iterable<Problem>;
}

/** Declares a check; only there so that the option names are inferred. */
export const defineCheck = <Options extends string>(check: Check<Options>): Check<Options> => check;
