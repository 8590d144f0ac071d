import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import type { Cleanup } from './cleanup.ts';
import { provisionCodeServer, type Age } from './codeServer.ts';
import { startServer, type EditorServer } from './server.ts';
import { provideUserSettings } from './userSettings.ts';

/** A running embedded editor, and an empty page to open it in. */
export interface EmbeddedEditor {
  /** Where it keeps user data. */
  readonly dataFolder: string;
  readonly server: EditorServer;
  readonly page: Page;
}

/** How the window looks and what its user settings say beside the quiet ones. */
export interface Appearance {
  readonly width: number;
  readonly height: number;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Starts an embedded editor with fresh user data, and a headless browser for it; `cleanup` ends both. */
export const startEmbedded = async (age: Age, cleanup: Cleanup, { width, height, settings }: Appearance): Promise<EmbeddedEditor> => {
  const editor = await provisionCodeServer(age);
  const dataFolder = await mkdtemp(join(tmpdir(), 'source-backed-editor-'));
  cleanup.add(() => rm(dataFolder, { recursive: true, force: true, maxRetries: 3 }));
  await provideUserSettings(dataFolder, settings);
  const server = await startServer(editor, dataFolder);
  cleanup.add(server.stop);
  const browser = await launchBrowser();
  cleanup.add(() => browser.close());
  return { dataFolder, server, page: await browser.newPage({ viewport: { width, height } }) };
};
