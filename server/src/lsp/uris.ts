import { URI, Utils } from 'vscode-uri';

/** URI of the folder that holds a document; undefined for one that is in none (an unsaved one). */
export function folderOf(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  return parsed.path.includes('/') ? Utils.dirname(parsed).toString() : undefined;
}

/** The folder and those around it, innermost first; outside of the file system none above `limit`. */
export function foldersAbove(folder: string, limit: string | undefined): readonly string[] {
  const found = [folder];
  for (let at = folder; ;) {
    if (URI.parse(at).scheme !== 'file' && (limit === undefined || sameUri(at, limit))) return found;
    const parent = folderOf(at);
    if (parent === undefined || parent === at) return found;
    found.push(parent);
    at = parent;
  }
}

/** URI of a file named relative to a folder (or absolutely). */
export const resolveUri = (folder: string, name: string): string => Utils.resolvePath(URI.parse(folder), name).toString();

/** A document's path from a folder with `/` between its parts; undefined where it lies elsewhere. */
export function pathFrom(folder: string, uri: string): string | undefined {
  const [base, target] = [URI.parse(folder), URI.parse(uri)];
  const prefix = base.path.replace(/\/*$/, '/');
  const isWithin = base.scheme === target.scheme && base.authority === target.authority && target.path.startsWith(prefix);
  return isWithin ? target.path.slice(prefix.length) : undefined;
}

/** The innermost of the folders that holds a document. */
export const folderAround = (uri: string, folders: readonly string[]): string | undefined =>
  folders.filter(folder => pathFrom(folder, uri) !== undefined).sort((a, b) => b.length - a.length)[0];

/** One spelling for each document: clients escape differently. */
export const normalUri = (uri: string): string => URI.parse(uri).toString();

export const sameUri = (a: string, b: string): boolean => normalUri(a) === normalUri(b);

export const fileNameOf = (uri: string): string => Utils.basename(URI.parse(uri));
