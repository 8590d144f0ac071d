import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { root } from '../support/shared.ts';
import { outputs, pagesFolder, withPart } from './outputs.ts';

describe('what is generated is up to date (npm run generate)', () => {
  for (const { path, render } of outputs) {
    test(path, () => {
      const present = readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');
      assert.equal(present, render(present));
    });
  }

  test('no page of a check that is there no more', () => {
    const pages = readdirSync(join(root, pagesFolder)).map(name => `${pagesFolder}/${name}`).sort();
    assert.deepEqual(pages, outputs.map(({ path }) => path).filter(path => path.startsWith(pagesFolder)).sort());
  });
});

test('a part is replaced between its marks, and missing marks are told', () => {
  const text = 'a\n<!-- generated: x -->\nold\n<!-- /generated -->\nb\n';
  assert.equal(withPart(text, 'x', 'new'), 'a\n<!-- generated: x -->\nnew\n<!-- /generated -->\nb\n');
  assert.throws(() => withPart(text, 'y', 'new'), /no part/);
});
