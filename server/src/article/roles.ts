import type { BlockPassage } from '../markdown/block.ts';
import { inHeader } from './labelHeader.ts';
import type { PassageRole, SectionKind } from './model.ts';
import { at, type Placed } from './placed.ts';
import type { ReadingRules } from './rules.ts';

const sourcesLine = /^(?:sources?|references?|citations?|data(?: sources?| from)?|notes?|see)\b[^.]{0,40}?:/i;

/** The role of a passage of the block with the given index, in a section of the given kind. */
export function roleOf(rules: ReadingRules, placed: Placed, index: number, passage: BlockPassage, section: SectionKind): PassageRole {
  const span = at(placed, passage.span);
  if (passage.footnote !== undefined || rules.bareList.has(index)) return 'sources';
  if (inHeader(rules.headerSpans, placed.start, passage)) return 'header';
  const { title } = rules;
  if (title && title.span.start <= span.start && span.end <= title.span.end + 8) return 'title';
  if (section === 'references' && passage.kind !== 'heading') return 'sources';
  return isSourcesLine(placed, passage) ? 'sourcesLine' : 'body';
}

/** `Sources: [1] (launch post), [5].`: a line that names where a table or section comes from, and states nothing. */
export function isSourcesLine({ block }: Placed, passage: BlockPassage): boolean {
  if (passage.kind !== 'paragraph' && passage.kind !== 'cell') return false;
  const beginning = passage.sentences[0]?.prose.masked.slice(0, 120) ?? '';
  if (!sourcesLine.test(beginning.replace(/^[*_(\s]+/, ''))) return false;
  return /\[[^\]]+\]|https?:/.test(block.text.slice(passage.span.start, passage.span.end));
}
