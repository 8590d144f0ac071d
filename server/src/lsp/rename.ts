import { LSPErrorCodes, ErrorCodes, ResponseError, type CancellationToken, type PrepareRenameParams, type PrepareRenameResult, type RenameParams, type WorkspaceEdit } from 'vscode-languageserver';
import { renameableAt, renameAt } from '../editor/rename.ts';
import { articleOf, offsetIn } from './articles.ts';
import { toWorkspaceEdit } from './edits.ts';
import type { Server } from './server.ts';

/** @throws ResponseError that says why nothing can be renamed here */
export async function prepareRename(server: Server, params: PrepareRenameParams, token: CancellationToken): Promise<PrepareRenameResult | null> {
  const read = await articleOf(server, params, token);
  if (!read) return null;
  const label = renameableAt(read.article, offsetIn(read.places, params.position));
  if ('refusal' in label) throw refused(label.refusal);
  return { range: read.places.range(label.span), placeholder: label.label };
}

/** @throws ResponseError that says why the name cannot be given */
export async function rename(server: Server, params: RenameParams, token: CancellationToken): Promise<WorkspaceEdit | null> {
  const read = await articleOf(server, params, token);
  if (!read) return null;
  if (typeof params.newName !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, 'newName must be a string');
  const edits = renameAt(read.article, offsetIn(read.places, params.position), params.newName);
  if ('refusal' in edits) throw refused(edits.refusal);
  return toWorkspaceEdit(server, read, edits);
}

const refused = (reason: string): ResponseError<void> => new ResponseError(LSPErrorCodes.RequestFailed, reason);
