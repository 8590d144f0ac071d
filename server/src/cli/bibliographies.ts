import { readFrontMatter } from '../article/frontMatter.ts';
import type { Bibliography } from '../settings.ts';
import { bibliographyCache, loadBibliographies } from '../sources/node/bibliographies.ts';

/** Articles of one run share their bibliographies. */
const cache = bibliographyCache();

/** The bibliographies that an article's front matter names, relative to its folder, then those that its settings name. */
export async function bibliographiesOf(
  article: { readonly text: string; readonly folder: string },
  settings: { readonly names: readonly string[]; readonly folder: string },
): Promise<readonly Bibliography[]> {
  const named = readFrontMatter(article.text)?.fields.filter(({ key }) => key === 'bibliography').map(({ value }) => value) ?? [];
  const own = await loadBibliographies(named, article.folder, cache);
  return [...own, ...await loadBibliographies(settings.names, settings.folder, cache)];
}
