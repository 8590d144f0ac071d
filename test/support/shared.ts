import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Folder of real articles that may stand beside the checkout; nothing needs it. */
const shared = process.env['SHARED'] ?? resolve(root, '../shared');

export interface RealText {
  readonly name: string;
  readonly text: string;
}

/** Every Markdown file of a folder below the shared one, by name; empty where it is not there. */
export function sharedTexts(folder: string): readonly RealText[] {
  const base = join(shared, folder);
  if (!existsSync(base)) return [];
  return markdownFiles(base).map(path => ({ name: relative(shared, path), text: readFileSync(path, 'utf8') }));
}

/** The text of one shared file, if it is there. */
export function sharedFile(path: string): string | undefined {
  const full = join(shared, path);
  return existsSync(full) ? readFileSync(full, 'utf8') : undefined;
}

function markdownFiles(folder: string): readonly string[] {
  return readdirSync(folder).sort().flatMap(name => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return markdownFiles(path);
    return /\.(?:md|mdx|markdown)$/.test(name) ? [path] : [];
  });
}
