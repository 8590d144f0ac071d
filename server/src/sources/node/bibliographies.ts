import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Bibliography } from '../../settings.ts';
import { readBibliography } from '../bibliography.ts';

interface Kept {
  readonly modified: number;
  readonly size: number;
  readonly bibliography: Promise<Bibliography>;
}

/** Bibliographies by their file, read again only when the file has changed. */
export type BibliographyCache = Map<string, Kept>;

export const bibliographyCache = (): BibliographyCache => new Map();

const maxBytes = 50_000_000;

/**
 * The bibliographies that an article names in its front matter (`bibliography:`, relative to the article's folder) or
 * the settings name (relative to `root`, the workspace or configuration folder). Never rejects: what cannot be read
 * says why in its `error`.
 */
export function loadBibliographies(names: readonly string[], folder: string, cache: BibliographyCache): Promise<readonly Bibliography[]> {
  return Promise.all([...new Set(names)].filter(name => name.trim() !== '').map(name => load(name, bibliographyPath(name, folder), cache)));
}

/** The file that a name stands for; what hosts watch for changes. */
export const bibliographyPath = (name: string, folder: string): string => resolve(folder, name);

async function load(name: string, path: string, cache: BibliographyCache): Promise<Bibliography> {
  try {
    const { mtimeMs: modified, size } = await stat(path);
    const known = cache.get(path);
    if (known?.modified === modified && known.size === size) return { ...await known.bibliography, name };
    if (size > maxBytes) return failure(name, 'it is larger than 50 MB');
    const bibliography = readFile(path, 'utf8').then(text => readBibliography(name, text));
    cache.set(path, { modified, size, bibliography });
    return await bibliography;
  } catch (error) {
    cache.delete(path);
    return failure(name, reasonOf(error));
  }
}

const failure = (name: string, why: string): Bibliography => ({ name, entries: [], error: why });

const reasons: Readonly<Record<string, string>> = { ENOENT: 'there is no such file', EISDIR: 'it is a folder', EACCES: 'access is denied', EPERM: 'access is denied' };

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? message.split('\n')[0]!;
}
