import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { launchBrowser } from './browser.ts';
import { editions, provisionCodeServer, type Age } from './codeServer.ts';
import { cacheFolder } from './paths.ts';
import { withProgress } from './progress.ts';

/** A program for `runTests`, and what its environment must say. */
export interface Host {
  readonly label: string;
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Whether a window can be shown: other systems than Linux are taken to have a desktop. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);

const desktopHost = async (age: Age): Promise<Host> => {
  const version = age === 'oldest' ? editions.oldest.vscode : 'stable';
  const executable = await withProgress(`Finding desktop VS Code ${version}`, () =>
    downloadAndUnzipVSCode({ version, cachePath: cacheFolder, timeout: 15_000 }));
  return { label: `desktop VS Code ${version}`, executable, env: {} };
};

const embeddedHost = async (age: Age): Promise<Host> => {
  const { version } = await provisionCodeServer(age);
  // Fetched here, so that the limit on a test run's time is for the tests alone.
  await (await launchBrowser()).close();
  return {
    label: `embedded VS Code ${version}`,
    executable: fileURLToPath(new URL('launcher', import.meta.url)),
    env: { SOURCE_BACKED_EDITOR: age },
  };
};

/**
 * A VS Code to test in: the desktop's where there is a display and its download site answers, else the embedded one.
 * Throws where neither can be had.
 */
export const provisionHost = async (age: Age): Promise<Host> => {
  if (!hasDisplay()) return embeddedHost(age);
  try {
    return await desktopHost(age);
  } catch (error) {
    if (process.platform === 'win32') throw error;
    console.error(`Desktop VS Code cannot be had (${String(error).split('\n')[0]}): using the embedded one.`);
    return embeddedHost(age);
  }
};
