/**
 * Runs the command after it, and ends the whole process group when whoever started the guard is gone, even by
 * `kill -9`: the pipe on standard input closes then. An editor server left behind would hold its port and memory.
 */
import { spawn } from 'node:child_process';

const [command, ...args] = process.argv.slice(2);
const endGroup = () => process.kill(-process.pid, 'SIGKILL');

process.stdin.resume();
process.stdin.on('end', endGroup).on('error', endGroup);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
child.on('exit', (code) => process.exit(code ?? 1));
