import { getNodeValue, type Node } from 'jsonc-parser';
import { suggestion } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import type { Schema } from './schema.ts';

/** Something wrong in a configuration file, told in one line. */
export interface ConfigProblem {
  readonly span: Span;
  readonly message: string;
}

/** The place of a JSON value or key. */
export const spanOf = (node: Node): Span => ({ start: node.offset, end: node.offset + node.length });

/** What in a value does not fit its schema, in text order; `path` is where the value stands, for the message. */
export function validate(node: Node, schema: Schema, path = ''): readonly ConfigProblem[] {
  const fitting = schema.anyOf?.find(({ type }) => type === node.type) ?? schema;
  if (schema.anyOf && fitting === schema) return [wrongType(node, schema.anyOf, path)];
  if (fitting.type !== undefined && fitting.type !== node.type) return [wrongType(node, [fitting], path)];
  switch (node.type) {
    case 'object': return validateObject(node, fitting, path);
    case 'array': return validateArray(node, fitting, path);
    default: return validateScalar(node, fitting, path);
  }
}

const named = (path: string): string => (path === '' ? 'the configuration' : `"${path}"`);

function wrongType(node: Node, wanted: readonly Schema[], path: string): ConfigProblem {
  const types = wanted.map(({ type, enum: values }) => (values ? oneOf(values) : withArticle(type!))).join(', or ');
  return { span: spanOf(node), message: `${named(path)} must be ${types}, not ${withArticle(node.type)}` };
}

const withArticle = (type: string): string => ({ null: 'null', array: 'a list', object: 'an object' }[type] ?? `a ${type}`);

const oneOf = (values: readonly string[]): string => `one of ${values.map(value => `"${value}"`).join(', ')}`;

function validateObject(node: Node, schema: Schema, path: string): readonly ConfigProblem[] {
  const known = schema.properties ?? {};
  const seen = new Set<string>();
  return (node.children ?? []).flatMap(({ children }) => {
    const [key, value] = children ?? [];
    if (!key) return [];
    const name = key.value as string;
    if (seen.has(name)) return [{ span: spanOf(key), message: `"${name}" is given twice` }];
    seen.add(name);
    if (!Object.hasOwn(known, name)) return [unknownName(key, name, schema, path)];
    return value ? validate(value, known[name]!, path === '' ? name : `${path}.${name}`) : [];
  });
}

function unknownName(key: Node, name: string, schema: Schema, path: string): ConfigProblem {
  const where = path === '' ? '' : ` in "${path}"`;
  return { span: spanOf(key), message: `unknown ${schema.title ?? 'key'} "${name}"${where}${suggestion(name, Object.keys(schema.properties ?? {}))}` };
}

function validateArray(node: Node, schema: Schema, path: string): readonly ConfigProblem[] {
  const items = node.children ?? [];
  if (items.length < (schema.minItems ?? 0)) return [{ span: spanOf(node), message: `${named(path)} must not be empty` }];
  return items.flatMap((item, i) => (schema.items ? validate(item, schema.items, `${path}[${i}]`) : []));
}

function validateScalar(node: Node, schema: Schema, path: string): readonly ConfigProblem[] {
  const value: unknown = getNodeValue(node);
  const problem = (message: string): readonly ConfigProblem[] => [{ span: spanOf(node), message: `${named(path)} must be ${message}` }];
  if (typeof value === 'string') {
    if (schema.enum && !schema.enum.includes(value)) return problem(`${oneOf(schema.enum)}, not "${value}"${suggestion(value, schema.enum)}`);
    if (value.trim().length < (schema.minLength ?? 0)) return problem('a text that is not empty');
  }
  if (typeof value === 'number') {
    if (schema.minimum !== undefined && value < schema.minimum) return problem(`at least ${schema.minimum}, not ${value}`);
    if (schema.maximum !== undefined && value > schema.maximum) return problem(`at most ${schema.maximum}, not ${value}`);
  }
  return [];
}
