import { rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from './paths.ts';

/**
 * A link to our extension in the data folder. VS Code starts with the first colour theme it finds below the path of
 * the extension under development, and below the project's own path lie the embedded editor's themes.
 */
export const linkExtension = async (dataFolder: string): Promise<string> => {
  const link = join(dataFolder, 'extension');
  await rm(link, { force: true });
  await symlink(projectRoot, link, 'dir');
  return link;
};
