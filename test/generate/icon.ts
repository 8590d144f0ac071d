/** `node --import tsx test/generate/icon.ts`: draws client/icon.png, which the manifest names, from client/icon.svg. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from '../host/browser.ts';
import { root } from '../support/shared.ts';

const size = 256;
const drawing = await readFile(join(root, 'client', 'icon.svg'), 'utf8');
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
  await page.screenshot({ path: join(root, 'client', 'icon.png'), omitBackground: true });
} finally {
  await browser.close();
}
