import type { InitializeParams } from 'vscode-languageserver';
import { positionEncodings, type PositionEncoding } from './encoding.ts';
import type { ClientFeature, ClientSettings, InitializationOptions } from './protocol.ts';

/** What a client can do and asks for, read once from `initialize`. */
export interface Session {
  readonly encoding: PositionEncoding;
  /** URIs of the workspace's folders at the start. */
  readonly folders: readonly string[];
  readonly supports: ReadonlySet<ClientFeature>;
  readonly documentation: string | undefined;
  /** Whether the client lets the server ask the web. */
  readonly network: boolean;
  readonly progress: boolean;
  /** Of a client whose settings cannot be pulled. */
  readonly settings: ClientSettings | undefined;
  readonly configuration: { readonly pull: boolean; readonly register: boolean };
  readonly folderChanges: boolean;
  readonly watchedFiles: boolean;
  readonly diagnostics: {
    readonly pull: boolean;
    readonly refresh: boolean;
    readonly related: boolean;
    readonly tags: boolean;
    readonly codeDescription: boolean;
    readonly data: boolean;
  };
  readonly codeActions: { readonly literals: boolean; readonly preferred: boolean; readonly resolveEdit: boolean };
  /** Whether edits may name the version they are for. */
  readonly versionedEdits: boolean;
  readonly markdown: { readonly hover: boolean; readonly completion: boolean };
  readonly completion: { readonly insertReplace: boolean; readonly labelDetails: boolean };
  readonly definitionLinks: boolean;
  readonly nestedSymbols: boolean;
  readonly prepareRename: boolean;
  readonly refresh: { readonly codeLens: boolean; readonly inlayHints: boolean };
}

/** Reads the parameters of `initialize`; whatever is missing or malformed counts as not supported. */
export function sessionOf(params: InitializeParams): Session {
  const can = capabilitiesOf(params.capabilities);
  const options = (params.initializationOptions ?? {}) as InitializationOptions;
  return {
    encoding: agreedEncoding(can.at('general.positionEncodings')),
    folders: foldersOf(params),
    supports: new Set(Array.isArray(options.supports) ? options.supports : []),
    documentation: typeof options.documentation === 'string' ? options.documentation.replace(/\/*$/, '') : undefined,
    network: options.network === true,
    progress: can.do('window.workDoneProgress'),
    settings: options.settings,
    configuration: { pull: can.do('workspace.configuration'), register: can.do('workspace.didChangeConfiguration.dynamicRegistration') },
    folderChanges: can.do('workspace.workspaceFolders'),
    watchedFiles: can.do('workspace.didChangeWatchedFiles.dynamicRegistration'),
    diagnostics: diagnosticsOf(can),
    codeActions: {
      literals: can.at('textDocument.codeAction.codeActionLiteralSupport') !== undefined,
      preferred: can.do('textDocument.codeAction.isPreferredSupport'),
      resolveEdit: can.do('textDocument.codeAction.dataSupport') && can.list('textDocument.codeAction.resolveSupport.properties', 'edit'),
    },
    versionedEdits: can.do('workspace.workspaceEdit.documentChanges'),
    markdown: { hover: can.list('textDocument.hover.contentFormat', 'markdown'), completion: can.list('textDocument.completion.completionItem.documentationFormat', 'markdown') },
    completion: { insertReplace: can.do('textDocument.completion.completionItem.insertReplaceSupport'), labelDetails: can.do('textDocument.completion.completionItem.labelDetailsSupport') },
    definitionLinks: can.do('textDocument.definition.linkSupport'),
    nestedSymbols: can.do('textDocument.documentSymbol.hierarchicalDocumentSymbolSupport'),
    prepareRename: can.do('textDocument.rename.prepareSupport'),
    refresh: { codeLens: can.do('workspace.codeLens.refreshSupport'), inlayHints: can.do('workspace.inlayHint.refreshSupport') },
  };
}

/** Looks things up in a client's capabilities by their path, however little of it is there. */
interface Capabilities {
  readonly at: (path: string) => unknown;
  readonly do: (path: string) => boolean;
  readonly list: (path: string, value: string) => boolean;
}

function capabilitiesOf(capabilities: unknown): Capabilities {
  const at = (path: string): unknown => path.split('.').reduce((value, key) => (value as Readonly<Record<string, unknown>> | null | undefined)?.[key], capabilities);
  return {
    at,
    do: path => at(path) === true,
    list: (path, value) => {
      const listed = at(path);
      return Array.isArray(listed) && listed.includes(value);
    },
  };
}

function diagnosticsOf(can: Capabilities): Session['diagnostics'] {
  // A client that pulls may describe what it shows under either name.
  const kinds = ['textDocument.publishDiagnostics', 'textDocument.diagnostic'];
  const does = (what: string): boolean => kinds.some(kind => can.do(`${kind}.${what}`));
  return {
    pull: can.at('textDocument.diagnostic') !== undefined,
    refresh: can.do('workspace.diagnostics.refreshSupport'),
    related: does('relatedInformation'),
    tags: kinds.some(kind => can.at(`${kind}.tagSupport`) !== undefined),
    codeDescription: does('codeDescriptionSupport'),
    data: does('dataSupport'),
  };
}

/** The client's first choice of those we know. */
function agreedEncoding(offered: unknown): PositionEncoding {
  const names: readonly unknown[] = Array.isArray(offered) ? offered : [];
  return names.map(name => positionEncodings.find(known => known === name)).find(known => known !== undefined) ?? 'utf-16';
}

function foldersOf(params: InitializeParams): readonly string[] {
  const { workspaceFolders, rootUri } = params;
  if (Array.isArray(workspaceFolders)) return workspaceFolders.map(({ uri }) => uri);
  return typeof rootUri === 'string' ? [rootUri] : [];
}
