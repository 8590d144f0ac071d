import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDay } from './host.ts';
import { lookAtClock } from './refresh.ts';
import type { Server } from './server.ts';
import { pauseFor } from './settle.ts';

/** As much of a server as the clock touches. */
function serverOn(today: string): { readonly server: Server; readonly asked: string[] } {
  const asked: string[] = [];
  const server = {
    host: { today: () => '2026-11-24' },
    changeable: { today },
    session: { diagnostics: { pull: true, refresh: true }, refresh: { codeLens: false, inlayHints: true } },
    settings: new Map([['file:///a.md', {}]]),
    documents: new Map(),
    logged: new Set(),
    connection: { sendRequest: (method: string) => { asked.push(method); return Promise.resolve(); } },
  };
  return { server: server as unknown as Server, asked };
}

test('a new day is noticed: settings are read anew and the client asked to look again', () => {
  const { server, asked } = serverOn('2026-11-23');
  lookAtClock(server);
  assert.equal(server.changeable.today, '2026-11-24');
  assert.equal(server.settings.size, 0);
  assert.deepEqual(asked, ['workspace/diagnostic/refresh', 'workspace/inlayHint/refresh']);
});

test('the same day disturbs nobody', () => {
  const { server, asked } = serverOn('2026-11-24');
  lookAtClock(server);
  assert.equal(server.settings.size, 1);
  assert.deepEqual(asked, []);
});

test('days are those of the local clock', () => {
  assert.equal(localDay(new Date(2026, 0, 5, 0, 0, 1)), '2026-01-05');
  assert.equal(localDay(new Date(2026, 11, 31, 23, 59, 59)), '2026-12-31');
});

test('the pause before checking grows with what a check costs, within reason', () => {
  assert.equal(pauseFor(2), 0);
  assert.ok(pauseFor(20) > 0 && pauseFor(20) < pauseFor(100));
  assert.ok(pauseFor(60_000) <= 1000);
});
