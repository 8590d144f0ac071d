import type { BlockPassage } from '../markdown/block.ts';
import { overlaps, type Span } from '../text/span.ts';
import { citationsIn, placeholdersIn } from './citations.ts';
import type { Draft } from './drafts.ts';
import type { Citation, PassageRole, Placeholder, Section } from './model.ts';
import { at, type Placed } from './placed.ts';
import { roleOf } from './roles.ts';
import type { ReadingRules } from './rules.ts';

interface Located {
  readonly passage: BlockPassage;
  readonly section: number;
  readonly role: PassageRole;
}

/** The passages of one block with their roles and sections and what is cited in them. `section` is that of the block's start. */
export function readDrafts(block: Placed, index: number, section: number, sections: readonly Section[], rules: ReadingRules): readonly Draft[] {
  let current = section;
  const located = block.block.passages.map((passage): Located => {
    current = sectionAt(sections, at(block, passage.span).start, current);
    return { passage, section: current, role: roleOf(rules, block, index, passage, sections[current]!.kind) };
  });
  const citations = citationsIn(block, { destinations: rules.destinations, labels: rules.labels, isCitable: citableIn(located) });
  const placeholders = placeholdersIn(block);
  return located.map(place => draft(block, index, place, citations, placeholders));
}

/** The section of an offset, looked for from an earlier section on. */
export function sectionAt(sections: readonly Section[], offset: number, from: number): number {
  let index = from;
  while (index + 1 < sections.length && sections[index + 1]!.span.start <= offset) index++;
  return index;
}

/** Source entries and the header cite nothing: a number there is the entry's own. */
function citableIn(located: readonly Located[]): (span: Span) => boolean {
  const barred = located.filter(({ role }) => role === 'sources' || role === 'header').map(({ passage }) => passage.span);
  return span => !barred.some(b => overlaps(b, span));
}

function draft(placed: Placed, block: number, place: Located, citations: readonly Citation[], placeholders: readonly Placeholder[]): Draft {
  const span = at(placed, place.passage.span);
  const within = citations.filter(c => span.start <= c.span.start && c.span.end <= span.end);
  const own = place.passage.sentences.map(({ extent }) => {
    const { start, end } = at(placed, extent);
    return within.length === 0 ? within : within.filter(c => start <= c.span.start && c.span.start < end);
  });
  return { placed, block, ...place, citations: within, own, placeholders: placeholders.filter(p => span.start <= p.span.start && p.span.end <= span.end) };
}
