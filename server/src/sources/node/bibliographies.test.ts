import assert from 'node:assert/strict';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { bibliographyCache, loadBibliographies } from './bibliographies.ts';

let folder: string;
before(async () => { folder = await mkdtemp(join(tmpdir(), 'bibliographies-')); });
after(() => rm(folder, { recursive: true }));

test('reads files relative to the folder, and again only when they change', async () => {
  const cache = bibliographyCache();
  const path = join(folder, 'refs.bib');
  await writeFile(path, '@book{a, title={One}}');
  const load = async () => (await loadBibliographies(['refs.bib'], folder, cache))[0]!;
  const first = await load();
  assert.deepEqual(first.entries, [{ key: 'a', title: 'One' }]);
  assert.equal((await load()).entries, first.entries);
  await writeFile(path, '@book{a, title={Two}}');
  await utimes(path, new Date(), new Date(Date.now() + 5000));
  assert.deepEqual((await load()).entries, [{ key: 'a', title: 'Two' }]);
});

test('a missing file and a folder say so under their own names', async () => {
  const [missing, directory] = await loadBibliographies(['none.bib', '.'], folder, bibliographyCache());
  assert.equal(missing!.error, 'there is no such file');
  assert.equal(directory!.error, 'it is a folder');
});
