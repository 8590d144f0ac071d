import type { Severity } from '../settings.ts';
import type { CheckedArticle } from './checkArticle.ts';
import type { ErrorReport, FindingReport } from './report.ts';

/** All that a run has found, as the reporters print it. */
export interface RunOutcome {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly articles: readonly CheckedArticle[];
  readonly errors: readonly ErrorReport[];
  /** How many files the configuration says are not to be checked. */
  readonly ignored: number;
  /** Where the findings of now were accepted, and how many. */
  readonly accepted: { readonly file: string; readonly count: number } | undefined;
}

/** What reporters know of where they print. */
export interface Surroundings {
  readonly cwd: string;
  /** Folder that annotations are relative to. */
  readonly workspace: string;
  readonly version: string;
  /** Width of the terminal in columns. */
  readonly columns: number;
  readonly colors: boolean;
}

/** Prints an outcome piece by piece, for the whole may be larger than one string can be. */
export type Reporter = (outcome: RunOutcome, surroundings: Surroundings) => Iterable<string>;

export const findingsOf = ({ articles }: RunOutcome): readonly FindingReport[] => articles.flatMap(({ report }) => report.findings);

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly FindingReport[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
