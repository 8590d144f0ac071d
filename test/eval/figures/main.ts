import { readdirSync, readFileSync } from 'node:fs';
import type { Finding } from '../../../server/src/checks/check.ts';
import { analyze, type Analysis } from '../../../server/src/engine.ts';
import { defaultSettings } from '../../../server/src/settings.ts';
import { checks } from '../../../server/src/checks/index.ts';
import { corpusFindings } from './corpus.ts';
import { seedsOf, type Seeded } from './seed.ts';

/** Recall of seeded defects by kind and change, findings on the clean articles, and with `--corpus` every finding on real ones. */
const figures = new Set(checks.filter(check => check.group === 'figures').map(check => check.id));
const folder = new URL('articles/', import.meta.url);

const read = (name: string, text: string, previous?: Analysis): Analysis => analyze(text, { ...defaultSettings('2026-11-23'), path: name }, previous);
const figureFindings = (analysis: Analysis): readonly Finding[] => analysis.findings.filter(finding => figures.has(finding.check));

/** Whether a finding points at the changed place, as its own or as one of its related ones. */
const points = (finding: Finding, { start, end }: Seeded): boolean =>
  [finding.span, ...(finding.related ?? []).map(related => related.span)].some(span => span.start <= end && start <= span.end);

interface Tally {
  found: number;
  of: number;
}

const tallies = new Map<string, Tally>();
const missed: string[] = [];
let clean = 0;

for (const file of readdirSync(folder).filter(name => name.endsWith('.md'))) {
  const text = readFileSync(new URL(file, folder), 'utf8');
  const analysis = read(file, text);
  for (const finding of figureFindings(analysis)) {
    clean++;
    console.log(`clean article ${file}: ${finding.check}: ${finding.message}`);
  }
  for (const seed of seedsOf(file.replace(/\.md$/, ''), text)) count(seed, figureFindings(read(file, seed.text, analysis)));
}

function count(seed: Seeded, findings: readonly Finding[]): void {
  const isFound = findings.some(finding => points(finding, seed));
  for (const key of [`${seed.kind.padEnd(11)} ${seed.change}`, `${seed.kind.padEnd(11)} all`]) {
    const tally = tallies.get(key) ?? { found: 0, of: 0 };
    tallies.set(key, { found: tally.found + (isFound ? 1 : 0), of: tally.of + 1 });
  }
  if (!isFound) missed.push(`${seed.article} ${seed.kind} ${seed.change}: …${seed.text.slice(Math.max(0, seed.start - 40), seed.start)}⟦${seed.was} → ${seed.is}⟧${seed.text.slice(seed.end, seed.end + 25)}…`.replace(/\n/g, ' '));
}

for (const [key, { found, of }] of [...tallies].sort(([a], [b]) => a.localeCompare(b))) console.log(`${key.padEnd(20)} ${String(found).padStart(4)} of ${String(of).padStart(4)}  ${Math.round((100 * found) / of)} %`);
console.log(`findings on the clean articles: ${clean}`);
if (process.argv.includes('--missed')) console.log(missed.join('\n'));
if (process.argv.includes('--corpus')) corpusFindings(figures);
