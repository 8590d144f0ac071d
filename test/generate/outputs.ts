import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from '../../server/src/checks/index.ts';
import { configSchema } from '../../server/src/config/schema.ts';
import { root } from '../support/shared.ts';
import { checkPage } from './checkPage.ts';
import { checkTable, commandTable, settingsTable, type Command } from './tables.ts';
import { settingsPages } from './settings.ts';

/** A file that `npm run generate` writes, whole or in part. */
export interface Output {
  /** Relative to the project's root. */
  readonly path: string;
  /** The file's new text, made of its present one (empty where there is none). */
  readonly render: (present: string) => string;
}

/** Folder of the documentation pages, one a check, relative to the project's root. */
export const pagesFolder = 'server/docs/checks';

/** Everything that is generated from the list of checks. */
export const outputs: readonly Output[] = [
  { path: 'package.json', render: withConfiguration },
  { path: 'server/docs/source-backed.schema.json', render: () => json(configSchema(checks)) },
  ...checks.map(check => ({ path: `${pagesFolder}/${check.id}.md`, render: () => checkPage(check) })),
  { path: 'README.md', render: withTables },
];

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Of the manifest as it stands: its commands are written by hand. */
const commands = (): readonly Command[] => (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest).contributes.commands;

function withTables(present: string): string {
  const tables = { checks: checkTable(checks, pagesFolder), settings: settingsTable(checks), commands: commandTable(commands()) };
  return Object.entries(tables).reduce((text, [name, table]) => withPart(text, name, table), present);
}

interface Manifest {
  readonly contributes: { readonly commands: readonly Command[] } & Readonly<Record<string, unknown>>;
}

function withConfiguration(present: string): string {
  const manifest = JSON.parse(present) as Manifest;
  return json({ ...manifest, contributes: { ...manifest.contributes, configuration: settingsPages(checks) } });
}

/**
 * The text with what stands between `<!-- generated: NAME -->` and `<!-- /generated -->` replaced.
 * @throws where it has no such part
 */
export function withPart(text: string, name: string, part: string): string {
  const start = `<!-- generated: ${name} -->`;
  const end = '<!-- /generated -->';
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`There is no part "${start} … ${end}" to write to.`);
  return `${text.slice(0, from + start.length)}\n${part}\n${text.slice(to)}`;
}
