import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { checkOf, shown } from './support/findings.ts';
import { eventually } from './support/poll.ts';
import { closeAll, fileIn, openFile, writeFile } from './support/workspace.ts';

const file = 'comet-hale-bopp.bib';

/** Waits until exactly these checks report something of a document. */
const reports = (uri: vscode.Uri, ...checks: readonly string[]): Promise<void> => eventually(() => {
  assert.deepEqual(shown(uri).map(checkOf), checks);
});

export const bibliographySuite = (): void => {
  describe('a bibliography file', () => {
    let original = '';
    before(async () => { original = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileIn(file))); });
    afterEach(async () => {
      await writeFile(file, original);
      await closeAll();
    });

    it('is read, and read again when an entry goes', async () => {
      const { document } = await openFile('comet-hale-bopp.md');
      const without = original.replace(/@article\{hale1995,[\s\S]*?\n\}\n/, '');
      assert.notEqual(without, original);
      await writeFile(file, without);
      await reports(document.uri, 'undefined-citation');
      assert.match(shown(document.uri)[0]!.message, /hale1995/);
      await writeFile(file, original);
      await reports(document.uri);
    });

    it('that is not there is one finding, at its name', async () => {
      const { document } = await openFile('comet-hale-bopp.md');
      await vscode.workspace.fs.delete(fileIn(file));
      await reports(document.uri, 'undefined-citation');
      assert.equal(document.getText(shown(document.uri)[0]!.range), file);
      await writeFile(file, original);
      await reports(document.uri);
    });
  });
};
