import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { nothingShown, shown, upToDate } from './support/findings.ts';
import { eventually } from './support/poll.ts';
import { closeAll, fileIn, openFile, removeFile, setSetting, writeFile } from './support/workspace.ts';

const uncited = '# Bridge\n\nThe bridge opened in 1932 and is 1,149 metres long. [9]\n';

export const lifecycleSuite = (): void => {
  describe('documents and server come and go', () => {
    afterEach(async () => {
      await closeAll();
      await Promise.all(['bridge.md', 'renamed.md', 'notes.txt'].map(removeFile));
    });

    it('a closed article leaves no diagnostics behind, and a reopened one has them again', async () => {
      const { document } = await openFile('llama-4-behemoth.md');
      const count = (await upToDate(document)).length;
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await nothingShown(document.uri);
      const again = await openFile('llama-4-behemoth.md');
      assert.equal((await upToDate(again.document)).length, count);
    });

    it('a renamed article takes its diagnostics along', async () => {
      const old = await writeFile('bridge.md', uncited);
      await upToDate((await openFile('bridge.md')).document);
      assert.ok(shown(old).length > 0);
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(old, fileIn('renamed.md'));
      assert.ok(await vscode.workspace.applyEdit(edit));
      const editor = await openFile('renamed.md');
      assert.ok((await upToDate(editor.document)).length > 0);
      await nothingShown(old);
    });

    it('a deleted article leaves none behind', async () => {
      const uri = await writeFile('bridge.md', uncited);
      assert.ok((await upToDate((await openFile('bridge.md')).document)).length > 0);
      await vscode.workspace.fs.delete(uri);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await nothingShown(uri);
    });

    it('files in other languages, and documents that nobody edits, are left alone', async () => {
      const provider = vscode.workspace.registerTextDocumentContentProvider('old-revision', { provideTextDocumentContent: () => uncited });
      try {
        const plain = await writeFile('notes.txt', uncited);
        await openFile('notes.txt');
        const revision = await vscode.workspace.openTextDocument(vscode.Uri.parse('old-revision:/bridge.md'));
        await vscode.window.showTextDocument(revision);
        assert.equal(revision.languageId, 'markdown');
        // By the time that the same text in an article has findings, they would have some too.
        await writeFile('bridge.md', uncited);
        assert.ok((await upToDate((await openFile('bridge.md')).document)).length > 0);
        assert.deepEqual([...shown(plain), ...shown(revision.uri)], []);
      } finally {
        provider.dispose();
      }
    });

    it('a restarted server checks what is open', async () => {
      const { document } = await openFile('llama-4-behemoth.md');
      const count = (await upToDate(document)).length;
      await vscode.commands.executeCommand('sourceBacked.restartServer');
      await eventually(() => { assert.equal(shown(document.uri).length, count); });
      await upToDate(document);
    });

    it('turned off, it shows nothing; turned on again, everything', async () => {
      const { document } = await openFile('llama-4-behemoth.md');
      const count = (await upToDate(document)).length;
      await setSetting('enable', false);
      await nothingShown(document.uri);
      await setSetting('enable', undefined);
      assert.equal((await upToDate(document)).length, count);
    });
  });
};
