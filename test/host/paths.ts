import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the checkout, without a trailing separator. */
export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Everything the hosts install or leave behind; @vscode/test-electron uses the same folder, and git ignores it. */
export const cacheFolder = join(projectRoot, '.vscode-test');

/** Where pictures of failed runs are kept. */
export const screenshotFolder = join(cacheFolder, 'screenshots');

/** The articles shown when no other path is named. */
export const demoArticles = join(projectRoot, 'test', 'articles');

/** The one among them with defects of each kind. */
export const demoArticle = join(demoArticles, 'llama-4-behemoth.md');
