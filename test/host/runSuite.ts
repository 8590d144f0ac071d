/**
 * Runs the suite of test/editor inside one VS Code: `node --import tsx test/host/runSuite.ts [oldest|newest]`.
 * It needs `node esbuild.config.mjs --tests` first. Prints a line `##result {…}` a test; fails when a test failed.
 */
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import type { Age } from './codeServer.ts';
import { demoArticles, projectRoot } from './paths.ts';
import { provisionHost } from './provision.ts';

/** A copy of the demo articles, because tests change them, with an empty profile beside it. */
const makeWorkplace = async (): Promise<{ folder: string; profile: string; remove: () => Promise<void> }> => {
  const place = await mkdtemp(join(tmpdir(), 'source-backed-suite-'));
  const folder = join(place, 'articles');
  await mkdir(folder);
  await cp(demoArticles, folder, { recursive: true });
  return { folder, profile: join(place, 'profile'), remove: () => rm(place, { recursive: true, force: true, maxRetries: 3 }) };
};

const runSuite = async (age: Age): Promise<void> => {
  const { label, executable, env } = await provisionHost(age);
  const { folder, profile, remove } = await makeWorkplace();
  console.log(`Running in ${label}`);
  try {
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: projectRoot,
      extensionTestsPath: join(projectRoot, 'test', 'out', 'editor.cjs'),
      extensionTestsEnv: env,
      launchArgs: [folder, `--user-data-dir=${join(profile, 'data')}`, `--extensions-dir=${join(profile, 'extensions')}`],
    });
  } finally {
    await remove();
  }
};

await runSuite(process.argv[2] === 'newest' ? 'newest' : 'oldest').catch((error: unknown) => {
  console.error(String(error));
  process.exitCode = 1;
});
