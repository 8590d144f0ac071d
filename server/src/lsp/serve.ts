import {
  CodeActionRequest, CodeActionResolveRequest, CodeLensRequest, CompletionRequest, CompletionResolveRequest, DefinitionRequest, DidChangeConfigurationNotification, DidChangeWatchedFilesNotification,
  DocumentDiagnosticRequest, DocumentHighlightRequest, DocumentLinkRequest, DocumentSymbolRequest, ErrorCodes, ExecuteCommandRequest, HoverRequest, InlayHintRequest, PrepareRenameRequest,
  ReferencesRequest, RenameRequest, ResponseError, type CancellationToken, type Connection,
} from 'vscode-languageserver';
import { initializeResult } from './capabilities.ts';
import { codeActions, resolveCodeAction } from './codeActions.ts';
import { executeCommand } from './commands.ts';
import { completion, resolveCompletion } from './completion.ts';
import { codeLenses, documentLinks, documentSymbols, inlayHints } from './decorations.ts';
import { cachedFiles } from './files.ts';
import type { Host } from './host.ts';
import { hover } from './hover.ts';
import { definition, highlights, references } from './navigation.ts';
import { cite } from './cite.ts';
import { citeRequest, readFileRequest, reviewRequest, summaryRequest, type ReadFileParams, type ReadFileResult } from './protocol.ts';
import { isOnline } from './previews.ts';
import { pullDiagnostics } from './pull.ts';
import { watchClock } from './refresh.ts';
import { prepareRename, rename } from './rename.ts';
import { review, summary } from './review.ts';
import type { Server } from './server.ts';
import { sessionOf, type Session } from './session.ts';
import { asSettings } from './settings.ts';
import { changed, closed, configurationChanged, filesChanged, foldersChanged, opened, saved, watchedGlobs } from './synchronization.ts';

/** A connection's life: nothing may be asked before `initialize` and after `shutdown`. */
interface Life {
  server?: Server;
  isOver: boolean;
  clock?: ReturnType<typeof setInterval>;
}

/** Serves a client until it shuts the server down. Knows neither Node nor browser: `host` does. */
export function serve(connection: Connection, host: Host): void {
  const life: Life = { isOver: false };
  connection.onInitialize(params => {
    if (life.server) throw new ResponseError(ErrorCodes.InvalidRequest, 'the server is initialized already');
    const session = sessionOf(params);
    life.server = createServer(connection, host, session);
    life.clock = watchClock(life.server);
    return initializeResult(session, isOnline(life.server));
  });
  connection.onInitialized(() => { if (life.server) register(life.server); });
  connection.onShutdown(() => {
    life.isOver = true;
    clearInterval(life.clock);
    for (const push of life.server?.pushes.values() ?? []) clearTimeout(push);
  });
  listenToDocuments(connection, life);
  answerRequests(connection, life);
  connection.listen();
}

function createServer(connection: Connection, host: Host, session: Session): Server {
  const readFile = async (uri: string): Promise<string | undefined> => {
    const own = await host.readFile(uri);
    if (own !== undefined || !session.supports.has('readFile')) return own;
    const params: ReadFileParams = { uri };
    const result = await connection.sendRequest<ReadFileResult>(readFileRequest, params).catch(() => undefined);
    return result?.text ?? undefined;
  };
  return {
    connection, host, session, files: cachedFiles(readFile),
    documents: new Map(), lastEdits: new Map(), settings: new Map(), read: new Map(), checked: new Map(), checking: new Map(), told: new Map(), summaries: new Map(), previews: new Map(), links: new Map(), pushes: new Map(), logged: new Set(),
    changeable: { today: host.today(), folders: session.folders, pushedSettings: asSettings(session.settings), lastResult: 0 },
  };
}

/** Asks the client to tell of what changes; a client that cannot is looked at again when something is opened or saved. */
function register(server: Server): void {
  const { session, connection } = server;
  const wanted: Promise<unknown>[] = [];
  if (session.folderChanges) connection.workspace.onDidChangeWorkspaceFolders(event => { foldersChanged(server, event); });
  if (session.configuration.register) wanted.push(connection.client.register(DidChangeConfigurationNotification.type, undefined));
  if (session.watchedFiles) {
    wanted.push(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: watchedGlobs.map(globPattern => ({ globPattern })) }));
  }
  void Promise.allSettled(wanted);
}

function listenToDocuments(connection: Connection, life: Life): void {
  /** A notification cannot be answered: what is wrong with it goes to the client's log. */
  const heard = <Params>(name: string, react: (server: Server, params: Params) => void) => (params: Params): void => {
    if (!life.server || life.isOver) return;
    try {
      react(life.server, params);
    } catch (error) {
      connection.console.error(`${name} was not understood: ${String(error)}`);
    }
  };
  connection.onDidOpenTextDocument(heard('textDocument/didOpen', opened));
  connection.onDidChangeTextDocument(heard('textDocument/didChange', changed));
  connection.onDidCloseTextDocument(heard('textDocument/didClose', closed));
  connection.onDidSaveTextDocument(heard('textDocument/didSave', saved));
  connection.onDidChangeWatchedFiles(heard('workspace/didChangeWatchedFiles', filesChanged));
  connection.onDidChangeConfiguration(heard('workspace/didChangeConfiguration', configurationChanged));
}

type Answer<Params, Result> = (server: Server, params: Params, token: CancellationToken) => Promise<Result>;

/* eslint-disable @typescript-eslint/no-explicit-any -- each handler has its own parameters; the method names tie them together. */
const answers: Readonly<Record<string, Answer<any, unknown>>> = {
  [DocumentDiagnosticRequest.method]: pullDiagnostics,
  [HoverRequest.method]: hover,
  [CompletionRequest.method]: completion,
  [CompletionResolveRequest.method]: resolveCompletion,
  [DefinitionRequest.method]: definition,
  [ReferencesRequest.method]: references,
  [DocumentHighlightRequest.method]: highlights,
  [PrepareRenameRequest.method]: prepareRename,
  [RenameRequest.method]: rename,
  [CodeActionRequest.method]: codeActions,
  [CodeActionResolveRequest.method]: resolveCodeAction,
  [CodeLensRequest.method]: codeLenses,
  [DocumentLinkRequest.method]: documentLinks,
  [DocumentSymbolRequest.method]: documentSymbols,
  [InlayHintRequest.method]: inlayHints,
  [ExecuteCommandRequest.method]: executeCommand,
  [citeRequest]: cite,
  [summaryRequest]: summary,
  [reviewRequest]: review,
};
/* eslint-enable @typescript-eslint/no-explicit-any */

/** An error in a handler answers its own request and nothing else. */
function answerRequests(connection: Connection, life: Life): void {
  for (const [method, answer] of Object.entries(answers)) {
    connection.onRequest(method, async (params: unknown, token: CancellationToken) => {
      if (!life.server) throw new ResponseError(ErrorCodes.ServerNotInitialized, 'the server is not initialized');
      if (life.isOver) throw new ResponseError(ErrorCodes.InvalidRequest, 'the server is shutting down');
      try {
        return await answer(life.server, params, token);
      } catch (error) {
        if (!(error instanceof ResponseError)) connection.console.error(`${method} failed: ${error instanceof Error ? error.stack ?? error.message : String(error)}`);
        throw error;
      }
    });
  }
}
