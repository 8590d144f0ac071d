import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { labelledArticles, outcomes } from '../eval/citations/labelled.ts';
import { analyze } from '../../server/src/engine.ts';
import { defaultSettings } from '../../server/src/settings.ts';
import { applyEdits, areDisjoint } from '../../server/src/text/edit.ts';
import { sharedFile } from '../support/shared.ts';

const settings = defaultSettings('2026-11-23');
const claims = (text: string) => analyze(text, settings).findings.filter(({ check }) => check === 'uncited-claim');

test('the labelled sentences: nine in ten reports are right, nine in ten claims are reported', () => {
  const all = outcomes();
  assert.ok(all.length >= 150);
  const reported = all.filter(o => o.reported);
  const right = reported.filter(o => o.wanted);
  assert.ok(right.length / reported.length >= 0.9, `precision ${right.length}/${reported.length}`);
  assert.ok(right.length / all.filter(o => o.wanted).length >= 0.9, 'recall');
});

describe('every fix of every finding in the labelled articles', () => {
  for (const { text } of labelledArticles()) {
    test(text.slice(2, text.indexOf('\n')), () => {
      const found = claims(text);
      for (const finding of found) {
        for (const fix of finding.fixes?.() ?? []) {
          assert.ok(areDisjoint(fix.edits) && !fix.safe, fix.title);
          assert.ok(claims(applyEdits(text, fix.edits)).length < found.length, `${fix.title} leaves “${text.slice(finding.span.start, finding.span.end)}”`);
        }
      }
    });
  }
});

const behemoth = sharedFile('articles/llama-4-behemoth.md');
test('the uncited parameter counts of a real article are found', { skip: behemoth === undefined && 'the article is not beside the checkout' }, () => {
  const third = behemoth!.split('\n').find(line => line.includes('70B') && !/\[\d+\]/.test(line))!;
  const start = behemoth!.indexOf(third);
  const inside = claims(behemoth!).filter(({ span }) => start <= span.start && span.end <= start + third.length);
  assert.ok(inside.length >= 3);
  assert.ok(inside.every(({ data }) => typeof data?.['reason'] === 'string'));
});
