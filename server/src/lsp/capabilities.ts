import { TextDocumentSyncKind, type InitializeResult } from 'vscode-languageserver';
import { codeActionKinds } from './codeActions.ts';
import { serverCommands } from './commands.ts';
import { completionTriggers } from './completion.ts';
import type { Session } from './session.ts';

/** What the server offers to a client. */
export const initializeResult = (session: Session, isOnline: boolean): InitializeResult => ({
  capabilities: {
    positionEncoding: session.encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    hoverProvider: true,
    completionProvider: { triggerCharacters: [...completionTriggers], resolveProvider: true },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentSymbolProvider: { label: 'Source-Backed' },
    codeLensProvider: {},
    documentLinkProvider: {},
    inlayHintProvider: true,
    renameProvider: session.prepareRename ? { prepareProvider: true } : true,
    codeActionProvider: session.codeActions.literals ? { codeActionKinds: [...codeActionKinds], resolveProvider: session.codeActions.resolveEdit } : true,
    executeCommandProvider: { commands: [...serverCommands(isOnline)] },
    ...(session.diagnostics.pull ? { diagnosticProvider: { identifier: 'source-backed', interFileDependencies: false, workspaceDiagnostics: false } } : {}),
    workspace: { workspaceFolders: { supported: true, changeNotifications: session.folderChanges } },
  },
  serverInfo: { name: 'source-backed' },
});
