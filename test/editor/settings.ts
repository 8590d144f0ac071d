import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { checkOf, upToDate } from './support/findings.ts';
import { eventually } from './support/poll.ts';
import { closeAll, openFile, removeFile, setSetting, writeFile } from './support/workspace.ts';

const config = '.source-backed.json';
const checksAs = (id: string, value: object): { checks: Record<string, object> } => ({ checks: { [id]: value } });

export const settingsSuite = (): void => {
  describe('settings apply at once', () => {
    afterEach(async () => {
      await removeFile(config);
      await closeAll();
    });

    it('a severity, and off', async () => {
      const { document } = await openFile('llama-4-behemoth.md');
      const before = await upToDate(document);
      await setSetting('checks.stale-date.severity', 'error');
      const stricter = await upToDate(document, checksAs('stale-date', { severity: 'error' }));
      assert.ok(stricter.some(it => checkOf(it) === 'stale-date' && it.severity === vscode.DiagnosticSeverity.Error));
      await setSetting('checks.stale-date.severity', 'off');
      const without = await upToDate(document, checksAs('stale-date', { severity: 'off' }));
      assert.ok(!without.some(it => checkOf(it) === 'stale-date'));
      await setSetting('checks.stale-date.severity', undefined);
      assert.equal((await upToDate(document)).length, before.length);
    });

    it('an option, the cover rule and the day', async () => {
      const { document } = await openFile('llama-4-behemoth.md');
      const before = await upToDate(document);
      await setSetting('checks.stale-date.maxAgeMonths', 12);
      const patient = await upToDate(document, checksAs('stale-date', { options: { maxAgeMonths: 12 } }));
      assert.ok(patient.length < before.length);
      await setSetting('checks.stale-date.maxAgeMonths', undefined);
      await setSetting('cover', 'sentence');
      const strict = await upToDate(document, { cover: 'sentence' });
      assert.ok(strict.length > before.length);
      await setSetting('cover', undefined);
      await setSetting('today', '2026-06-01');
      const earlier = await upToDate(document, { today: '2026-06-01' });
      assert.ok(!earlier.some(it => checkOf(it) === 'stale-date'));
      await setSetting('today', '2026-11-23');
      assert.equal((await upToDate(document)).length, before.length);
    });

    it('a configuration file that is written, changed, broken and deleted', async () => {
      const { document } = await openFile('llama-4-behemoth.md');
      const before = await upToDate(document);
      await writeFile(config, '{ "checks": { "uncited-claim": "off" } } // shared');
      await upToDate(document, checksAs('uncited-claim', { severity: 'off' }));
      await writeFile(config, '{ "ignore": ["llama*"] }');
      await upToDate(document, { checks: Object.fromEntries(before.map(it => [checkOf(it), { severity: 'off' as const }])) });
      await writeFile(config, '{ "ignore": ');
      assert.equal((await upToDate(document)).length, before.length);
      await writeFile(config, '{ "checks": { "uncited-claim": "error" } }');
      await upToDate(document, checksAs('uncited-claim', { severity: 'error' }));
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, config));
      assert.equal((await upToDate(document)).length, before.length);
    });

    it('a configuration file is completed and checked by its schema', async () => {
      await writeFile(config, '{ "cheks": {}, "cover": "all" }');
      const { document } = await openFile(config);
      assert.equal(document.languageId, 'jsonc');
      await eventually(() => {
        const messages = vscode.languages.getDiagnostics(document.uri).map(it => it.message);
        assert.ok(messages.some(it => /cheks/.test(it)) && messages.some(it => /sentence/.test(it)), messages.join(' | '));
      });
    });
  });
};
