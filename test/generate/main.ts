/** `npm run generate`: writes the settings, the schema and the documentation that follow from the list of checks. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from '../support/shared.ts';
import { outputs, pagesFolder } from './outputs.ts';

for (const { path, render } of outputs) {
  const file = join(root, path);
  const present = await readFile(file, 'utf8').catch(() => '');
  const text = render(present);
  if (text === present) continue;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  console.log(`wrote ${path}`);
}

// Pages of checks that are there no more.
for (const name of await readdir(join(root, pagesFolder))) {
  const path = `${pagesFolder}/${name}`;
  if (outputs.some(output => output.path === path)) continue;
  await rm(join(root, path));
  console.log(`removed ${path}`);
}
