#!/usr/bin/env node
/**
 * What pre-commit runs, from its own clone of this repository: the first run sets the clone up.
 * Plain Node without packages, because it runs before node_modules exists.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

if (!existsSync(join(root, 'server', 'dist', 'cli.cjs'))) await import('./setup.mjs');

const { status } = spawnSync(process.execPath, [join(root, 'server', 'bin', 'source-backed.js'), 'check', ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 2;
