import type { Article, Table } from '../../article/model.ts';
import { contentOf, type Content } from '../../facts/content.ts';
import type { TableClaim } from '../../facts/tableClaims.ts';
import { insertAt, type TextEdit } from '../../text/edit.ts';
import type { Fix } from '../check.ts';
import { addEntries } from './addEntries.ts';
import { citationMarker, freshSource } from './cite.ts';
import { titleOf } from './citeFixes.ts';
import { likelySources } from './likelySources.ts';

const suggestions = 3;

/** Ways to give a table or one of its rows a source: a `Source:` line below the table, a citation in the row. */
export function citeTableFixes(article: Article, claim: TableClaim): readonly Fix[] {
  const known = likelySources(article, contentOfAll(claim), claim.span.start, suggestions).map((likely): Fix => ({
    title: titleOf(likely), safe: false, edits: [citeIn(article, claim, citationMarker(likely.source))],
  }));
  const fresh = freshSource(article);
  const marker = citationMarker(fresh);
  return [
    ...known,
    { title: `Cite a new source ${marker}`, safe: false, edits: [citeIn(article, claim, marker), ...addEntries(article, [fresh])] },
    { title: 'Mark as [citation needed]', safe: false, edits: [intoRow(claim.table, claim.row, '[citation needed]')] },
  ];
}

function contentOfAll({ prose }: TableClaim): Content {
  const contents = prose.map(contentOf);
  return { figures: new Set(contents.flatMap(c => [...c.figures])), words: new Set(contents.flatMap(c => [...c.words])) };
}

const citeIn = (article: Article, { table, row }: TableClaim, marker: string): TextEdit =>
  row >= 0 || isIndented(article.text, table) ? intoRow(table, row, marker) : belowTable(article.text, table, marker);

/** Inside a list or a block quote a line of its own would have to carry their marks. */
const isIndented = (text: string, table: Table): boolean => !/(?:^|\n)\|?$/.test(text.slice(0, table.span.start));

function belowTable(text: string, table: Table, marker: string): TextEdit {
  const line = text.includes('\r\n') ? '\r\n' : '\n';
  let end = table.span.end;
  while (/\s/.test(text[end - 1] ?? '')) end--;
  return insertAt(end, `${line}${line}Source: ${marker}`);
}

/** At the end of the row's last cell that says something; -1 is the header row. */
function intoRow(table: Table, row: number, marker: string): TextEdit {
  const cells = row < 0 ? table.header : table.rows[row]!;
  const last = cells.findLast(cell => cell.text !== '') ?? cells.at(-1)!;
  return insertAt(last.span.end, ` ${marker}`);
}
