import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Finding } from '../../../server/src/checks/check.ts';
import { analyze, type Analysis } from '../../../server/src/engine.ts';
import { defaultSettings, type Settings } from '../../../server/src/settings.ts';
import { eventually } from './poll.ts';
import { today } from './workspace.ts';

const severities: Readonly<Record<Finding['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error, warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information, hint: vscode.DiagnosticSeverity.Hint,
};

/** What the editor shows of ours for a document. */
export const shown = (uri: vscode.Uri): readonly vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'source-backed');

/** The id of the check that a diagnostic comes from. */
export const checkOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

const line = (range: vscode.Range, severity: vscode.DiagnosticSeverity, check: string, message: string): string =>
  `${range.start.line}:${range.start.character}-${range.end.line}:${range.end.character} ${vscode.DiagnosticSeverity[severity]} ${check}: ${message}`;

/** Settings of the tests; `more` is what a test changed. */
export const settingsFor = (document: vscode.TextDocument, more: Partial<Settings> = {}): Settings =>
  ({ ...defaultSettings(today), path: document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1), ...more });

let last: { readonly key: string; readonly analysis: Analysis } | undefined;

/** The engine's own findings in a document as it stands now; asked again and again while one waits, so kept until it changes. */
export function found(document: vscode.TextDocument, more?: Partial<Settings>): readonly Finding[] {
  const settings = settingsFor(document, more);
  const key = `${JSON.stringify(settings)}\n${document.getText()}`;
  if (last?.key !== key) last = { key, analysis: analyze(document.getText(), settings) };
  return last.analysis.findings;
}

/** Asserts that the editor shows exactly what the engine finds in the document as it stands now. */
function assertUpToDate(document: vscode.TextDocument, more?: Partial<Settings>): void {
  const expected = found(document, more).map(({ span, severity, check, message }) =>
    line(new vscode.Range(document.positionAt(span.start), document.positionAt(span.end)), severities[severity], check, message));
  const actual = shown(document.uri).map(it => line(it.range, it.severity, checkOf(it), it.message));
  assert.deepEqual([...actual].sort(), [...expected].sort());
}

/** Waits until the editor shows exactly what the engine finds, and gives it. */
export const upToDate = (document: vscode.TextDocument, more?: Partial<Settings>): Promise<readonly vscode.Diagnostic[]> => eventually(() => {
  assertUpToDate(document, more);
  return shown(document.uri);
});

/** Waits until nothing of ours is shown for a document. */
export const nothingShown = (uri: vscode.Uri): Promise<void> => eventually(() => { assert.deepEqual(shown(uri).map(it => it.message), []); });

/** How many findings of each check are among these. */
export function countByCheck(diagnostics: readonly vscode.Diagnostic[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const diagnostic of diagnostics) counts[checkOf(diagnostic)] = (counts[checkOf(diagnostic)] ?? 0) + 1;
  return counts;
}
