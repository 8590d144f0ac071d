import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import esbuild from 'esbuild';
import { projectRoot } from '../host/paths.ts';
import { startEditor } from './editor.ts';

const folder = mkdtempSync(join(tmpdir(), 'source-backed-'));
const bundle = join(folder, 'server.cjs');
after(() => { rmSync(folder, { recursive: true }); });

const thrower = `{
  id: 'thrower', group: 'clarity', summary: '', why: '', severity: 'error', options: {}, examples: [],
  run: ({ article }) => {
    if (article.text.includes('THROW')) throw new Error('thrown on purpose');
    return article.text.includes('BROKEN FIX') ? [{ span: { start: 0, end: 1 }, message: 'm', fixes: () => { throw new Error('fix thrown on purpose'); } }] : [];
  },
}`;

/** Bundles a server whose list of checks has one more, which throws where the text asks for it. */
const withThrower: esbuild.Plugin = {
  name: 'with-thrower',
  setup: build => {
    build.onLoad({ filter: /server[\\/]src[\\/]checks[\\/]index\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const contents = source.replace(/(export const checks[^=]*= \[)/, `$1${thrower},`);
      assert.notEqual(contents, source);
      return { loader: 'ts', contents };
    });
  },
};

before(async () => {
  await esbuild.build({
    entryPoints: [join(projectRoot, 'server', 'src', 'lsp', 'main.ts')], outfile: bundle, bundle: true, format: 'cjs', platform: 'node', target: 'node20.19',
    mainFields: ['module', 'main'], logLevel: 'silent', plugins: [withThrower],
  });
});

const uri = 'file:///articles/orion.md';
const stale = '# Orion\n\nAs of May 2026, Orion has not been released.\n';

test('a check that throws is told once, and loses only itself', async () => {
  const editor = await startEditor({ bundle });
  editor.open(uri, stale);
  const before = await editor.pull(uri);
  assert.ok(before.some(({ code }) => code === 'stale-date'));
  const end = { line: 3, character: 0 };
  for (const text of ['\nTHROW', ' again', ' and again']) {
    editor.edit(uri, { start: end, end }, text);
    assert.deepEqual((await editor.pull(uri)).filter(({ code }) => code === 'stale-date').length, 1);
  }
  const told = editor.received.filter(({ method }) => method === 'window/logMessage').map(({ params }) => (params as { message: string }).message).filter(message => message.includes('thrown on purpose'));
  assert.equal(told.length, 1);
  assert.match(told[0]!, /thrower/);
  assert.equal(await editor.shutDown(), 0);
});

test('a handler that throws answers its request with an error, and the server goes on', async () => {
  const editor = await startEditor({ bundle });
  editor.open(uri, `${stale}\nBROKEN FIX\n`);
  assert.ok((await editor.pull(uri)).some(({ code }) => code === 'thrower'));
  const start = { line: 0, character: 0 };
  const actions = editor.request('textDocument/codeAction', { textDocument: { uri }, range: { start, end: start }, context: { diagnostics: [] } });
  await assert.rejects(actions, { code: -32603, message: /fix thrown on purpose/ });
  assert.ok((await editor.pull(uri)).length > 0);
  assert.equal(await editor.shutDown(), 0);
});
