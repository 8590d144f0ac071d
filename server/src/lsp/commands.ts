import { ErrorCodes, ResponseError, type ExecuteCommandParams } from 'vscode-languageserver';
import type { Server } from './server.ts';

/** Applies an edit for a client without code action literals: `[uri, version, edit]`. */
export const applyEditCommand = 'sourceBacked.server.applyEdit';

export const serverCommands: readonly string[] = [applyEditCommand];

/** @throws ResponseError for a command that is not ours or lacks its arguments */
export async function executeCommand(server: Server, { command, arguments: given = [] }: ExecuteCommandParams): Promise<null> {
  if (command !== applyEditCommand) throw new ResponseError(ErrorCodes.InvalidParams, `there is no command "${command}"`);
  const [uri, version, edit] = given as readonly unknown[];
  if (typeof uri !== 'string' || typeof version !== 'number' || typeof edit !== 'object' || edit === null) {
    throw new ResponseError(ErrorCodes.InvalidParams, `${command} needs a URI, a version and an edit`);
  }
  if (server.documents.get(uri)?.version !== version) {
    void server.connection.window.showWarningMessage('The article has changed since this fix was offered. Ask for the fixes again.');
    return null;
  }
  await server.connection.workspace.applyEdit(edit);
  return null;
}
