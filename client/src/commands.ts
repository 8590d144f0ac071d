import { commands, type Disposable, type LogOutputChannel } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { showReferencesCommand, type ShowReferencesArguments } from '../../server/src/lsp/protocol.ts';
import type { ServerControl } from './serverControl.ts';

/** Registers the commands that the manifest contributes, and the one that the server's code lenses call. */
export function registerCommands(control: ServerControl, output: LogOutputChannel): readonly Disposable[] {
  return [
    commands.registerCommand('sourceBacked.restartServer', () => control.restart()),
    commands.registerCommand('sourceBacked.showOutput', () => { output.show(); }),
    commands.registerCommand(showReferencesCommand, (...places: ShowReferencesArguments) => showReferences(control.client(), places)),
  ];
}

/** VS Code's own list of places takes its own objects, not those of the protocol. */
async function showReferences(client: LanguageClient | undefined, [uri, position, locations]: ShowReferencesArguments): Promise<void> {
  const convert = client?.protocol2CodeConverter;
  if (convert === undefined) return;
  await commands.executeCommand('editor.action.showReferences', convert.asUri(uri), convert.asPosition(position), locations.map(it => convert.asLocation(it)));
}
