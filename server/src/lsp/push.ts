import { isConfiguration } from './articles.ts';
import { latestCheckedOf } from './checking.ts';
import { configurationDiagnostics, diagnosticsOf } from './diagnostics.ts';
import { logOnce, type Server } from './server.ts';
import { pauseFor } from './settle.ts';
import { tellSummary } from './summaries.ts';

/** Milliseconds without an edit after which a client that does not pull is told. */
const pushPause = 150;

/** Plans to tell a client that does not pull; a later plan for the same document takes the place of an earlier one. */
export function schedulePush(server: Server, uri: string, isTyping: boolean): void {
  if (server.session.diagnostics.pull) return;
  const pause = isTyping ? Math.max(pushPause, pauseFor(server.checked.get(uri)?.cost ?? 0)) : 0;
  clearTimeout(server.pushes.get(uri));
  server.pushes.set(uri, setTimeout(() => {
    server.pushes.delete(uri);
    push(server, uri).catch((error: unknown) => { logOnce(server, `The article could not be checked: ${String(error)}`); });
  }, pause));
}

async function push(server: Server, uri: string): Promise<void> {
  const document = server.documents.get(uri);
  if (document && isConfiguration(document)) {
    await server.connection.sendDiagnostics({ uri, version: document.version, diagnostics: [...configurationDiagnostics(server, document)] });
    return;
  }
  const checked = await latestCheckedOf(server, uri);
  if (!checked) return;
  tellSummary(server, checked);
  await server.connection.sendDiagnostics({ uri, version: checked.snapshot.version, diagnostics: [...diagnosticsOf(server, checked)] });
}

/** Takes everything back that the client was told of a document. */
export function withdraw(server: Server, uri: string): void {
  clearTimeout(server.pushes.get(uri));
  server.pushes.delete(uri);
  if (!server.session.diagnostics.pull) void server.connection.sendDiagnostics({ uri, diagnostics: [] });
}
