import { parse as parseYaml } from 'yaml';
import type { Bibliography, BibliographyEntry } from '../settings.ts';
import { cslKey, cslRecord } from './csl.ts';

/**
 * A bibliography file's entries: BibTeX or BibLaTeX (`.bib`), CSL-JSON (`.json`), CSL-YAML (`.yaml`, `.yml`); another
 * ending is told by its content. A file that cannot be read gives `error`, in one line; it never throws.
 */
export async function readBibliography(name: string, text: string): Promise<Bibliography> {
  try {
    if (isBibtex(name, text)) {
      // Costs some 70 ms to load, which only articles that have such a file should pay.
      const { readBibtex } = await import('./bibtex.ts');
      const { entries, warnings } = readBibtex(text);
      if (entries.length === 0 && text.trim() !== '') return failed(name, warnings[0] ?? 'it has no BibTeX entry');
      return { name, entries, ...(warnings.length > 0 ? { warnings } : {}) };
    }
    return readCsl(name, text);
  } catch (error) {
    return failed(name, firstLine(error));
  }
}

const isBibtex = (name: string, text: string): boolean => /\.bib(?:tex|latex)?$/i.test(name) || !/\.(?:json|ya?ml)$/i.test(name) && /^\s*@\w+\s*[{(]/m.test(text);

function readCsl(name: string, text: string): Bibliography {
  const source = text.replace(/^\uFEFF/, '');
  const data: unknown = /\.ya?ml$/i.test(name) ? parseYaml(source) : JSON.parse(source);
  const items = itemsOf(data);
  if (!items) return failed(name, 'it is no list of CSL items');
  const entries = items.flatMap((item): readonly BibliographyEntry[] => {
    const key = cslKey(item);
    return key === undefined ? [] : [{ key, ...cslRecord(item) }];
  });
  const keyless = items.length - entries.length;
  return { name, entries, ...(keyless > 0 ? { warnings: [`${keyless} of ${items.length} items have no id`] } : {}) };
}

/** A list, the `references:` or `items` of a map, or the map of citation keys that some tools write. */
function itemsOf(data: unknown): readonly unknown[] | undefined {
  if (Array.isArray(data)) return data as readonly unknown[];
  if (typeof data !== 'object' || data === null) return undefined;
  const { references, items } = data as { readonly references?: unknown; readonly items?: unknown };
  return [references, items].find(list => Array.isArray(list)) as readonly unknown[] | undefined;
}

const failed = (name: string, why: string): Bibliography => ({ name, entries: [], error: why });

const firstLine = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n')[0]!;
