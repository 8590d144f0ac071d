import type { Article, Passage } from '../article/model.ts';
import type { Finding, Json } from '../checks/check.ts';
import type { Severity } from '../settings.ts';
import { positionAt, type LineIndex, type LinePosition } from '../text/lineIndex.ts';
import type { Span } from '../text/span.ts';

/** As in LSP: 0-based lines, UTF-16 characters, the end excluded. */
export interface Range {
  readonly start: LinePosition;
  readonly end: LinePosition;
}

export interface RelatedReport {
  readonly message: string;
  readonly path: string;
  readonly range: Range;
}

export interface FixReport {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

export interface FindingReport {
  readonly check: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly RelatedReport[];
  readonly data: Readonly<Record<string, Json>>;
  readonly fixes: readonly FixReport[];
}

/** One article in the JSON output (contract, section 5). */
export interface FileReport {
  readonly path: string;
  readonly words: number;
  readonly sentences: number;
  readonly citations: number;
  readonly sources: number;
  readonly findings: readonly FindingReport[];
}

/** A path that could not be checked. */
export interface ErrorReport {
  readonly path: string;
  readonly message: string;
}

export const rangeOf = (index: LineIndex, { start, end }: Span): Range => ({ start: positionAt(index, start), end: positionAt(index, end) });

/** A finding with its places as lines; `withFixes` costs time that only some formats need. */
export function reportFinding(finding: Finding, path: string, index: LineIndex, withFixes: boolean): FindingReport {
  const fixes = withFixes ? finding.fixes?.() ?? [] : [];
  return {
    check: finding.check,
    severity: finding.severity,
    message: finding.message,
    range: rangeOf(index, finding.span),
    related: (finding.related ?? []).map(({ message, span, path: other }) => ({ message, path: other ?? path, range: rangeOf(index, span) })),
    data: finding.data ?? {},
    fixes: fixes.map(({ title, safe, edits }) => ({ title, safe, edits: edits.map(({ span, newText }) => ({ range: rangeOf(index, span), newText })) })),
  };
}

/** What an article is made of, in numbers. */
export function measure({ words, passages, citations, sources }: Article): Omit<FileReport, 'path' | 'findings'> {
  const sentences = passages.filter(isProse).reduce((sum, passage) => sum + passage.sentences.length, 0);
  return { words, sentences, citations: citations.length, sources: sources.length };
}

/** Headings and table cells count as sentences to the checks, but not to a reader. */
const isProse = ({ role, kind }: Passage): boolean => role === 'body' && kind !== 'heading' && kind !== 'cell' && kind !== 'code';
