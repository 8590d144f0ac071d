import {
  DocumentHighlightKind, type CancellationToken, type DefinitionParams, type DocumentHighlight, type DocumentHighlightParams, type Location, type LocationLink, type ReferenceParams,
} from 'vscode-languageserver';
import { definitionsAt, findKey, mentionsAt, type Target } from '../editor/navigation.ts';
import { lineIndex } from '../text/lineIndex.ts';
import type { Span } from '../text/span.ts';
import { articleOf, offsetIn } from './articles.ts';
import { placesIn, type Places } from './places.ts';
import type { Read, Server } from './server.ts';
import { bibliographyUri } from './settings.ts';

export async function definition(server: Server, params: DefinitionParams, token: CancellationToken): Promise<Location[] | LocationLink[] | null> {
  const read = await articleOf(server, params, token);
  if (!read) return null;
  const targets = definitionsAt(read.article, offsetIn(read.places, params.position));
  const links = (await Promise.all(targets.map(target => linkTo(server, read, target)))).filter(link => link !== undefined);
  return server.session.definitionLinks ? links : links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
}

async function linkTo(server: Server, read: Read, target: Target): Promise<LocationLink | undefined> {
  const originSelectionRange = read.places.range(target.origin);
  if (target.entry && target.label) return { originSelectionRange, ...targetIn(read.snapshot.uri, read.places, target.entry, target.label) };
  const uri = target.file === undefined ? undefined : bibliographyUri(read.settings, target.file);
  const text = uri === undefined ? undefined : await server.files.read(uri);
  if (uri === undefined || text === undefined) return undefined;
  const start = findKey(text, target.key);
  const label = { start, end: start + target.key.length };
  return { originSelectionRange, ...targetIn(uri, placesIn(lineIndex(text), server.session.encoding), label, label) };
}

const targetIn = (targetUri: string, places: Places, whole: Span, label: Span): Pick<LocationLink, 'targetUri' | 'targetRange' | 'targetSelectionRange'> =>
  ({ targetUri, targetRange: places.range(whole), targetSelectionRange: places.range(label) });

export async function references(server: Server, params: ReferenceParams, token: CancellationToken): Promise<Location[] | null> {
  const read = await articleOf(server, params, token);
  if (!read) return null;
  const wanted = mentionsAt(read.article, offsetIn(read.places, params.position)).filter(({ isEntry }) => !isEntry || params.context?.includeDeclaration === true);
  return wanted.map(({ span }) => ({ uri: read.snapshot.uri, range: read.places.range(span) }));
}

export async function highlights(server: Server, params: DocumentHighlightParams, token: CancellationToken): Promise<DocumentHighlight[] | null> {
  const read = await articleOf(server, params, token);
  if (!read) return null;
  return mentionsAt(read.article, offsetIn(read.places, params.position)).map(({ span, isEntry }) =>
    ({ range: read.places.range(span), kind: isEntry ? DocumentHighlightKind.Write : DocumentHighlightKind.Read }));
}
