import { ErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import { sourceUrls } from '../facts/sourceUrls.ts';
import { latestOf } from './articles.ts';
import { isOnline } from './previews.ts';
import type { CheckLinksResult } from './protocol.ts';
import { refresh } from './refresh.ts';
import type { Server } from './server.ts';

/**
 * Asks for the pages of all sources of an article, and shows those that are gone or moved as findings.
 * @throws ResponseError where the network may not be asked
 */
export async function checkLinks(server: Server, [uri]: readonly unknown[], token: CancellationToken): Promise<CheckLinksResult> {
  if (typeof uri !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, 'a URI is needed');
  if (!isOnline(server)) throw new ResponseError(ErrorCodes.InvalidRequest, 'Pages are not asked for in this workspace.');
  const read = await latestOf(server, uri, token);
  const urls = read ? sourceUrls(read.article).map(({ url }) => url) : [];
  if (!read || urls.length === 0) return { asked: 0, dead: 0 };
  const { privateAddresses, settings: { today } } = read.settings;
  const links = await withProgress(server, token, (signal, onProgress) => server.host.network!.checkLinks(urls, today, { privateAddresses, signal, onProgress }));
  server.links.set(uri, { ...server.links.get(uri), ...links });
  void refresh(server);
  const results = Object.values(links);
  return { asked: results.length, dead: results.filter(({ state }) => state === 'gone' || state === 'moved' || state === 'unreachable').length };
}

type Work<Result> = (signal: AbortSignal, onProgress: (done: number, total: number) => void) => Promise<Result>;

/** Shows work that takes its time, and stops it when the user does not want to wait. */
async function withProgress<Result>(server: Server, token: CancellationToken, work: Work<Result>): Promise<Result> {
  const stop = new AbortController();
  const progress = server.session.progress ? await server.connection.window.createWorkDoneProgress() : undefined;
  const listeners = [token, ...(progress ? [progress.token] : [])].map(wish => wish.onCancellationRequested(() => { stop.abort(); }));
  progress?.begin('Checking links', 0, undefined, true);
  try {
    return await work(stop.signal, (done, total) => { progress?.report(Math.floor(100 * done / total), `${done} of ${total}`); });
  } finally {
    progress?.done();
    for (const listener of listeners) listener.dispose();
  }
}
