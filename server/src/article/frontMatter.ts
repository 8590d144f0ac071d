import { isMap, isPair, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import { cslRecord } from '../sources/csl.ts';
import type { Span } from '../text/span.ts';
import type { HeaderField, SourceRecord } from './model.ts';
import { headerKey } from './headerKeys.ts';

export interface FrontMatter {
  /** Its fences included. */
  readonly span: Span;
  readonly fields: readonly HeaderField[];
  /** Entries of `references:` (CSL-YAML), raw. */
  readonly references: readonly FrontMatterReference[];
  /** One line saying why the YAML could not be read. */
  readonly error: string | undefined;
}

export interface FrontMatterReference {
  readonly key: string;
  readonly keySpan: Span;
  readonly span: Span;
  readonly record: SourceRecord;
}

const fencePattern = /^(---[ \t]*\r?\n)([\s\S]*?)(?:\r?\n)?^(?:---|\.\.\.)[ \t]*$/m;

/** The YAML front matter at the very start of a text (a byte order mark may stand before it). */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!text.startsWith('---', from)) return undefined;
  const match = fencePattern.exec(from === 0 ? text : text.slice(from));
  if (match?.index !== 0) return undefined;
  const start = from + match[1]!.length;
  const document = parseDocument(match[2]!, { logLevel: 'silent' });
  const root = document.contents as Node | null;
  return {
    span: { start: from, end: from + match[0].length },
    fields: fieldsIn(root, start, match[2]!, ''),
    references: referencesIn(root, start),
    error: document.errors[0]?.message.split('\n')[0],
  };
}

const spanOf = (node: Node, base: number): Span => ({ start: base + (node.range?.[0] ?? 0), end: base + (node.range?.[1] ?? 0) });

/** Scalars, and lists and maps one level deep (`date: {updated: …}`), as fields; `name` tells the path. */
function fieldsIn(node: Node | null, base: number, yaml: string, path: string): readonly HeaderField[] {
  if (!isMap(node)) return [];
  return node.items.flatMap((pair): readonly HeaderField[] => {
    if (!isPair(pair) || !isScalar(pair.key)) return [];
    const written = String(pair.key.value);
    const name = path === '' ? written : `${path}.${written}`;
    const value = pair.value as Node | null;
    if (isMap(value)) return path === '' ? fieldsIn(value, base, yaml, written) : [];
    const values = isSeq(value) ? value.items.filter(item => isScalar(item)) : isScalar(value) ? [value] : [];
    return values.map(scalar => {
      const valueSpan = withoutQuotes(spanOf(scalar, base), yaml, base);
      const raw = yaml.slice(valueSpan.start - base, valueSpan.end - base);
      const key = headerKey(name);
      return {
        // A list under `sources:` is no count; the entries themselves are not ours to read.
        key: key === 'sources' && isSeq(value) ? 'other' : key,
        name, nameSpan: spanOf(pair.key as Node, base), form: 'yaml', valueSpan,
        // A value over several lines is folded by YAML's rules.
        value: /[\r\n]/.test(raw) ? String(scalar.value).trim() : raw,
      };
    });
  });
}

function withoutQuotes(span: Span, yaml: string, base: number): Span {
  const text = yaml.slice(span.start - base, span.end - base);
  if (/^(["'])[\s\S]*\1$/.test(text) && text.length > 1) return { start: span.start + 1, end: span.end - 1 };
  return { start: span.start, end: span.start + text.trimEnd().length };
}

function referencesIn(root: Node | null, base: number): readonly FrontMatterReference[] {
  const list = isMap(root) ? root.get('references') : undefined;
  if (!isSeq(list)) return [];
  return list.items.flatMap(item => {
    if (!isMap(item)) return [];
    const id = item.get('id', true);
    if (!isScalar(id)) return [];
    return [{ key: String(id.value), keySpan: spanOf(id, base), span: spanOf(item, base), record: cslRecord(item.toJSON()) }];
  });
}
