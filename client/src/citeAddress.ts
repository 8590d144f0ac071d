import { env, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { citeRequest, type CiteParams, type CiteResult } from '../../server/src/lsp/protocol.ts';
import { isChecked } from './documents.ts';

const looksLikeAddress = /^\s*(?:https?:\/\/\S+|(?:doi:\s*)?10\.\d{4,9}\/\S+)\s*$/i;

/**
 * Cites a web address or DOI for the claim at the cursor, with a new entry where the article has none yet.
 * @param given the address; asked for where it is missing
 */
export async function citeAddress(client: LanguageClient | undefined, given?: string): Promise<void> {
  const editor = window.activeTextEditor;
  if (client === undefined || editor === undefined || !isChecked(editor.document)) return;
  const address = given ?? await askForAddress();
  if (address === undefined) return;
  const convert = client.code2ProtocolConverter;
  const params: CiteParams = { textDocument: convert.asTextDocumentIdentifier(editor.document), range: convert.asRange(editor.selection), address };
  const result = await client.sendRequest<CiteResult | null>(citeRequest, params);
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(result?.edit);
  if (result === null || edit === undefined) void window.showInformationMessage('Nothing was cited: put the cursor in a sentence, and give a web address or a DOI.');
  else if (await workspace.applyEdit(edit)) void window.showInformationMessage(outcome(result));
}

/** What was copied is offered where it is an address. */
async function askForAddress(): Promise<string | undefined> {
  const copied = await env.clipboard.readText();
  return window.showInputBox({
    title: 'Cite an Address', prompt: 'Web address or DOI of the source', ignoreFocusOut: true,
    ...(looksLikeAddress.test(copied) ? { value: copied.trim() } : {}),
    validateInput: text => (looksLikeAddress.test(text) ? undefined : 'A web address (https://…) or a DOI (10.…/…)'),
  });
}

const outcome = ({ citation, known, missing }: CiteResult): string => {
  if (known) return `Cited as ${citation}, a source that the article has already.`;
  return `Cited as ${citation}.${missing.length === 0 ? '' : ` Its entry still lacks: ${missing.join(', ')}.`}`;
};
