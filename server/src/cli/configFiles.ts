import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { checks } from '../checks/index.ts';
import { configFileName, emptyConfig, parseConfig, type Config } from '../config/config.ts';
import { lineIndex, positionAt } from '../text/lineIndex.ts';
import { readArticle } from './readArticle.ts';
import { requestError } from './request.ts';

/** A configuration with the folder that its paths are relative to. */
export interface LoadedConfig {
  readonly config: Config;
  readonly folder: string;
}

/** Finds the configuration of an article, by its absolute path. */
export type FindConfig = (article: string) => LoadedConfig;

/**
 * Looks up configurations, each file read once: `file` for all articles where it is given, else the nearest one above
 * each article, else none.
 * @throws a request error where a file can't be read or says something wrong
 */
export function configFinder(file: string | undefined, cwd: string): FindConfig {
  if (file !== undefined) {
    const given = load(resolve(cwd, file), file);
    return () => given;
  }
  const known = new Map<string, LoadedConfig>();
  const inFolder = (folder: string): LoadedConfig => {
    const hit = known.get(folder);
    if (hit) return hit;
    const here = join(folder, configFileName);
    const parent = dirname(folder);
    const found = existsSync(here) ? load(here, relative(cwd, here) || here) : parent === folder ? { config: emptyConfig, folder: cwd } : inFolder(parent);
    known.set(folder, found);
    return found;
  };
  return article => inFolder(dirname(article));
}

function load(path: string, shown: string): LoadedConfig {
  const read = readArticle(path);
  if ('error' in read) throw requestError(`${shown}: ${read.error}`);
  const { config, problems } = parseConfig(read.text, checks);
  const [first, ...others] = problems;
  if (!first) return { config, folder: dirname(path) };
  const { line, character } = positionAt(lineIndex(read.text), first.span.start);
  const more = others.length === 0 ? '' : ` (and ${others.length} more ${others.length === 1 ? 'problem' : 'problems'})`;
  throw requestError(`${shown}:${line + 1}:${character + 1}: ${first.message}${more}`);
}

/** A path as a configuration in a folder sees it: relative, with `/`. */
export const relativeTo = (folder: string, path: string): string => relative(folder, path).split(sep).join('/');
