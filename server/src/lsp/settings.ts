import { readFrontMatter } from '../article/frontMatter.ts';
import type { AcceptedFinding } from '../config/baseline.ts';
import { isIgnored, settingsOf } from '../config/resolve.ts';
import { parseDay } from '../language/dates/index.ts';
import type { Bibliography, Settings } from '../settings.ts';
import { readBibliography } from '../sources/bibliography.ts';
import { memoizeText } from '../text/memo.ts';
import { acceptedFindings, nearestConfig, readClientSettings } from './configuration.ts';
import { settingsSection, type ClientSettings } from './protocol.ts';
import { logOnce, type Server } from './server.ts';
import type { Snapshot } from './snapshot.ts';
import { fileNameOf, folderAround, folderOf, pathFrom, resolveUri } from './uris.ts';

/** What holds for one article. */
export interface ArticleSettings {
  readonly settings: Settings;
  /** Whether the configuration file says that it is not to be checked. */
  readonly ignored: boolean;
  readonly accepted: readonly AcceptedFinding[];
  /** URIs of the bibliography files by the names that the article or the settings give them. */
  readonly bibliographies: ReadonlyMap<string, string>;
  readonly inlayAges: boolean;
  readonly citationLenses: boolean;
  /** Whether pages may be loaded without being asked for one by one. */
  readonly previews: boolean;
  readonly privateAddresses: boolean;
}

/** URI of a bibliography file that an article or its settings name. */
export const bibliographyUri = ({ bibliographies }: ArticleSettings, name: string): string | undefined => bibliographies.get(name) || undefined;

/** The settings of an article; the same object until something that they come from changes. */
export function settingsFor(server: Server, snapshot: Snapshot): Promise<ArticleSettings> {
  const named = bibliographiesNamedIn(snapshot.text);
  const bibliographies = named.join('\n');
  const known = server.settings.get(snapshot.uri);
  if (known?.bibliographies === bibliographies) return known.loaded;
  const loaded = load(server, snapshot, named);
  server.settings.set(snapshot.uri, { bibliographies, loaded });
  // A failure must not be remembered: the next request tries again.
  loaded.catch(() => { if (server.settings.get(snapshot.uri)?.loaded === loaded) server.settings.delete(snapshot.uri); });
  return loaded;
}

async function load(server: Server, { uri }: Snapshot, named: readonly string[]): Promise<ArticleSettings> {
  const workspace = folderAround(uri, server.changeable.folders) ?? (folderOf(uri) === undefined ? server.changeable.folders[0] : undefined);
  const [client, nearest] = await Promise.all([clientSettings(server, uri), nearestConfig(uri, workspace, server.files)]);
  const { editor, problems } = readClientSettings(client);
  for (const problem of problems) logOnce(server, `Setting ignored: ${problem}`);
  const base = nearest.folder ?? workspace ?? folderOf(uri);
  const path = (base === undefined ? undefined : pathFrom(base, uri)) ?? fileNameOf(uri);
  const resolved = settingsOf(path, nearest.config, editor);
  const settingsFolder = resolved.bibliography === editor.bibliography ? workspace ?? base : base;
  const files = new Map([...placed(resolved.bibliography, settingsFolder), ...placed(named, folderOf(uri))]);
  const bibliographies = await Promise.all([...files].map(([name, file]) => bibliographyAt(server, name, file)));
  const links = server.links.get(uri);
  return {
    settings: { today: todayFor(server, client), path, cover: resolved.cover, checks: resolved.checks, sections: resolved.sections, bibliographies, ...(links ? { links } : {}) },
    ignored: isIgnored(path, nearest.config),
    accepted: await acceptedFindings(uri, nearest, server.files),
    bibliographies: files,
    ...preferencesOf(client),
  };
}

/** What of the client's settings is about the editor alone. */
const preferencesOf = ({ inlayHints, codeLens, network }: ClientSettings): Pick<ArticleSettings, 'inlayAges' | 'citationLenses' | 'previews' | 'privateAddresses'> => ({
  inlayAges: inlayHints?.ages === true,
  citationLenses: codeLens?.citations !== false,
  previews: network?.previews === true,
  privateAddresses: network?.privateAddresses === true,
});

/** The client's own settings for an article, pulled where it lets us. */
async function clientSettings(server: Server, uri: string): Promise<ClientSettings> {
  if (!server.session.configuration.pull) return server.changeable.pushedSettings;
  try {
    const settings: unknown = await server.connection.workspace.getConfiguration({ scopeUri: uri, section: settingsSection });
    return asSettings(settings);
  } catch (error) {
    logOnce(server, `The client's settings could not be read: ${String(error)}`);
    return {};
  }
}

export const asSettings = (settings: unknown): ClientSettings => (typeof settings === 'object' && settings !== null && !Array.isArray(settings) ? settings : {});

function todayFor(server: Server, { today }: ClientSettings): string {
  if (typeof today !== 'string' || today.trim() === '') return server.changeable.today;
  if (parseDay(today.trim()) !== undefined) return today.trim();
  logOnce(server, `Setting ignored: "today" must be a day as YYYY-MM-DD, not "${today}"`);
  return server.changeable.today;
}

/** Names with the URIs they stand for; an unsaved article is in no folder to look in. */
const placed = (names: readonly string[], folder: string | undefined): readonly (readonly [string, string])[] =>
  names.map(name => [name, folder === undefined ? '' : resolveUri(folder, name)]);

async function bibliographyAt(server: Server, name: string, uri: string): Promise<Bibliography> {
  const text = uri === '' ? undefined : await server.files.read(uri);
  if (text === undefined) return { name, entries: [], error: `${name} could not be read: there is no such file` };
  return { ...await parsed(name.slice(name.lastIndexOf('/') + 1))(text), name };
}

const readers = new Map<string, (text: string) => Promise<Bibliography>>();

/** Reads a file of the given name; a file that has not changed is not read again. */
function parsed(fileName: string): (text: string) => Promise<Bibliography> {
  const reader = readers.get(fileName) ?? memoizeText(text => readBibliography(fileName, text), 2);
  readers.set(fileName, reader);
  return reader;
}

const fence = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?^(?:---|\.\.\.)[ \t]*$/m;

/** The bibliography files that an article's front matter names, each once. */
function bibliographiesNamedIn(text: string): readonly string[] {
  const head = text.startsWith('---') || text.startsWith('\uFEFF---') ? fence.exec(text)?.[0] : undefined;
  return head === undefined ? [] : namesIn(head);
}

const namesIn: (frontMatter: string) => readonly string[] = memoizeText(frontMatter => {
  const fields = readFrontMatter(frontMatter)?.fields ?? [];
  return [...new Set(fields.filter(({ key, value }) => key === 'bibliography' && value !== '').map(({ value }) => value))];
}, 50);
