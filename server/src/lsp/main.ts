/**
 * The language server as a Node process: `--stdio` (the default), `--node-ipc`, `--socket=PORT` or `--pipe=NAME`.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { cancelQueued } from './cancelQueued.ts';
import { localDay } from './host.ts';
import { nodeNetwork } from './nodeNetwork.ts';
import { serve } from './serve.ts';

const maxBytes = 50_000_000;

/** Text of a file on this machine; undefined for one of another file system, and for what is no readable text. */
async function readText(uri: string): Promise<string | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    const bytes = await readFile(fileURLToPath(uri));
    return bytes.length > maxBytes ? undefined : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The bundle lies beside the documentation that is shipped with it. */
const pages = new URL('../docs/checks', pathToFileURL(__filename));

const transports = ['--stdio', '--node-ipc', '--socket', '--pipe'];
if (!process.argv.slice(2).some(argument => transports.some(transport => argument === transport || argument.startsWith(`${transport}=`)))) process.argv.push('--stdio');

serve(createConnection(ProposedFeatures.all, { connectionStrategy: cancelQueued }), {
  readFile: readText,
  today: () => localDay(new Date()),
  network: nodeNetwork,
  documentation: existsSync(pages) ? pages.toString() : undefined,
});
