import type {
  DidChangeConfigurationParams, DidChangeTextDocumentParams, DidChangeWatchedFilesParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams, WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { schedulePush, withdraw } from './push.ts';
import { settingsSection } from './protocol.ts';
import { refresh } from './refresh.ts';
import { logOnce, type Server } from './server.ts';
import { asSettings } from './settings.ts';
import { edited } from './snapshot.ts';
import { withdrawSummary } from './summaries.ts';
import { sameUri } from './uris.ts';

export function opened(server: Server, { textDocument: { uri, languageId, version, text } }: DidOpenTextDocumentParams): void {
  if (typeof uri !== 'string' || typeof text !== 'string') throw new TypeError('didOpen needs a URI and a text');
  forgetUnwatched(server);
  server.documents.set(uri, { uri, languageId, version, text });
  schedulePush(server, uri, false);
}

/** @throws TypeError for changes that are none; the document then stays as it was */
export function changed(server: Server, { textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams): void {
  const before = server.documents.get(uri);
  if (!before) {
    logOnce(server, `A document that is not open was changed: ${uri}`);
    return;
  }
  server.documents.set(uri, edited(before, version, contentChanges, server.session.encoding));
  server.lastEdits.set(uri, performance.now());
  schedulePush(server, uri, true);
}

/** Nothing is told of a document after it is closed. */
export function closed(server: Server, { textDocument: { uri } }: DidCloseTextDocumentParams): void {
  if (!server.documents.delete(uri)) return;
  for (const map of [server.lastEdits, server.settings, server.read, server.checked, server.checking, server.told, server.links]) map.delete(uri);
  withdraw(server, uri);
  withdrawSummary(server, uri);
}

/** A client that does not tell of changed files may have changed one by now. */
export function forgetUnwatched(server: Server): void {
  if (server.session.watchedFiles) return;
  server.files.forgetAll();
  server.settings.clear();
}

export function saved(server: Server): void {
  if (server.session.watchedFiles) return;
  server.files.forgetAll();
  void refresh(server);
}

/** Configuration and bibliography files have changed, as far as any was read or looked for. */
export function filesChanged(server: Server, { changes }: DidChangeWatchedFilesParams): void {
  const known = changes.filter(({ uri }) => server.files.forget(uri));
  if (known.length > 0) void refresh(server);
}

export function configurationChanged(server: Server, params: DidChangeConfigurationParams): void {
  const pushed = params.settings as Readonly<Record<string, unknown>> | null | undefined;
  if (!server.session.configuration.pull) server.changeable.pushedSettings = asSettings(pushed?.[settingsSection]);
  void refresh(server);
}

export function foldersChanged(server: Server, { added, removed }: WorkspaceFoldersChangeEvent): void {
  const kept = server.changeable.folders.filter(folder => !removed.some(({ uri }) => sameUri(uri, folder)));
  server.changeable.folders = [...kept, ...added.map(({ uri }) => uri)];
  void refresh(server);
}

/** Files that settings come from, as a client is asked to watch them. */
export const watchedGlobs: readonly string[] = ['**/.source-backed.json', '**/*.{bib,bibtex,json,yaml,yml}'];
