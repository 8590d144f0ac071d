import type { BlockPassage } from '../markdown/block.ts';
import { overlaps, type Span } from '../text/span.ts';
import { citationsIn, labelsByStyle, placeholdersIn } from './citations.ts';
import type { Draft } from './drafts.ts';
import { destinations } from './links.ts';
import type { Citation, PassageRole, Placeholder, Section, SourceEntry } from './model.ts';
import { at, type Placed } from './placed.ts';
import { roleOf, type RoleRules } from './roles.ts';

interface Located {
  readonly passage: BlockPassage;
  readonly section: number;
  readonly role: PassageRole;
}

/** Every passage of the blocks with its role and section and what is cited in it. */
export function readDrafts(placed: readonly Placed[], roles: RoleRules, entries: readonly SourceEntry[]): readonly Draft[] {
  const rules = { destinations: destinations(placed), labels: labelsByStyle(entries) };
  let section = 0;
  return placed.flatMap((block, index) => {
    const located = block.block.passages.map((passage): Located => {
      section = sectionAt(roles.sections, at(block, passage.span).start, section);
      return { passage, section, role: roleOf(roles, block, index, passage, section) };
    });
    const citations = citationsIn(block, { ...rules, isCitable: citableIn(located) });
    const placeholders = placeholdersIn(block);
    return located.map(place => draft(block, index, place, citations, placeholders));
  });
}

/** The section of an offset; sections are asked for in text order. */
function sectionAt(sections: readonly Section[], offset: number, from: number): number {
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
