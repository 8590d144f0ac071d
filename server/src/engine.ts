import { buildArticle } from './article/build.ts';
import { layOut } from './article/layout.ts';
import type { Article } from './article/model.ts';
import type { Check, CheckContext, Finding } from './checks/check.ts';
import { checks } from './checks/index.ts';
import type { Block } from './markdown/block.ts';
import { readBlock } from './markdown/readBlock.ts';
import type { Settings } from './settings.ts';

/** What `analyze` found out about a text. */
export interface Analysis {
  readonly text: string;
  readonly settings: Settings;
  readonly article: Article;
  /** In text order. */
  readonly findings: readonly Finding[];
  /** Checks that threw: one line each. They lose only themselves. */
  readonly failures: readonly CheckFailure[];
  /** The blocks by their text, for the next analysis. */
  readonly blocks: ReadonlyMap<string, Block>;
}

export interface CheckFailure {
  readonly check: string;
  readonly message: string;
}

/**
 * Checks an article. Pure and synchronous: the same text and settings give the same analysis, whatever `previous` is.
 * @param previous an analysis of an earlier state of the text; each block that stands in it unchanged is not read again
 */
export function analyze(text: string, settings: Settings, previous?: Analysis): Analysis {
  const layout = layOut(text);
  const known = new Map<string, Block>();
  const blocks = layout.pieces.map(({ start, end }) => {
    const piece = text.slice(start, end);
    const block = known.get(piece) ?? previous?.blocks.get(piece) ?? readBlock(piece);
    known.set(piece, block);
    return block;
  });
  const article = buildArticle(text, layout, blocks, settings);
  const { findings, failures } = runChecks(article, settings);
  return { text, settings, article, findings, failures, blocks: known };
}

function runChecks(article: Article, settings: Settings): Pick<Analysis, 'findings' | 'failures'> {
  const findings: Finding[] = [];
  const failures: CheckFailure[] = [];
  for (const check of checks) {
    try {
      findings.push(...runCheck(check, article, settings));
    } catch (error) {
      failures.push({ check: check.id, message: error instanceof Error ? error.message : String(error) });
    }
  }
  findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { findings, failures };
}

/** The findings of one check under the user's severity; none where it is off. */
export function runCheck(check: Check, article: Article, settings: Settings): readonly Finding[] {
  const own = settings.checks[check.id];
  const severity = own?.severity ?? check.severity;
  if (severity === 'off') return [];
  const context: CheckContext = { article, settings, option: name => own?.options?.[name] ?? check.options[name]!.default };
  return [...check.run(context)].map(problem => ({ ...problem, check: check.id, severity }));
}
