import type { Finding } from '../checks/check.ts';
import { analyze, type Analysis } from '../engine.ts';
import { applyEdits, spanAfter, type TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

/** An analysis with the stretches of its text that count as changed; undefined where all of it counts. */
export interface State {
  readonly analysis: Analysis;
  readonly changed: readonly Span[] | undefined;
}

export interface FixedState extends State {
  /** How many fixes were applied. */
  readonly applied: number;
}

/**
 * Applies the safe fixes of the findings that `select` takes, one after the other, for one may change what another
 * would do. A fix after which its check finds as much as before is taken back. Ends when none is left. Pure.
 */
export function applySafeFixes(first: State, select: (state: State) => readonly Finding[]): FixedState {
  let state = first;
  let applied = 0;
  const seen = new Set([first.analysis.text]);
  const refused = new Set<string>();
  for (;;) {
    const next = firstOf(select(state), finding => (refused.has(finding.check) ? undefined : safeEdits(finding)));
    if (!next) return { ...state, applied };
    const fixed = apply(state, next.edits);
    if (seen.has(fixed.analysis.text) || countLike(next.finding, select(fixed)) >= countLike(next.finding, select(state))) {
      refused.add(next.finding.check);
      continue;
    }
    seen.add(fixed.analysis.text);
    state = fixed;
    applied++;
  }
}

const safeEdits = ({ fixes }: Finding): readonly TextEdit[] | undefined => fixes?.().find(({ safe }) => safe)?.edits;

function firstOf(findings: readonly Finding[], editsOf: (finding: Finding) => readonly TextEdit[] | undefined): { readonly finding: Finding; readonly edits: readonly TextEdit[] } | undefined {
  for (const finding of findings) {
    const edits = editsOf(finding);
    if (edits) return { finding, edits };
  }
  return undefined;
}

function apply({ analysis, changed }: State, edits: readonly TextEdit[]): State {
  const text = applyEdits(analysis.text, edits);
  return { analysis: analyze(text, analysis.settings, analysis), changed: changed?.map(span => spanAfter(span, edits)) };
}

const countLike = ({ check }: Finding, findings: readonly Finding[]): number => findings.filter(finding => finding.check === check).length;
