import type { Range } from 'vscode-languageserver-protocol';
import type { ParagraphCover } from '../../../server/src/lsp/protocol.ts';
import type { Translate } from '../translate.ts';
import type { Cell, CellState, Strip } from './picture.ts';

/** How a paragraph stands: what is missing decides before what is there. */
export function stateOf({ sentences, covered, uncited }: ParagraphCover): CellState {
  if (uncited > 0) return 'open';
  if (covered === 0) return 'plain';
  return covered < sentences ? 'partly' : 'cited';
}

/** The paragraphs in reading order, those of a section in a row of their own. */
export function stripOf(paragraphs: readonly ParagraphCover[], placed: (range: Range) => number, t: Translate): Strip {
  const sections: { title: string; cells: Cell[] }[] = [];
  paragraphs.forEach((paragraph, i) => {
    const cell = cellOf(paragraph, i + 1, placed(paragraph.range), t);
    const last = sections.at(-1);
    if (last?.title === paragraph.section) last.cells.push(cell);
    else sections.push({ title: paragraph.section, cells: [cell] });
  });
  return { heading: t('How well it is cited'), summary: summaryOf(paragraphs, t), sections, legend: legendOf(t) };
}

function cellOf(paragraph: ParagraphCover, number: number, place: number, t: Translate): Cell {
  const { kind, sentences, covered, uncited, words, section } = paragraph;
  const cover = kind === 'table' ? t('Table, {section}: {covered} of {sentences} cells cited', { section, covered, sentences })
    : t('Paragraph {number}, {section}: {covered} of {sentences} sentences cited', { number, section, covered, sentences });
  return { place, state: stateOf(paragraph), fill: sentences === 0 ? 0 : covered / sentences, weight: words, open: uncited, label: [cover, ...openWords(uncited, t)].join(', ') };
}

function openWords(count: number, t: Translate): readonly string[] {
  if (count === 0) return [];
  return [count === 1 ? t('1 claim without a citation') : t('{count} claims without a citation', { count })];
}

function summaryOf(paragraphs: readonly ParagraphCover[], t: Translate): string {
  const sum = (key: 'sentences' | 'covered' | 'uncited', of = paragraphs): number => of.reduce((total, it) => total + it[key], 0);
  // A table has many cells to one citation: they would drown the sentences.
  const prose = paragraphs.filter(({ kind }) => kind === 'text');
  const sentences = sum('sentences', prose);
  const share = sentences === 0 ? t('no sentences') : t('{percent}% of the sentences cited', { percent: Math.round(100 * sum('covered', prose) / sentences) });
  return [share, ...openWords(sum('uncited'), t)].join(' · ');
}

const legendOf = (t: Translate): Strip['legend'] => [
  { state: 'cited', label: t('cited') },
  { state: 'partly', label: t('partly') },
  { state: 'open', label: t('claims to cite') },
  { state: 'plain', label: t('nothing to cite') },
];
