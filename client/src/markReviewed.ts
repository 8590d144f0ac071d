import { commands, window, workspace, type CodeAction } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { summaryRequest, type ArticleParams, type Summary } from '../../server/src/lsp/protocol.ts';
import { isChecked } from './documents.ts';

/** The kind by which the server offers to tell a review. */
const reviewedKind = 'refactor.rewrite.reviewed';

/** Changes the active article's review date to today, and counts its revision, as the server offers it at the date. */
export async function markReviewed(client: LanguageClient | undefined): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (client === undefined || document === undefined || !isChecked(document)) return;
  const params: ArticleParams = { textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document) };
  const summary = await client.sendRequest<Summary | null>(summaryRequest, params);
  const date = summary?.header.find(({ key }) => key === 'lastReviewed');
  const range = client.protocol2CodeConverter.asRange(date?.range);
  const [action] = range === undefined ? []
    : await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, reviewedKind);
  if (action?.edit === undefined) void window.showInformationMessage('The header of this article has no "Last reviewed" date.');
  else await workspace.applyEdit(action.edit);
}
