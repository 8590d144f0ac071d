import type { Summary } from '../../server/src/lsp/protocol.ts';

const plural = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** What is off, in words; empty for an article where nothing is. */
const troubles = ({ uncited, stale, mismatched }: Summary): readonly string[] => [
  ...(uncited > 0 ? [`${uncited} uncited`] : []),
  ...(stale > 0 ? [`${stale} stale`] : []),
  ...(mismatched > 0 ? [`${mismatched} mismatched`] : []),
];

/** The status bar's text, with one of VS Code's icons. */
export function statusText(summary: Summary): string {
  const off = troubles(summary);
  const icon = off.length === 0 ? '$(pass)' : '$(references)';
  return `${icon} ${[plural(summary.citations, 'citation'), ...off].join(' · ')}`;
}

/** The same for a screen reader, which reads no icons and no dots. */
export const statusLabel = (summary: Summary): string =>
  `Source-Backed: ${[plural(summary.citations, 'citation'), ...troubles(summary)].join(', ')}. Shows the problems.`;

/** What the status bar says when one points at it: Markdown. */
export function statusDetails(summary: Summary): string {
  const findings = Object.entries(summary.findings).filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a);
  return [
    `**Source-Backed**: ${plural(summary.words, 'word')}, ${plural(summary.sentences, 'sentence')}, ${plural(summary.citations, 'citation')} of ${plural(summary.sources, 'source')}`,
    ...(summary.gaps > 0 ? [`${plural(summary.gaps, 'passage')} marked as needing a citation`] : []),
    findings.length === 0 ? 'Nothing to report.' : ['| check | findings |', '|---|--:|', ...findings.map(([check, count]) => `| ${check} | ${count} |`)].join('\n'),
    ...headerDetails(summary),
  ].join('\n\n');
}

function headerDetails({ header }: Summary): readonly string[] {
  if (header.length === 0) return [];
  const lines = header.map(({ key, value, problem }) => `- ${headerLabels[key]}: ${escaped(value)}${problem === undefined ? '' : ` — ${escaped(problem)}`}`);
  return [`The header says:\n${lines.join('\n')}`];
}

const headerLabels = { lastReviewed: 'last reviewed', sources: 'sources', reviewStatus: 'review status', revision: 'revision', words: 'words' } as const;

/** The article's own words are no Markdown of ours. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]()#+!|<>~$]/g, '\\$&').replace(/\s+/g, ' ');
