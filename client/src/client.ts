import { Uri, workspace, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { LanguageClient, RevealOutputChannelOn, TransportKind, type LanguageClientOptions, type ServerOptions } from 'vscode-languageclient/node';
import { loadPreviewCommand, type InitializationOptions } from '../../server/src/lsp/protocol.ts';
import { documentSelector } from './documents.ts';
import { answerServer } from './serverRequests.ts';
import type { StatusBar } from './statusBar.ts';

/** Crashes within three minutes after which the server stays down until it is restarted by hand. */
const restartLimit = 4;

/** A client of the language server that comes with the extension; not started yet. */
export function createClient(context: ExtensionContext, output: LogOutputChannel, statusBar: StatusBar): LanguageClient {
  const client = new LanguageClient('sourceBacked', 'Source-Backed', serverOptions(context), clientOptions(context, output));
  answerServer(client, statusBar);
  return client;
}

function serverOptions(context: ExtensionContext): ServerOptions {
  const module = context.asAbsolutePath('server/dist/language-server.cjs');
  const run = { module, transport: TransportKind.ipc };
  // `--enable-source-maps` and a fixed port, so that the launch configuration can attach to the server.
  return { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6009', '--enable-source-maps'] } } };
}

const clientOptions = (context: ExtensionContext, output: LogOutputChannel): LanguageClientOptions => ({
  documentSelector: documentSelector(),
  outputChannel: output,
  revealOutputChannelOn: RevealOutputChannelOn.Never,
  connectionOptions: { maxRestartCount: restartLimit },
  initializationOptions: {
    supports: ['summary', 'readFile', 'showReferences', 'loadPreview'],
    network: workspace.isTrusted,
    documentation: Uri.joinPath(context.extensionUri, 'server', 'docs', 'checks').toString(),
  } satisfies InitializationOptions,
  markdown: { isTrusted: { enabledCommands: [loadPreviewCommand] } },
  // An article in the foreground is checked as it is typed; one in another tab when it comes to the front.
  diagnosticPullOptions: { onChange: true, onSave: false, onFocus: true },
});
