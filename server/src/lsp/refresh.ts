import { CodeLensRefreshRequest, DiagnosticRefreshRequest, InlayHintRefreshRequest } from 'vscode-languageserver';
import { schedulePush } from './push.ts';
import { logOnce, type Server } from './server.ts';

/** Checks everything open again, under settings read anew. */
export async function refresh(server: Server): Promise<void> {
  server.settings.clear();
  askToRefresh(server);
  for (const uri of server.documents.keys()) {
    schedulePush(server, uri, false);
    // Lets requests in between the documents.
    await new Promise(resolve => { setTimeout(resolve, 1); });
  }
}

/** Has a client that pulls ask again for what it shows. */
function askToRefresh(server: Server): void {
  const { session: { diagnostics, refresh: kinds }, connection } = server;
  const methods = [
    ...(diagnostics.pull && diagnostics.refresh ? [DiagnosticRefreshRequest.method] : []),
    ...(kinds.codeLens ? [CodeLensRefreshRequest.method] : []),
    ...(kinds.inlayHints ? [InlayHintRefreshRequest.method] : []),
  ];
  for (const method of methods) {
    connection.sendRequest(method).catch((error: unknown) => { logOnce(server, `The client did not refresh: ${String(error)}`); });
  }
}

/** Takes notice of a new day; ages are counted to it. */
export function watchClock(server: Server): ReturnType<typeof setInterval> {
  return setInterval(() => { lookAtClock(server); }, 60_000);
}

/** Checks everything again where the day is another than before. */
export function lookAtClock(server: Server): void {
  const today = server.host.today();
  if (today === server.changeable.today) return;
  server.changeable.today = today;
  void refresh(server);
}
