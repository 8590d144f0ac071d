import type { Article } from '../article/model.ts';
import type { Finding } from '../checks/check.ts';
import { contains, sliceOf } from '../text/span.ts';

/** A finding accepted for now, told by its check and the words it is about: edits elsewhere don't bring it back. */
export interface AcceptedFinding {
  readonly check: string;
  /** The sentence (else the range) it is about, its white space evened out. */
  readonly text: string;
}

/** Accepted findings by article, paths relative to the baseline's folder with `/`. */
export interface Baseline {
  readonly version: 1;
  readonly files: Readonly<Record<string, readonly AcceptedFinding[]>>;
}

export const emptyBaseline: Baseline = { version: 1, files: {} };

/** What of an article's findings a baseline accepts. */
export interface BaselineOutcome {
  readonly fresh: readonly Finding[];
  readonly accepted: readonly Finding[];
  /** How many accepted findings are there no more. */
  readonly gone: number;
}

/** How a baseline remembers a finding. */
export function remember(article: Article, { check, span }: Finding): AcceptedFinding {
  const sentence = article.passages
    .filter(passage => contains(passage.span, span))
    .flatMap(({ sentences }) => sentences)
    .find(({ extent }) => contains(extent, span));
  return { check, text: sliceOf(article.text, sentence?.span ?? span).replace(/\s+/g, ' ').trim() };
}

/** Splits findings by a baseline; two alike need two entries. */
export function compareToBaseline(article: Article, findings: readonly Finding[], accepted: readonly AcceptedFinding[]): BaselineOutcome {
  const left = new Map<string, number>();
  for (const entry of accepted) left.set(keyOf(entry), (left.get(keyOf(entry)) ?? 0) + 1);
  const isAccepted = (finding: Finding): boolean => {
    const key = keyOf(remember(article, finding));
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count > 0;
  };
  const verdicts = findings.map(finding => ({ finding, accepted: left.size > 0 && isAccepted(finding) }));
  return {
    fresh: verdicts.filter(verdict => !verdict.accepted).map(({ finding }) => finding),
    accepted: verdicts.filter(verdict => verdict.accepted).map(({ finding }) => finding),
    gone: [...left.values()].reduce((sum, count) => sum + Math.max(0, count), 0),
  };
}

const keyOf = ({ check, text }: AcceptedFinding): string => `${check}\n${text}`;

/** Reads a baseline file's text; undefined where it is none. */
export function parseBaseline(text: string): Baseline | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isBaseline(value) ? value : undefined;
}

function isBaseline(value: unknown): value is Baseline {
  if (!isRecord(value) || value['version'] !== 1 || !isRecord(value['files'])) return false;
  return Object.values(value['files']).every(entries => Array.isArray(entries) && entries.every(isAcceptedFinding));
}

const isAcceptedFinding = (entry: unknown): boolean => isRecord(entry) && typeof entry['check'] === 'string' && typeof entry['text'] === 'string';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A baseline's text: articles in order of their paths, one finding a line, so that a review shows what was accepted. */
export function renderBaseline({ files }: Baseline): string {
  const paths = Object.keys(files).filter(path => files[path]!.length > 0).sort();
  const blocks = paths.map(path => `    ${JSON.stringify(path)}: [\n${files[path]!.map(entry => `      ${JSON.stringify(entry)}`).join(',\n')}\n    ]`);
  return `{\n  "version": 1,\n  "files": {${blocks.length > 0 ? `\n${blocks.join(',\n')}\n  ` : ''}}\n}\n`;
}
