import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { checkOf, countByCheck, upToDate } from './support/findings.ts';
import { eventually } from './support/poll.ts';
import { closeAll, openFile, rangeOf, replaceAll } from './support/workspace.ts';

/** A quick fix of ours for one diagnostic. */
interface Offer {
  readonly diagnostic: vscode.Diagnostic;
  readonly action: vscode.CodeAction;
}

/** Titles that differ only in what they name are one kind of fix. */
const kindOf = ({ diagnostic, action }: Offer): string =>
  `${checkOf(diagnostic)}: ${action.title.replace(/[“"«].*?[”"»]/g, '…').replace(/\[[^\]]*\]/g, '[…]').replace(/\d[\d,.]*/g, 'N')}`;

const sameDiagnostic = (a: vscode.Diagnostic, b: vscode.Diagnostic): boolean =>
  checkOf(a) === checkOf(b) && a.message === b.message && a.range.isEqual(b.range);

/** The quick fixes that the editor offers for a diagnostic. */
async function offersFor(document: vscode.TextDocument, diagnostic: vscode.Diagnostic): Promise<readonly Offer[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider', document.uri, diagnostic.range, vscode.CodeActionKind.QuickFix.value);
  const offers = actions
    .filter(({ diagnostics = [] }) => diagnostics.some(it => it.source === 'source-backed' && sameDiagnostic(it, diagnostic)))
    .map(action => ({ diagnostic, action }));
  assert.ok(offers.length > 0, `no fix for ${checkOf(diagnostic)}, ${diagnostic.message}; there are: ${actions.map(({ title, diagnostics = [] }) => `${title} (${diagnostics.length})`).join(', ')}`);
  return offers;
}

/** One offer of each kind in a document. */
async function oneOfEachKind(document: vscode.TextDocument, diagnostics: readonly vscode.Diagnostic[]): Promise<ReadonlyMap<string, Offer>> {
  const kinds = new Map<string, Offer>();
  for (const diagnostic of diagnostics) {
    for (const offer of await offersFor(document, diagnostic)) if (!kinds.has(kindOf(offer))) kinds.set(kindOf(offer), offer);
  }
  return kinds;
}

const editsOf = (document: vscode.TextDocument, { action }: Offer): readonly vscode.TextEdit[] => action.edit?.get(document.uri) ?? [];

/** The text after some edits, computed by this test itself. */
function afterEdits(document: vscode.TextDocument, edits: readonly vscode.TextEdit[]): string {
  const placed = edits.map(({ range, newText }, i) => ({ start: document.offsetAt(range.start), end: document.offsetAt(range.end), newText, i }));
  return placed.sort((a, b) => b.start - a.start || b.i - a.i).reduce((text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end), document.getText());
}

/** Lines of the article that are there no more and that neither the finding nor a place it names stands on. */
function linesLost(before: string, after: string, { diagnostic }: Offer): readonly string[] {
  const left = new Set(after.split('\n').map(line => line.trim()));
  const concerned = [diagnostic.range, ...(diagnostic.relatedInformation ?? []).map(({ location }) => location.range)];
  return before.split('\n').filter((line, number) =>
    line.trim() !== '' && !left.has(line.trim()) && !concerned.some(range => range.start.line <= number && number <= range.end.line));
}

const bare = (line: string): string => line.replace(/\[\d+\]|^\d+\./g, '');

export const fixesSuite = (): void => {
  describe('quick fixes', () => {
    afterEach(closeAll);

    it('of every kind remove their finding, keep the rest of the article, and can be undone', async () => {
      const { document } = await openFile('llama-4-behemoth.md');
      const text = document.getText();
      const diagnostics = await upToDate(document);
      const before = countByCheck(diagnostics);
      const kinds = await oneOfEachKind(document, diagnostics);
      for (const [kind, offer] of kinds) {
        const check = checkOf(offer.diagnostic);
        const expected = afterEdits(document, editsOf(document, offer));
        assert.notEqual(expected, text, `${kind}: changes nothing`);
        assert.ok(await vscode.workspace.applyEdit(offer.action.edit!), `${kind}: is refused`);
        assert.equal(document.getText(), expected, kind);
        const after = countByCheck(await upToDate(document));
        assert.ok((after[check] ?? 0) < before[check]!, `${kind}: the finding stays`);
        // Renumbering changes lines, and nothing in them but numbers.
        const lost = linesLost(text, expected, offer).filter(line => !expected.split('\n').map(bare).includes(bare(line)));
        if (!/^(?:header-mismatch|citation-order)/.test(kind)) assert.deepEqual(lost, [], `${kind}: loses lines`);
        await vscode.commands.executeCommand('undo');
        assert.equal(document.getText(), text, `${kind}: cannot be undone`);
      }
      console.log(`${kinds.size} kinds of fixes for ${Object.keys(before).length} checks`);
      assert.ok(kinds.size >= 3 * Object.keys(before).length, [...kinds.keys()].join('\n'));
    }).timeout(120_000);

    it('are for the text as it stands, not for the findings last shown', async () => {
      const editor = await openFile('llama-4-behemoth.md');
      const { document } = editor;
      const [undefinedLabel] = (await upToDate(document)).filter(it => checkOf(it) === 'undefined-citation');
      assert.ok(undefinedLabel);
      await editor.edit(edit => { edit.insert(rangeOf(document, '## Background').start, 'A new paragraph comes before it. [1]\n\n'); });
      const text = document.getText();
      // Asked at once, before the findings have moved along.
      const moved = rangeOf(document, '[14]');
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, moved, vscode.CodeActionKind.QuickFix.value);
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
