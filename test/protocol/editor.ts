import type { Diagnostic, InitializeResult, Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { offsetOfUnits, type PositionEncoding } from '../../server/src/lsp/encoding.ts';
import type { ClientSettings, InitializationOptions } from '../../server/src/lsp/protocol.ts';
import { connect, type Connection } from './connection.ts';

/** What an editor can do, and how its user has set it. */
export interface EditorOptions {
  readonly capabilities?: Readonly<Record<string, unknown>>;
  readonly initializationOptions?: InitializationOptions;
  readonly settings?: ClientSettings;
  readonly folder?: string;
  readonly bundle?: string;
}

/** Capabilities of an editor that knows all the server can use. */
export const fullCapabilities = {
  workspace: {
    configuration: true, workspaceFolders: true, applyEdit: true, workspaceEdit: { documentChanges: true },
    didChangeConfiguration: { dynamicRegistration: true }, didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true }, codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: { relatedInformation: true, tagSupport: { valueSet: [1, 2] }, codeDescriptionSupport: true, dataSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { documentationFormat: ['markdown'], labelDetailsSupport: true, insertReplaceSupport: true } },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } }, isPreferredSupport: true, dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
} as const;

/** Today in every test that does not say otherwise. */
export const testDay = '2026-11-23';

/** A client with one connection to one server, as an editor holds it. */
export interface Editor extends Connection {
  readonly initialized: InitializeResult;
  readonly open: (uri: string, text: string, languageId?: string) => void;
  /** Sends an edit and keeps the text in step. */
  readonly edit: (uri: string, range: Range, newText: string) => void;
  readonly replaceAll: (uri: string, text: string) => void;
  readonly close: (uri: string) => void;
  readonly text: (uri: string) => string;
  readonly version: (uri: string) => number;
  readonly pull: (uri: string) => Promise<readonly Diagnostic[]>;
  /** Changes the settings and tells the server so. */
  readonly configure: (settings: ClientSettings) => void;
  /** Applies an edit as an editor does: refuses one for another version. */
  readonly apply: (edit: WorkspaceEdit) => void;
  readonly shutDown: () => Promise<number | null>;
}

interface OpenDocument {
  text: string;
  version: number;
}

/** Starts a server and does what an editor does first. */
export async function startEditor(options: EditorOptions = {}): Promise<Editor> {
  const connection = connect(options.bundle);
  let settings: ClientSettings = { today: testDay, ...options.settings };
  connection.answer('workspace/configuration', ({ items }: { readonly items: readonly unknown[] }) => items.map(() => settings));
  const capabilities = options.capabilities ?? fullCapabilities;
  const folders = options.folder === undefined ? null : [{ uri: options.folder, name: 'test' }];
  const pulls = (capabilities['workspace'] as { readonly configuration?: boolean } | undefined)?.configuration === true;
  const initialized = await connection.request<InitializeResult>('initialize', {
    processId: process.pid, rootUri: options.folder ?? null, workspaceFolders: folders, capabilities,
    initializationOptions: { ...(pulls ? {} : { settings }), ...options.initializationOptions },
  });
  connection.notify('initialized', {});
  const configure = (next: ClientSettings): void => {
    settings = { today: testDay, ...next };
    connection.notify('workspace/didChangeConfiguration', { settings: pulls ? null : { sourceBacked: settings } });
  };
  return { ...connection, initialized, configure, ...documentsOf(connection, initialized), shutDown: () => shutDown(connection) };
}

async function shutDown(connection: Connection): Promise<number | null> {
  await connection.request('shutdown');
  connection.notify('exit');
  return connection.ended;
}

type Documents = Pick<Editor, 'open' | 'edit' | 'replaceAll' | 'close' | 'text' | 'version' | 'pull' | 'apply'>;

function documentsOf(connection: Connection, { capabilities }: InitializeResult): Documents {
  const documents = new Map<string, OpenDocument>();
  const encoding = (capabilities.positionEncoding ?? 'utf-16') as PositionEncoding;
  const change = (uri: string, contentChanges: readonly unknown[], text: string): void => {
    const document = documents.get(uri)!;
    documents.set(uri, { text, version: document.version + 1 });
    connection.notify('textDocument/didChange', { textDocument: { uri, version: document.version + 1 }, contentChanges });
  };
  const edit = (uri: string, range: Range, newText: string): void => { change(uri, [{ range, text: newText }], applyTextEdits(documents.get(uri)!.text, [{ range, newText }], encoding)); };
  const replaceAll = (uri: string, text: string): void => { change(uri, [{ text }], text); };
  return {
    edit, replaceAll,
    open: (uri, text, languageId = 'markdown') => {
      documents.set(uri, { text, version: 1 });
      connection.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    },
    close: uri => {
      documents.delete(uri);
      connection.notify('textDocument/didClose', { textDocument: { uri } });
    },
    text: uri => documents.get(uri)!.text,
    version: uri => documents.get(uri)!.version,
    pull: async uri => (await connection.request<{ items: readonly Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } })).items,
    apply: ({ documentChanges, changes }) => {
      for (const each of documentChanges ?? []) {
        if (!('edits' in each)) throw new Error('only text edits are expected');
        const { uri, version } = each.textDocument;
        if (version !== documents.get(uri)?.version) throw new Error(`the edit is for version ${String(version)}, the document is at ${String(documents.get(uri)?.version)}`);
        replaceAll(uri, applyTextEdits(documents.get(uri)!.text, each.edits as readonly TextEdit[], encoding));
      }
      for (const [uri, edits] of Object.entries(changes ?? {})) replaceAll(uri, applyTextEdits(documents.get(uri)!.text, edits, encoding));
    },
  };
}

/** The text with all edits applied at once; throws where two overlap or one lies outside of the text. */
export function applyTextEdits(text: string, edits: readonly TextEdit[], encoding: PositionEncoding = 'utf-16'): string {
  const placed = edits.map(({ range, newText }) => ({ start: offsetAt(text, range.start, encoding), end: offsetAt(text, range.end, encoding), newText }));
  const sorted = placed.map((edit, i) => ({ ...edit, i })).sort((a, b) => a.start - b.start || a.end - b.end || a.i - b.i);
  let result = '';
  let at = 0;
  for (const { start, end, newText } of sorted) {
    if (start < at || end < start) throw new Error(`overlapping edits at ${start}`);
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}

/** Offset of a position; throws for a line that is not there. */
export function offsetAt(text: string, { line, character }: Position, encoding: PositionEncoding = 'utf-16'): number {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  if (line > lines.length || (line === lines.length && character > 0)) throw new Error(`there is no line ${line}`);
  const before = lines.slice(0, line).join('').length;
  return before + offsetOfUnits((lines[line] ?? '').replace(/[\r\n]+$/, ''), character, encoding);
}

/** The words that a range covers. */
export const wordsIn = (text: string, { start, end }: Range, encoding: PositionEncoding = 'utf-16'): string => text.slice(offsetAt(text, start, encoding), offsetAt(text, end, encoding));

/** UTF-16 position of the first place where some words stand, `within` characters into them. */
export function positionOf(text: string, words: string, within = 0): Position {
  const offset = text.indexOf(words);
  if (offset < 0) throw new Error(`"${words}" is not in the text`);
  const before = text.slice(0, offset + within).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}
