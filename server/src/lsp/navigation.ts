import {
  DocumentHighlightKind, type CancellationToken, type DefinitionParams, type DocumentHighlight, type DocumentHighlightParams, type Location, type LocationLink, type ReferenceParams,
} from 'vscode-languageserver';
import { definitionsAt, findKey, mentionsAt, type Target } from '../editor/navigation.ts';
import { lineIndex } from '../text/lineIndex.ts';
import type { Span } from '../text/span.ts';
import { articleOf, offsetIn } from './articles.ts';
import { placesIn, type Places } from './places.ts';
import type { Checked, Server } from './server.ts';
import { bibliographyUri } from './settings.ts';

export async function definition(server: Server, params: DefinitionParams, token: CancellationToken): Promise<Location[] | LocationLink[] | null> {
  const checked = await articleOf(server, params, token);
  if (!checked) return null;
  const targets = definitionsAt(checked.analysis.article, offsetIn(checked, params.position));
  const links = (await Promise.all(targets.map(target => linkTo(server, checked, target)))).filter(link => link !== undefined);
  return server.session.definitionLinks ? links : links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
}

async function linkTo(server: Server, checked: Checked, target: Target): Promise<LocationLink | undefined> {
  const originSelectionRange = checked.places.range(target.origin);
  if (target.entry && target.label) return { originSelectionRange, ...targetIn(checked.snapshot.uri, checked.places, target.entry, target.label) };
  const uri = target.file === undefined ? undefined : bibliographyUri(checked.settings, target.file);
  const text = uri === undefined ? undefined : await server.files.read(uri);
  if (uri === undefined || text === undefined) return undefined;
  const start = findKey(text, target.key);
  const label = { start, end: start + target.key.length };
  return { originSelectionRange, ...targetIn(uri, placesIn(lineIndex(text), server.session.encoding), label, label) };
}

const targetIn = (targetUri: string, places: Places, whole: Span, label: Span): Pick<LocationLink, 'targetUri' | 'targetRange' | 'targetSelectionRange'> =>
  ({ targetUri, targetRange: places.range(whole), targetSelectionRange: places.range(label) });

export async function references(server: Server, params: ReferenceParams, token: CancellationToken): Promise<Location[] | null> {
  const checked = await articleOf(server, params, token);
  if (!checked) return null;
  const wanted = mentionsAt(checked.analysis.article, offsetIn(checked, params.position)).filter(({ isEntry }) => !isEntry || params.context?.includeDeclaration === true);
  return wanted.map(({ span }) => ({ uri: checked.snapshot.uri, range: checked.places.range(span) }));
}

export async function highlights(server: Server, params: DocumentHighlightParams, token: CancellationToken): Promise<DocumentHighlight[] | null> {
  const checked = await articleOf(server, params, token);
  if (!checked) return null;
  return mentionsAt(checked.analysis.article, offsetIn(checked, params.position)).map(({ span, isEntry }) =>
    ({ range: checked.places.range(span), kind: isEntry ? DocumentHighlightKind.Write : DocumentHighlightKind.Read }));
}
