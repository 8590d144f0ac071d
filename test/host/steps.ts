import type { Page } from 'playwright-core';

/** Something a person would do in the editor window; `value` is what stands behind `=` on the command line. */
type Step = (page: Page, value: string) => Promise<void>;

/** Runs a command by its title in the palette. */
const command: Step = async (page, title) => {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input');
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  await input.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
};

/** Puts the cursor at `LINE:COLUMN`, both from 1. */
const at: Step = async (page, place) => {
  await page.keyboard.press('Control+G');
  const input = page.locator('.quick-input-widget input');
  // A file just opened can take the focus back: the widget says when it has understood.
  await input.fill(`:${place}`);
  await input.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
};

/** Opens the Problems panel and waits for the first finding in it, then gives the editor the focus back. */
const problems: Step = async (page) => {
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel-container .monaco-list-row').first().waitFor({ timeout: 30_000 });
  await page.keyboard.press('Control+1');
};

const hover: Step = async (page, place) => {
  await at(page, place);
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+I');
  await page.locator('.monaco-hover:not(.hidden) .hover-contents').first().waitFor();
};

const fixes: Step = async (page, place) => {
  await at(page, place);
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row').first().waitFor();
};

const wait: Step = (page, seconds) => page.waitForTimeout(Number(seconds) * 1000);

/** The steps by the names the command line uses. */
export const steps: Readonly<Record<string, Step>> = { command, at, problems, hover, fixes, wait };
