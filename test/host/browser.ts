import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { hasNpmChromium, npmChromium, type BrowserProgram } from './npmChromium.ts';

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge'];
const macPrograms = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

/** The first file of that name on the PATH. */
export const onPath = (name: string): string | undefined =>
  (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)).find((path) => existsSync(path));

/** Installed browsers of Chromium's kind, the one named in CHROME_PATH first. */
const installedBrowsers = (): string[] =>
  [process.env['CHROME_PATH'], ...names.map(onPath), ...macPrograms.filter((path) => existsSync(path))]
    .filter((path): path is string => path !== undefined && path !== '');

// The last four keep it from asking hosts of its maker at every start; as root it has no sandbox to offer.
const quietArguments = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-domain-reliability',
];

const launch = ({ path, env, args }: BrowserProgram): Promise<Browser> => chromium.launch({
  executablePath: path,
  args: [...quietArguments, ...args],
  env: { ...process.env, ...env },
  // The callers end the browser together with the server it shows.
  handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false,
});

const tryInstalled = async (): Promise<Browser | undefined> => {
  for (const path of installedBrowsers()) {
    try {
      return await launch({ path, env: {}, args: [] });
    } catch (error) {
      // Some systems ship a stub that only tells how to install the browser.
      console.error(`${path} does not start: ${String(error).split('\n')[0]}`);
    }
  }
  return undefined;
};

/** A headless browser: an installed Chrome, Chromium or Edge, else one from npm; throws where there is neither. */
export const launchBrowser = async (): Promise<Browser> => {
  const browser = await tryInstalled();
  if (browser !== undefined) return browser;
  if (!hasNpmChromium) throw new Error('No Chrome, Chromium or Edge found, and npm has one for Linux x64 only: install one, or name it in CHROME_PATH.');
  return launch(await npmChromium());
};
