import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { checkOf, upToDate } from './support/findings.ts';
import { closeAll, openFile, openUntitled, rangeOf, replaceAll } from './support/workspace.ts';

const undo = async (): Promise<void> => { await vscode.commands.executeCommand('undo'); };

export const typingSuite = (): void => {
  describe('while one types', () => {
    afterEach(closeAll);

    it('the findings follow, however fast', async () => {
      const editor = await openFile('llama-4-behemoth.md');
      const { document } = editor;
      const before = await upToDate(document);
      const sentence = ' As of January 2026, it has 312 employees and is the largest of all laboratories.';
      let place = rangeOf(document, '## Architecture').end;
      for (const character of `\n\n${sentence.trim()}`) {
        // No waiting for answers in between: requests overtake each other and are cancelled.
        assert.ok(await editor.edit(edit => { edit.insert(place, character); }, { undoStopBefore: false, undoStopAfter: false }));
        place = document.positionAt(document.offsetAt(place) + 1);
      }
      const after = await upToDate(document);
      assert.ok(after.length > before.length);
      assert.ok(after.some(it => checkOf(it) === 'stale-date' && document.getText(it.range) === 'As of January 2026'));
    });

    it('undo and redo bring the findings of their text', async () => {
      const editor = await openFile('llama-4-behemoth.md');
      const { document } = editor;
      const text = document.getText();
      const before = (await upToDate(document)).length;
      await editor.edit(edit => { edit.delete(rangeOf(document, ' Some observers believe that the change was rushed.')); });
      const after = (await upToDate(document)).length;
      assert.ok(after < before);
      await undo();
      assert.equal(document.getText(), text);
      assert.equal((await upToDate(document)).length, before);
      await vscode.commands.executeCommand('redo');
      assert.equal((await upToDate(document)).length, after);
    });

    it('a paste of a whole article is checked at once', async () => {
      const demo = (await openFile('llama-4-behemoth.md')).document.getText();
      const editor = await openUntitled('# Notes\n\n');
      await vscode.env.clipboard.writeText(demo);
      editor.selection = new vscode.Selection(2, 0, 2, 0);
      await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
      const diagnostics = await upToDate(editor.document);
      assert.match(editor.document.getText(), /## References/);
      assert.ok(diagnostics.length > 10);
    });

    it('broken and empty texts are borne', async () => {
      const editor = await openFile('llama-4-behemoth.md');
      const { document } = editor;
      const text = document.getText();
      const broken = [
        `---\ntitle: [unclosed\n${text}`, `<!-- ${text}`, `\`\`\`\n${text}`, text.replaceAll(']', ''), text.replaceAll('\n\n', '\n'),
        `${text.slice(0, 900)}\u0000\uD800${text.slice(900)}`, '|'.repeat(3000), '[1]'.repeat(2000), '', '\n', text,
      ];
      for (const it of broken) {
        await replaceAll(editor, it);
        await upToDate(document);
      }
      assert.equal(document.getText(), text);
    });

    it('line ends of Windows move no range', async () => {
      const editor = await openFile('llama-4-behemoth.md');
      const { document } = editor;
      const words = (await upToDate(document)).map(it => document.getText(it.range));
      await editor.edit(edit => { edit.setEndOfLine(vscode.EndOfLine.CRLF); });
      assert.match(document.getText(), /\r\n/);
      assert.deepEqual((await upToDate(document)).map(it => document.getText(it.range).replaceAll('\r\n', '\n')), words);
    });
  });
};
