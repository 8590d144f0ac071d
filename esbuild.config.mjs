/**
 * Bundles the extension, the language server and the command line.
 * `--production` minifies, `--watch` rebuilds on change, `--tests` adds the suite that runs inside VS Code.
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');

const shared = {
  absWorkingDir: dirname(fileURLToPath(import.meta.url)),
  bundle: true,
  format: 'cjs',
  external: ['vscode'],
  sourcemap: true,
  minify: production,
  // The BibTeX reader brings HTTP clients that nothing here may call.
  alias: { 'sync-fetch': './server/src/sources/noFetch.ts', 'fetch-ponyfill': './server/src/sources/noFetch.ts' },
  logLevel: 'warning',
};

/** What runs in Node: in the desktop's extension host, as a server process, or from a shell. */
const onNode = { ...shared, platform: 'node', target: 'node20.19', mainFields: ['module', 'main'] };

/** What runs in a browser's web worker, where there is no document. */
const inBrowser = { ...shared, platform: 'browser', format: 'iife', target: 'es2022', conditions: ['worker'] };

const bundles = [
  { ...onNode, entryPoints: ['client/src/extension.ts'], outfile: 'client/dist/extension.cjs' },
  { ...onNode, entryPoints: ['server/src/lsp/main.ts'], outfile: 'server/dist/language-server.cjs' },
  { ...inBrowser, entryPoints: ['server/src/lsp/worker.ts'], outfile: 'server/dist/language-server.worker.js' },
  { ...onNode, entryPoints: ['server/src/cli/main.ts'], outfile: 'server/dist/cli.cjs' },
];

// Mocha looks for files of its parallel mode, which a bundle does not use.
const editorTests = {
  ...onNode, entryPoints: ['test/editor/index.ts'], outfile: 'test/out/editor.cjs', minify: false,
  logOverride: { 'require-resolve-not-external': 'silent' },
};

const wanted = flags.has('--tests') ? [...bundles, editorTests] : bundles;

const place = (location) => (location === null ? '' : `${location.file}:${location.line}:${location.column + 1}: `);

/** Tells the watch task in the editor when a round begins and ends, and its errors as that task reads them. */
const announceRounds = {
  name: 'announce-rounds',
  setup: (build) => {
    build.onStart(() => console.log('build started'));
    build.onEnd(({ errors }) => {
      for (const { text, location } of errors) console.log(`${place(location)}error: ${text}`);
      console.log(`build finished, ${errors.length} errors`);
    });
  },
};

const watch = async () => {
  const contexts = await Promise.all(wanted.map((options) => esbuild.context({ ...options, logLevel: 'silent', plugins: [announceRounds] })));
  await Promise.all(contexts.map((context) => context.watch()));
};

const buildOnce = () => Promise.all(wanted.map((options) => esbuild.build(options)));

// esbuild has printed the errors with their places by then.
await (flags.has('--watch') ? watch() : buildOnce()).catch(() => { process.exitCode = 1; });
