import { CompletionItemKind, type CancellationToken, type CompletionItem, type CompletionList, type CompletionParams, type InsertReplaceEdit, type TextEdit } from 'vscode-languageserver';
import { completionsAt, type Completion } from '../editor/completion.ts';
import { typedAt } from '../editor/completionContext.ts';
import { entriesOf, type SourceName } from '../editor/labels.ts';
import { sourceCard } from '../editor/sourceCard.ts';
import { parseDay } from '../language/dates/index.ts';
import { articleOf, documentOf, latestOf, offsetIn, refuseCancelled } from './articles.ts';
import { markup } from './hover.ts';
import { knownPreview } from './previews.ts';
import type { Read, Server } from './server.ts';
import { placesOf } from './snapshot.ts';

/** Typed characters after which sources are offered. */
export const completionTriggers: readonly string[] = ['[', '^', '@', ',', ';', '-'];

/** What an item needs to have its preview made when it is looked at. */
interface ItemData extends SourceName {
  readonly uri: string;
}

export async function completion(server: Server, params: CompletionParams, token: CancellationToken): Promise<CompletionList | null> {
  // Commas and hyphens are typed all the time, and mostly in plain text.
  const snapshot = documentOf(server, params);
  if (!snapshot || !typedAt(snapshot.text, offsetIn(placesOf(snapshot, server.session.encoding), params.position))) return null;
  const read = await articleOf(server, params, token);
  if (!read) return null;
  const offset = offsetIn(read.places, params.position);
  const items = completionsAt(read.article, offset).map((found, i) => toItem(server, read, found, offset, i));
  return { isIncomplete: false, items };
}

function toItem({ session }: Server, read: Read, found: Completion, offset: number, rank: number): CompletionItem {
  const { source, label, detail, filter, also } = found;
  const data: ItemData | undefined = source && { uri: read.snapshot.uri, style: source.style, label: source.label };
  return {
    label, kind: source ? CompletionItemKind.Reference : CompletionItemKind.Text, filterText: filter, sortText: String(rank).padStart(5, '0'), ...(data ? { data } : {}),
    ...(also ? { additionalTextEdits: also.map(({ span, newText }) => ({ range: read.places.range(span), newText })) } : {}),
    ...(session.completion.labelDetails ? { labelDetails: { description: detail } } : { detail }),
    textEdit: editOf(session.completion.insertReplace, read, found, offset),
  };
}

function editOf(insertReplace: boolean, { places }: Read, { newText, replace }: Completion, offset: number): TextEdit | InsertReplaceEdit {
  const range = places.range(replace);
  return insertReplace && replace.end > offset && !newText.includes('](')
    ? { newText, insert: places.range({ start: replace.start, end: offset }), replace: range }
    : { newText, range };
}

/** Adds the preview of an item that the user looks at. */
export async function resolveCompletion(server: Server, item: CompletionItem, token: CancellationToken): Promise<CompletionItem> {
  const data = item.data as Partial<ItemData> | undefined;
  if (typeof data?.uri !== 'string' || data.style === undefined || typeof data.label !== 'string') return item;
  const read = await latestOf(server, data.uri, token);
  refuseCancelled(token);
  const name: SourceName = { style: data.style, label: data.label };
  if (!read || entriesOf(read.article, name).length === 0) return item;
  const card = sourceCard(read.article, name, parseDay(read.settings.settings.today)!, { page: knownPreview(server, read.article, name) });
  return { ...item, documentation: markup(read, [card], server.session.markdown.completion) };
}
