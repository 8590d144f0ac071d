import picomatch from 'picomatch';

/**
 * Whether globs match a path (relative, `/` between its parts). As in `.gitignore`, a glob without a slash matches at
 * any depth, one that names a folder matches all in it, and `!` takes back what an earlier one matched.
 */
export function pathMatcher(globs: readonly string[]): (path: string) => boolean {
  const rules = globs.map(glob => {
    const negated = glob.startsWith('!');
    return { negated, matches: picomatch(anchored(negated ? glob.slice(1) : glob), { dot: true }) };
  });
  return path => rules.reduce((matched, { negated, matches }) => (matched === negated && matches(path) ? !negated : matched), false);
}

function anchored(glob: string): string[] {
  const plain = glob.trim().replace(/^\.?\//, '').replace(/\/+$/, '');
  const anyDepth = !plain.includes('/') && !/^\.?\//.test(glob) ? `**/${plain}` : plain;
  return [anyDepth, `${anyDepth}/**`];
}
