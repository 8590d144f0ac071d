import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Finding, Fix } from '../../server/src/checks/check.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { checkOf, countByCheck, found, upToDate } from './support/findings.ts';
import { eventually } from './support/poll.ts';
import { closeAll, openFile, rangeOf, replaceAll } from './support/workspace.ts';

/** A fix that the engine has for a finding. */
interface Offer {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** Titles that differ only in what they name are one kind of fix. */
const kindOf = ({ finding, fix }: Offer): string =>
  `${finding.check}: ${fix.title.replace(/[“"«].*?[”"»]|“[^”]*$/g, '…').replace(/\[[^\]]*\].*/g, '[…]').replace(/\d[\d,.]*/g, 'N')}`;

/** One fix of each kind that the engine has for a document. */
function oneOfEachKind(document: vscode.TextDocument): ReadonlyMap<string, Offer> {
  const kinds = new Map<string, Offer>();
  for (const finding of found(document)) {
    const fixes = finding.fixes?.() ?? [];
    assert.ok(fixes.length > 0, `no fix for ${finding.check}: ${finding.message}`);
    for (const fix of fixes) if (!kinds.has(kindOf({ finding, fix }))) kinds.set(kindOf({ finding, fix }), { finding, fix });
  }
  return kinds;
}

const actionsAt = (document: vscode.TextDocument, range: vscode.Range): Thenable<vscode.CodeAction[]> =>
  vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, vscode.CodeActionKind.QuickFix.value);

/** What the editor offers where a finding stands: the action that does what a fix of the engine does. */
async function actionFor(document: vscode.TextDocument, { finding, fix }: Offer, expected: string): Promise<vscode.CodeAction> {
  const range = new vscode.Range(document.positionAt(finding.span.start), document.positionAt(finding.span.end));
  const actions = await actionsAt(document, range);
  const action = actions.find(({ title, edit }) => title === fix.title && afterEdits(document, edit?.get(document.uri) ?? []) === expected);
  assert.ok(action, `"${fix.title}" is not offered, only ${actions.map(({ title }) => title).join(' | ')}`);
  return action;
}

/** The text after some edits, computed by this test itself. */
function afterEdits(document: vscode.TextDocument, edits: readonly vscode.TextEdit[]): string {
  const placed = edits.map(({ range, newText }, i) => ({ start: document.offsetAt(range.start), end: document.offsetAt(range.end), newText, i }));
  return placed.sort((a, b) => b.start - a.start || b.i - a.i).reduce((text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end), document.getText());
}

/** Lines of the article that are there no more and that neither the finding nor a place it names stands on. */
function linesLost(document: vscode.TextDocument, before: string, { finding }: Offer): readonly string[] {
  const left = new Set(document.getText().split('\n').map(bare));
  const at = (text: string, offset: number): number => text.slice(0, offset).split('\n').length - 1;
  const concerned = [finding.span, ...(finding.related ?? []).map(({ span }) => span)].map(({ start, end }) => [at(before, start), at(before, end)] as const);
  return before.split('\n').filter((line, number) => !left.has(bare(line)) && !concerned.some(([from, to]) => from <= number && number <= to));
}

/** Renumbering and the header's counts change lines, and nothing in them but numbers. */
const bare = (line: string): string => line.replace(/\d[\d,.]*/g, '').trim();

export const fixesSuite = (): void => {
  describe('quick fixes', () => {
    afterEach(closeAll);

    it('of every kind remove their finding, keep the rest of the article, and can be undone', async () => {
      const { document } = await openFile('llama-4-behemoth.md');
      const text = document.getText();
      const before = countByCheck(await upToDate(document));
      const kinds = oneOfEachKind(document);
      for (const [kind, offer] of kinds) {
        const expected = applyEdits(text, offer.fix.edits);
        assert.notEqual(expected, text, `${kind}: changes nothing`);
        const { edit } = await actionFor(document, offer, expected);
        assert.ok(await vscode.workspace.applyEdit(edit!), `${kind}: is refused`);
        assert.equal(document.getText(), expected, kind);
        const after = countByCheck(await upToDate(document));
        assert.ok((after[offer.finding.check] ?? 0) < before[offer.finding.check]!, `${kind}: the finding stays`);
        assert.deepEqual(linesLost(document, text, offer), [], `${kind}: loses lines`);
        await vscode.commands.executeCommand('undo');
        assert.equal(document.getText(), text, `${kind}: cannot be undone`);
      }
      console.log(`${kinds.size} kinds of fixes of ${Object.keys(before).length} checks`);
      assert.ok(kinds.size >= 2 * Object.keys(before).length, [...kinds.keys()].join('\n'));
    }).timeout(180_000);

    it('are for the text as it stands, not for the findings last shown', async () => {
      const editor = await openFile('llama-4-behemoth.md');
      const { document } = editor;
      const [undefinedLabel] = (await upToDate(document)).filter(it => checkOf(it) === 'undefined-citation');
      assert.ok(undefinedLabel);
      await editor.edit(edit => { edit.insert(rangeOf(document, '## Background').start, 'A new paragraph comes before it. [1]\n\n'); });
      const text = document.getText();
      // Asked at once, before the findings have moved along.
      const moved = rangeOf(document, '[14]');
      const actions = await actionsAt(document, moved);
      const removal = actions.find(({ title }) => title === 'Remove this citation');
      assert.ok(removal?.edit, actions.map(({ title }) => title).join(' | '));
      assert.ok(await vscode.workspace.applyEdit(removal.edit));
      assert.equal(document.getText(), text.replace('[14]', ''));
    });

    it('that are safe can run on save, the others never do', async () => {
      const editor = await openFile('llama-4-behemoth.md');
      const { document } = editor;
      const text = document.getText();
      const before = await upToDate(document);
      const settings = vscode.workspace.getConfiguration('editor', document.uri);
      await settings.update('codeActionsOnSave', { 'source.fixAll.sourceBacked': 'explicit' }, vscode.ConfigurationTarget.Workspace);
      try {
        const [action] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider', document.uri, new vscode.Range(0, 0, 0, 0), 'source.fixAll.sourceBacked', 1);
        assert.ok(action?.edit);
        const expected = afterEdits(document, action.edit.get(document.uri));
        await vscode.commands.executeCommand('workbench.action.files.save');
        await eventually(() => { assert.equal(document.getText(), expected); });
        const after = countByCheck(await upToDate(document));
        assert.equal(after['uncited-claim'], countByCheck(before)['uncited-claim']);
        assert.equal(after['stale-date'], countByCheck(before)['stale-date']);
      } finally {
        await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
        await replaceAll(editor, text);
        assert.ok(await document.save());
      }
    });
  });
};
