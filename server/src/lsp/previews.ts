import { ErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import type { Article, SourceEntry } from '../article/model.ts';
import { entriesOf, type SourceName } from '../editor/labels.ts';
import type { Preview } from '../sources/node/preview.ts';
import { recordOf } from '../sources/recordOf.ts';
import { latestOf, refuseCancelled } from './articles.ts';
import type { LoadPreviewArguments, LoadPreviewResult } from './protocol.ts';
import type { Read, Server } from './server.ts';

/** The address that a source's page is asked for by: its DOI, else its own address; undefined where it has none. */
export function addressOf(article: Article, name: SourceName): string | undefined {
  const entry: SourceEntry | undefined = entriesOf(article, name)[0];
  if (!entry) return undefined;
  const { doi, url } = recordOf(entry);
  return doi ?? url ?? (entry.style === 'link' ? entry.label : undefined);
}

/** Whether pages may be asked for at all. */
export const isOnline = ({ session, host }: Server): boolean => session.network && host.network !== undefined;

/** What is known already of a source's page. */
export function knownPreview({ previews }: Server, article: Article, name: SourceName): Preview | undefined {
  const address = addressOf(article, name);
  return address === undefined ? undefined : previews.get(address);
}

/**
 * Loads the page of an article's source because somebody asked for it.
 * @throws ResponseError for arguments that name no source
 */
export async function loadPreview(server: Server, [source]: Partial<LoadPreviewArguments>, token: CancellationToken): Promise<LoadPreviewResult> {
  const { uri, style, label } = source ?? {};
  if (typeof uri !== 'string' || typeof style !== 'string' || typeof label !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, 'a URI, a style and a label are needed');
  const read = await latestOf(server, uri, token);
  const address = read && addressOf(read.article, { style: style as SourceName['style'], label });
  if (!read || address === undefined) return { problem: 'The source gives no address to load.' };
  if (!isOnline(server)) return { problem: 'Pages are not asked for in this workspace.' };
  const { problem } = await ask(server, read, address, token);
  refuseCancelled(token);
  return { problem: problem ?? null };
}

/** The page of an address, asked for once while the server runs; one that failed is asked for again. */
export async function ask(server: Server, { settings }: Read, address: string, token: CancellationToken): Promise<Preview> {
  const known = server.previews.get(address);
  if (known && known.problem === undefined) return known;
  const stop = new AbortController();
  const listener = token.onCancellationRequested(() => { stop.abort(); });
  try {
    const preview = await server.host.network!.preview(address, { privateAddresses: settings.privateAddresses, signal: stop.signal });
    server.previews.set(address, preview);
    return preview;
  } finally {
    listener.dispose();
  }
}
