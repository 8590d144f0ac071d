import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyze } from '../../../server/src/engine.ts';
import { defaultSettings } from '../../../server/src/settings.ts';

const shared = process.env.SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url));

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder).sort().flatMap(name => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : /\.md$/.test(name) && name !== 'README.md' ? [path] : [];
  });

/** Prints every finding of the given checks on the shared real articles, with the words around it, to be judged by hand. */
export function corpusFindings(ids: ReadonlySet<string>): void {
  const folders = ['corpus/articles', 'corpus/freshwiki', 'articles'].map(name => join(shared, name)).filter(existsSync);
  if (folders.length === 0) return console.log('The shared articles are not there: nothing was listed.');
  const files = folders.flatMap(filesIn);
  let total = 0;
  for (const file of files) {
    const { text, findings } = analyze(readFileSync(file, 'utf8'), { ...defaultSettings('2026-11-23'), path: file });
    for (const finding of findings.filter(({ check }) => ids.has(check))) {
      total++;
      const around = `${text.slice(Math.max(0, finding.span.start - 120), finding.span.start)}⟦${text.slice(finding.span.start, finding.span.end)}⟧${text.slice(finding.span.end, finding.span.end + 80)}`;
      console.log(`${file.slice(shared.length + 1)}\n  ${finding.check}: ${finding.message}\n  …${around.replace(/\s+/g, ' ')}…`);
    }
  }
  console.log(`${total} findings on ${files.length} articles`);
}
