import { getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { Check } from '../checks/check.ts';
import type { CheckSettings, CoverRule, OptionValue } from '../settings.ts';
import { contains, overlaps } from '../text/span.ts';
import { configSchema } from './schema.ts';
import { spanOf, validate, type ConfigProblem } from './validate.ts';

/** Name of the configuration file, looked for from the article's folder upwards; the nearest one counts alone. */
export const configFileName = '.source-backed.json';

/** What a configuration file says; paths and globs are relative to its folder. */
export interface Config {
  readonly cover?: CoverRule;
  readonly checks: Readonly<Record<string, CheckSettings>>;
  readonly overrides: readonly Override[];
  readonly ignore: readonly string[];
  readonly bibliography: readonly string[];
  readonly baseline?: string;
}

/** Other settings for the articles whose path matches, and there for the sections whose heading does. */
export interface Override {
  readonly files?: readonly string[];
  readonly sections?: readonly string[];
  readonly cover?: CoverRule;
  readonly checks: Readonly<Record<string, CheckSettings>>;
  readonly bibliography?: readonly string[];
}

export interface ParsedConfig {
  readonly config: Config;
  /** In text order; what they speak of is left out of `config`. */
  readonly problems: readonly ConfigProblem[];
}

export const emptyConfig: Config = { checks: {}, overrides: [], ignore: [], bibliography: [] };

/** Reads a configuration file: JSON with comments and trailing commas. Never throws; what can be used is. */
export function parseConfig(text: string, checks: readonly Check[]): ParsedConfig {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  if (errors[0]) return { config: emptyConfig, problems: [syntaxProblem(errors[0])] };
  if (!root) return { config: emptyConfig, problems: [] };
  const problems = [...validate(root, configSchema(checks)), ...misplaced(root)].sort((a, b) => a.span.start - b.span.start);
  return { config: root.type === 'object' ? toConfig(valueWithout(root, problems) ?? {}) : emptyConfig, problems };
}

function syntaxProblem({ error, offset, length }: ParseError): ConfigProblem {
  const words = printParseErrorCode(error).replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return { span: { start: offset, end: offset + length }, message: `not JSON: ${words}` };
}

/** `cover` and `bibliography` hold for a whole article, so an override for sections can't set them. */
function misplaced(root: Node): readonly ConfigProblem[] {
  const overrides = root.children?.find(({ children }) => children?.[0]?.value === 'overrides')?.children?.[1]?.children ?? [];
  return overrides.filter(({ type }) => type === 'object').flatMap((override, i) => {
    const keys = (override.children ?? []).flatMap(({ children }) => children?.[0] ?? []);
    const has = (name: string): boolean => keys.some(({ value }) => value === name);
    if (!has('files') && !has('sections')) return [{ span: spanOf(override), message: `"overrides[${i}]" needs "files" or "sections"` }];
    if (!has('sections')) return [];
    return keys.filter(({ value }) => value === 'cover' || value === 'bibliography').map(key => ({
      span: spanOf(key),
      message: `"${key.value as string}" can't be set for sections, only for files`,
    }));
  });
}

/** A node's value without the properties and items that a problem lies in. */
function valueWithout(node: Node, problems: readonly ConfigProblem[]): unknown {
  const isSound = (part: Node): boolean => !problems.some(({ span }) => overlaps(span, spanOf(part)));
  if (isSound(node)) return getNodeValue(node);
  if (problems.some(({ span }) => contains(span, spanOf(node)))) return undefined;
  if (node.type === 'array') return (node.children ?? []).map(item => valueWithout(item, problems)).filter(item => item !== undefined);
  if (node.type !== 'object') return undefined;
  const pairs = (node.children ?? []).flatMap(({ children }) => {
    const [key, value] = children ?? [];
    const kept = key && value && isSound(key) ? valueWithout(value, problems) : undefined;
    return kept === undefined ? [] : [[key!.value as string, kept] as const];
  });
  return Object.fromEntries(pairs);
}

type RawCheck = NonNullable<CheckSettings['severity']> | ({ readonly severity?: CheckSettings['severity'] } & Readonly<Record<string, OptionValue>>);
type RawChecks = Readonly<Record<string, RawCheck>>;
type RawOverride = Omit<Override, 'checks'> & { readonly checks?: RawChecks };
type RawConfig = Partial<Omit<Config, 'checks' | 'overrides'>> & { readonly checks?: RawChecks; readonly overrides?: readonly RawOverride[] };

function toConfig({ checks = {}, overrides = [], ignore = [], bibliography = [], cover, baseline }: RawConfig): Config {
  return {
    checks: toChecks(checks),
    overrides: overrides.map(override => ({ ...override, checks: toChecks(override.checks ?? {}) })),
    ignore, bibliography,
    ...(cover === undefined ? {} : { cover }),
    ...(baseline === undefined ? {} : { baseline }),
  };
}

const toChecks = (raw: RawChecks): Readonly<Record<string, CheckSettings>> =>
  Object.fromEntries(Object.entries(raw).map(([id, settings]) => [id, toCheckSettings(settings)]));

function toCheckSettings(raw: RawCheck): CheckSettings {
  if (typeof raw === 'string') return { severity: raw };
  const { severity, ...options } = raw;
  return { ...(severity === undefined ? {} : { severity }), ...(Object.keys(options).length === 0 ? {} : { options }) };
}
