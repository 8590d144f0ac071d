import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { projectRoot } from '../host/paths.ts';

/** The server as it is shipped. */
export const serverBundle = join(projectRoot, 'server', 'dist', 'language-server.cjs');

export interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A server process, spoken to in plain JSON-RPC: nothing here knows the library that the server is written with. */
export interface Connection {
  /** Sends a request and waits for its result. Rejects with a `ResponseError`. */
  readonly request: <Result>(method: string, params?: unknown) => Promise<Result>;
  /** Sends a request and does not wait: its id, and what will come back. */
  readonly ask: (method: string, params?: unknown) => { readonly id: number; readonly response: Promise<Message> };
  readonly cancel: (id: number) => void;
  readonly notify: (method: string, params?: unknown) => void;
  /** Writes bytes as they are. */
  readonly raw: (bytes: string | Buffer) => void;
  /** Answers a request of the server's; the last answer given for a method counts. */
  readonly answer: (method: string, answer: (params: never) => unknown) => void;
  /** All messages that came without being asked for, in order. */
  readonly received: readonly Message[];
  /** The next notification or request of a method that fits, among those already received from `after` on, else awaited. */
  readonly next: <Params>(method: string, fits?: (params: Params) => boolean, after?: number) => Promise<Params>;
  readonly ended: Promise<number | null>;
  /** What the process wrote to standard error. */
  readonly errorOutput: () => string;
  /** Closes the server's standard input, as an editor does that has crashed. */
  readonly hangUp: () => void;
}

/** Milliseconds after which something that should have come counts as not coming. */
const patience = 20_000;

export interface ResponseError extends Error {
  readonly code: number;
}

interface State {
  readonly child: ChildProcess;
  readonly received: Message[];
  readonly pending: Map<number, (message: Message) => void>;
  readonly answers: Map<string, (params: never) => unknown>;
  readonly listeners: Set<() => void>;
  nextId: number;
  errorOutput: string;
}

/** Where servers keep what they load, so that no test meets what another run has left. */
const cacheFolder = mkdtempSync(join(tmpdir(), 'source-backed-cache-'));
after(() => { rmSync(cacheFolder, { recursive: true, force: true }); });

const children = new Set<ChildProcess>();

/** Milliseconds that servers have, once all tests are done, to be shut down by them. */
const grace = 5_000;

// A test that fails leaves its server behind, which would keep the run from ending.
after(() => { setTimeout(() => { for (const child of children) child.kill(); }, grace).unref(); });

/** Starts a server process. */
export function connect(bundle = serverBundle, args: readonly string[] = ['--stdio']): Connection {
  if (!existsSync(bundle)) throw new Error(`${bundle} is not built: run "npm run build"`);
  const child = spawn(process.execPath, [bundle, ...args], { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, XDG_CACHE_HOME: cacheFolder, LOCALAPPDATA: cacheFolder } });
  const state: State = { child, received: [], pending: new Map(), answers: new Map(), listeners: new Set(), nextId: 1, errorOutput: '' };
  children.add(child);
  const ended = new Promise<number | null>(resolve => { child.once('exit', resolve); });
  child.stdout.on('data', framesOf(message => { receive(state, message); }));
  child.stderr.setEncoding('utf8').on('data', (text: string) => { state.errorOutput += text; });
  child.stdin.on('error', () => { /* The server has ended; `ended` tells. */ });
  const ask = (method: string, params?: unknown) => askFor(state, method, params);
  return {
    ask, ended,
    request: async <Result>(method: string, params?: unknown) => resultOf<Result>(await withinPatience(ask(method, params).response, method, state)),
    cancel: id => { send(state, { method: '$/cancelRequest', params: { id } }); },
    notify: (method, params) => { send(state, { method, params }); },
    raw: bytes => { child.stdin.write(bytes); },
    answer: (method, answer) => { state.answers.set(method, answer); },
    received: state.received,
    next: (method, fits, after) => nextOf(state, method, fits, after),
    errorOutput: () => state.errorOutput,
    hangUp: () => { child.stdin.end(); },
  };
}

/** Cuts a stream of bytes into messages by their `Content-Length`. */
function framesOf(onMessage: (message: Message) => void): (chunk: Buffer) => void {
  let buffer = Buffer.alloc(0);
  return chunk => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const headerEnd = buffer.indexOf('\r\n\r\n');
      if (headerEnd < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.toString('ascii', 0, headerEnd))?.[1]);
      if (Number.isNaN(length)) throw new Error(`no Content-Length: ${buffer.toString('utf8', 0, 200)}`);
      const end = headerEnd + 4 + length;
      if (buffer.length < end) return;
      onMessage(JSON.parse(buffer.toString('utf8', headerEnd + 4, end)) as Message);
      buffer = buffer.subarray(end);
    }
  };
}

export function frame(message: unknown): string {
  const json = typeof message === 'string' ? message : JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`;
}

const send = ({ child }: State, message: Message): void => { child.stdin!.write(frame({ jsonrpc: '2.0', ...message })); };

function receive(state: State, message: Message): void {
  if (message.method === undefined) {
    const settle = typeof message.id === 'number' ? state.pending.get(message.id) : undefined;
    if (settle) state.pending.delete(message.id as number);
    else state.received.push(message);
    settle?.(message);
  } else {
    state.received.push(message);
    if (message.id !== undefined) void answerServer(state, message);
  }
  for (const listener of state.listeners) listener();
}

/** What nothing else is said about is answered with null, as a client does that has nothing to say. */
async function answerServer(state: State, { id, method, params }: Message): Promise<void> {
  const result = await state.answers.get(method!)?.(params as never);
  send(state, { id: id!, result: result ?? null });
}

function askFor(state: State, method: string, params: unknown): { readonly id: number; readonly response: Promise<Message> } {
  const id = state.nextId++;
  const response = new Promise<Message>(resolve => { state.pending.set(id, resolve); });
  send(state, { id, method, params });
  return { id, response };
}

function resultOf<Result>({ result, error }: Message): Result {
  if (error) throw Object.assign(new Error(error.message), { code: error.code });
  return result as Result;
}

function nextOf<Params>(state: State, method: string, fits: (params: Params) => boolean = () => true, after = 0): Promise<Params> {
  const find = (): Message | undefined => state.received.slice(after).find(message => message.method === method && fits(message.params as Params));
  const found = new Promise<Params>(resolve => {
    const look = (): void => {
      const message = find();
      if (!message) return;
      state.listeners.delete(look);
      resolve(message.params as Params);
    };
    state.listeners.add(look);
    look();
  });
  return withinPatience(found, method, state);
}

/** Rejects where something does not come, or the server ends before it does. */
function withinPatience<Value>(promise: Promise<Value>, what: string, state: State): Promise<Value> {
  const { child } = state;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => { reject(new Error(`${what} did not come within ${patience} ms. ${state.errorOutput}`)); }, patience);
    const onExit = (code: number | null): void => { reject(new Error(`the server ended with ${String(code)} before ${what} came. ${state.errorOutput}`)); };
    child.once('exit', onExit);
    promise.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      child.removeListener('exit', onExit);
    });
  });
}
