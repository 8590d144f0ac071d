import type { List, ListItem, Nodes, Parent, RootContent, Table } from 'mdast';
import type { PassageKind } from './place.ts';
import type { Span } from '../text/span.ts';
import type { Block, BlockCell, BlockComment, BlockItem, BlockLink, BlockPassage, BlockTable, Bracket, Definition, FootnoteDefinition } from './block.ts';
import { readComments } from './comments.ts';
import { parsePiece } from './parse.ts';
import { readPassage, type PassagePlace, type PassageReading } from './readPassage.ts';
import { spanOf } from './segments.ts';

interface Collected {
  readonly text: string;
  readonly passages: BlockPassage[];
  readonly tables: BlockTable[];
  readonly brackets: Bracket[];
  readonly links: BlockLink[];
  readonly definitions: Definition[];
  readonly footnotes: FootnoteDefinition[];
  readonly comments: BlockComment[];
  readonly items: BlockItem[];
}

interface Place extends PassagePlace {
  readonly depth: number;
}

/** Everything a piece of Markdown says by itself. Pure: the same text gives the same block. */
export function readBlock(text: string): Block {
  const out: Collected = { text, passages: [], tables: [], brackets: [], links: [], definitions: [], footnotes: [], comments: [], items: [] };
  const place: Place = { kind: 'paragraph', level: undefined, list: undefined, cell: undefined, footnote: undefined, depth: 0 };
  readAll(parsePiece(text), place, out);
  return out;
}

function readAll(nodes: readonly RootContent[], place: Place, out: Collected): void {
  for (const node of nodes) readNode(node, place, out);
}

function readNode(node: RootContent, place: Place, out: Collected): void {
  switch (node.type) {
    case 'paragraph': addPassage(node, place, out); break;
    case 'heading': addPassage(node, { ...place, kind: 'heading', level: node.depth }, out); break;
    case 'blockquote': readAll(node.children, { ...place, kind: 'quote' }, out); break;
    case 'list': readList(node, place, out); break;
    case 'table': readTable(node, place, out); break;
    case 'html': out.comments.push(...readComments(out.text, spanOf(node))); break;
    case 'definition': addDefinition(node, out); break;
    case 'footnoteDefinition': readFootnote(node, place, out); break;
    case 'code': out.passages.push({ ...bare('code', spanOf(node)), words: 0 }); break;
    default: break;
  }
}

const bare = (kind: PassageKind, span: Span): BlockPassage =>
  ({ kind, span, level: undefined, list: undefined, cell: undefined, footnote: undefined, sentences: [], words: 0 });

function addPassage(node: Nodes & Parent, place: Place, out: Collected): PassageReading {
  const reading = readPassage(out.text, node, place);
  out.passages.push(reading.passage);
  out.brackets.push(...reading.brackets);
  out.links.push(...reading.links);
  out.comments.push(...reading.comments);
  return reading;
}

function readList(list: List, place: Place, out: Collected): void {
  const inList = place.list;
  const start = inList ? inList.list : spanOf(list).start;
  const depth = inList ? inList.depth + 1 : 0;
  const ordinals = ordinalsOf(out.text, list);
  list.children.forEach((item, i) => {
    const ordinal = ordinals[i]!;
    if (!inList && place.kind !== 'quote') out.items.push(blockItem(out.text, item, list.ordered ? ordinal : undefined));
    const kind: PassageKind = place.kind === 'quote' ? 'quote' : 'listItem';
    readAll(item.children, { ...place, kind, list: { list: start, ordered: list.ordered ?? false, ordinal, depth } }, out);
  });
}

/** The numbers as written where they rise (an author's `1. 2. 4.` means 4), else as rendered (`1. 1. 1.` counts up). */
function ordinalsOf(text: string, list: List): readonly number[] {
  if (!list.ordered) return list.children.map((_, i) => i);
  const written = list.children.map(item => Number(/^\d{1,9}/.exec(text.slice(spanOf(item).start, spanOf(item).start + 10))?.[0] ?? NaN));
  const rising = written.every((n, i) => i === 0 ? !Number.isNaN(n) : n > written[i - 1]!);
  return rising ? written : list.children.map((_, i) => (list.start ?? 1) + i);
}

function blockItem(text: string, item: ListItem, ordinal: number | undefined): BlockItem {
  const span = spanOf(item);
  const marker = /^(?:[-+*]|(\d{1,9})[.)])/.exec(text.slice(span.start, span.end))?.[0] ?? '';
  const labelLength = ordinal === undefined ? marker.length : marker.length - 1;
  const first = item.children[0] ? spanOf(item.children[0]).start : span.start + marker.length;
  return { span, ordinal, markerSpan: { start: span.start, end: span.start + labelLength }, body: { start: Math.min(first, span.end), end: span.end } };
}

function readTable(table: Table, place: Place, out: Collected): void {
  const index = out.tables.length;
  const rows = table.children.map((row, r) => row.children.map((cell, column): BlockCell => {
    const reading = addPassage(cell, { ...place, kind: 'cell', cell: { table: index, row: r - 1, column } }, out);
    const { span } = reading.passage;
    return { span, prose: reading.prose, text: reading.prose.masked.replace(/\s+/g, ' ').trim() };
  }));
  const first = table.children[0];
  out.tables.push({ span: spanOf(table), headerSpan: first ? spanOf(first) : spanOf(table), header: rows[0] ?? [], rows: rows.slice(1) });
}

function addDefinition(node: Nodes & { type: 'definition' }, out: Collected): void {
  const span = spanOf(node);
  const label = node.label ?? node.identifier;
  const start = out.text.indexOf('[', span.start) + 1;
  const end = out.text.indexOf(']:', start);
  out.definitions.push({ span, label, labelSpan: { start, end: end < start ? start + label.length : end }, url: node.url, title: node.title ?? undefined });
}

function readFootnote(node: Nodes & Parent & { type: 'footnoteDefinition' }, place: Place, out: Collected): void {
  const span = spanOf(node);
  const start = out.text.indexOf('[^', span.start) + 2;
  const end = out.text.indexOf(']:', start);
  const label = out.text.slice(start, end);
  const body = { start: Math.min(span.end, firstWord(out.text, end + 2)), end: span.end };
  out.footnotes.push({ span, label, labelSpan: { start, end }, body });
  readAll(node.children, { ...place, footnote: label }, out);
}

function firstWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at]!)) at++;
  return at;
}
