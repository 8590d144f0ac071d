import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Check } from '../checks/check.ts';
import { parseConfig } from './config.ts';

const base = { group: 'dates', why: '', examples: [], run: () => [] } as const;
const checks: readonly Check[] = [
  { ...base, id: 'stale-date', summary: 'old', severity: 'warning', options: { maxAgeMonths: { default: 6, description: '', minimum: 1, maximum: 600 } } },
  {
    ...base, id: 'hard-sentence', summary: 'hard', severity: 'hint',
    options: {
      maxWords: { default: 40, description: '' },
      measure: { default: 'lix', description: '', values: ['lix', 'ari'] },
      strict: { default: false, description: '' },
      allow: { default: [], description: '' },
    },
  },
];

/** Problems as `text at the place: message`. */
const problemsOf = (text: string): readonly string[] =>
  parseConfig(text, checks).problems.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`);

test('reads severities, options, overrides and comments', () => {
  const { config, problems } = parseConfig(`// shared
  {
    "cover": "sentence",
    "checks": { "stale-date": { "severity": "error", "maxAgeMonths": 3 }, "hard-sentence": "off", },
    "overrides": [{ "files": ["essays/**"], "sections": ["Benchmarks"], "checks": { "stale-date": { "maxAgeMonths": 1 } } }],
    "ignore": ["drafts"], "bibliography": ["refs.bib"], "baseline": "accepted.json"
  }`, checks);
  assert.deepEqual(problems, []);
  assert.deepEqual(config, {
    cover: 'sentence',
    checks: { 'stale-date': { severity: 'error', options: { maxAgeMonths: 3 } }, 'hard-sentence': { severity: 'off' } },
    overrides: [{ files: ['essays/**'], sections: ['Benchmarks'], checks: { 'stale-date': { options: { maxAgeMonths: 1 } } } }],
    ignore: ['drafts'], bibliography: ['refs.bib'], baseline: 'accepted.json',
  });
});

const wrong: readonly (readonly [string, string])[] = [
  ['{"cheks": {}}', '"cheks": unknown key "cheks"; did you mean "checks"?'],
  ['{"checks": {"stale-dat": "off"}}', '"stale-dat": unknown check "stale-dat" in "checks"; did you mean "stale-date"?'],
  ['{"checks": {"stale-date": "warn"}}', '"warn": "checks.stale-date" must be one of "error", "warning", "information", "hint", "off", not "warn"'],
  ['{"checks": {"stale-date": 1}}', '1: "checks.stale-date" must be one of "error", "warning", "information", "hint", "off", or an object, not a number'],
  ['{"checks": {"stale-date": {"maxAge": 3}}}', '"maxAge": unknown option "maxAge" in "checks.stale-date"'],
  ['{"checks": {"stale-date": {"maxAgeMonth": 3}}}', '"maxAgeMonth": unknown option "maxAgeMonth" in "checks.stale-date"; did you mean "maxAgeMonths"?'],
  ['{"checks": {"stale-date": {"maxAgeMonths": "3"}}}', '"3": "checks.stale-date.maxAgeMonths" must be a number, not a string'],
  ['{"checks": {"stale-date": {"maxAgeMonths": 0}}}', '0: "checks.stale-date.maxAgeMonths" must be at least 1, not 0'],
  ['{"checks": {"stale-date": {"maxAgeMonths": 601}}}', '601: "checks.stale-date.maxAgeMonths" must be at most 600, not 601'],
  ['{"checks": {"hard-sentence": {"measure": "arri"}}}', '"arri": "checks.hard-sentence.measure" must be one of "lix", "ari", not "arri"; did you mean "ari"?'],
  ['{"checks": {"hard-sentence": {"allow": ["a", 2]}}}', '2: "checks.hard-sentence.allow[1]" must be a string, not a number'],
  ['{"checks": {"hard-sentence": {"strict": null}}}', 'null: "checks.hard-sentence.strict" must be a boolean, not null'],
  ['{"cover": "all"}', '"all": "cover" must be one of "sentence", "preceding", "paragraph", not "all"'],
  ['{"ignore": "drafts"}', '"drafts": "ignore" must be a list, not a string'],
  ['{"ignore": [""]}', '"": "ignore[0]" must be a text that is not empty'],
  ['{"overrides": [{"checks": {}}]}', '{"checks": {}}: "overrides[0]" needs "files" or "sections"'],
  ['{"overrides": [{"files": []}]}', '[]: "overrides[0].files" must not be empty'],
  ['{"overrides": [{"sections": ["A"], "cover": "sentence"}]}', '"cover": "cover" can\'t be set for sections, only for files'],
  ['{"ignore": [], "ignore": []}', '"ignore": "ignore" is given twice'],
  ['[]', '[]: the configuration must be an object, not a list'],
  ['{"cover": }', '}: not JSON: value expected'],
  ['{"cover": "sentence"', ': not JSON: close brace expected'],
];
for (const [text, problem] of wrong) test(`tells what is wrong in ${text}`, () => assert.deepEqual(problemsOf(text), [problem]));

test('keeps what is sound beside what is wrong', () => {
  const { config } = parseConfig('{"ignore": ["a", 1], "cover": "x", "checks": {"stale-date": {"maxAgeMonths": 0, "severity": "error"}, "nope": "off"}}', checks);
  assert.deepEqual(config, { checks: { 'stale-date': { severity: 'error' } }, overrides: [], ignore: ['a'], bibliography: [] });
});

test('an empty file is an empty configuration', () => {
  assert.deepEqual(problemsOf(''), []);
  assert.deepEqual(problemsOf('// nothing yet\n'), []);
});

test('never throws, and places every problem within the text', () => {
  const json = fc.json({ maxDepth: 4 });
  const nearly = fc.tuple(fc.constantFrom('checks', 'overrides', 'ignore', 'cover', 'baseline', 'bibliography'), json).map(([key, value]) => `{"${key}": ${value}}`);
  fc.assert(fc.property(fc.oneof(json, nearly, fc.string()), text => {
    const { config, problems } = parseConfig(text, checks);
    for (const { span, message } of problems) {
      assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
      assert.doesNotMatch(message, /\n/);
    }
    assert.ok(Array.isArray(config.ignore) && Array.isArray(config.overrides));
  }));
});
