/**
 * `npm run new-check ID [GROUP]`: writes a check with its examples, which are its fixture, and its test, and adds it to
 * the list. It finds a marker word, so that everything runs from the first minute; replace it by what the check is for.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../support/shared.ts';
import { checkSource, registered, testSource } from './checkTemplate.ts';
import { groupTitles } from './settings.ts';

const fail = (message: string): never => {
  console.error(`new-check: ${message}`);
  process.exit(2);
};

const [id = '', group = 'citations'] = parseArgs({ allowPositionals: true }).positionals;
if (!/^[a-z]+(?:-[a-z]+)+$/.test(id)) fail('Name it in lower case with hyphens: npm run new-check hidden-source');
if (!(group in groupTitles)) fail(`The group is one of ${Object.keys(groupTitles).join(', ')}.`);

const folder = join(root, 'server', 'src', 'checks');
const file = join(folder, `${id}.ts`);
if (existsSync(file)) fail(`${id} is there already.`);

writeFileSync(file, checkSource(id, group));
writeFileSync(join(folder, `${id}.test.ts`), testSource(id));
const index = join(folder, 'index.ts');
writeFileSync(index, registered(readFileSync(index, 'utf8'), id));
console.log(`Wrote server/src/checks/${id}.ts and its test, and added it to index.ts. Now:
  1. say in it what it flags and why, and give examples with and without a finding (they are run as tests),
  2. node --import tsx --test server/src/checks/${id}.test.ts test/checks/examples.test.ts
  3. npm run generate`);
