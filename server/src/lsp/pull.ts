import { DocumentDiagnosticReportKind, type CancellationToken, type Diagnostic, type DocumentDiagnosticParams, type DocumentDiagnosticReport } from 'vscode-languageserver';
import { documentOf, isConfiguration } from './articles.ts';
import { latestCheckedOf } from './checking.ts';
import { configurationDiagnostics, diagnosticsOf } from './diagnostics.ts';
import type { Server } from './server.ts';
import { tellSummary } from './summaries.ts';
import { untilSettled } from './settle.ts';

/**
 * Answers `textDocument/diagnostic` for the newest version. While an article that takes long is being typed in, it waits
 * for a pause; the client cancels what it no longer wants.
 */
export async function pullDiagnostics(server: Server, params: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport> {
  const snapshot = documentOf(server, params);
  if (!snapshot) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  if (isConfiguration(snapshot)) return report(server, snapshot.uri, params.previousResultId, configurationDiagnostics(server, snapshot));
  await untilSettled(server, snapshot.uri, token);
  const checked = await latestCheckedOf(server, snapshot.uri, token);
  if (!checked) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  tellSummary(server, checked);
  return report(server, snapshot.uri, params.previousResultId, diagnosticsOf(server, checked));
}

function report(server: Server, uri: string, previous: string | undefined, items: readonly Diagnostic[]): DocumentDiagnosticReport {
  const diagnostics = JSON.stringify(items);
  const known = server.told.get(uri);
  const resultId = known?.diagnostics === diagnostics ? known.resultId : String(++server.changeable.lastResult);
  server.told.set(uri, { resultId, diagnostics });
  return resultId === previous ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId } : { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...items] };
}
