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
import type { Checked, Server } from './server.ts';
import { bibliographyUri } from './settings.ts';

export async function codeLenses(server: Server, params: CodeLensParams, token: CancellationToken): Promise<CodeLens[] | null> {
  const checked = await articleOf(server, params, token);
  if (!checked?.settings.citationLenses) return null;
  return lensesIn(checked.analysis.article).map(lens => toLens(server, checked, lens));
}

/** Without a command to call, the words alone. */
function toLens({ session }: Server, { snapshot, places }: Checked, { span, title, citations }: CitationLens): CodeLens {
  const range = places.range(span);
  if (citations.length === 0 || !session.supports.has('showReferences')) return { range, command: { title, command: '' } };
  const shown: ShowReferencesArguments = [snapshot.uri, range.start, citations.map(({ labelSpan }) => ({ uri: snapshot.uri, range: places.range(labelSpan) }))];
  return { range, command: { title, command: showReferencesCommand, arguments: [...shown] } };
}

export async function documentLinks(server: Server, params: DocumentLinkParams, token: CancellationToken): Promise<DocumentLink[] | null> {
  const checked = await articleOf(server, params, token);
  if (!checked) return null;
  return linksIn(checked.analysis.article).flatMap(({ span, target, tooltip }) => {
    const url = 'url' in target ? target.url : bibliographyUri(checked.settings, target.file);
    return url === undefined ? [] : [{ range: checked.places.range(span), target: url, tooltip }];
  });
}

export async function inlayHints(server: Server, params: InlayHintParams, token: CancellationToken): Promise<InlayHint[] | null> {
  const checked = await articleOf(server, params, token);
  if (!checked?.settings.inlayAges) return null;
  return ageHintsIn(checked.analysis.article, spanIn(checked, params.range), checked.settings.settings.today).map(({ offset, label }) =>
    ({ position: checked.places.position(offset), label, kind: InlayHintKind.Parameter, paddingLeft: true, tooltip: 'Age of this statement' }));
}

const symbolKinds: Readonly<Record<ArticleSymbol['kind'], SymbolKind>> = { section: SymbolKind.String, table: SymbolKind.Array, source: SymbolKind.Constant };

export async function documentSymbols(server: Server, params: DocumentSymbolParams, token: CancellationToken): Promise<DocumentSymbol[] | SymbolInformation[] | null> {
  const checked = await articleOf(server, params, token);
  if (!checked) return null;
  const symbols = symbolsOf(checked.analysis.article);
  return server.session.nestedSymbols ? symbols.map(symbol => nested(checked, symbol)) : symbols.flatMap(symbol => flat(checked, symbol, ''));
}

const nested = (checked: Checked, { kind, name, span, focus, children }: ArticleSymbol): DocumentSymbol => ({
  name, kind: symbolKinds[kind], range: checked.places.range(span), selectionRange: checked.places.range(focus), children: children.map(child => nested(checked, child)),
});

const flat = (checked: Checked, { kind, name, focus, children }: ArticleSymbol, container: string): SymbolInformation[] => [
  { name, kind: symbolKinds[kind], location: { uri: checked.snapshot.uri, range: checked.places.range(focus) }, ...(container === '' ? {} : { containerName: container }) },
  ...children.flatMap(child => flat(checked, child, name)),
];
