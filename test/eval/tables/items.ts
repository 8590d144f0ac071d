import { join } from 'node:path';
import { sharedFile } from '../../support/shared.ts';

/** A labelled claim over a table, as an article. */
export interface Item {
  readonly id: string;
  /** Every second table by a hash of its name: errors are read only in the half "development". */
  readonly half: 'development' | 'held out';
  readonly claim: string;
  readonly refuted: boolean;
  readonly article: string;
}

/** FNV-1a: spreads names evenly, the same on every machine. */
function hash(name: string): number {
  let value = 2166136261;
  for (let i = 0; i < name.length; i++) value = Math.imul(value ^ name.charCodeAt(i), 16777619);
  return value >>> 0;
}

/** All claims of a table fall into one half: they are often variants of each other. */
const halfOf = (table: string): Item['half'] => (hash(table) % 2 === 0 ? 'development' : 'held out');

const escapeCell = (text: string): string => text.replace(/\|/g, '\\|').replace(/[<>]/g, '\\$&').replace(/\s+/g, ' ').trim();

function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${header.map((_, i) => escapeCell(cells[i] ?? '')).join(' | ')} |`;
  return [line(header), `|${header.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}

interface SciTabItem {
  readonly id: string;
  readonly table_id: string;
  readonly table_caption: string;
  readonly table_column_names: readonly string[];
  readonly table_content_values: readonly (readonly string[])[];
  readonly claim: string;
  readonly label: string;
}

/** The corpus's marks of type as Markdown. */
const sciCell = (text: string): string => {
  const plain = text.replace(/\[EMPTY\]/g, '').replace(/\[ITALIC\]|<\/?(?:italic|ref|bold)[^>]*>/g, '');
  const isBold = /\[BOLD\]|<bold>/.test(text);
  const bare = plain.replace(/\[BOLD\]/g, '').trim();
  return isBold && bare !== '' ? `**${bare}**` : bare;
};

/** The claims from papers whose tables decide them; undefined where the corpus is not there. */
export function sciTab(): readonly Item[] | undefined {
  const text = sharedFile(join('corpus', 'scitab', 'sci_tab_dev.json'));
  if (text === undefined) return undefined;
  return (JSON.parse(text) as readonly SciTabItem[]).filter(({ label }) => label !== 'not enough info').map(item => {
    const claim = item.claim.replace(/\[CONTINUE\]\s*/g, '').trim();
    const table = markdownTable(item.table_column_names.map(sciCell), item.table_content_values.map(row => row.map(sciCell)));
    const caption = /^table\b/i.test(item.table_caption) ? item.table_caption : `Table: ${item.table_caption}`;
    return { id: item.id, half: halfOf(item.table_id), claim, refuted: item.label === 'refutes', article: `# Results\n\n${asSentence(claim)}\n\n${caption.replace(/\s+/g, ' ')}\n\n${table}\n` };
  });
}

const asSentence = (claim: string): string => (/[.!?]$/.test(claim) ? claim : `${claim}.`);

type TabFactItem = readonly [claims: readonly string[], labels: readonly (0 | 1)[], caption: string];

/** The claims about encyclopedia tables; undefined where the corpus is not there. */
export function tabFact(): readonly Item[] | undefined {
  const text = sharedFile(join('corpus', 'tabfact', 'val_examples.json'));
  if (text === undefined) return undefined;
  return Object.entries(JSON.parse(text) as Readonly<Record<string, TabFactItem>>).flatMap(([name, [claims, labels, caption]]) => {
    const [header = [], ...rows] = (sharedFile(join('corpus', 'tabfact', 'tables', name)) ?? '').trim().split('\n').map(line => line.split('#'));
    const table = markdownTable(header, rows);
    return claims.map((claim, i): Item => ({
      id: `${name} ${i}`, half: halfOf(name), claim, refuted: labels[i] === 0, article: `# ${caption}\n\n${asSentence(claim.replace(/\s+([,.;])/g, '$1'))}\n\nTable: ${caption}.\n\n${table}\n`,
    }));
  });
}
