import { shift } from '../text/span.ts';
import type { Cell, Citation, Passage, Sentence, Table } from './model.ts';
import type { PartView } from './parts.ts';

/** A part as it stands `by` UTF-16 units further on, its tables `tables` numbers further on. */
export function moveView(view: PartView, by: number, tables: number): PartView {
  if (by === 0 && tables === 0) return view;
  const mover = moverOf(by, tables);
  return {
    passages: view.passages.map(mover.passage),
    tables: view.tables.map(mover.table),
    citations: mover.citations(view.citations),
    placeholders: view.placeholders.map(({ span, text }) => ({ span: shift(span, by), text })),
    comments: view.comments.map(({ span, text, alone }) => ({ span: shift(span, by), text, alone })),
    words: view.words,
  };
}

interface Mover {
  readonly passage: (passage: Passage) => Passage;
  readonly table: (table: Table) => Table;
  readonly citations: (citations: readonly Citation[]) => readonly Citation[];
}

/** Moves what hangs together: a citation that occurs in several lists stays one object. */
function moverOf(by: number, tables: number): Mover {
  const known = new Map<Citation, Citation>();
  const citation = (c: Citation): Citation => {
    const hit = known.get(c);
    if (hit) return hit;
    const moved: Citation = { style: c.style, label: c.label, span: shift(c.span, by), labelSpan: shift(c.labelSpan, by), group: shift(c.group, by) };
    known.set(c, moved);
    return moved;
  };
  const citations = (list: readonly Citation[]): readonly Citation[] => list.length === 0 ? list : list.map(citation);
  const sentence = (s: Sentence): Sentence => ({
    span: shift(s.span, by), extent: shift(s.extent, by), prose: s.prose,
    citations: citations(s.citations), coveredBy: citations(s.coveredBy), knownGap: s.knownGap,
  });
  const passage = (p: Passage): Passage => ({
    kind: p.kind, role: p.role, span: shift(p.span, by), section: p.section, sentences: p.sentences.map(sentence),
    list: p.list && { list: p.list.list + by, ordered: p.list.ordered, ordinal: p.list.ordinal, depth: p.list.depth },
    cell: p.cell && { table: p.cell.table + tables, row: p.cell.row, column: p.cell.column },
  });
  const cell = (c: Cell): Cell => ({ span: shift(c.span, by), prose: c.prose, text: c.text, citations: citations(c.citations) });
  const table = (t: Table): Table => ({
    span: shift(t.span, by), section: t.section, header: t.header.map(cell), headerSpan: shift(t.headerSpan, by), rows: t.rows.map(row => row.map(cell)),
    caption: t.caption && passage(t.caption), sourcesLine: t.sourcesLine && passage(t.sourcesLine),
  });
  return { passage, table, citations };
}
