import { rm, writeFile, cp } from 'node:fs/promises';
import { join } from 'node:path';
import { installed, runQuietly } from './install.ts';

const chromiumVersion = '143.0.4';
const fontsVersion = '2.37.3';

/** A browser program and what its environment must have. */
export interface BrowserProgram {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
  readonly args: readonly string[];
}

/** The system's fonts where it has any, and DejaVu behind them: a minimal machine has none for `·` or `≈`. */
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="relative">font-cache</cachedir>
  <alias><family>sans-serif</family><prefer><family>DejaVu Sans</family></prefer></alias>
  <alias><family>system-ui</family><prefer><family>DejaVu Sans</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
`;

/**
 * Lets the package unpack its browser. It does so into the temporary folder, and brings the shared libraries that a
 * bare system lacks only when it believes itself on the cloud service it was made for.
 */
const unpack = async (folder: string): Promise<void> => {
  const script = "import('@sparticuz/chromium').then((it) => it.default.executablePath())";
  await runQuietly(process.execPath, ['-e', script], folder, { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' });
  await rm(join(folder, 'fonts'), { recursive: true, force: true });
  await cp(join(folder, 'node_modules', 'dejavu-fonts-ttf', 'ttf'), join(folder, 'fonts'), { recursive: true });
  await writeFile(join(folder, 'fonts.conf'), fontConfiguration);
  await rm(join(folder, 'node_modules'), { recursive: true, force: true });
};

/** Whether the npm Chromium has a build for this machine. */
export const hasNpmChromium = process.platform === 'linux' && process.arch === 'x64';

/** A whole headless Chromium with fonts, out of npm packages. */
export const npmChromium = async (): Promise<BrowserProgram> => {
  const folder = await installed({
    title: `a headless Chromium (npm package @sparticuz/chromium ${chromiumVersion})`,
    folder: `chromium-${chromiumVersion}`,
    packages: [`@sparticuz/chromium@${chromiumVersion}`, `dejavu-fonts-ttf@${fontsVersion}`],
    proof: 'fonts.conf',
    finish: unpack,
  });
  return {
    path: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
    args: ['--headless=shell', '--no-zygote', '--use-angle=swiftshader'],
  };
};
