import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Finding } from '../checks/check.ts';
import { compareToBaseline, remember, type AcceptedFinding } from '../config/baseline.ts';
import type { ArticleSettings } from '../config/resolve.ts';
import { analyze, type Analysis } from '../engine.ts';
import { fixAll, type FixSequence } from '../fixAll.ts';
import { sourceUrls } from '../facts/sourceUrls.ts';
import type { Settings } from '../settings.ts';
import type { LinkResult } from '../sources/linkResult.ts';
import { spanAfter } from '../text/edit.ts';
import { lineEnd, lineIndex, type LineIndex } from '../text/lineIndex.ts';
import { overlaps, type Span } from '../text/span.ts';
import { bibliographiesOf } from './bibliographies.ts';
import type { LineRange } from './changedLines.ts';
import { decode, readArticle, type ArticleText } from './readArticle.ts';
import { measure, reportFinding, type FileReport, type FindingReport } from './report.ts';

/** One article to check: plain data, so that it can be sent to a worker. */
export interface ArticleJob {
  readonly path: string;
  readonly absolute: string;
  /** What stands on standard input; undefined for a file. */
  readonly input: Uint8Array | undefined;
  readonly today: string;
  readonly settings: ArticleSettings;
  /** Folder that the settings' bibliographies are relative to. */
  readonly configFolder: string;
  /** What became of the sources' addresses; undefined where nobody asked. */
  readonly links: Readonly<Record<string, LinkResult>> | undefined;
  /** Only findings on these lines are wanted; undefined for all. */
  readonly changed: readonly LineRange[] | undefined;
  readonly accepted: readonly AcceptedFinding[];
  readonly fix: boolean;
  /** Whether the report is to hold the fixes. */
  readonly withFixes: boolean;
}

/** A finding that a comment leaves out, with its reason. */
export interface SuppressedReport {
  readonly finding: FindingReport;
  readonly reason: string | undefined;
}

/** What came of a job: a report, or why there is none. */
export type ArticleResult = CheckedArticle | { readonly path: string; readonly error: string };

export interface CheckedArticle {
  readonly path: string;
  readonly report: FileReport;
  /** For each finding of the report, the words it is about, by which it is known again after edits elsewhere. */
  readonly contexts: readonly string[];
  /** Text of each line that a finding or a related place of this article starts on, by 0-based line. */
  readonly lines: Readonly<Record<number, string>>;
  readonly suppressed: readonly SuppressedReport[];
  /** Findings left out because the baseline accepts them, and baseline entries that nothing matches any more. */
  readonly accepted: number;
  readonly gone: number;
  /** How a baseline would remember all findings, the accepted ones included. */
  readonly memory: readonly AcceptedFinding[];
  readonly fixed: number;
  /** Checks that failed, a line each. */
  readonly failures: readonly string[];
}

/** An analysis with the stretches of its text that count as changed; undefined where all of it counts. */
interface State {
  readonly analysis: Analysis;
  readonly changed: readonly Span[] | undefined;
}

/** Reads, checks and (where asked) fixes one article. Never rejects, for the others are still to be checked. */
export async function checkArticle(job: ArticleJob): Promise<ArticleResult> {
  try {
    return await check(job);
  } catch (error) {
    return { path: job.path, error: `could not be checked: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** The addresses that an article's sources give; none where it can't be read. */
export async function addressesIn(job: ArticleJob): Promise<readonly string[]> {
  const source = job.input ? decode(job.input) : readArticle(job.absolute);
  return 'error' in source ? [] : sourceUrls(analyze(source.text, await settingsOf(job, source.text)).article).map(({ url }) => url);
}

async function check(job: ArticleJob): Promise<ArticleResult> {
  const source = job.input ? decode(job.input) : readArticle(job.absolute);
  if ('error' in source) return { path: job.path, error: source.error };
  const analysis = analyze(source.text, await settingsOf(job, source.text));
  const changed = job.changed && spansOf(lineIndex(source.text), job.changed);
  if (!job.fix) return resultOf(job, { analysis, changed, fixed: 0 });
  const fixed = fixAll(analysis, (now, fixes) => select(job, { analysis: now, changed: changedAfter(changed, fixes) }).fresh);
  const error = fixed.fixes.length > 0 ? write(job.absolute, source, fixed.analysis.text) : undefined;
  if (error !== undefined) return { path: job.path, error };
  return resultOf(job, { analysis: fixed.analysis, changed: changedAfter(changed, fixed.fixes), fixed: fixed.fixes.length });
}

const changedAfter = (changed: State['changed'], fixes: FixSequence): State['changed'] => changed?.map(span => fixes.reduce(spanAfter, span));

async function settingsOf({ today, settings, path, absolute, configFolder, links }: ArticleJob, text: string): Promise<Settings> {
  const { cover, checks, sections, bibliography } = settings;
  const bibliographies = await bibliographiesOf({ text, folder: dirname(absolute) }, { names: bibliography, folder: configFolder });
  return { today, cover, checks, sections, path, bibliographies, ...(links ? { links } : {}) };
}

const spansOf = (index: LineIndex, ranges: readonly LineRange[]): readonly Span[] =>
  ranges.map(({ start, end }) => ({ start: index.starts[start] ?? index.text.length, end: lineEnd(index, Math.min(end, index.starts.length) - 1) }));

/** The findings that are wanted: on changed lines (where they start, or any place they speak of), and not accepted. */
function select({ accepted }: ArticleJob, { analysis, changed }: State): ReturnType<typeof compareToBaseline> {
  const touched = (span: Span): boolean => changed!.some(other => overlaps(span, other) || (span.start === span.end && other.start <= span.start && span.start <= other.end));
  const wanted = changed === undefined ? analysis.findings : analysis.findings.filter(({ span, related = [] }) => touched(span) || related.some(place => place.path === undefined && touched(place.span)));
  return compareToBaseline(analysis.article, wanted, accepted);
}

function resultOf(job: ArticleJob, state: State & { readonly fixed: number }): CheckedArticle {
  const { analysis, fixed } = state;
  const { fresh, accepted, gone } = select(job, state);
  const index = lineIndex(analysis.text);
  const report = (finding: Finding): FindingReport => reportFinding(finding, job.path, index, job.withFixes);
  const findings = fresh.map(report);
  return {
    path: job.path,
    report: { path: job.path, ...measure(analysis.article), findings },
    contexts: fresh.map(finding => remember(analysis.article, finding).text),
    lines: linesOf(index, job.path, findings),
    suppressed: analysis.suppressed.map(({ finding, reason }) => ({ finding: report(finding), reason })),
    accepted: accepted.length,
    gone: job.changed ? 0 : gone,
    memory: analysis.findings.map(finding => remember(analysis.article, finding)),
    fixed,
    failures: analysis.failures.map(({ check, message }) => `${check}: ${message}`),
  };
}

function linesOf(index: LineIndex, path: string, findings: readonly FindingReport[]): Readonly<Record<number, string>> {
  const starts = findings.flatMap(({ range, related }) => [range.start.line, ...related.filter(place => place.path === path).map(place => place.range.start.line)]);
  return Object.fromEntries([...new Set(starts)].map(line => [line, index.text.slice(index.starts[line], lineEnd(index, line))]));
}

/** Writes a fixed article in one step, so that there is the old or the new text whatever happens; one line where it can't. */
function write(path: string, source: ArticleText & { readonly byteOrderMark: boolean; readonly text: string }, text: string): string | undefined {
  const mark = source.byteOrderMark ? '\uFEFF' : '';
  try {
    if (readFileSync(path, 'utf8') !== mark + source.text) return 'was changed by someone else while it was checked: its fixes are not written';
    writeFileAtomic.sync(path, mark + text);
    return undefined;
  } catch (error) {
    return `can't be written (${(error as NodeJS.ErrnoException).code ?? String(error)})`;
  }
}
