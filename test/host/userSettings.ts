import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Nothing that stands between a person (or a picture) and the article: no side bar of its own, no page, no question. */
const quiet = {
  'workbench.startupEditor': 'none',
  'window.autoDetectColorScheme': true,
  'remote.autoForwardPorts': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'update.mode': 'none',
  'git.openRepositoryInParentFolders': 'never',
  'git.ignoreMissingGitWarning': true,
};

/** Gives an embedded editor's data folder its first user settings, `more` over the quiet ones; a person's own stay. */
export const provideUserSettings = async (dataFolder: string, more: Readonly<Record<string, unknown>> = {}): Promise<void> => {
  const folder = join(dataFolder, 'data', 'User');
  const file = join(folder, 'settings.json');
  if (existsSync(file)) return;
  await mkdir(folder, { recursive: true });
  await writeFile(file, `${JSON.stringify({ ...quiet, ...more }, null, 2)}\n`);
};
