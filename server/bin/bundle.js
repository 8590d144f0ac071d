import { existsSync } from 'node:fs';

/**
 * Runs a bundle of dist/. The bins are committed and the bundles are built, so npm can link the commands on a
 * fresh clone, before there is anything to run.
 */
export const runBundle = async (name) => {
  const bundle = new URL(`../dist/${name}`, import.meta.url);
  if (!existsSync(bundle)) {
    console.error(`source-backed: ${name} is not built yet: run "npm run build" first.`);
    process.exit(2);
  }
  await import(bundle.href);
};
