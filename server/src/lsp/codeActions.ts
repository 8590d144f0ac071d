import { CodeActionKind, type CancellationToken, type CodeAction, type CodeActionParams, type Command } from 'vscode-languageserver';
import type { Finding, Fix } from '../checks/check.ts';
import { compareToBaseline } from '../config/baseline.ts';
import { composeEdits } from '../editor/composeEdits.ts';
import { reviewRewritesAt, rewritesAt, type Rewrite } from '../editor/rewrites.ts';
import { fixAll } from '../fixAll.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { documentOf, spanIn } from './articles.ts';
import { checkedArticleOf, latestCheckedOf } from './checking.ts';
import { applyEditCommand } from './commands.ts';
import { toDiagnostic } from './diagnostics.ts';
import { toWorkspaceEdit } from './edits.ts';
import type { Checked, Server } from './server.ts';

/** Applies every safe fix of an article; editors can run it on save. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.sourceBacked`;

export const codeActionKinds: readonly string[] = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind];

/** What a fix-all action needs to have its edit computed later. */
interface FixAllData {
  readonly uri: string;
}

/** The actions for a range, computed from the article as it stands now and not from what the client shows of it. */
export async function codeActions(server: Server, params: CodeActionParams, token: CancellationToken): Promise<readonly (CodeAction | Command)[]> {
  const checked = await checkedArticleOf(server, params, token);
  if (!checked) return [];
  const span = spanIn(checked.places, params.range);
  const only = params.context?.only;
  const actions = [
    ...(wants(only, CodeActionKind.QuickFix) ? quickFixes(server, checked, span) : []),
    ...rewriteActions(server, checked, span).filter(({ kind }) => wants(only, kind!)),
    // Editors that list all actions would offer it everywhere: it has to be asked for.
    ...(only !== undefined && wants(only, fixAllKind) ? fixAllActions(server, checked) : []),
  ];
  return server.session.codeActions.literals ? actions : actions.flatMap(action => asCommand(checked, action));
}

/** Whether a kind is among those asked for: by its name or the name of a kind around it. */
const wants = (only: readonly string[] | undefined, kind: string): boolean =>
  only === undefined || only.some(asked => asked === '' || kind === asked || kind.startsWith(`${asked}.`));

function quickFixes(server: Server, checked: Checked, span: Span): readonly CodeAction[] {
  const byTitle = new Map<string, CodeAction>();
  for (const finding of checked.findings.filter(candidate => meets(candidate.span, span))) {
    const fixes = finding.fixes?.() ?? [];
    const preferred = fixes.find(({ safe }) => safe);
    for (const fix of fixes) addFix(server, checked, byTitle, finding, fix, fix === preferred);
  }
  return [...byTitle.values()];
}

/** Two findings may have one fix in common (switching their check off): it then is one action for both. */
function addFix(server: Server, checked: Checked, byTitle: Map<string, CodeAction>, finding: Finding, fix: Fix, isPreferred: boolean): void {
  const key = JSON.stringify(fix);
  const diagnostic = toDiagnostic(server, checked, finding);
  const known = byTitle.get(key);
  if (known) {
    byTitle.set(key, { ...known, diagnostics: [...known.diagnostics!, diagnostic] });
    return;
  }
  byTitle.set(key, {
    title: fix.title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit: toWorkspaceEdit(server, checked, fix.edits),
    ...(isPreferred && server.session.codeActions.preferred ? { isPreferred: true } : {}),
  });
}

const meets = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** A rewrite that has a name goes by it, so that a client can ask for it alone. */
const kindOf = ({ name }: Rewrite): string => (name === undefined ? CodeActionKind.RefactorRewrite : `${CodeActionKind.RefactorRewrite}.${name}`);

const rewriteActions = (server: Server, checked: Checked, span: Span): readonly CodeAction[] =>
  [...rewritesAt(checked.article, span), ...reviewRewritesAt(checked.article, span, checked.settings.settings.today)]
    .map(rewrite => ({ title: rewrite.title, kind: kindOf(rewrite), edit: toWorkspaceEdit(server, checked, rewrite.edits()) }));

function fixAllActions(server: Server, checked: Checked): readonly CodeAction[] {
  const action: CodeAction = { title: 'Apply all safe fixes of Source-Backed', kind: fixAllKind };
  const data: FixAllData = { uri: checked.snapshot.uri };
  if (server.session.codeActions.resolveEdit) return [{ ...action, data }];
  const edits = fixAllEdits(checked);
  return edits.length === 0 ? [] : [{ ...action, edit: toWorkspaceEdit(server, checked, edits) }];
}

function fixAllEdits({ snapshot, analysis, findings, settings: { accepted } }: Checked): readonly TextEdit[] {
  if (findings.length === 0) return [];
  const { fixes } = fixAll(analysis, now => compareToBaseline(now.article, now.findings, accepted).fresh);
  return composeEdits(snapshot.text.length, fixes);
}

/** Computes an action's edit for the article as it stands by then. */
export async function resolveCodeAction(server: Server, action: CodeAction, token: CancellationToken): Promise<CodeAction> {
  const uri = (action.data as Partial<FixAllData> | undefined)?.uri;
  if (typeof uri !== 'string' || !documentOf(server, { textDocument: { uri } })) return action;
  const checked = await latestCheckedOf(server, uri, token);
  return checked ? { ...action, edit: toWorkspaceEdit(server, checked, fixAllEdits(checked)) } : action;
}

/** The action for a client that knows only commands. */
function asCommand({ snapshot }: Checked, { title, edit }: CodeAction): readonly Command[] {
  return edit ? [{ title, command: applyEditCommand, arguments: [snapshot.uri, snapshot.version, edit] }] : [];
}
