import { commands, ProgressLocation, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  checkLinksServerCommand, loadPreviewServerCommand,
  type CheckLinksResult, type LoadPreviewArguments, type LoadPreviewResult,
} from '../../server/src/lsp/protocol.ts';
import { isChecked } from './documents.ts';

/** Asks for the pages of the active article's sources; the server shows its progress and what is gone as findings. */
export async function checkLinks(client: LanguageClient | undefined): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (client === undefined || document === undefined || !isChecked(document)) return;
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const { asked, dead } = await commands.executeCommand<CheckLinksResult>(checkLinksServerCommand, uri);
  void window.showInformationMessage(asked === 0 ? 'The sources of this article give no address.' : `${asked} addresses asked, ${dead === 0 ? 'all of them answer' : `${dead} of them need a look`}.`);
}

/** Loads the page of a source that a hover offers to load, and shows the hover with it. */
export async function loadPreview(...source: LoadPreviewArguments): Promise<void> {
  const load = (): Thenable<LoadPreviewResult> => commands.executeCommand<LoadPreviewResult>(loadPreviewServerCommand, ...source);
  const { problem } = await window.withProgress({ location: ProgressLocation.Window, title: 'Loading the source' }, load);
  if (problem === null) await commands.executeCommand('editor.action.showHover');
  else void window.showInformationMessage(problem);
}
