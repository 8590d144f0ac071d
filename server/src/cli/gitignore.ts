import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** The rules of one `.gitignore`, which hold in its folder and below. */
interface IgnoreFile {
  readonly folder: string;
  readonly rules: Ignore;
}

/** The ignore files that hold in a folder, from the outermost to its own. */
export type IgnoreStack = readonly IgnoreFile[];

const read = (folder: string, file: string): IgnoreStack => {
  try {
    return [{ folder, rules: ignore({ allowRelativePaths: false }).add(readFileSync(file, 'utf8')) }];
  } catch {
    // A missing file ignores nothing, and one that can't be read must not stop the check.
    return [];
  }
};

/** The stack for a folder inside one whose stack is known. */
export const enter = (stack: IgnoreStack, folder: string): IgnoreStack => [...stack, ...read(folder, join(folder, '.gitignore'))];

/**
 * The stack for a folder (absolute) that a walk starts from: the ignore files of the repository it lies in, and its own.
 * A folder that they ignore was named on purpose, so then only its own file counts.
 */
export function stackFor(folder: string): IgnoreStack {
  const root = repositoryAround(folder);
  if (root === undefined) return enter([], folder);
  const above = foldersBetween(root, folder).reduce(enter, read(root, join(root, '.git', 'info', 'exclude')));
  return folder !== root && isIgnored(above, folder, true) ? enter([], folder) : enter(above, folder);
}

/** Whether git leaves a path (absolute) out: the innermost ignore file that speaks of it decides. */
export function isIgnored(stack: IgnoreStack, path: string, isFolder: boolean): boolean {
  const verdict = stack.map(({ folder, rules }) => {
    const inside = relative(folder, path).split(sep).join('/');
    return inside === '' ? { ignored: false, unignored: false } : rules.test(isFolder ? `${inside}/` : inside);
  }).findLast(({ ignored, unignored }) => ignored || unignored);
  return verdict?.ignored ?? false;
}

function repositoryAround(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : repositoryAround(parent);
}

/** The folders from `root` down to the parent of `folder`, `root` included. */
function foldersBetween(root: string, folder: string): readonly string[] {
  return folder === root ? [] : [...foldersBetween(root, dirname(folder)), dirname(folder)];
}
