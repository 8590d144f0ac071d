import type { Check, CheckGroup, OptionSpec } from '../../server/src/checks/check.ts';
import { configSchema, schemaOfOption } from '../../server/src/config/schema.ts';
import { severities } from '../../server/src/settings.ts';

/** One setting as `contributes.configuration` of an extension's manifest declares it. */
export interface Setting {
  readonly type: string | readonly string[];
  readonly default: unknown;
  readonly markdownDescription: string;
  readonly scope: 'resource' | 'window';
  readonly order: number;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly [more: string]: unknown;
}

/** A page of the settings editor. */
export interface SettingsPage {
  readonly title: string;
  readonly order: number;
  readonly properties: Readonly<Record<string, Setting>>;
}

/** Titles of the groups, in the order in which everything generated shows them. */
export const groupTitles: Readonly<Record<CheckGroup, string>> = { citations: 'Citations', dates: 'Dates', figures: 'Figures', clarity: 'Clarity' };

type Unordered = Omit<Setting, 'order'>;

/** What `.source-backed.json` may hold too takes its words from there. */
const described = (key: 'cover' | 'bibliography', checks: readonly Check[]): string => configSchema(checks).properties![key]!.description!;

const generalSettings = (checks: readonly Check[]): Readonly<Record<string, Unordered>> => ({
  'sourceBacked.enable': {
    type: 'boolean', default: true, scope: 'window',
    markdownDescription: 'Check Markdown articles. Turned off, the language server does not run.',
  },
  'sourceBacked.cover': {
    type: 'string', default: 'preceding', scope: 'resource',
    enum: ['sentence', 'preceding', 'paragraph'],
    enumDescriptions: ['Its own sentence.', 'Its own sentence and the uncited ones before it in the paragraph.', 'The whole paragraph.'],
    markdownDescription: described('cover', checks),
  },
  'sourceBacked.bibliography': {
    type: 'array', items: { type: 'string' }, default: [], scope: 'resource',
    markdownDescription: 'BibTeX or CSL-JSON files whose entries every article may cite, relative to the workspace folder. An article can also name its own under `bibliography:` in its front matter.',
  },
  'sourceBacked.today': {
    type: 'string', default: '', pattern: '^(\\d{4}-\\d{2}-\\d{2})?$', patternErrorMessage: 'Write YYYY-MM-DD, or leave it empty.', scope: 'resource',
    markdownDescription: 'The day, as `YYYY-MM-DD`, that ages are counted to. Empty: today.',
  },
  'sourceBacked.inlayHints.ages': {
    type: 'boolean', default: false, scope: 'resource',
    markdownDescription: 'Show how old a statement is behind each date it is told as of.',
  },
  'sourceBacked.codeLens.citations': {
    type: 'boolean', default: true, scope: 'resource',
    markdownDescription: 'Show above each source entry how often it is cited.',
  },
  'sourceBacked.network.previews': {
    type: 'boolean', default: false, scope: 'resource',
    markdownDescription: 'Load the page of a source whenever its citation is hovered. Off, nothing is asked of the network but what you ask for.',
  },
  'sourceBacked.network.privateAddresses': {
    type: 'boolean', default: false, scope: 'resource',
    markdownDescription: 'Ask addresses of private networks too, when links are checked or sources are loaded.',
  },
  'sourceBacked.statusBar': {
    type: 'boolean', default: true, scope: 'window',
    markdownDescription: 'Show the counts of the active article in the status bar.',
  },
  'sourceBacked.trace.server': {
    type: 'string', default: 'messages', enum: ['messages', 'compact', 'verbose'], scope: 'window',
    markdownDescription: 'How much of the talk with the language server is written to the output channel while its log level is Trace.',
  },
});

const severitySetting = (check: Check): Unordered => ({
  type: 'string', enum: [...severities, 'off'], default: check.severity, scope: 'resource',
  markdownDescription: `${check.summary}\n\nSeverity of the findings, or \`off\`.`,
});

const optionSetting = (check: Check, spec: OptionSpec): Unordered => {
  const { description, type, ...rest } = schemaOfOption(spec);
  return { type: type!, ...rest, default: spec.default, scope: 'resource', markdownDescription: `${description ?? ''} (\`${check.id}\`)` };
};

const settingsOf = (check: Check): Readonly<Record<string, Unordered>> => ({
  [`sourceBacked.checks.${check.id}.severity`]: severitySetting(check),
  ...Object.fromEntries(Object.entries(check.options).map(([name, spec]) => [`sourceBacked.checks.${check.id}.${name}`, optionSetting(check, spec)])),
});

const page = (title: string, order: number, properties: Readonly<Record<string, Unordered>>): SettingsPage => ({
  title, order,
  properties: Object.fromEntries(Object.entries(properties).map(([key, setting], i): [string, Setting] => [key, { ...setting, order: i } as Setting])),
});

/** The settings editor's pages: what holds for everything, then the checks group by group. */
export function settingsPages(checks: readonly Check[]): readonly SettingsPage[] {
  const groups = Object.entries(groupTitles).map(([group, title], i) =>
    page(title, i + 1, Object.assign({}, ...checks.filter(check => check.group === group).map(settingsOf)) as Readonly<Record<string, Unordered>>));
  return [page('Source-Backed', 0, generalSettings(checks)), ...groups.filter(({ properties }) => Object.keys(properties).length > 0)];
}
