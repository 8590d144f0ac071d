/**
 * `npm run bench`: how long a cold analysis and one keystroke take on the demo article, and on ten and a hundred of it
 * in one text, beside remark-parse with GFM and markdownlint on the same texts in the same run. Medians, in milliseconds.
 * `npm run bench -- quick` takes fewer samples.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { build } from 'esbuild';
import { lint } from 'markdownlint/sync';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { Bench } from 'tinybench';
import { unified } from 'unified';
import { root } from '../support/shared.ts';
import type * as Engine from './engine.ts';

const quick = process.argv.includes('quick');
const outfile = join(root, 'test/out/bench-engine.cjs');
mkdirSync(join(root, 'test/out'), { recursive: true });
await build({ entryPoints: [join(root, 'test/bench/engine.ts')], outfile, bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' });
const { analyze, defaultSettings } = createRequire(import.meta.url)(outfile) as typeof Engine;

const settings = defaultSettings('2026-11-23');
const remark = unified().use(remarkParse).use(remarkGfm).freeze();
const demo = readFileSync(join(root, 'test/articles/llama-4-behemoth.md'), 'utf8');

/** The article `times` over: one header, its body repeated, one source list. */
function repeated(times: number): string {
  const [body, sources] = demo.split(/(?=^## References)/m);
  return Array.from({ length: times }, () => body).join('\n') + sources;
}

/** Types a letter behind the end of a sentence, each time another one. */
function typist(text: string): () => void {
  let current = text;
  let analysis: Engine.Analysis = analyze(current, settings);
  let step = 0;
  return () => {
    const place = current.indexOf('. ', Math.floor(((step++ * 0.618) % 0.9) * current.length));
    current = `${current.slice(0, place)}e${current.slice(place)}`;
    analysis = analyze(current, settings, analysis);
  };
}

interface Row {
  readonly words: number;
  readonly cold: number;
  readonly keystroke: number;
  readonly remark: number;
  readonly markdownlint: number;
}

/** Medians of each task over the same text. */
async function measure(times: number): Promise<Row> {
  const text = repeated(times);
  const iterations = Math.max(3, Math.ceil((quick ? 10 : 60) / times));
  const bench = new Bench({ iterations, warmupIterations: times === 1 && !quick ? 100 : 3, time: 0, warmupTime: 0 });
  const type = typist(text);
  bench.add('cold', () => { analyze(text, settings); });
  bench.add('remark', () => { remark.parse(text); });
  bench.add('markdownlint', () => { lint({ strings: { text } }); });
  await bench.run();
  const keys = new Bench({ iterations: quick ? 10 : 40, warmupIterations: 10, time: 0, warmupTime: 0 });
  keys.add('keystroke', type);
  await keys.run();
  const median = (from: Bench, name: string): number => {
    const result = from.getTask(name)!.result;
    return 'latency' in result ? result.latency.p50 : NaN;
  };
  return {
    words: analyze(text, settings).article.words, keystroke: median(keys, 'keystroke'),
    cold: median(bench, 'cold'), remark: median(bench, 'remark'), markdownlint: median(bench, 'markdownlint'),
  };
}

console.log('| text | words | cold | keystroke | remark-parse + GFM | markdownlint | cold / markdownlint |');
console.log('|---|---|---|---|---|---|---|');
for (const times of [1, 10, 100]) {
  const row = await measure(times);
  const shown = [row.cold, row.keystroke, row.remark, row.markdownlint].map(ms => ms.toFixed(2));
  console.log(`| demo × ${times} | ${row.words} | ${shown.join(' | ')} | ${(row.cold / row.markdownlint).toFixed(2)} |`);
}
