import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { requestError } from './request.ts';

/** Lines of a file's present text, 0-based, `end` excluded. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** The lines of a file (absolute path) that are new or other than at the revision; undefined for a file that git does not know. */
export type ChangedLines = (path: string) => readonly LineRange[] | undefined;

/**
 * What changed between a revision and the files as they are, by git. Compared with where the present branch left the
 * revision's, so that later work over there does not count as a change here.
 * @throws a request error where git or the revision is missing
 */
export function changedSince(revision: string, cwd: string): ChangedLines {
  const root = git(['rev-parse', '--show-toplevel'], cwd, () => '--changed-since needs a git repository').trimEnd();
  const commit = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`], root, () => `--changed-since: git knows no revision "${revision}"`).trim();
  const base = mergeBase(commit, root) ?? commit;
  const diff = git(['-c', 'core.quotePath=off', 'diff', '--unified=0', '--find-renames', '--no-color', '--no-ext-diff', '--no-textconv', '--no-relative', '--src-prefix=a/', '--dst-prefix=b/', base, '--'], root);
  const changed = parseDiff(diff);
  // Whole untracked folders come as one name with a slash at its end.
  const untracked = git(['ls-files', '--others', '--directory', '-z'], root).split('\0').filter(path => path !== '');
  return path => {
    const inside = relative(root, realpathSync(path)).split(sep).join('/');
    const isNew = inside.startsWith('..') || untracked.some(other => inside === other || (other.endsWith('/') && inside.startsWith(other)));
    return isNew ? undefined : changed.get(inside) ?? [];
  };
}

function mergeBase(commit: string, root: string): string | undefined {
  try {
    return git(['merge-base', commit, 'HEAD'], root).trim();
  } catch {
    // Unrelated or cut-off histories have none.
    return undefined;
  }
}

function git(args: readonly string[], cwd: string, explain?: (error: unknown) => string): string {
  try {
    return execFileSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 1024 ** 3, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw requestError('--changed-since needs git on the PATH');
    const stderr = String((error as { stderr?: string }).stderr ?? '').trim().split('\n')[0];
    throw requestError(explain?.(error) ?? `git ${args[0]} failed: ${stderr}`);
  }
}

/** The changed lines of each file of a `git diff --unified=0`, by the path the file has now. */
export function parseDiff(diff: string): ReadonlyMap<string, readonly LineRange[]> {
  const files = new Map<string, LineRange[]>();
  let current: LineRange[] = [];
  const lines = diff.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.startsWith('+++ ')) {
      current = [];
      files.set(pathOf(line.slice(4)), current);
      continue;
    }
    const [, removed = '1', start, added = '1'] = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line) ?? [];
    if (start === undefined) continue;
    if (Number(added) > 0) current.push({ start: Number(start) - 1, end: Number(start) - 1 + Number(added) });
    // The hunk's own lines may look like headers.
    i += Number(removed) + Number(added);
    while (lines[i + 1]?.startsWith('\\ ')) i++;
  }
  return files;
}

/** `b/name`, quoted as in C where it holds odd characters; a tab ends a name with spaces. */
function pathOf(written: string): string {
  const plain = written.replace(/\t$/, '');
  if (!plain.startsWith('"')) return plain.replace(/^b\//, '');
  const bytes = plain.slice(1, -1).replace(/\\([0-7]{3}|.)/g, (_, code: string) => (code.length === 3 ? String.fromCharCode(parseInt(code, 8)) : escapes[code] ?? code));
  return bytes.replace(/^b\//, '');
}

const escapes: Readonly<Record<string, string>> = { a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r' };
