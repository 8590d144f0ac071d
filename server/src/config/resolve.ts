import type { CheckSettings, CoverRule, SectionSettings } from '../settings.ts';
import { memoize } from '../text/memo.ts';
import { emptyConfig, type Config, type Override } from './config.ts';
import { pathMatcher } from './globs.ts';

/** Settings as an editor's own preferences give them. */
export interface EditorSettings {
  readonly cover?: CoverRule;
  readonly checks?: Readonly<Record<string, CheckSettings>>;
  readonly bibliography?: readonly string[];
}

/** What holds for one article, before its bibliographies are read. */
export interface ArticleSettings {
  readonly cover: CoverRule;
  readonly checks: Readonly<Record<string, CheckSettings>>;
  readonly sections: readonly SectionSettings[];
  /** Relative to the configuration file's folder, or to the workspace where the editor's own settings name them. */
  readonly bibliography: readonly string[];
}

/**
 * The settings of the article at a path, relative to the configuration file's folder. Later ones win, one severity or
 * option at a time: defaults, the editor's settings, the configuration file, its overrides in their order. The file
 * stands above the editor so that the editor and the command line agree on whatever it decides.
 */
export function settingsOf(path: string, config: Config = emptyConfig, editor: EditorSettings = {}): ArticleSettings {
  const overrides = config.overrides.filter(override => isFor(override)(path));
  const layers = [editor, config, ...overrides.filter(({ sections }) => sections === undefined)];
  return {
    cover: layers.map(({ cover }) => cover).findLast(cover => cover !== undefined) ?? 'preceding',
    checks: layers.map(({ checks }) => checks ?? {}).reduce(mergeChecks, {}),
    sections: overrides.flatMap(({ sections, checks }) => (sections ? [{ titles: sections, checks }] : [])),
    bibliography: layers.map(({ bibliography }) => bibliography ?? []).findLast(names => names.length > 0) ?? [],
  };
}

/** Whether the configuration says that the article at a path is not to be checked. */
export const isIgnored = (path: string, config: Config): boolean => ignoredBy(config)(path);

const ignoredBy = memoize(({ ignore }: Config) => pathMatcher(ignore));
const isFor = memoize(({ files }: Override) => (files === undefined ? () => true : pathMatcher(files)));

function mergeChecks(under: Readonly<Record<string, CheckSettings>>, over: Readonly<Record<string, CheckSettings>>): Readonly<Record<string, CheckSettings>> {
  const merged = Object.entries(over).map(([id, settings]) => [id, mergeCheck(under[id] ?? {}, settings)] as const);
  return { ...under, ...Object.fromEntries(merged) };
}

function mergeCheck(under: CheckSettings, over: CheckSettings): CheckSettings {
  const options = { ...under.options, ...over.options };
  return { ...under, ...over, ...(Object.keys(options).length === 0 ? {} : { options }) };
}
