import { MarkupKind, type CancellationToken, type Hover, type HoverParams, type MarkupContent } from 'vscode-languageserver';
import { hoverAt, type Hover as HoverText } from '../editor/hover.ts';
import type { SourceName } from '../editor/labels.ts';
import { toMarkdown, toPlainText, type RichText } from '../editor/richText.ts';
import type { Span } from '../text/span.ts';
import { articleOf, offsetIn, refuseCancelled } from './articles.ts';
import { addressOf, ask, isOnline, knownPreview } from './previews.ts';
import { loadPreviewCommand, type LoadPreviewArguments } from './protocol.ts';
import type { Read, Server } from './server.ts';

export async function hover(server: Server, params: HoverParams, token: CancellationToken): Promise<Hover | null> {
  const read = await articleOf(server, params, token);
  if (!read) return null;
  const offset = offsetIn(read.places, params.position);
  const look = () => hoverAt(read.article, offset, read.settings.settings.today, name => knownPreview(server, read.article, name));
  const found = await withPages(server, read, look, token);
  if (!found) return null;
  const contents = markup(read, found.texts, server.session.markdown.hover);
  const offers = server.session.markdown.hover ? found.sources.flatMap(name => offerPreview(server, read, name)) : [];
  return { contents: { ...contents, value: [contents.value, ...offers].join('\n\n') }, range: read.places.range(found.span) };
}

/** Milliseconds that a hover waits for pages which the settings let it load. */
const patience = 1500;

/** What a hover shows, once the pages of its sources are there where they may be loaded unasked. */
async function withPages(server: Server, read: Read, look: () => HoverText | undefined, token: CancellationToken): Promise<HoverText | undefined> {
  const found = look();
  if (!found || !read.settings.previews || !isOnline(server)) return found;
  const addresses = found.sources.flatMap(name => (knownPreview(server, read.article, name) ? [] : addressOf(read.article, name) ?? []));
  if (addresses.length === 0) return found;
  const loaded = Promise.allSettled(addresses.map(address => ask(server, read, address, token)));
  await Promise.race([loaded, new Promise(resolve => { setTimeout(resolve, patience); })]);
  refuseCancelled(token);
  return look();
}

/** A link that loads a source's page, for a client that runs its command. */
function offerPreview(server: Server, { article, snapshot: { uri } }: Read, { style, label }: SourceName): readonly string[] {
  if (!server.session.supports.has('loadPreview') || !isOnline(server)) return [];
  const known = knownPreview(server, article, { style, label });
  if ((known && known.problem === undefined) || addressOf(article, { style, label }) === undefined) return [];
  const args: LoadPreviewArguments = [{ uri, style, label }];
  return [`[${known ? 'Try again' : 'Load preview'}](command:${loadPreviewCommand}?${encodeURIComponent(JSON.stringify(args)).replace(/[()']/g, escape)})`];
}

/** Brackets and quotation marks, which would end a link's address. */
const escape = (mark: string): string => `%${mark.charCodeAt(0).toString(16)}`;

/** Texts as the client shows them, one under the other. */
export function markup({ snapshot, places }: Read, texts: readonly RichText[], markdown: boolean): MarkupContent {
  // Editors take the fragment of an address for the line (from 1) and character (from 1) to go to.
  const addressOf = ({ start }: Span): string => {
    const { line, character } = places.position(start);
    return `${snapshot.uri}#L${line + 1},${character + 1}`;
  };
  return markdown
    ? { kind: MarkupKind.Markdown, value: texts.map(text => toMarkdown(text, addressOf)).join('\n\n---\n\n') }
    : { kind: MarkupKind.PlainText, value: texts.map(toPlainText).join('\n\n') };
}
