/**
 * Makes a checkout ready to use: installs the locked packages when they are not the installed ones, then builds.
 * Plain Node without packages, because it runs before node_modules exists; old Nodes must at least parse it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const oldestNode = [20, 19];

/** Ends the process with one line that says what to do. */
const fail = (message) => {
  console.error(`source-backed: ${message}`);
  process.exit(1);
};

const checkNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const tooOld = major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1]);
  if (tooOld) fail(`Node ${oldestNode.join('.')} or later is needed, and this is Node ${process.versions.node}.`);
};

const packagesOf = (lockFile) => (existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : {});

/**
 * Whether node_modules holds what the lock file names. npm keeps its own record of what it installed; comparing
 * with that, and not with a stamp of ours, lets a developer's `npm install` count as well.
 * Packages for other platforms are optional and never recorded.
 */
const isInstalled = () => {
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(packagesOf(join(root, 'package-lock.json')))
    .filter(([path, entry]) => path.startsWith('node_modules/') && entry.optional !== true)
    .every(([path, entry]) => installed[path] !== undefined && installed[path].version === entry.version);
};

/** Runs npm by the way it was itself started, since its name differs between systems. */
const npm = (...args) => {
  const script = process.env.npm_execpath;
  const options = { cwd: root, stdio: 'inherit' };
  return script === undefined
    ? spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
    : spawnSync(process.execPath, [script, ...args], options);
};

const install = () => {
  console.log('Installing the packages of package-lock.json (about a minute the first time) …');
  // No package needs its install script, and those are what downloads binaries.
  const { status } = npm('ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error');
  if (status !== 0) fail('npm ci failed: see its message above. It needs the npm registry (or a filled npm cache).');
};

const build = () => {
  const { status } = spawnSync(process.execPath, ['esbuild.config.mjs'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) fail('the build failed: see the errors above.');
};

checkNode();
if (!isInstalled()) install();
build();
