import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { checks } from '../../server/src/checks/index.ts';
import { closeAll, openFile } from './support/workspace.ts';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[] };
}

const extension = (): vscode.Extension<unknown> => vscode.extensions.getExtension('source-backed.source-backed')!;

export const manifestSuite = (): void => {
  describe('the manifest', () => {
    afterEach(closeAll);

    it('has the extension started by a Markdown file', async () => {
      await openFile('forth-bridge.md');
      await extension().activate();
      assert.ok(extension().isActive);
    });

    it('offers no command that is not there', async () => {
      await extension().activate();
      const known = new Set(await vscode.commands.getCommands(true));
      const { commands } = (extension().packageJSON as Manifest).contributes;
      assert.deepEqual(commands.filter(({ command }) => !known.has(command)).map(({ command }) => command), []);
      assert.ok(commands.length > 0 && commands.every(({ title, category }) => title !== '' && category === 'Source-Backed'));
    });

    it('declares severity and options of every check, with its defaults', () => {
      const settings = vscode.workspace.getConfiguration('sourceBacked');
      for (const { id, severity, options } of checks) {
        assert.equal(settings.inspect(`checks.${id}.severity`)?.defaultValue, severity, id);
        for (const [name, spec] of Object.entries(options)) assert.deepEqual(settings.inspect(`checks.${id}.${name}`)?.defaultValue, spec.default, `${id}.${name}`);
      }
    });
  });
};
