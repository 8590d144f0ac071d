import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import vm from 'node:vm';
import type { Diagnostic } from 'vscode-languageserver';
import { projectRoot } from '../host/paths.ts';
import type { Message } from './connection.ts';
import { fullCapabilities, testDay } from './editor.ts';

const bundle = readFileSync(join(projectRoot, 'server', 'dist', 'language-server.worker.js'), 'utf8');

interface WorkerScope {
  onmessage?: (event: { readonly data: unknown }) => void;
}

const timers = new Set<ReturnType<typeof setInterval>>();
// The worker would run until its page is left.
after(() => { for (const timer of timers) clearInterval(timer); });

/** Runs the worker where there is nothing but what a web worker has: no process, no require, no Buffer. */
function startWorker(files: Readonly<Record<string, string>>): (method: string, params: unknown, isRequest?: boolean) => Promise<unknown> {
  const scope: WorkerScope = {};
  const pending = new Map<number, (message: Message) => void>();
  let nextId = 0;
  const send = (message: unknown): void => { scope.onmessage!({ data: structuredClone(message) }); };
  const answers: Readonly<Record<string, (params: never) => unknown>> = {
    'workspace/configuration': ({ items }: { readonly items: readonly unknown[] }) => items.map(() => ({ today: testDay })),
    'sourceBacked/readFile': ({ uri }: { readonly uri: string }) => ({ text: files[uri] ?? null }),
  };
  const postMessage = (message: Message & { readonly id?: number }): void => {
    if (message.method === undefined) pending.get(message.id!)!(message);
    else if (message.id !== undefined) setTimeout(() => { send({ jsonrpc: '2.0', id: message.id, result: answers[message.method!]?.(message.params as never) ?? null }); }, 0);
  };
  const globals: Record<string, unknown> = {
    postMessage, addEventListener: () => undefined, console: { log: console.log, warn: console.warn, error: console.error }, setTimeout, clearTimeout, clearInterval, queueMicrotask, performance, TextEncoder, TextDecoder, URL, MessageChannel, structuredClone,
    setInterval: (callback: () => void, delay: number) => {
      const timer = setInterval(callback, delay);
      timers.add(timer);
      return timer;
    },
  };
  Object.assign(scope, globals, { self: scope, globalThis: scope });
  vm.runInContext(bundle, vm.createContext(scope));
  return (method, params, isRequest = true) => {
    if (!isRequest) {
      send({ jsonrpc: '2.0', method, params });
      return Promise.resolve();
    }
    const id = ++nextId;
    const answered = new Promise<Message>(resolve => { pending.set(id, resolve); });
    send({ jsonrpc: '2.0', id, method, params });
    return answered.then(({ result, error }) => {
      if (error) throw Object.assign(new Error(error.message), { code: error.code });
      return result;
    });
  };
}

test('the same server runs in a web worker, with files from its client', async () => {
  const uri = 'vscode-vfs://github/owner/repo/text/orion.md';
  const ask = startWorker({
    'vscode-vfs://github/owner/repo/.source-backed.json': '{"checks": {"unused-source": "off"}}',
    'vscode-vfs://github/owner/repo/text/refs.bib': '@article{orion, title={Orion {\\"u}ber alles}, author={Doe, Jane}, year={2020}}',
  });
  await ask('initialize', {
    processId: null, rootUri: null, workspaceFolders: [{ uri: 'vscode-vfs://github/owner/repo', name: 'repo' }], capabilities: fullCapabilities, initializationOptions: { supports: ['readFile'] },
  });
  await ask('initialized', {}, false);
  const text = '---\nbibliography: refs.bib\n---\n\nAs of May 2026, Orion has not been released [@orion].[^a]\n\n[^a]: Cited.\n\n[^b]: Never cited.\n';
  await ask('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } }, false);
  const { items } = await ask('textDocument/diagnostic', { textDocument: { uri } }) as { items: readonly Diagnostic[] };
  const codes = items.map(({ code }) => code);
  assert.ok(codes.includes('stale-date'));
  assert.ok(!codes.includes('unused-source'));
  assert.ok(!codes.includes('undefined-citation'));
  const hover = await ask('textDocument/hover', { textDocument: { uri }, position: { line: 4, character: 48 } }) as { contents: { value: string } };
  assert.match(hover.contents.value, /Orion über alles/);
  await ask('shutdown', undefined);
});
