import type { Range } from 'vscode-languageserver-protocol';
import type { SourceUse } from '../../../server/src/lsp/protocol.ts';
import type { Translate } from '../translate.ts';
import type { Bar, Bars } from './picture.ts';

/** The sources as bars, as long as they are often cited. */
export function barsOf(sources: readonly SourceUse[], placed: (range: Range) => number, t: Translate): Bars {
  const most = Math.max(1, ...sources.map(({ citations }) => citations.length));
  return { heading: t('Citations per source'), summary: summaryOf(sources, t), bars: sources.map(source => barOf(source, most, placed(source.range), t)) };
}

function barOf({ label, title, citations: { length: count } }: SourceUse, most: number, place: number, t: Translate): Bar {
  const mark = /^https?:/i.test(label) ? '' : `[${label}]`;
  const uses = count === 0 ? t('never cited') : count === 1 ? t('cited once') : t('cited {count} times', { count });
  const shown = title === '' ? t('no entry') : title;
  return { place, mark, title: shown, count, share: count / most, label: [`${mark} ${shown}`.trim(), uses].join(', ') };
}

function summaryOf(sources: readonly SourceUse[], t: Translate): string {
  const count = sources.length;
  const unused = sources.filter(({ citations }) => citations.length === 0).length;
  const sums = count === 1 ? t('1 source') : t('{count} sources', { count });
  return unused === 0 ? sums : [sums, t('{unused} never cited', { unused })].join(' · ');
}
