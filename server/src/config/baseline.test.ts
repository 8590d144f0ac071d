import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Finding } from '../checks/check.ts';
import { analyze } from '../engine.ts';
import { defaultSettings } from '../settings.ts';
import { compareToBaseline, parseBaseline, remember, renderBaseline, type Baseline } from './baseline.ts';

/** The article of a text, and a finding at each `old`. */
const read = (text: string) => {
  const { article } = analyze(text, defaultSettings('2026-11-23'));
  const findings = [...text.matchAll(/\bold\w*/g)].map(({ index, 0: found }): Finding =>
    ({ check: 'stale-date', severity: 'warning', message: found, span: { start: index, end: index + found.length } }));
  return { article, findings };
};

test('remembers the sentence, its white space evened out', () => {
  const { article, findings } = read('First one. It is\nold  now [3]. Last one.\n');
  assert.deepEqual(findings.map(finding => remember(article, finding)), [{ check: 'stale-date', text: 'It is old now [3].' }]);
});

test('tells fresh, accepted and gone findings apart', () => {
  const before = read('A is old. B is old. B is old.\n');
  const accepted = before.findings.map(finding => remember(before.article, finding));
  const after = read('# New\n\n- B is old.\n- B is old.\n- B is old.\n\nC is old.\n');
  const outcome = compareToBaseline(after.article, after.findings, accepted);
  assert.deepEqual([outcome.fresh.length, outcome.accepted.length, outcome.gone], [2, 2, 1]);
});

test('what was accepted stays so when text is added before and behind', () => {
  const sentence = fc.constantFrom('A is old.', 'B was old [1].', 'C is new.', 'D (old) ends.');
  const paragraphs = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }).map(sentences => sentences.join(' ')), { minLength: 1, maxLength: 4 });
  fc.assert(fc.property(paragraphs, paragraphs, paragraphs, (own, above, below) => {
    const before = read(`${own.join('\n\n')}\n`);
    const accepted = before.findings.map(finding => remember(before.article, finding));
    const after = read(`${[...above, ...own, ...below].join('\n\n')}\n`);
    const outcome = compareToBaseline(after.article, after.findings, accepted);
    assert.equal(outcome.gone, 0);
    assert.equal(outcome.fresh.length, after.findings.length - before.findings.length);
  }));
});

test('a written baseline reads back', () => {
  const entry = fc.record({ check: fc.string(), text: fc.string() }, { noNullPrototype: true });
  const files = fc.dictionary(fc.string().filter(path => path !== '__proto__'), fc.array(entry, { minLength: 1 }), { noNullPrototype: true });
  fc.assert(fc.property(files, entries => {
    const baseline: Baseline = { version: 1, files: { ...entries } };
    assert.deepEqual(parseBaseline(renderBaseline(baseline)), baseline);
  }));
});

test('anything else is no baseline', () => {
  for (const text of ['', '{', '[]', 'null', '{"version": 2, "files": {}}', '{"version": 1}', '{"version": 1, "files": {"a": 1}}', '{"version": 1, "files": {"a": [{"check": "x"}]}}']) {
    assert.equal(parseBaseline(text), undefined, text);
  }
});
