import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../engine.ts';
import { defaultSettings, type Settings } from '../settings.ts';
import type { LinkState } from '../sources/linkResult.ts';
import { applyEdits } from '../text/edit.ts';
import type { Finding } from './check.ts';

const text = `It opened in 1932. [1][2] It [closed](https://news.example/closed) later. [3][4]

## References

1. "Opening", https://gazette.example/1932 ([archive](https://web.archive.org/web/2020/https://gazette.example/1932))
2. "Works", <https://works.example/a>
3. Rao, V. "Bridges". doi:10.5555/abc
4. "Kept", https://archive.ph/Ab12C
`;

function findings(states: Readonly<Record<string, LinkState>>): readonly Finding[] {
  const links = Object.fromEntries(Object.entries(states).map(([url, state]) => [url, { state, checked: '2026-11-23', ...(state === 'moved' ? { to: 'https://new.example/' } : {}) }]));
  const settings: Settings = { ...defaultSettings('2026-11-23'), links };
  return analyze(text, settings).findings.filter(({ check }) => check === 'dead-source');
}

const urls = ['https://gazette.example/1932', 'https://works.example/a', 'https://doi.org/10.5555/abc', 'https://archive.ph/Ab12C', 'https://news.example/closed'];
const all = (state: LinkState): Readonly<Record<string, LinkState>> => Object.fromEntries(urls.map(url => [url, state]));

test('gone, moved and unreachable are told apart; alive, refused and not asked are silent', () => {
  for (const state of ['alive', 'refused'] as const) assert.deepEqual(findings(all(state)), []);
  assert.deepEqual(analyze(text, defaultSettings('2026-11-23')).findings.filter(({ check }) => check === 'dead-source'), []);
  const messages = (['gone', 'moved', 'unreachable'] as const).map(state => findings({ 'https://works.example/a': state }).map(({ message }) => message));
  assert.match(messages[0]![0]!, /^This page is gone/);
  assert.match(messages[1]![0]!, /^This page has moved to https:\/\/new\.example\//);
  assert.match(messages[2]![0]!, /^This page gave no answer/);
});

test('each address is marked where it stands, a DOI at its entry, a kept copy never', () => {
  const marked = findings(all('gone')).map(({ span }) => text.slice(span.start, span.end));
  assert.deepEqual(marked, ['https://news.example/closed', 'https://gazette.example/1932', 'https://works.example/a', '3. Rao, V. "Bridges". doi:10.5555/abc']);
});

test('the fix takes the new address, the entry’s own copy, or the Wayback Machine’s, and removes the finding', () => {
  const fixed = (state: LinkState, url: string): string => applyEdits(text, findings({ [url]: state })[0]!.fixes!()[0]!.edits);
  assert.ok(fixed('moved', 'https://works.example/a').includes('"Works", <https://new.example/>'));
  assert.ok(fixed('gone', 'https://gazette.example/1932').includes('"Opening", https://web.archive.org/web/2020/https://gazette.example/1932 ('));
  assert.ok(fixed('gone', 'https://news.example/closed').includes('[closed](https://web.archive.org/web/https://news.example/closed)'));
});
