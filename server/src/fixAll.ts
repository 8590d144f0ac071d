import type { Finding } from './checks/check.ts';
import { analyze, type Analysis } from './engine.ts';
import { applyEdits, type TextEdit } from './text/edit.ts';

/** The edits of each fix in the order of their application; each speaks of the text that the ones before it left. */
export type FixSequence = readonly (readonly TextEdit[])[];

/** What applying safe fixes came to. */
export interface Fixed {
  readonly analysis: Analysis;
  readonly fixes: FixSequence;
}

/** Which findings of an analysis may be fixed, given the fixes that led to it. */
export type SelectFindings = (analysis: Analysis, fixes: FixSequence) => readonly Finding[];

/**
 * Applies the safe fixes of an article until none is left, one after the other, for one may change what another would
 * do. A fix after which its check finds as much as before is taken back. Pure.
 */
export function fixAll(first: Analysis, select: SelectFindings = ({ findings }) => findings): Fixed {
  const seen = new Set([first.text]);
  const refused = new Set<string>();
  let state: Fixed = { analysis: first, fixes: [] };
  for (;;) {
    const findings = select(state.analysis, state.fixes);
    const next = nextFix(findings, refused);
    if (!next) return state;
    const fixed = apply(state, next.edits);
    if (seen.has(fixed.analysis.text) || countOf(select(fixed.analysis, fixed.fixes), next.check) >= countOf(findings, next.check)) {
      refused.add(next.check);
      continue;
    }
    seen.add(fixed.analysis.text);
    state = fixed;
  }
}

const apply = ({ analysis, fixes }: Fixed, edits: readonly TextEdit[]): Fixed =>
  ({ analysis: analyze(applyEdits(analysis.text, edits), analysis.settings, analysis), fixes: [...fixes, edits] });

function nextFix(findings: readonly Finding[], refused: ReadonlySet<string>): { readonly check: string; readonly edits: readonly TextEdit[] } | undefined {
  for (const { check, fixes } of findings) {
    const safe = refused.has(check) ? undefined : fixes?.().find(fix => fix.safe);
    if (safe) return { check, edits: safe.edits };
  }
  return undefined;
}

const countOf = (findings: readonly Finding[], check: string): number => findings.filter(finding => finding.check === check).length;
