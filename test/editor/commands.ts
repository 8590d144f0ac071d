import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { upToDate } from './support/findings.ts';
import { eventually } from './support/poll.ts';
import { closeAll, openFile, openUntitled, rangeOf } from './support/workspace.ts';

export const commandsSuite = (): void => {
  describe('commands', () => {
    afterEach(closeAll);

    it('insert a citation of the source that fits the sentence best', async () => {
      const editor = await openFile('llama-4-behemoth.md');
      const { document } = editor;
      await upToDate(document);
      const end = rangeOf(document, 'by the middle of 2025.').end;
      editor.selection = new vscode.Selection(end, end);
      await vscode.commands.executeCommand('sourceBacked.insertCitation');
      assert.match(document.lineAt(end.line).text, /by the middle of 2025\.\[\]/);
      // The list of suggestions opens by itself in its own time; accepting does nothing before.
      await eventually(async () => {
        await vscode.commands.executeCommand('acceptSelectedSuggestion');
        assert.match(document.lineAt(end.line).text, /by the middle of 2025\.\[\d+\]/);
      });
      await upToDate(document);
    });

    it('cite an address for the sentence at the cursor, once as a new source and then as a known one', async () => {
      const editor = await openFile('llama-4-behemoth.md');
      const { document } = editor;
      await upToDate(document);
      for (const words of ['Running costs had passed', 'In August 2025 Meta dissolved']) {
        const { start } = rangeOf(document, words);
        editor.selection = new vscode.Selection(start.translate(0, 3), start.translate(0, 3));
        await vscode.commands.executeCommand('sourceBacked.citeAddress', 'https://example.org/costs-of-training');
      }
      const text = document.getText();
      assert.match(text, /by the middle of 2025\. ?\[15\]/);
      assert.match(text, /the team that had made Llama 4\. ?\[15\]/);
      assert.equal(text.split('https://example.org/costs-of-training').length, 2);
      await upToDate(document);
    });

    it('mark an article as reviewed today, in the words of its date', async () => {
      const { document } = await openFile('llama-4-behemoth.md');
      await vscode.commands.executeCommand('sourceBacked.markReviewed');
      await eventually(() => {
        assert.equal(document.lineAt(3).text, 'November 23, 2026');
        assert.equal(document.lineAt(9).text, 'v4 · 1,950 words');
      });
      await upToDate(document);
    });

    it('leave an article without a review date as it is', async () => {
      const text = '# Bridge\n\nIt stands.\n';
      const { document } = await openUntitled(text);
      await vscode.commands.executeCommand('sourceBacked.markReviewed');
      assert.equal(document.getText(), text);
    });
  });
};
