import { MarkupKind, type CancellationToken, type Hover, type HoverParams, type MarkupContent } from 'vscode-languageserver';
import { hoverAt } from '../editor/hover.ts';
import { toMarkdown, toPlainText, type RichText } from '../editor/richText.ts';
import type { Span } from '../text/span.ts';
import { articleOf, offsetIn } from './articles.ts';
import type { Read, Server } from './server.ts';

export async function hover(server: Server, params: HoverParams, token: CancellationToken): Promise<Hover | null> {
  const read = await articleOf(server, params, token);
  if (!read) return null;
  const found = hoverAt(read.article, offsetIn(read.places, params.position), read.settings.settings.today);
  return found ? { contents: markup(read, found.texts, server.session.markdown.hover), range: read.places.range(found.span) } : null;
}

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
