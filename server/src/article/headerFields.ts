import { shift, type Span } from '../text/span.ts';
import type { HeaderField, HeaderForm } from './model.ts';
import { headerKey } from './headerKeys.ts';

/** Text with its place. */
export interface Piece {
  readonly text: string;
  readonly span: Span;
}

/** `v1 · 3,950 words`, whatever encoding made of the dot. */
const revisionWithWords = /^(\S+)\s*(?:[^\w\s]{1,3}|[ÂยÃâ]\S{0,2})\s*(?=\d)((?:about |~|≈)?\d[\d,.]*)\s*words?$/i;

/** The fields that a label and its value state; a revision line that tells the words too gives both. */
export function fieldsOf(name: Piece, value: Piece, form: HeaderForm): readonly HeaderField[] {
  const field = { key: headerKey(name.text), name: name.text, nameSpan: name.span, value: value.text, valueSpan: value.span, form };
  const both = field.key === 'revision' ? revisionWithWords.exec(value.text) : null;
  if (!both) return [field];
  const wordsAt = value.text.lastIndexOf(both[2]!);
  return [
    { ...field, value: both[1]!, valueSpan: { start: value.span.start, end: value.span.start + both[1]!.length } },
    { ...field, key: 'words', value: both[2]!, valueSpan: shift({ start: wordsAt, end: wordsAt + both[2]!.length }, value.span.start) },
  ];
}
