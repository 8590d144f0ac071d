import type { Article, HeaderField, HeaderKey } from '../article/model.ts';
import type { CheckGroup, Finding } from '../checks/check.ts';
import { checks } from '../checks/index.ts';
import { overlaps, type Span } from '../text/span.ts';

/** An article at a glance: counts, findings by check, and its header line by line. */
export interface ArticleSummary {
  readonly words: number;
  readonly sentences: number;
  readonly citations: number;
  readonly sources: number;
  /** Claims that no citation covers. */
  readonly uncited: number;
  /** `[citation needed]` and its like. */
  readonly gaps: number;
  /** Statements, predictions and reviews that have aged. */
  readonly stale: number;
  /** Figures and dates that cannot all be right. */
  readonly mismatched: number;
  /** Findings by check id; checks without any are left out. */
  readonly findings: Readonly<Record<string, number>>;
  readonly header: readonly SummaryLine[];
}

export interface SummaryLine {
  readonly key: ShownKey;
  readonly value: string;
  readonly span: Span;
  readonly problem?: string;
}

const shownKeys = ['lastReviewed', 'sources', 'reviewStatus', 'revision', 'words'] as const satisfies readonly HeaderKey[];
type ShownKey = (typeof shownKeys)[number];

const staleChecks: ReadonlySet<string> = new Set(['stale-date', 'overdue-prediction', 'review-overdue']);

/** Dates that cannot both be right are as wrong as figures that cannot. */
const mismatchChecks: ReadonlySet<string> = new Set([...idsOf('figures'), 'date-mismatch']);

function idsOf(group: CheckGroup): readonly string[] {
  return checks.filter(check => check.group === group).map(({ id }) => id);
}

/** Sums an article up; `findings` are those that are shown. */
export function summaryOf(article: Article, findings: readonly Finding[]): ArticleSummary {
  const counts: Record<string, number> = {};
  for (const { check } of findings) counts[check] = (counts[check] ?? 0) + 1;
  const count = (ids: ReadonlySet<string>): number => findings.filter(({ check }) => ids.has(check)).length;
  return {
    words: article.words,
    sentences: sentencesIn(article),
    citations: article.citations.length,
    sources: article.sources.length,
    uncited: counts['uncited-claim'] ?? 0,
    gaps: article.placeholders.length,
    stale: count(staleChecks),
    mismatched: count(mismatchChecks),
    findings: counts,
    header: shownKeys.flatMap(key => lineOf(article, findings, key)),
  };
}

/** Sentences of the body; headings and table cells are none to a reader. */
function sentencesIn(article: Article): number {
  const read = article.passages.filter(({ role, kind }) => role === 'body' && kind !== 'heading' && kind !== 'cell' && kind !== 'code');
  return read.reduce((sum, { sentences }) => sum + sentences.length, 0);
}

/** A header written twice is shown once, as it stands first; what is wrong with either copy counts. */
function lineOf(article: Article, findings: readonly Finding[], key: ShownKey): readonly SummaryLine[] {
  const fields = article.header.fields.filter(field => field.key === key);
  const first = fields[0];
  if (!first) return [];
  const problem = findings.find(({ span }) => fields.some(field => overlaps(span, wholeField(field))))?.message;
  return [{ key, value: first.value, span: first.valueSpan, ...(problem === undefined ? {} : { problem }) }];
}

const wholeField = ({ nameSpan, valueSpan }: HeaderField): Span => ({ start: Math.min(nameSpan.start, valueSpan.start), end: Math.max(nameSpan.end, valueSpan.end) });
