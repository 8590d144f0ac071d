/**
 * Takes the arguments that VS Code's desktop program takes for a test run, and does the run in the embedded editor:
 * `--extensionDevelopmentPath=`, `--extensionTestsPath=` and the folder to open. Exits with the suite's code.
 * SOURCE_BACKED_EDITOR says which edition (oldest or newest), SOURCE_BACKED_TIMEOUT after how many seconds to give up.
 */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { editorAddress, type EditorWindow } from './address.ts';
import { createCleanup } from './cleanup.ts';
import type { Age } from './codeServer.ts';
import { startEmbedded } from './embedded.ts';
import { demoArticles, screenshotFolder } from './paths.ts';

const seconds = Number(process.env['SOURCE_BACKED_TIMEOUT'] ?? 420);
const age: Age = process.env['SOURCE_BACKED_EDITOR'] === 'newest' ? 'newest' : 'oldest';

const windowOf = (args: readonly string[]): EditorWindow => {
  const path = (name: string): string => {
    const argument = args.find((it) => it.startsWith(`--${name}=`));
    if (argument === undefined) throw new Error(`The argument --${name}= is missing.`);
    return resolve(argument.slice(name.length + 3));
  };
  return {
    folder: resolve(args.find((it) => !it.startsWith('-')) ?? demoArticles),
    extensionDevelopmentPath: path('extensionDevelopmentPath'),
    extensionTestsPath: path('extensionTestsPath'),
  };
};

// Native modules that the embedded editor does without, and the extension gallery that no test asks.
const expected = /Could not locate the bindings file|build\/Release\/watchdog|open-vsx\.org/;

/** Prints one console call of the editor or its extension host. */
const printLog = (_type: string, args: unknown): void => {
  const parts: unknown[] = Array.isArray(args) ? args : [args];
  const text = parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ');
  if (!expected.test(text)) console.log(text);
};

/** Opens the window, whose suite starts by itself, and resolves with the suite's exit code. */
const runSuite = (page: Page, address: string): Promise<number> => new Promise((resolve, reject) => {
  const fail = (why: string): void => { reject(new Error(why)); };
  const timer = setTimeout(() => { fail(`The tests gave no result within ${seconds} s.`); }, seconds * 1000);
  const finish = (code: number): void => { clearTimeout(timer); resolve(code); };
  page.on('crash', () => { fail('The editor page crashed.'); });
  const open = async (): Promise<void> => {
    await page.exposeFunction('codeAutomationLog', printLog);
    await page.exposeFunction('codeAutomationExit', finish);
    await page.goto(address);
  };
  open().catch(reject);
});

/** Keeps a picture of what the editor showed when a run failed. */
const keepPicture = async (page: Page): Promise<void> => {
  const path = join(screenshotFolder, `failed-${age}.png`);
  await mkdir(screenshotFolder, { recursive: true });
  await page.screenshot({ path, timeout: 10_000 });
  console.error(`A picture of the editor is in ${path}`);
};

const main = async (): Promise<number> => {
  const window = windowOf(process.argv.slice(2));
  const cleanup = createCleanup();
  try {
    const { server, page } = await startEmbedded(age, cleanup, { width: 1280, height: 900, settings: {} });
    const code = await runSuite(page, editorAddress(server.authority, window)).catch((error: unknown) => {
      console.error(String(error));
      return 1;
    });
    if (code !== 0) await keepPicture(page).catch((error: unknown) => { console.error(String(error)); });
    return code;
  } finally {
    await cleanup.run();
  }
};

process.exitCode = await main();
