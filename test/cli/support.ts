import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { build } from 'esbuild';

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface JsonReport {
  readonly version: number;
  readonly today: string;
  readonly files: readonly JsonFile[];
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}

export interface JsonFile {
  readonly path: string;
  readonly words: number;
  readonly findings: readonly JsonFinding[];
}

export interface JsonFinding {
  readonly check: string;
  readonly severity: string;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number }; readonly end: { readonly line: number; readonly character: number } };
  readonly fixes: readonly { readonly title: string; readonly safe: boolean; readonly edits: readonly unknown[] }[];
}

const scratch = mkdtempSync(join(tmpdir(), 'source-backed-cli-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

/** The bundled command line; there once a run has ended. */
export const bundlePath = join(scratch, 'cli.cjs');
const bundled = build({
  entryPoints: [join(import.meta.dirname, '../../server/src/cli/main.ts')],
  bundle: true, format: 'cjs', platform: 'node', target: 'node20.19', mainFields: ['module', 'main'], outfile: bundlePath, logLevel: 'error',
});

let folders = 0;

/** A fresh folder with the given files; a name that ends with `/` makes an empty folder. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = join(scratch, `case-${++folders}`);
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    if (name.endsWith('/')) mkdirSync(join(folder, name), { recursive: true });
    else {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
  }
  return folder;
}

/** Runs the command line, bundled as it is shipped, in a folder. */
export async function run(folder: string, args: readonly string[], options: { readonly input?: string | Uint8Array; readonly env?: Readonly<Record<string, string>> } = {}): Promise<Run> {
  await bundled;
  const env = { PATH: process.env['PATH'], HOME: scratch, NO_COLOR: '1', ...options.env };
  const child = spawn(process.execPath, [bundlePath, ...args], { cwd: folder, env });
  child.stdin.end(options.input ?? '');
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => { output.stdout += text; });
  child.stderr.setEncoding('utf8').on('data', (text: string) => { output.stderr += text; });
  const code = await new Promise<number | null>(resolve => child.on('close', resolve));
  return { code, ...output };
}

export const today = '2026-11-23';

/** Runs `check` on a fixed day. */
export const check = (folder: string, ...args: readonly string[]): Promise<Run> => run(folder, ['check', '--today', today, ...args]);

export async function checkJson(folder: string, ...args: readonly string[]): Promise<JsonReport> {
  const { stdout, stderr } = await check(folder, '--format', 'json', ...args);
  try {
    return JSON.parse(stdout) as JsonReport;
  } catch {
    throw new Error(`no JSON: ${stdout}${stderr}`);
  }
}

/** `path check` of every finding. */
export const findingsIn = ({ files }: JsonReport): readonly string[] => files.flatMap(({ path, findings }) => findings.map(finding => `${path} ${finding.check}`));

/** An article with one warning: an uncited figure. */
export const uncited = (subject = 'Danube'): string => `# ${subject}\n\nThe ${subject} is 2,850 kilometres long and carries 6,500 cubic metres of water a second.\n`;

/** An article without findings. */
export const clean = '# Danube\n\nThe river flows east [1].\n\n## References\n\n1. Miller, A. "Rivers of Europe." Example Press, 2019. https://example.org/rivers\n';
