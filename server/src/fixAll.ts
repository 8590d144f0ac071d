import type { Finding } from './checks/check.ts';
import { analyze, type Analysis } from './engine.ts';
import { applyEdits, type TextEdit } from './text/edit.ts';

/** What applying safe fixes came to. */
export interface Fixed {
  readonly analysis: Analysis;
  /** The edits of each fix in the order of their application; each speaks of the text that the ones before it left. */
  readonly fixes: readonly (readonly TextEdit[])[];
}

/**
 * Applies the safe fixes of an article until none is left, one after the other, for one may change what another would
 * do. A fix after which its check finds as much as before is taken back. Pure.
 */
export function fixAll(first: Analysis): Fixed {
  const fixes: (readonly TextEdit[])[] = [];
  const seen = new Set([first.text]);
  const refused = new Set<string>();
  let analysis = first;
  for (;;) {
    const next = nextFix(analysis.findings, refused);
    if (!next) return { analysis, fixes };
    const fixed = analyze(applyEdits(analysis.text, next.edits), analysis.settings, analysis);
    if (seen.has(fixed.text) || countOf(fixed, next.check) >= countOf(analysis, next.check)) {
      refused.add(next.check);
      continue;
    }
    seen.add(fixed.text);
    fixes.push(next.edits);
    analysis = fixed;
  }
}

function nextFix(findings: readonly Finding[], refused: ReadonlySet<string>): { readonly check: string; readonly edits: readonly TextEdit[] } | undefined {
  for (const { check, fixes } of findings) {
    const safe = refused.has(check) ? undefined : fixes?.().find(fix => fix.safe);
    if (safe) return { check, edits: safe.edits };
  }
  return undefined;
}

const countOf = ({ findings }: Analysis, check: string): number => findings.filter(finding => finding.check === check).length;
