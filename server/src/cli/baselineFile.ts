import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { emptyBaseline, parseBaseline, renderBaseline, type AcceptedFinding, type Baseline } from '../config/baseline.ts';
import { relativeTo } from './configFiles.ts';
import { codeOf } from './findArticles.ts';
import { readArticle } from './readArticle.ts';
import { requestError } from './request.ts';

/** What baselines accept in an article, by its absolute path. */
export type Accepted = (baselineFile: string, article: string) => readonly AcceptedFinding[];

/** Reads baselines (absolute paths), each once; an article finds its entries by its path from the baseline's folder. */
export function baselineReader(): Accepted {
  const known = new Map<string, Baseline>();
  return (file, article) => {
    const baseline = known.get(file) ?? readBaseline(file);
    known.set(file, baseline);
    const path = relativeTo(dirname(file), article);
    return Object.hasOwn(baseline.files, path) ? baseline.files[path]! : [];
  };
}

/** @throws a request error where there is no baseline in the file */
export function readBaseline(file: string): Baseline {
  const read = readArticle(file);
  if ('error' in read) throw requestError(`baseline ${file}: ${read.error}`);
  const baseline = parseBaseline(read.text);
  if (!baseline) throw requestError(`baseline ${file}: is not one that --write-baseline wrote`);
  return baseline;
}

/**
 * Accepts the findings of the checked articles in a file. What it says of other articles stays, unless they are gone.
 * @throws a request error where the file can't be written, or holds something else
 */
export function writeBaseline(file: string, checked: readonly { readonly absolute: string; readonly findings: readonly AcceptedFinding[] }[]): void {
  const folder = dirname(file);
  const before = existsSync(file) ? readBaseline(file) : emptyBaseline;
  const others = Object.entries(before.files).filter(([path]) => existsSync(resolve(folder, path)));
  const now = checked.map(({ absolute, findings }) => [relativeTo(folder, absolute), findings] as const);
  try {
    writeFileAtomic.sync(file, renderBaseline({ version: 1, files: Object.fromEntries([...others, ...now]) }));
  } catch (error) {
    throw requestError(`baseline ${file}: can't be written (${codeOf(error)})`);
  }
}
