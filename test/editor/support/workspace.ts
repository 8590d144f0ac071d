import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './poll.ts';

/** The day that all tests are run on. */
export const today = '2026-11-23';

/** The folder that is open: a copy of the demo articles. */
export const folder = (): vscode.Uri => vscode.workspace.workspaceFolders![0]!.uri;

export const fileIn = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), ...name.split('/'));

/** Opens a file of the folder as a person does, so that its tab is what keeps it open. */
export const openFile = (name: string): Promise<vscode.TextEditor> => open(fileIn(name));

/** Opens a document that has no file. */
export async function openUntitled(content: string, language = 'markdown'): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  return vscode.window.showTextDocument(document);
}

async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  return eventually(() => {
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), uri.toString());
    return editor;
  });
}

/** Writes a file of the folder and gives its address. */
export async function writeFile(name: string, content: string): Promise<vscode.Uri> {
  await vscode.workspace.fs.writeFile(fileIn(name), new TextEncoder().encode(content));
  return fileIn(name);
}

export const removeFile = async (name: string): Promise<void> => {
  await vscode.workspace.fs.delete(fileIn(name)).then(undefined, () => undefined);
};

/** Undoes what a test typed and closes every tab. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(it => it.isDirty && !it.isClosed)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Sets a setting of ours in the workspace; undefined takes it out. */
export const setSetting = async (name: string, value: unknown): Promise<void> => {
  await vscode.workspace.getConfiguration('sourceBacked').update(name, value, vscode.ConfigurationTarget.Workspace);
};

/** The range of some words, which must stand in the document exactly once from a place on. */
export function rangeOf(document: vscode.TextDocument, words: string, after = ''): vscode.Range {
  const from = document.getText().indexOf(after);
  const start = document.getText().indexOf(words, from);
  assert.ok(from >= 0 && start >= 0, `"${words}" is not in the document`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

/** Replaces all text of a document by a typing-like edit. */
export async function replaceAll(editor: vscode.TextEditor, text: string): Promise<void> {
  const { document } = editor;
  const all = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
  assert.ok(await editor.edit(edit => { edit.replace(all, text); }));
}
