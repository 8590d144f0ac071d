import { configFileName, emptyConfig, parseConfig, type Config, type ParsedConfig } from '../config/config.ts';
import { emptyBaseline, parseBaseline, type AcceptedFinding } from '../config/baseline.ts';
import { checks } from '../checks/index.ts';
import type { EditorSettings } from '../config/resolve.ts';
import { memoizeText } from '../text/memo.ts';
import type { Files } from './files.ts';
import type { ClientSettings } from './protocol.ts';
import { folderOf, foldersAbove, pathFrom, resolveUri } from './uris.ts';

/** The configuration file that holds for an article. */
export interface NearestConfig {
  readonly config: Config;
  /** URI of the folder that its paths are relative to; undefined where there is no file. */
  readonly folder: string | undefined;
}

const parse: (text: string) => ParsedConfig = memoizeText(text => parseConfig(text, checks), 50);

/** The nearest configuration file from the article's folder upwards; outside of the file system no higher than `limit`. */
export async function nearestConfig(uri: string, limit: string | undefined, files: Files): Promise<NearestConfig> {
  const start = folderOf(uri) ?? limit;
  for (const folder of start === undefined ? [] : foldersAbove(start, limit)) {
    const text = await files.read(resolveUri(folder, configFileName));
    if (text !== undefined) return { config: parse(text).config, folder };
  }
  return { config: emptyConfig, folder: undefined };
}

/** Findings of an article that the configuration's baseline accepts. */
export async function acceptedFindings(uri: string, { config, folder }: NearestConfig, files: Files): Promise<readonly AcceptedFinding[]> {
  if (config.baseline === undefined || folder === undefined) return [];
  const file = resolveUri(folder, config.baseline);
  const baseline = parseBaseline(await files.read(file) ?? '') ?? emptyBaseline;
  return baseline.files[pathFrom(folderOf(file) ?? folder, uri) ?? ''] ?? [];
}

/** The client's settings as far as they are sound, and one line for each that is not. */
export interface ReadClientSettings {
  readonly editor: EditorSettings;
  readonly problems: readonly string[];
}

/** Reads the part of the client's settings that a configuration file could hold too, by the file's own rules. */
export function readClientSettings({ cover, checks: chosen, bibliography }: ClientSettings): ReadClientSettings {
  const { config, problems } = parse(JSON.stringify({ cover, checks: chosen, bibliography }, (_, value: unknown) => value ?? undefined));
  return { editor: config, problems: problems.map(({ message }) => message) };
}
