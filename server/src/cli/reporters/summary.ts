import { countBySeverity, findingsOf, type RunOutcome } from '../outcome.ts';
import { counted, severityCounts, type Colors } from './words.ts';

/** The closing lines: how many findings of which checks, and what was left out. */
export function summaryOf(outcome: RunOutcome, colors: Colors): string {
  const findings = findingsOf(outcome);
  const articles = counted(outcome.articles.length, 'article');
  const head = findings.length === 0
    ? `${articles}, no findings`
    : `${articles}, ${colors.bold(counted(findings.length, 'finding'))}: ${severityCounts(countBySeverity(findings), colors)}`;
  return `${[head, ...checkCounts(findings.map(({ check }) => check)), ...remarks(outcome)].join('\n')}\n`;
}

function checkCounts(ids: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const width = Math.max(0, ...[...counts.values()].map(count => String(count).length));
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([id, count]) => `  ${String(count).padStart(width)} ${id}`);
}

function remarks({ articles, ignored, accepted, errors }: RunOutcome): readonly string[] {
  const sum = (of: (article: RunOutcome['articles'][number]) => number): number => articles.reduce((total, article) => total + of(article), 0);
  const fixed = sum(article => article.fixed);
  const known = sum(article => article.accepted);
  const gone = sum(article => article.gone);
  const suppressed = sum(article => article.suppressed.length);
  return [
    ...(accepted ? [`accepted ${counted(accepted.count, 'finding')} in ${accepted.file}`] : []),
    ...(fixed > 0 ? [`${counted(fixed, 'fix', 'fixes')} applied`] : []),
    ...(known > 0 ? [`${known} more accepted by the baseline`] : []),
    ...(gone > 0 ? [`${counted(gone, 'finding')} of the baseline ${gone === 1 ? 'is' : 'are'} gone: write it anew with --write-baseline`] : []),
    ...(suppressed > 0 ? [`${suppressed} more suppressed by comments`] : []),
    ...(ignored > 0 ? [`${counted(ignored, 'file')} left out by the configuration`] : []),
    ...(errors.length > 0 ? [`${counted(errors.length, 'path')} could not be checked`] : []),
  ];
}
