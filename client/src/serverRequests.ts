import { Uri, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  readFileRequest, summaryChanged,
  type ReadFileParams, type ReadFileResult, type SummaryChangedParams,
} from '../../server/src/lsp/protocol.ts';
import type { StatusBar } from './statusBar.ts';

/** Answers what the server asks of this client, and passes on what it tells. */
export function answerServer(client: LanguageClient, statusBar: StatusBar): void {
  client.onRequest(readFileRequest, readFile);
  client.onNotification(summaryChanged, ({ uri, summary }: SummaryChangedParams) => { statusBar.update(uri, summary); });
}

/** Text of a file on whatever file system the editor knows. */
async function readFile({ uri }: ReadFileParams): Promise<ReadFileResult> {
  try {
    const bytes = await workspace.fs.readFile(Uri.parse(uri));
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: null };
  }
}
