import { ErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import { citeAddress, recordOfAddress } from '../editor/citeAddress.ts';
import type { SourceRecord } from '../sources/record.ts';
import { articleOf, latestOf, refuseCancelled, spanIn } from './articles.ts';
import { toWorkspaceEdit } from './edits.ts';
import { ask, isOnline } from './previews.ts';
import type { CiteParams, CiteResult } from './protocol.ts';
import type { Read, Server } from './server.ts';

/**
 * Cites an address for a claim; completed from its page only where the settings let pages be loaded unasked.
 * @throws ResponseError where the article has changed meanwhile
 */
export async function cite(server: Server, params: CiteParams, token: CancellationToken): Promise<CiteResult | null> {
  const read = await articleOf(server, params, token);
  if (typeof params.address !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, 'address must be a string');
  const own = recordOfAddress(params.address);
  if (!read || !own) return null;
  const range = spanIn(read.places, params.range);
  const record = await completed(server, read, own, token);
  const now = await latestOf(server, read.snapshot.uri, token);
  if (now?.snapshot !== read.snapshot) return null;
  const cited = citeAddress(read.article, range, record);
  return cited ? { edit: toWorkspaceEdit(server, read, cited.edits), citation: cited.citation, known: cited.known, missing: cited.missing } : null;
}

async function completed(server: Server, read: Read, own: SourceRecord, token: CancellationToken): Promise<SourceRecord> {
  if (!read.settings.previews || !isOnline(server)) return own;
  const { record } = await ask(server, read, own.doi ?? own.url!, token);
  refuseCancelled(token);
  return { ...record, ...own };
}
