/**
 * Takes a picture of the embedded editor with our extension in it, for the README and for looking by hand:
 *   node --import tsx test/host/screenshot.ts [options] ARTICLE OUT.png [STEP …]
 * Steps, in order: problems, at=LINE:COLUMN, hover=LINE:COLUMN, fixes=LINE:COLUMN, command=TITLE, wait=SECONDS.
 * Options: --edition oldest|newest, --size WIDTHxHEIGHT, --setting KEY=JSON (repeatable).
 */
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { editorAddress } from './address.ts';
import { createCleanup } from './cleanup.ts';
import type { Age } from './codeServer.ts';
import { startEmbedded, type Appearance } from './embedded.ts';
import { linkExtension } from './extensionLink.ts';
import { steps } from './steps.ts';

/** What a picture shows and where it goes. */
export interface Picture {
  readonly file: string;
  readonly output: string;
  /** As on the command line: `name` or `name=value`. */
  readonly steps: readonly string[];
  readonly edition: Age;
  readonly appearance: Appearance;
}

const settleTime = 1000;

const takeStep = async (page: Page, text: string): Promise<void> => {
  const [name = '', ...value] = text.split('=');
  const step = steps[name];
  if (step === undefined) throw new Error(`There is no step "${name}": it is one of ${Object.keys(steps).join(', ')}.`);
  await step(page, value.join('='));
};

/** Opens the file in the embedded editor, takes the steps, and writes a PNG of the window; throws when a step finds nothing. */
export const takePicture = async ({ file, output, steps: wanted, edition, appearance }: Picture): Promise<void> => {
  const cleanup = createCleanup();
  try {
    const { dataFolder, server, page } = await startEmbedded(edition, cleanup, appearance);
    const extensionDevelopmentPath = await linkExtension(dataFolder);
    await page.goto(editorAddress(server.authority, { folder: dirname(file), file, extensionDevelopmentPath }));
    await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 60_000 });
    await page.locator('.monaco-editor').first().click();
    try {
      for (const step of wanted) await takeStep(page, step);
      await page.waitForTimeout(settleTime);
    } finally {
      // A step that fails is understood best from what the window shows.
      await page.screenshot({ path: output });
    }
  } finally {
    await cleanup.run();
  }
};

const readSettings = (given: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(given.map((text) => [text.slice(0, text.indexOf('=')), JSON.parse(text.slice(text.indexOf('=') + 1)) as unknown]));

const readPicture = (args: string[]): Picture => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      edition: { type: 'string', default: 'oldest' },
      size: { type: 'string', default: '1280x800' },
      setting: { type: 'string', multiple: true, default: [] },
    },
  });
  const [file, output, ...wanted] = positionals;
  if (file === undefined || output === undefined) throw new Error('Name an article and the picture to write.');
  const [width = 1280, height = 800] = values.size.split('x').map(Number);
  const edition = values.edition === 'newest' ? 'newest' : 'oldest';
  return { file: resolve(file), output: resolve(output), steps: wanted, edition, appearance: { width, height, settings: readSettings(values.setting) } };
};

try {
  await takePicture(readPicture(process.argv.slice(2)));
} catch (error) {
  console.error(`source-backed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
