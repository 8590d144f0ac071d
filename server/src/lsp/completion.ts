import { CompletionItemKind, type CancellationToken, type CompletionItem, type CompletionList, type CompletionParams, type InsertReplaceEdit, type TextEdit } from 'vscode-languageserver';
import { completionsAt, type Completion } from '../editor/completion.ts';
import { entriesOf, type SourceName } from '../editor/labels.ts';
import { sourceCard } from '../editor/sourceCard.ts';
import { parseDay } from '../language/dates/index.ts';
import { articleOf, latestOf, offsetIn, refuseCancelled } from './articles.ts';
import { markup } from './hover.ts';
import type { Checked, Server } from './server.ts';

/** Typed characters after which sources are offered. */
export const completionTriggers: readonly string[] = ['[', '^', '@', ',', ';', '-'];

/** What an item needs to have its preview made when it is looked at. */
interface ItemData extends SourceName {
  readonly uri: string;
}

export async function completion(server: Server, params: CompletionParams, token: CancellationToken): Promise<CompletionList | null> {
  const checked = await articleOf(server, params, token);
  if (!checked) return null;
  const offset = offsetIn(checked, params.position);
  const items = completionsAt(checked.analysis.article, offset).map((found, i) => toItem(server, checked, found, offset, i));
  return { isIncomplete: false, items };
}

function toItem({ session }: Server, checked: Checked, found: Completion, offset: number, rank: number): CompletionItem {
  const { source, label, detail, filter } = found;
  const data: ItemData = { uri: checked.snapshot.uri, style: source.style, label: source.label };
  return {
    label, kind: CompletionItemKind.Reference, filterText: filter, sortText: String(rank).padStart(5, '0'), data,
    ...(session.completion.labelDetails ? { labelDetails: { description: detail } } : { detail }),
    textEdit: editOf(session.completion.insertReplace, checked, found, offset),
  };
}

function editOf(insertReplace: boolean, { places }: Checked, { newText, replace }: Completion, offset: number): TextEdit | InsertReplaceEdit {
  const range = places.range(replace);
  return insertReplace && replace.end > offset && !newText.includes('](')
    ? { newText, insert: places.range({ start: replace.start, end: offset }), replace: range }
    : { newText, range };
}

/** Adds the preview of an item that the user looks at. */
export async function resolveCompletion(server: Server, item: CompletionItem, token: CancellationToken): Promise<CompletionItem> {
  const data = item.data as Partial<ItemData> | undefined;
  if (typeof data?.uri !== 'string' || data.style === undefined || typeof data.label !== 'string') return item;
  const checked = await latestOf(server, data.uri, token);
  refuseCancelled(token);
  const name: SourceName = { style: data.style, label: data.label };
  if (!checked || entriesOf(checked.analysis.article, name).length === 0) return item;
  const card = sourceCard(checked.analysis.article, name, parseDay(checked.settings.settings.today)!);
  return { ...item, documentation: markup(checked, [card], server.session.markdown.completion) };
}
