import { MarkdownString, StatusBarAlignment, window, workspace, type Disposable } from 'vscode';
import type { Summary } from '../../server/src/lsp/protocol.ts';
import { isChecked } from './documents.ts';
import { statusDetails, statusLabel, statusText } from './statusText.ts';

/** The counts of the active article in the status bar; hidden beside anything else. */
export interface StatusBar extends Disposable {
  /** Takes in what the server tells of a document; null when it has been closed. */
  readonly update: (uri: string, summary: Summary | null) => void;
  /** Forgets all documents. */
  readonly clear: () => void;
}

/** Makes the status bar item, hidden until an article is active and known. */
export function createStatusBar(): StatusBar {
  const item = window.createStatusBarItem('sourceBacked.summary', StatusBarAlignment.Right, 100);
  item.name = 'Source-Backed';
  item.command = 'workbench.actions.view.problems';
  const summaries = new Map<string, Summary>();

  const show = (): void => {
    const document = window.activeTextEditor?.document;
    const summary = document !== undefined && isChecked(document) ? summaries.get(document.uri.toString()) : undefined;
    if (summary === undefined || !workspace.getConfiguration('sourceBacked').get('statusBar', true)) {
      item.hide();
      return;
    }
    item.text = statusText(summary);
    item.accessibilityInformation = { label: statusLabel(summary), role: 'button' };
    item.tooltip = new MarkdownString(statusDetails(summary));
    item.show();
  };
  const update = (uri: string, summary: Summary | null): void => {
    if (summary === null) summaries.delete(uri);
    else summaries.set(uri, summary);
    show();
  };
  const clear = (): void => {
    summaries.clear();
    show();
  };
  const listeners = [
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidChangeConfiguration(change => { if (change.affectsConfiguration('sourceBacked.statusBar')) show(); }),
  ];
  return { update, clear, dispose: () => { for (const it of [item, ...listeners]) it.dispose(); } };
}
