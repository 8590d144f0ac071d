import { lstatSync, readdirSync, statSync, type Dirent, type Stats } from 'node:fs';
import { join, resolve } from 'node:path';
import picomatch from 'picomatch';
import { pathMatcher } from '../config/globs.ts';
import { enter, isIgnored, stackFor, type IgnoreStack } from './gitignore.ts';

/** A file to check, or a path that names none. */
export interface Target {
  /** As the user named it, or as it follows from the folder or glob they named; `/` between its parts. */
  readonly path: string;
  readonly absolute: string;
  /** One line saying why there is nothing to check. */
  readonly error?: string;
}

export const stdinArgument = '-';

const isArticleName = (name: string): boolean => /\.(?:md|mdx|markdown)$/i.test(name);

/**
 * The files that paths, folders and globs name, each once, in the order of the arguments and of their names. Folders
 * are walked for articles; what git ignores, hidden folders and `node_modules` are left out unless named themselves.
 * An argument that starts with `!` takes away what its glob matches.
 */
export function findArticles(args: readonly string[], cwd: string): readonly Target[] {
  const isExcluded = pathMatcher(args.filter(arg => arg.startsWith('!')).map(arg => arg.slice(1)));
  const targets = args.filter(arg => arg !== stdinArgument && !arg.startsWith('!')).flatMap(arg => targetsOf(arg, cwd));
  const seen = new Set<string>();
  return targets.filter(({ path, absolute }) => {
    if (seen.has(absolute) || isExcluded(path)) return false;
    seen.add(absolute);
    return true;
  });
}

function targetsOf(arg: string, cwd: string): readonly Target[] {
  const path = tidy(arg);
  const absolute = resolve(cwd, arg);
  const stats = statsOf(absolute);
  if (stats?.isDirectory()) return walk(path === '.' ? '' : path, absolute, stackFor(absolute)).filter(target => isArticleName(target.path));
  if (stats || lstatSync(absolute, { throwIfNoEntry: false })) return [{ path, absolute }];
  const glob = picomatch.scan(path);
  if (!glob.isGlob) return [{ path, absolute, error: 'no such file or folder' }];
  const found = filesOfGlob(path, glob.base, cwd);
  return found.length > 0 ? found : [{ path, absolute, error: 'no article matches this glob' }];
}

/** Without `./` and doubled slashes, with `/` between the parts. */
function tidy(arg: string): string {
  const slashed = process.platform === 'win32' ? arg.replaceAll('\\', '/') : arg;
  return slashed.replace(/(?<!^)\/{2,}/g, '/').replace(/^(?:\.\/)+(?=.)/, '').replace(/(?<=.)\/$/, '');
}

function filesOfGlob(glob: string, base: string, cwd: string): readonly Target[] {
  const folder = resolve(cwd, base);
  if (!statsOf(folder)?.isDirectory()) return [];
  const matches = picomatch(glob);
  const namesItsKind = /\.\w+$/.test(glob);
  return walk(base, folder, stackFor(folder)).filter(({ path }) => matches(path) && (namesItsKind || isArticleName(path)));
}

/** All files in a folder and below, depth first, sorted by name. */
function walk(path: string, absolute: string, stack: IgnoreStack): readonly Target[] {
  let entries: readonly Dirent[];
  try {
    entries = readdirSync(absolute, { withFileTypes: true });
  } catch (error) {
    return [{ path: path || '.', absolute, error: `can't be read (${codeOf(error)})` }];
  }
  return [...entries].sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap(entry => {
    const inside = { path: path === '' ? entry.name : `${path.replace(/\/$/, '')}/${entry.name}`, absolute: join(absolute, entry.name) };
    if (entry.isDirectory()) return skips(entry.name) || isIgnored(stack, inside.absolute, true) ? [] : walk(inside.path, inside.absolute, enter(stack, inside.absolute));
    return isFile(entry, inside.absolute) && !isIgnored(stack, inside.absolute, false) ? [inside] : [];
  });
}

const skips = (folder: string): boolean => folder === 'node_modules' || folder.startsWith('.');

/** A link to a file counts as the file; one to a folder is not followed, for it may lead back here. */
const isFile = (entry: Dirent, absolute: string): boolean =>
  entry.isFile() || (entry.isSymbolicLink() && statsOf(absolute)?.isFile() === true);

/** What a path leads to; undefined where it leads nowhere. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** The system's short name of a failure, such as `EACCES`. */
export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
