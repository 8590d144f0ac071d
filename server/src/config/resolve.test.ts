import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyConfig, type Config } from './config.ts';
import { pathMatcher } from './globs.ts';
import { isIgnored, settingsOf } from './resolve.ts';

const config: Config = {
  ...emptyConfig,
  cover: 'sentence',
  checks: { 'stale-date': { severity: 'error', options: { maxAgeMonths: 6 } } },
  bibliography: ['all.bib'],
  ignore: ['drafts', '*.draft.md', '!keep.draft.md'],
  overrides: [
    { files: ['history/**'], checks: { 'stale-date': { options: { maxAgeMonths: 24 } } }, bibliography: ['history.bib'] },
    { files: ['history/wars/*'], checks: { 'stale-date': { severity: 'off' } } },
    { files: ['history/**'], sections: ['Benchmarks'], checks: { 'stale-date': { options: { maxAgeMonths: 3 } } } },
  ],
};

test('the defaults hold where nothing is said', () => {
  assert.deepEqual(settingsOf('a.md'), { cover: 'preceding', checks: {}, sections: [], bibliography: [] });
});

test('the file stands above the editor, one option at a time', () => {
  const editor = { cover: 'paragraph', checks: { 'stale-date': { severity: 'hint', options: { words: ['x'] } }, 'unused-source': { severity: 'off' } } } as const;
  const { cover, checks } = settingsOf('a.md', config, editor);
  assert.equal(cover, 'sentence');
  assert.deepEqual(checks, { 'stale-date': { severity: 'error', options: { words: ['x'], maxAgeMonths: 6 } }, 'unused-source': { severity: 'off' } });
});

test('overrides hold for their paths, later ones over earlier ones', () => {
  assert.deepEqual(settingsOf('history/rome.md', config).checks['stale-date'], { severity: 'error', options: { maxAgeMonths: 24 } });
  assert.deepEqual(settingsOf('history/wars/punic.md', config).checks['stale-date'], { severity: 'off', options: { maxAgeMonths: 24 } });
  assert.deepEqual(settingsOf('science/rome.md', config).checks['stale-date'], { severity: 'error', options: { maxAgeMonths: 6 } });
  assert.deepEqual(settingsOf('history/rome.md', config).bibliography, ['history.bib']);
});

test('overrides for sections are kept apart', () => {
  assert.deepEqual(settingsOf('history/rome.md', config).sections, [{ titles: ['Benchmarks'], checks: { 'stale-date': { options: { maxAgeMonths: 3 } } } }]);
  assert.deepEqual(settingsOf('rome.md', config).sections, []);
});

test('ignores folders, names at any depth, and takes files back', () => {
  assert.deepEqual(['drafts/a.md', 'x/drafts/deep/b.md', 'a.draft.md', 'x/keep.draft.md', 'a.md', 'draftsman.md'].map(path => isIgnored(path, config)), [true, true, true, false, false, false]);
});

test('globs know braces, folders and anchors', () => {
  const matches = (glob: string, path: string): boolean => pathMatcher([glob])(path);
  assert.ok(matches('{a,b}/**/*.md', 'b/c/d.md'));
  assert.ok(matches('./a/', 'a/b.md'));
  assert.ok(matches('/a.md', 'a.md') && !matches('/a.md', 'b/a.md'));
  assert.ok(matches('a b/[[]x].md', 'a b/[x].md'));
  assert.ok(matches('.hidden/*.md', '.hidden/a.md'));
  assert.ok(!matches('a/*.md', 'a/b/c.md'));
});
