import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';
import type { Check } from '../../server/src/checks/check.ts';
import { runChecks } from '../../server/src/checks/runChecks.ts';
import { analyze } from '../../server/src/engine.ts';
import { defaultSettings } from '../../server/src/settings.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { root } from '../support/shared.ts';
import { unmarked } from '../support/examples.ts';
import { checkSource, registered, testSource } from './checkTemplate.ts';

const settings = defaultSettings('2026-11-23');

/** The check that a template's source declares, read from a folder of its own. */
async function load(source: string): Promise<Check> {
  const folder = mkdtempSync(join(tmpdir(), 'source-backed-new-check-'));
  const file = join(folder, 'hiddenSource.ts');
  const sources = pathToFileURL(join(root, 'server/src')).href;
  writeFileSync(file, source.replaceAll("'../", `'${sources}/`).replaceAll("'./", `'${sources}/checks/`));
  const module = await import(pathToFileURL(file).href) as Record<string, Check>;
  rmSync(folder, { recursive: true });
  return module['hiddenSource']!;
}

test('a new check finds what its examples say, and its fix removes that', async () => {
  const check = await load(checkSource('hidden-source', 'citations'));
  assert.equal(check.id, 'hidden-source');
  for (const example of check.examples) {
    const { text, spans } = unmarked(example.text);
    const { findings, failures } = runChecks([check], analyze(text, settings).article, settings);
    assert.deepEqual(failures, []);
    assert.deepEqual(findings.map(({ span }) => span), spans);
    for (const finding of findings) assert.equal(applyEdits(text, finding.fixes!()[0]!.edits), example.fixed);
  }
});

test('is imported and listed last', () => {
  const index = "import { a } from './a.ts';\nimport { b } from './b.ts';\n\nexport const checks = [\n  a,\n  b,\n];\n";
  assert.equal(registered(index, 'hidden-source'),
    "import { a } from './a.ts';\nimport { b } from './b.ts';\nimport { hiddenSource } from './hidden-source.ts';\n\nexport const checks = [\n  a,\n  b,\n  hiddenSource,\n];\n");
});

test('its test is sound TypeScript that speaks of the new check', () => {
  const source = testSource('hidden-source');
  assert.doesNotThrow(() => transformSync(source, { loader: 'ts', logLevel: 'silent' }));
  assert.match(source, /check === 'hidden-source'/);
});
