/**
 * `npm start [-- PATH]`: opens the extension in an editor on a file or folder, by default the demo articles.
 * Desktop VS Code where `code` is on the PATH and there is a display, else the embedded editor until Ctrl-C.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { editorAddress } from './address.ts';
import { onPath } from './browser.ts';
import { createCleanup } from './cleanup.ts';
import { provisionCodeServer } from './codeServer.ts';
import { linkExtension } from './extensionLink.ts';
import { openInBrowser } from './opener.ts';
import { cacheFolder, demoArticle, demoArticles, projectRoot } from './paths.ts';
import { hasDisplay } from './provision.ts';
import { startServer } from './server.ts';
import { provideUserSettings } from './userSettings.ts';

interface Place {
  readonly folder: string;
  readonly file: string | undefined;
}

/** Paths are relative to where npm was called, which npm keeps in INIT_CWD. */
const placeOf = (path: string | undefined): Place => {
  if (path === undefined) return { folder: demoArticles, file: demoArticle };
  const absolute = resolve(process.env['INIT_CWD'] ?? '.', path);
  if (!existsSync(absolute)) {
    console.error(`source-backed: ${path} does not exist.`);
    process.exit(2);
  }
  return statSync(absolute).isDirectory() ? { folder: absolute, file: undefined } : { folder: dirname(absolute), file: absolute };
};

const startDesktop = async (code: string, { folder, file }: Place): Promise<void> => {
  const args = ['--new-window', `--extensionDevelopmentPath=${projectRoot}`, folder, ...(file === undefined ? [] : [file])];
  console.log(`Opening ${file ?? folder} in desktop VS Code`);
  // On Windows `code` is a script of the shell, which takes its arguments as one quoted line.
  const child = process.platform === 'win32'
    ? spawn(`"${code}" ${args.map((arg) => `"${arg}"`).join(' ')}`, { stdio: 'inherit', shell: true })
    : spawn(code, args, { stdio: 'inherit' });
  await once(child, 'exit');
};

/** A secret for the address, new each time; it goes to the server in a file, since all users see the arguments of processes. */
const writeToken = async (dataFolder: string): Promise<{ token: string; tokenFile: string }> => {
  const token = randomBytes(24).toString('hex');
  const tokenFile = join(dataFolder, 'token');
  await rm(tokenFile, { force: true });
  await writeFile(tokenFile, token, { mode: 0o600 });
  return { token, tokenFile };
};

const startEmbedded = async ({ folder, file }: Place): Promise<void> => {
  // Ctrl-C is how it is meant to end, so npm has nothing to complain of.
  const cleanup = createCleanup(0);
  const dataFolder = join(cacheFolder, 'start-data');
  await provideUserSettings(dataFolder);
  const { token, tokenFile } = await writeToken(dataFolder);
  const server = await startServer(await provisionCodeServer('oldest'), dataFolder, tokenFile);
  cleanup.add(server.stop);
  const extensionDevelopmentPath = await linkExtension(dataFolder);
  const address = editorAddress(server.authority, { folder, file, token, extensionDevelopmentPath });
  console.log(`\nThe editor shows ${file ?? folder} at\n\n  ${address}\n\nPress Ctrl-C to end it.`);
  if (hasDisplay()) openInBrowser(address);
  await server.ended;
};

/** On macOS the command stays inside the application until a person asks for it on the PATH. */
const findDesktop = (): string | undefined => {
  const inside = '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code';
  return onPath(process.platform === 'win32' ? 'code.cmd' : 'code') ?? (existsSync(inside) ? inside : undefined);
};

const place = placeOf(process.argv[2]);
const code = hasDisplay() ? findDesktop() : undefined;
await (code === undefined ? startEmbedded(place) : startDesktop(code, place));
