import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { upToDate } from './support/findings.ts';
import { closeAll, openFile, rangeOf } from './support/workspace.ts';

/** What is shown of ours where some words stand, as Markdown, with the range it is about. */
async function hoverAt(document: vscode.TextDocument, words: string, after = ''): Promise<{ text: string; about: string }> {
  const at = rangeOf(document, words, after).start.translate(0, 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
  const texts = hovers.map(({ contents }) => contents.map(it => (typeof it === 'string' ? it : it.value)).join('\n'));
  return { text: texts.join('\n'), about: hovers.map(({ range }) => (range ? document.getText(range) : '')).join('|') };
}

export const hoverSuite = (): void => {
  describe('a hover', () => {
    afterEach(closeAll);

    it('on a citation shows its source, and each bracket of a group its own', async () => {
      const { document } = await openFile('llama-4-behemoth.md');
      const second = await hoverAt(document, '[2]', 'then to the autumn. ');
      assert.match(second.text, /Meta moves the date of its largest model/);
      assert.match(second.text, /Reuters/);
      assert.match(second.text, /reuters\.com/);
      assert.match(second.about, /^\[?2\]?$/);
      const third = await hoverAt(document, '[3]', 'then to the autumn. [2]');
      assert.match(third.text, /Engineers struggle/);
      assert.match(third.about, /^\[?3\]?$/);
    });

    it('on a citation without an entry says so', async () => {
      const { document } = await openFile('llama-4-behemoth.md');
      await upToDate(document);
      assert.match((await hoverAt(document, '[14]')).text, /no source entry|no entry/i);
    });

    it('on a statement as of a date tells its age', async () => {
      const { document } = await openFile('llama-4-behemoth.md');
      assert.match((await hoverAt(document, 'May 2026', '[2][3] As of')).text, /6 months/);
    });

    it('on a figure gives its value and where else it stands', async () => {
      const { document } = await openFile('llama-4-behemoth.md');
      const { text } = await hoverAt(document, '288 billion');
      assert.match(text, /288[,\s]?000[,\s]?000[,\s]?000|288 billion/);
      assert.match(text, /280 billion|line|also/i);
    });

    it('on a key of a bibliography shows the entry of the file', async () => {
      const { document } = await openFile('comet-hale-bopp.md');
      const { text } = await hoverAt(document, '@cremonese1997');
      assert.match(text, /Neutral Sodium/);
      assert.match(text, /1997/);
    });

    it('on prose shows nothing', async () => {
      const { document } = await openFile('llama-4-behemoth.md');
      await upToDate(document);
      assert.equal((await hoverAt(document, 'described the design')).text, '');
    });
  });
};
