import type { Check, OptionSpec } from '../checks/check.ts';
import { severities } from '../settings.ts';

/** The part of JSON Schema (draft 7) that the configuration file needs; `validate.ts` understands exactly this. */
export interface Schema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'boolean';
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
  /** Alternatives that differ in `type`. */
  readonly anyOf?: readonly Schema[];
}

const globs = (description: string): Schema => ({ type: 'array', items: { type: 'string', minLength: 1 }, description });

const cover: Schema = {
  type: 'string',
  enum: ['sentence', 'preceding', 'paragraph'],
  default: 'preceding',
  description: 'How far a citation reaches back: its own sentence, the uncited ones before it in the paragraph, or the whole paragraph.',
};

const bibliography: Schema = {
  type: 'array',
  items: { type: 'string', minLength: 1 },
  description: 'BibTeX or CSL-JSON files, relative to this file, whose entries every article may cite.',
};

/** JSON Schema of `.source-backed.json`, made from what the checks declare. */
export function configSchema(checks: readonly Check[]): Schema {
  const checkSettings: Schema = {
    type: 'object',
    title: 'check',
    description: 'Severity and options of each check.',
    properties: Object.fromEntries(checks.map(check => [check.id, schemaOfCheck(check)])),
    additionalProperties: false,
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'key',
    description: 'Settings of Source-Backed, shared by the editor and the command line.',
    type: 'object',
    properties: {
      $schema: { type: 'string', description: 'Where this schema is kept.' },
      cover,
      checks: checkSettings,
      overrides: { type: 'array', items: overrideSchema(checkSettings), description: 'Other settings for some files or sections; later ones win.' },
      ignore: globs('Files that are not checked, relative to this file; `!` takes one back in.'),
      bibliography,
      baseline: { type: 'string', minLength: 1, description: 'File, relative to this one, with the findings accepted for now.' },
    },
    additionalProperties: false,
  };
}

const overrideSchema = (checks: Schema): Schema => ({
  type: 'object',
  title: 'key',
  properties: {
    files: { ...globs('The articles these settings are for, relative to this file; all where it is missing.'), minItems: 1 },
    sections: {
      type: 'array', minItems: 1, items: { type: 'string', minLength: 1 },
      description: 'Headings of the sections these settings are for, in any case, with what is nested in them; `*` stands for anything.',
    },
    cover, checks, bibliography,
  },
  additionalProperties: false,
});

const severity: Schema = { type: 'string', enum: [...severities, 'off'] };

function schemaOfCheck(check: Check): Schema {
  const options = Object.entries(check.options).map(([name, spec]) => [name, schemaOfOption(spec)] as const);
  const described = { ...severity, default: check.severity, description: `Severity, or off: ${check.summary}` };
  return {
    description: check.summary,
    anyOf: [
      described,
      { type: 'object', title: 'option', properties: { severity: described, ...Object.fromEntries(options) }, additionalProperties: false },
    ],
  };
}

/** JSON Schema of one option's value, its type told by its default. */
export function schemaOfOption(spec: OptionSpec): Schema {
  const { default: value, description } = spec;
  const words: Schema = { type: 'string', ...(spec.values ? { enum: spec.values } : {}) };
  const bounds = {
    ...(spec.minimum === undefined ? {} : { minimum: spec.minimum }),
    ...(spec.maximum === undefined ? {} : { maximum: spec.maximum }),
  };
  const common = { default: value, description };
  switch (typeof value) {
    case 'number': return { type: 'number', ...bounds, ...common };
    case 'boolean': return { type: 'boolean', ...common };
    case 'string': return { ...words, ...common };
    default: return { type: 'array', items: words, ...common };
  }
}
