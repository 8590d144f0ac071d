import { window, type ExtensionContext } from 'vscode';
import { registerCommands } from './commands.ts';
import { createServerControl, type ServerControl } from './serverControl.ts';
import { createStatusBar } from './statusBar.ts';

let control: ServerControl | undefined;

/** Starts the language server, and shows what it says. */
export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel('Source-Backed', { log: true });
  const statusBar = createStatusBar();
  control = createServerControl(context, output, statusBar);
  context.subscriptions.push(output, statusBar, control, ...registerCommands(control, output));
  await control.start();
}

/** VS Code waits for the server to end. */
export async function deactivate(): Promise<void> {
  await control?.stop();
}
