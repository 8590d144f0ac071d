import type { Article, Cell, Prose, Table } from '../article/model.ts';
import type { ClaimReason } from '../language/claims/model.ts';
import { memoize } from '../text/memo.ts';
import { cover, type Span } from '../text/span.ts';
import { claimOf } from './claimOf.ts';
import { isSilentSection } from './claims.ts';
import { voiceOf } from './voice.ts';

/** A row that states something a source must bear out, or a table that does so in most of its rows. */
export interface TableClaim {
  readonly table: Table;
  /** -1 for the whole table. */
  readonly row: number;
  readonly span: Span;
  readonly reason: ClaimReason;
  /** What the reason was told from, as written. */
  readonly words: string;
  readonly prose: readonly Prose[];
}

/** The uncited claims of the article's tables: one for a table without any citation, else one for each uncited row. */
export const uncitedTableClaims: (article: Article) => readonly TableClaim[] = memoize(article => {
  const covered = coverByRow(article);
  return article.tables.flatMap((table, index) => {
    if (covered.has(key(index, -1)) || isSilentSection(article, table.section) || isOwn(article, table)) return [];
    const rows = table.rows.map((row, i) => ({ row, i, claim: rowClaim(table, row) }));
    const uncited = rows.filter(({ i }) => !covered.has(key(index, i)));
    const worthy = uncited.filter(({ claim }) => claim !== undefined);
    if (uncited.length < rows.length) return worthy.map(({ row, i, claim }) => ({ table, row: i, span: spanOf(row), prose: row.map(c => c.prose), ...claim! }));
    if (table.rows.length === 0 || worthy.length * 2 < rows.length) return [];
    return [{ table, row: -1, span: table.headerSpan, prose: table.rows.flat().map(c => c.prose), ...worthy[0]!.claim! }];
  });
});

/** In a report of one's own work, and in a text so personal that only the surest claims count, figures are the author's. */
function isOwn(article: Article, { section }: Table): boolean {
  const { ownResults, damping } = voiceOf(article);
  return ownResults.has(section) || damping < 0.7;
}

const key = (table: number, row: number): string => `${table}.${row}`;

/** The rows that a citation covers, by table and row; -1 is the header. A gap that the editor knows of counts like one. */
function coverByRow(article: Article): ReadonlySet<string> {
  const covered = new Set<string>();
  for (const { cell, sentences } of article.passages) {
    if (!cell) continue;
    for (const { coveredBy, knownGap } of sentences) {
      if (knownGap || coveredBy.length > 0) covered.add(key(cell.table, cell.row));
    }
  }
  return covered;
}

const spanOf = (row: readonly Cell[]): Span => row.map(cell => cell.span).reduce(cover);

/** A figure behind the row's name, a dated happening, or a cell that claims something by itself. */
function rowClaim(table: Table, row: readonly Cell[]): Pick<TableClaim, 'reason' | 'words'> | undefined {
  for (const cell of row) {
    const reading = claimOf(cell.prose);
    const strongest = reading.triggers.reduce<(typeof reading.triggers)[number] | undefined>((best, t) => (!best || t.strength > best.strength ? t : best), undefined);
    if (strongest && strongest.strength >= 0.5 && !reading.exemption) return { reason: strongest.reason, words: cell.prose.masked.slice(strongest.span.start, strongest.span.end) };
  }
  const figure = row.slice(1).find((cell, i) => isFigure(cell.text) && !isOrdinalColumn(table.header[i + 1]?.text ?? ''));
  if (figure) return { reason: 'statistic', words: figure.text };
  const date = row.find(cell => isDate(cell.text));
  return date && row.some(cell => cell !== date && cell.text.split(/\s+/).length >= 3) ? { reason: 'event', words: date.text } : undefined;
}

/** A cell that is a number with at most a sign, a unit and a hedge around it. */
const isFigure = (text: string): boolean => /^[~≈<>≥≤+−±(-]*[$€£¥]?\s?\d[\d,.\s]*(?:[%+×x°)]|\s?[\p{L}%°/²³]{1,12})*$/u.test(text) && !/^(?:1\d|20)\d\d$/.test(text);
const isDate = (text: string): boolean => /\b(?:1\d|20)\d\d\b/.test(text) && text.length <= 24;
const isOrdinalColumn = (header: string): boolean => /^(?:#|no\.?|nr\.?|rank|pos\.?|position|line|version|page|chapter|section|id|step|default|example|priority|order|issue|pr|port|code|value)s?$/i.test(header.trim());
