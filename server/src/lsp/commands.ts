import { ErrorCodes, ResponseError, type CancellationToken, type ExecuteCommandParams } from 'vscode-languageserver';
import { checkLinks } from './linkChecks.ts';
import { loadPreview } from './previews.ts';
import { checkLinksServerCommand, loadPreviewServerCommand, type LoadPreviewArguments } from './protocol.ts';
import type { Server } from './server.ts';

/** Applies an edit for a client without code action literals: `[uri, version, edit]`. */
export const applyEditCommand = 'sourceBacked.server.applyEdit';

/** Those that need the web only where it may be asked. */
export const serverCommands = (isOnline: boolean): readonly string[] => [applyEditCommand, ...(isOnline ? [loadPreviewServerCommand, checkLinksServerCommand] : [])];

/** @throws ResponseError for a command that is not ours or lacks its arguments */
export async function executeCommand(server: Server, { command, arguments: given = [] }: ExecuteCommandParams, token: CancellationToken): Promise<unknown> {
  switch (command) {
    case applyEditCommand: return applyEdit(server, given);
    case loadPreviewServerCommand: return loadPreview(server, given as unknown as Partial<LoadPreviewArguments>, token);
    case checkLinksServerCommand: return checkLinks(server, given, token);
    default: throw new ResponseError(ErrorCodes.InvalidParams, `there is no command "${command}"`);
  }
}

async function applyEdit(server: Server, [uri, version, edit]: readonly unknown[]): Promise<null> {
  if (typeof uri !== 'string' || typeof version !== 'number' || typeof edit !== 'object' || edit === null) {
    throw new ResponseError(ErrorCodes.InvalidParams, `${applyEditCommand} needs a URI, a version and an edit`);
  }
  if (server.documents.get(uri)?.version !== version) {
    void server.connection.window.showWarningMessage('The article has changed since this fix was offered. Ask for the fixes again.');
    return null;
  }
  await server.connection.workspace.applyEdit(edit);
  return null;
}
