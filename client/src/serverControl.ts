import { workspace, type Disposable, type ExtensionContext, type LogOutputChannel } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { createClient } from './client.ts';
import { checkedSchemes } from './documents.ts';
import type { StatusBar } from './statusBar.ts';

/** The one language server of this window: started, stopped and replaced as settings and workspace ask for it. */
export interface ServerControl extends Disposable {
  /** Starts the server, unless it runs or the user turned it off. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly restart: () => Promise<void>;
  /** The client of a running server. */
  readonly client: () => LanguageClient | undefined;
}

const isEnabled = (): boolean => workspace.getConfiguration('sourceBacked').get('enable', true);

/** Makes the control of the server; `start` starts it. */
export function createServerControl(context: ExtensionContext, output: LogOutputChannel, statusBar: StatusBar): ServerControl {
  let running: LanguageClient | undefined;
  let last: Promise<void> = Promise.resolve();

  // One after the other: a restart must not start a second server beside one that is still starting.
  const queue = (step: () => Promise<void>): Promise<void> => {
    last = last.then(step).catch((error: unknown) => { output.error(error instanceof Error ? error : String(error)); });
    return last;
  };
  const startNow = async (): Promise<void> => {
    if (running !== undefined || !isEnabled()) return;
    running = createClient(context, output, statusBar);
    await running.start();
  };
  const stopNow = async (): Promise<void> => {
    const client = running;
    running = undefined;
    statusBar.clear();
    await client?.dispose();
  };
  const start = (): Promise<void> => queue(startNow);
  const stop = (): Promise<void> => queue(stopNow);
  const restart = (): Promise<void> => queue(async () => { await stopNow(); await startNow(); });

  const listeners = [
    workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration('sourceBacked.enable')) void (isEnabled() ? start() : stop());
    }),
    watchSchemes(restart),
    // Only then may the server ask the network.
    workspace.onDidGrantWorkspaceTrust(() => restart()),
  ];
  return { start, stop, restart, client: () => running, dispose: () => { for (const listener of listeners) listener.dispose(); } };
}

/** A folder on another file system brings documents that the running client does not look at. */
function watchSchemes(restart: () => Promise<void>): Disposable {
  let known = checkedSchemes().join();
  return workspace.onDidChangeWorkspaceFolders(() => {
    const now = checkedSchemes().join();
    if (now !== known) void restart();
    known = now;
  });
}
