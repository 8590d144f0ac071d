import type { WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit } from '../text/edit.ts';
import type { Read, Server } from './server.ts';

/** Edits of an article as the client takes them: for exactly this version where it can tell versions apart. */
export function toWorkspaceEdit({ session }: Server, { snapshot, places }: Read, edits: readonly TextEdit[]): WorkspaceEdit {
  const changes = edits.map(({ span, newText }) => ({ range: places.range(span), newText }));
  return session.versionedEdits
    ? { documentChanges: [{ textDocument: { uri: snapshot.uri, version: snapshot.version }, edits: changes }] }
    : { changes: { [snapshot.uri]: changes } };
}
