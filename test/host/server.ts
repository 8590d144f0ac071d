import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { CodeServer } from './codeServer.ts';

/** An embedded editor that accepts browsers on a loopback port. */
export interface EditorServer {
  /** Host and port, as in a `vscode-remote://` address. */
  readonly authority: string;
  /** Resolves when the server has ended by itself. */
  readonly ended: Promise<void>;
  /** Ends it with all its children; safe to call twice. */
  readonly stop: () => Promise<void>;
}

const startLimit = 60_000;
const guard = fileURLToPath(new URL('orphanGuard.mjs', import.meta.url));

const serverArguments = (dataFolder: string, tokenFile: string | undefined): string[] => [
  '--host', '127.0.0.1', '--port', '0',
  ...(tokenFile === undefined ? ['--without-connection-token'] : ['--connection-token-file', tokenFile]),
  '--accept-server-license-terms', '--disable-workspace-trust', '--disable-telemetry',
  // A built product honours the address's payload, and with it our extension, only under this flag.
  '--enable-smoke-test-driver',
  '--server-data-dir', dataFolder,
];

/** The port in the server's own words; rejects when it ends or says nothing for too long. */
const listeningPort = (server: ChildProcess): Promise<number> => new Promise((resolve, reject) => {
  let output = '';
  const giveUp = (why: string): void => { reject(new Error(`The editor server ${why}. It said:\n${output.trim() || '(nothing)'}`)); };
  const timer = setTimeout(() => { giveUp(`was not listening after ${startLimit / 1000} s`); }, startLimit);
  const read = (chunk: Buffer): void => {
    output += chunk.toString();
    const port = /listening on (\d+)/.exec(output)?.[1];
    if (port !== undefined) resolve(Number(port));
    if (port !== undefined) clearTimeout(timer);
  };
  server.stdout?.on('data', read);
  server.stderr?.on('data', read);
  server.on('exit', () => { clearTimeout(timer); giveUp('ended at once'); });
});

const killGroup = (server: ChildProcess): void => {
  try {
    // Negative: the group, because the extension host and the file watcher are processes of their own.
    if (server.pid !== undefined) process.kill(-server.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
};

/**
 * Starts an embedded editor on a free loopback port and waits until it listens.
 * Without a file that holds a token everybody on this machine can use it, which is only good for a test run.
 */
export const startServer = async (editor: CodeServer, dataFolder: string, tokenFile?: string): Promise<EditorServer> => {
  const command = [guard, editor.node, editor.main, ...serverArguments(dataFolder, tokenFile)];
  const server = spawn(process.execPath, command, { detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
  const ended = once(server, 'exit').then(() => undefined);
  const stop = async (): Promise<void> => {
    killGroup(server);
    await ended;
  };
  try {
    return { authority: `127.0.0.1:${await listeningPort(server)}`, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
