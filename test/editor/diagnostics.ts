import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { checkOf, countByCheck, nothingShown, shown, upToDate } from './support/findings.ts';
import { eventually } from './support/poll.ts';
import { closeAll, openFile, openUntitled, rangeOf } from './support/workspace.ts';

/** Kinds of mistakes that the demo is made with. */
const seeded = ['uncited-claim', 'undefined-citation', 'unused-source', 'stale-date', 'figure-mismatch', 'header-mismatch'];

export const diagnosticsSuite = (): void => {
  describe('diagnostics', () => {
    afterEach(closeAll);

    it('of the demo are exactly what the engine finds in it, every seeded kind among them', async () => {
      const { document } = await openFile('llama-4-behemoth.md');
      const diagnostics = await upToDate(document);
      const counts = countByCheck(diagnostics);
      assert.deepEqual(seeded.filter(check => !(check in counts)), []);
    });

    it('lead to the page of their check', async () => {
      const { document } = await openFile('llama-4-behemoth.md');
      for (const { code } of await upToDate(document)) {
        assert.ok(typeof code === 'object');
        const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(code.target));
        assert.ok(page.startsWith(`# ${String(code.value)}\n`), code.target.toString());
      }
    });

    it('fade a source that nothing cites', async () => {
      const { document } = await openFile('llama-4-behemoth.md');
      const [unused] = (await upToDate(document)).filter(it => checkOf(it) === 'unused-source');
      assert.deepEqual(unused?.tags, [vscode.DiagnosticTag.Unnecessary]);
      assert.match(document.getText(unused?.range), /Is bigger still better/);
    });

    it('name the other places of a disagreement', async () => {
      const { document } = await openFile('llama-4-behemoth.md');
      const mismatches = (await upToDate(document)).filter(it => checkOf(it) === 'figure-mismatch');
      assert.ok(mismatches.length > 0);
      for (const { relatedInformation = [] } of mismatches) {
        assert.ok(relatedInformation.length > 0);
        for (const { location } of relatedInformation) assert.equal(location.uri.toString(), document.uri.toString());
      }
    });

    for (const name of ['forth-bridge.md', 'comet-hale-bopp.md']) {
      it(`find nothing in the clean ${name}`, async () => {
        const editor = await openFile(name);
        const { document } = editor;
        // One that comes and goes proves that an answer has come, and not only that nothing is shown yet.
        await editor.edit(edit => { edit.insert(rangeOf(document, '\n\n## ').start, ' A last word.[^nowhere]'); });
        await eventually(() => { assert.deepEqual(shown(document.uri).map(checkOf), ['undefined-citation']); });
        await vscode.commands.executeCommand('undo');
        await eventually(() => { assert.deepEqual(shown(document.uri).map(it => it.message), []); });
      });
    }

    it('appear in a document without a file, and only where its language is Markdown', async () => {
      const text = 'The bridge opened in 1932. [7]\n';
      const markdown = await openUntitled(text);
      assert.ok((await upToDate(markdown.document)).some(it => checkOf(it) === 'undefined-citation'));
      await vscode.languages.setTextDocumentLanguage(markdown.document, 'plaintext');
      await nothingShown(markdown.document.uri);
    });
  });
};
