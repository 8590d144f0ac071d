import { workspace, type TextDocument } from 'vscode';
import type { DocumentSelector } from 'vscode-languageclient';

/**
 * Where documents that somebody edits come from: files, unsaved documents, and the file systems of the workspace's
 * folders. Whatever else an editor may hold (an old revision, a notebook's cell, a chat's snippet) is not nagged at.
 */
export function checkedSchemes(): readonly string[] {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return [...new Set(['file', 'untitled', ...folders])].sort();
}

/** The documents that the server hears of. */
export const documentSelector = (): DocumentSelector => checkedSchemes().flatMap(scheme => [
  { scheme, language: 'markdown' },
  { scheme, language: 'mdx' },
]);

/** Whether the server hears of a document. */
export const isChecked = ({ uri, languageId }: TextDocument): boolean =>
  (languageId === 'markdown' || languageId === 'mdx') && checkedSchemes().includes(uri.scheme);
