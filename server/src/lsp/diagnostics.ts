import { DiagnosticSeverity, DiagnosticTag, type Diagnostic, type DiagnosticRelatedInformation } from 'vscode-languageserver';
import { checks } from '../checks/index.ts';
import type { Finding } from '../checks/check.ts';
import { parseConfig } from '../config/config.ts';
import type { Severity } from '../settings.ts';
import type { Checked, Server } from './server.ts';
import { placesOf, type Snapshot } from './snapshot.ts';

export const diagnosticSource = 'source-backed';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, information: DiagnosticSeverity.Information, hint: DiagnosticSeverity.Hint,
};

/** Checks whose findings are about text that does nothing: editors fade it. */
const fading: ReadonlySet<string> = new Set(['unused-source', 'unused-suppression']);

/** The findings of an article as the client can show them, in text order. */
export const diagnosticsOf = (server: Server, checked: Checked): readonly Diagnostic[] =>
  checked.findings.map(finding => toDiagnostic(server, checked, finding));

/** One finding as the client can show it. */
export function toDiagnostic({ session, host }: Server, checked: Checked, finding: Finding): Diagnostic {
  const { check, severity, message, span, data } = finding;
  const pages = session.documentation ?? host.documentation;
  const shows = session.diagnostics;
  return {
    range: checked.places.range(span),
    severity: severities[severity],
    code: check,
    ...(shows.codeDescription && pages !== undefined ? { codeDescription: { href: `${pages}/${check}.md` } } : {}),
    source: diagnosticSource,
    message,
    ...(shows.tags && fading.has(check) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(shows.related && finding.related?.length ? { relatedInformation: relatedOf(checked, finding) } : {}),
    ...(shows.data && data ? { data } : {}),
  };
}

function relatedOf({ snapshot, places }: Checked, { related = [] }: Finding): DiagnosticRelatedInformation[] {
  return related.filter(({ path }) => path === undefined).map(({ message, span }) =>
    ({ message, location: { uri: snapshot.uri, range: places.range(span) } }));
}

/** What is wrong in an open configuration file. */
export function configurationDiagnostics({ session }: Server, snapshot: Snapshot): readonly Diagnostic[] {
  const places = placesOf(snapshot, session.encoding);
  return parseConfig(snapshot.text, checks).problems.map(({ span, message }) =>
    ({ range: places.range(span), severity: DiagnosticSeverity.Warning, source: diagnosticSource, message }));
}
