import type { BlockPassage } from '../markdown/block.ts';
import type { Span } from '../text/span.ts';
import { fieldsOf } from './headerFields.ts';
import { fitsKey, headerKey, isHouseKey } from './headerKeys.ts';
import type { HeaderField } from './model.ts';
import { at, endOf, type Placed } from './placed.ts';

export interface LabelHeader {
  readonly fields: readonly HeaderField[];
  readonly spans: readonly Span[];
}

/** `**Last reviewed:** May 16, 2026`, `**Sources**: 13`, `- **Words:** 3,950`, `__Revision__ v1`. */
const boldLabel = /^[ \t]*(?:[-*+][ \t]+|>[ \t]*)?(?:\*\*|__)([^*_\n]{1,40}?)[ \t]*(:?)[ \t]*(?:\*\*|__)[ \t]*(:?)[ \t]*(\S[^\n]*?)[ \t]*\\?$/;

/** Blocks that a header may follow: it stands at the top, behind the title and at most a few lines. */
const searchedBlocks = 8;

/** Headers written as bold label lines or as a two-column table, before the first section's text. */
export function findLabelHeader(placed: readonly Placed[], until: number): LabelHeader {
  const fields: HeaderField[] = [];
  const spans: Span[] = [];
  for (const block of placed.slice(0, searchedBlocks)) {
    if (block.start >= until) break;
    const found = boldFields(block) ?? tableFields(block);
    if (!found) continue;
    fields.push(...found);
    spans.push({ start: block.start, end: endOf(block) });
  }
  return { fields, spans };
}

/** The fields of a block whose every line is a label line and of which one at least states a fact of the page. */
function boldFields({ start, block }: Placed): readonly HeaderField[] | undefined {
  if (!block.text.includes('**') && !block.text.includes('__')) return undefined;
  const fields: HeaderField[] = [];
  let offset = start;
  for (const line of block.text.split('\n')) {
    const match = boldLabel.exec(line.replace(/\r$/, ''));
    if (!match || (match[2] === '' && match[3] === '')) return undefined;
    const nameAt = offset + line.indexOf(match[1]!);
    const valueAt = offset + line.indexOf(match[4]!, line.indexOf(match[1]!) + match[1]!.length);
    fields.push(...fieldsOf(
      { text: match[1]!, span: { start: nameAt, end: nameAt + match[1]!.length } },
      { text: match[4]!, span: { start: valueAt, end: valueAt + match[4]!.length } }, 'bold'));
    offset += line.length + 1;
  }
  return fields.some(isHouseFact) ? fields : undefined;
}

const isHouseFact = (field: HeaderField): boolean => isHouseKey(field.key) && fitsKey(field.key, field.value);

/** The fields of a two-column table that states at least two facts of the page. */
function tableFields(placed: Placed): readonly HeaderField[] | undefined {
  const table = placed.block.tables[0];
  if (!table || table.header.length !== 2) return undefined;
  const cell = ({ span }: { readonly span: Span }) => ({ text: placed.block.text.slice(span.start, span.end).replace(/\*\*|__/g, ''), span: at(placed, span) });
  const rows = [table.header, ...table.rows].filter(row => row.length === 2 && row[0]!.span.end > row[0]!.span.start);
  const fields = rows.flatMap(row => fieldsOf(cell(row[0]!), cell(row[1]!), 'table'));
  return fields.filter(isHouseFact).length >= 2 && headerLike(rows.length, fields) ? fields : undefined;
}

const headerLike = (rows: number, fields: readonly HeaderField[]): boolean =>
  fields.filter(field => headerKey(field.name) !== 'other').length * 2 >= rows;

/** Whether a passage lies in one of the header's regions. */
export const inHeader = (spans: readonly Span[], start: number, passage: BlockPassage): boolean =>
  spans.some(s => s.start <= start + passage.span.start && start + passage.span.end <= s.end);
