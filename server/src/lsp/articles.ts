import { ErrorCodes, LSPErrorCodes, ResponseError, type CancellationToken, type Position, type Range } from 'vscode-languageserver';
import { configFileName } from '../config/config.ts';
import { readArticle } from '../engine.ts';
import type { Span } from '../text/span.ts';
import type { Places } from './places.ts';
import type { Read, Server } from './server.ts';
import { settingsFor, type ArticleSettings } from './settings.ts';
import { placesOf, type Snapshot } from './snapshot.ts';
import { fileNameOf } from './uris.ts';

/** Parameters that name a document, as far as a client can be trusted. */
export interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

/**
 * The open document that a request is about, or undefined where it is not open.
 * @throws ResponseError for parameters that name none
 */
export function documentOf(server: Server, params: DocumentParams): Snapshot | undefined {
  const uri = (params as Partial<DocumentParams> | undefined)?.textDocument?.uri;
  if (typeof uri !== 'string') throw invalid('textDocument.uri must be a string');
  return server.documents.get(uri);
}

/** Whether a document is a configuration file, not an article. */
export const isConfiguration = ({ uri }: Snapshot): boolean => fileNameOf(uri) === configFileName;

/**
 * An article as it stands when a request arrives; undefined for what is no open article.
 * @throws ResponseError where the request is cancelled, or the article has changed before its settings were there
 */
export async function articleOf(server: Server, params: DocumentParams, token: CancellationToken): Promise<Read | undefined> {
  const snapshot = documentOf(server, params);
  if (!snapshot || isConfiguration(snapshot)) return undefined;
  const settings = await settingsFor(server, snapshot);
  refuseCancelled(token);
  if (server.documents.get(snapshot.uri) !== snapshot) throw new ResponseError(LSPErrorCodes.ContentModified, 'the article has changed');
  return readWith(server, snapshot, settings);
}

/** An article's newest version, or undefined where it is closed by then. */
export async function latestOf(server: Server, uri: string, token?: CancellationToken): Promise<Read | undefined> {
  for (;;) {
    const snapshot = server.documents.get(uri);
    if (!snapshot || isConfiguration(snapshot)) return undefined;
    const settings = await settingsFor(server, snapshot);
    if (token) refuseCancelled(token);
    if (server.documents.get(uri) === snapshot) return readWith(server, snapshot, settings);
  }
}

function readWith(server: Server, snapshot: Snapshot, settings: ArticleSettings): Read {
  const known = server.read.get(snapshot.uri);
  if (known?.snapshot === snapshot && known.settings === settings) return known;
  const start = performance.now();
  const reading = readArticle(snapshot.text, settings.settings, known?.reading);
  const read = { snapshot, settings, reading, article: reading.article, places: placesOf(snapshot, server.session.encoding), cost: performance.now() - start };
  server.read.set(snapshot.uri, read);
  return read;
}

/** @throws ResponseError where the client no longer wants the answer */
export function refuseCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

const invalid = (message: string): ResponseError<void> => new ResponseError(ErrorCodes.InvalidParams, message);

/**
 * The offset that a request points at.
 * @throws ResponseError where it is no position
 */
export function offsetIn(places: Places, position: Position): number {
  if (!isPosition(position)) throw invalid('position must have a line and a character');
  return places.offset(position);
}

/**
 * The span that a request points at.
 * @throws ResponseError where it is no range
 */
export function spanIn(places: Places, range: Range): Span {
  const { start, end } = (range) ?? {};
  if (!isPosition(start) || !isPosition(end)) throw invalid('range must have a start and an end');
  return places.span(range);
}

function isPosition(value: unknown): value is Position {
  const { line, character } = (value ?? {}) as Partial<Position>;
  return Number.isInteger(line) && Number.isInteger(character);
}
