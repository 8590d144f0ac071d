import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './paths.ts';
import { withProgress } from './progress.ts';

/** Something to install into the cache folder, once. */
export interface Installation {
  /** What the progress lines call it. */
  readonly title: string;
  /** The folder's name; it holds the versions, so that a new version is a new folder. */
  readonly folder: string;
  /** npm packages with exact versions. */
  readonly packages: readonly string[];
  /** A file that only a whole installation has, relative to its folder. */
  readonly proof: string;
  /** What is left to do after npm, in the folder given. */
  readonly finish?: (folder: string) => Promise<void>;
}

/** Runs a program to its end and returns what it printed; throws with that text when it fails. */
export const runQuietly = (command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = process.env): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => { output += chunk.toString(); });
    child.stderr.on('data', (chunk: Buffer) => { output += chunk.toString(); });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ${args.join(' ')} failed (${code ?? 'killed'}):\n${output.trim()}`));
    });
  });

/** `npm install` in `folder`, by the npm that started us where there is one; no package's own script runs. */
export const npmInstall = async (folder: string, packages: readonly string[]): Promise<void> => {
  const script = process.env['npm_execpath'];
  const args = ['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', folder, ...packages];
  await (script === undefined ? runQuietly('npm', args, folder) : runQuietly(process.execPath, [script, ...args], folder));
};

/** Puts a whole installation at its final place, unless another process was faster. */
const putInPlace = async (made: string, target: string, proof: string): Promise<void> => {
  if (!existsSync(join(target, proof))) {
    await rm(target, { recursive: true, force: true });
    await rename(made, target).catch((error: unknown) => {
      if (!existsSync(join(target, proof))) throw error;
    });
  }
  await rm(made, { recursive: true, force: true });
};

const halfMade = 'installing-';
const anHour = 3_600_000;

/** Removes what interrupted installations left, and leaves those alone that may still go on. */
const removeLeftovers = async (): Promise<void> => {
  for (const name of await readdir(cacheFolder)) {
    const path = join(cacheFolder, name);
    const isLeftover = name.startsWith(halfMade) && Date.now() - (await stat(path)).mtimeMs > anHour;
    if (isLeftover) await rm(path, { recursive: true, force: true });
  }
};

const install = async (what: Installation, target: string): Promise<void> => {
  await mkdir(cacheFolder, { recursive: true });
  await removeLeftovers();
  const made = await mkdtemp(join(cacheFolder, halfMade));
  try {
    await writeFile(join(made, 'package.json'), '{ "private": true }\n');
    await npmInstall(made, what.packages);
    await what.finish?.(made);
    if (!existsSync(join(made, what.proof))) throw new Error(`${what.title}: npm installed it, but ${what.proof} is missing.`);
    await putInPlace(made, target, what.proof);
  } finally {
    await rm(made, { recursive: true, force: true });
  }
};

/**
 * The folder of an installation, made when it is not there yet. It is built beside its place and renamed into it,
 * so a folder that exists is whole; one that someone has broken since is made again.
 */
export const installed = async (what: Installation): Promise<string> => {
  const target = join(cacheFolder, what.folder);
  if (!existsSync(join(target, what.proof))) await withProgress(`Installing ${what.title}`, () => install(what, target));
  return target;
};
