import { commands, window, type Disposable, type LogOutputChannel } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { loadPreviewCommand, showReferencesCommand, type ShowReferencesArguments } from '../../server/src/lsp/protocol.ts';
import { citeAddress } from './citeAddress.ts';
import { isChecked } from './documents.ts';
import { markReviewed } from './markReviewed.ts';
import { checkLinks, loadPreview } from './network.ts';
import type { ServerControl } from './serverControl.ts';

/** Registers the commands that the manifest contributes, and those that the server's lenses and hovers call. */
export function registerCommands(control: ServerControl, output: LogOutputChannel): readonly Disposable[] {
  return [
    commands.registerCommand('sourceBacked.restartServer', () => control.restart()),
    commands.registerCommand('sourceBacked.showOutput', () => { output.show(); }),
    commands.registerCommand('sourceBacked.insertCitation', insertCitation),
    commands.registerCommand('sourceBacked.citeAddress', (address?: string) => citeAddress(control.client(), address)),
    commands.registerCommand('sourceBacked.checkLinks', () => checkLinks(control.client())),
    commands.registerCommand('sourceBacked.markReviewed', () => markReviewed(control.client())),
    commands.registerCommand(loadPreviewCommand, loadPreview),
    commands.registerCommand(showReferencesCommand, (...places: ShowReferencesArguments) => showReferences(control.client(), places)),
  ];
}

/** Opens a bracket and asks for what can stand in it: the server ranks the sources by the sentence before. */
async function insertCitation(): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined || !isChecked(editor.document)) return;
  await commands.executeCommand('editor.action.insertSnippet', { snippet: '[$0]' });
  await commands.executeCommand('editor.action.triggerSuggest');
}

/** VS Code's own list of places takes its own objects, not those of the protocol. */
async function showReferences(client: LanguageClient | undefined, [uri, position, locations]: ShowReferencesArguments): Promise<void> {
  const convert = client?.protocol2CodeConverter;
  if (convert === undefined) return;
  await commands.executeCommand('editor.action.showReferences', convert.asUri(uri), convert.asPosition(position), locations.map(it => convert.asLocation(it)));
}
