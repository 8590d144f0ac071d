import { spawn } from 'node:child_process';
import { onPath } from './browser.ts';

const command = (): readonly [string, ...string[]] => {
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['cmd', '/c', 'start', ''];
  return ['xdg-open'];
};

/** Opens an address in the person's own browser, where the system has a program for that. */
export const openInBrowser = (address: string): void => {
  const [program, ...args] = command();
  if (process.platform === 'linux' && onPath(program) === undefined) return;
  const child = spawn(program, [...args, address], { detached: true, stdio: 'ignore' });
  // The printed address serves as well.
  child.on('error', () => undefined);
  child.unref();
};
