import {
  InlayHintKind, SymbolKind, type CancellationToken, type CodeLens, type CodeLensParams, type DocumentLink, type DocumentLinkParams, type DocumentSymbol, type DocumentSymbolParams,
  type InlayHint, type InlayHintParams, type SymbolInformation,
} from 'vscode-languageserver';
import { ageHintsIn } from '../editor/hints.ts';
import { lensesIn, type CitationLens } from '../editor/lenses.ts';
import { linksIn } from '../editor/links.ts';
import { symbolsOf, type ArticleSymbol } from '../editor/symbols.ts';
import { articleOf, spanIn } from './articles.ts';
import { showReferencesCommand, type ShowReferencesArguments } from './protocol.ts';
import type { Read, Server } from './server.ts';
import { bibliographyUri } from './settings.ts';

export async function codeLenses(server: Server, params: CodeLensParams, token: CancellationToken): Promise<CodeLens[] | null> {
  const read = await articleOf(server, params, token);
  if (!read?.settings.citationLenses) return null;
  return lensesIn(read.article).map(lens => toLens(server, read, lens));
}

/** Without a command to call, the words alone. */
function toLens({ session }: Server, { snapshot, places }: Read, { span, title, citations }: CitationLens): CodeLens {
  const range = places.range(span);
  if (citations.length === 0 || !session.supports.has('showReferences')) return { range, command: { title, command: '' } };
  const shown: ShowReferencesArguments = [snapshot.uri, range.start, citations.map(({ labelSpan }) => ({ uri: snapshot.uri, range: places.range(labelSpan) }))];
  return { range, command: { title, command: showReferencesCommand, arguments: [...shown] } };
}

export async function documentLinks(server: Server, params: DocumentLinkParams, token: CancellationToken): Promise<DocumentLink[] | null> {
  const read = await articleOf(server, params, token);
  if (!read) return null;
  return linksIn(read.article).flatMap(({ span, target, tooltip }) => {
    const url = 'url' in target ? target.url : bibliographyUri(read.settings, target.file);
    return url === undefined ? [] : [{ range: read.places.range(span), target: url, tooltip }];
  });
}

export async function inlayHints(server: Server, params: InlayHintParams, token: CancellationToken): Promise<InlayHint[] | null> {
  const read = await articleOf(server, params, token);
  if (!read?.settings.inlayAges) return null;
  return ageHintsIn(read.article, spanIn(read.places, params.range), read.settings.settings.today).map(({ offset, label }) =>
    ({ position: read.places.position(offset), label, kind: InlayHintKind.Parameter, paddingLeft: true, tooltip: 'Age of this statement' }));
}

const symbolKinds: Readonly<Record<ArticleSymbol['kind'], SymbolKind>> = { section: SymbolKind.String, table: SymbolKind.Array, source: SymbolKind.Constant };

export async function documentSymbols(server: Server, params: DocumentSymbolParams, token: CancellationToken): Promise<DocumentSymbol[] | SymbolInformation[] | null> {
  const read = await articleOf(server, params, token);
  if (!read) return null;
  const symbols = symbolsOf(read.article);
  return server.session.nestedSymbols ? symbols.map(symbol => nested(read, symbol)) : symbols.flatMap(symbol => flat(read, symbol, ''));
}

const nested = (read: Read, { kind, name, span, focus, children }: ArticleSymbol): DocumentSymbol => ({
  name, kind: symbolKinds[kind], range: read.places.range(span), selectionRange: read.places.range(focus), children: children.map(child => nested(read, child)),
});

const flat = (read: Read, { kind, name, focus, children }: ArticleSymbol, container: string): SymbolInformation[] => [
  { name, kind: symbolKinds[kind], location: { uri: read.snapshot.uri, range: read.places.range(focus) }, ...(container === '' ? {} : { containerName: container }) },
  ...children.flatMap(child => flat(read, child, name)),
];
