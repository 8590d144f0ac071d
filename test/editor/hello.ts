import assert from 'node:assert/strict';
import * as vscode from 'vscode';

export const defineSuite = (): void => {
  describe('the host', () => {
    it('opens a Markdown file as Markdown', async () => {
      const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '# A\n' });
      await vscode.window.showTextDocument(document);
      assert.equal(document.languageId, 'markdown');
      console.log(vscode.version);
    });
    it('has our extension', () => {
      assert.ok(vscode.extensions.getExtension('source-backed.source-backed'));
    });
  });
};
