import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Check, Example, Finding } from '../../server/src/checks/check.ts';
import { checks } from '../../server/src/checks/index.ts';
import { applyEdits, areDisjoint } from '../../server/src/text/edit.ts';
import { findingsOf, unmarked } from '../support/examples.ts';

// The examples of a check's documentation are its contract: each is run as it stands there.
for (const check of checks) {
  describe(check.id, () => {
    for (const example of check.examples) {
      const { text, spans } = unmarked(example.text);
      const found = findingsOf(check, example, text);
      test(example.title, () => {
        assert.deepEqual(found.map(({ span }) => text.slice(span.start, span.end)), spans.map(({ start, end }) => text.slice(start, end)));
        assert.deepEqual(found.map(({ span }) => span), spans);
      });
      if (example.fixed !== undefined) test(`${example.title}, fixed`, () => assert.equal(applyEdits(text, found[0]!.fixes!()[0]!.edits), example.fixed));
      for (const finding of found) test(`${example.title}: each fix removes its finding and no other`, () => assertFixes(check, example, text, found, finding));
    }
    // What depends on the network has no answer that a page could show.
    if (!check.canRun) test('has examples with and without a finding', () => {
      assert.ok(check.examples.some(({ text }) => text.includes('«')) && check.examples.some(({ text }) => !text.includes('«')));
    });
  });
}

/** A finding is told from others of its check by what it says; places move when a fix is applied. */
function assertFixes(check: Check, example: Example, text: string, found: readonly Finding[], finding: Finding): void {
  const fixes = finding.fixes?.() ?? [];
  assert.ok(fixes.length > 0, 'a finding has a fix');
  for (const fix of fixes) {
    assert.ok(areDisjoint(fix.edits), `${fix.title}: edits overlap`);
    const after = findingsOf(check, example, applyEdits(text, fix.edits));
    assert.ok(after.length < found.length, `${fix.title}: the finding stays: ${after.map(f => f.message).join(' | ')}`);
  }
}
