import type { CancellationToken } from 'vscode-languageserver';
import { reviewOf } from '../editor/review.ts';
import { isoOf } from '../language/dates/index.ts';
import { checkedArticleOf } from './checking.ts';
import type { ArticleParams, Review, Summary } from './protocol.ts';
import type { Server } from './server.ts';
import { toSummary } from './summaries.ts';

export async function summary(server: Server, params: ArticleParams, token: CancellationToken): Promise<Summary | null> {
  const checked = await checkedArticleOf(server, params, token);
  return checked ? toSummary(checked) : null;
}

export async function review(server: Server, params: ArticleParams, token: CancellationToken): Promise<Review | null> {
  const checked = await checkedArticleOf(server, params, token);
  const sums = checked && toSummary(checked);
  if (!checked || !sums) return null;
  const { snapshot, places: { range } } = checked;
  const { groups, paragraphs, sources, timeline, reviewed } = reviewOf(checked.article, checked.findings);
  return {
    summary: sums,
    today: checked.settings.settings.today,
    reviewed: reviewed === undefined ? null : isoOf(reviewed),
    groups: groups.map(({ key, items }) => ({ key, items: items.map(({ finding: { check, severity, message, span }, section }) => ({ check, severity, message, section, range: range(span) })) })),
    paragraphs: paragraphs.map(({ span, ...cover }) => ({ ...cover, range: range(span) })),
    sources: sources.map(({ span, citations, ...use }) => ({ ...use, range: range(span), citations: citations.map(range) })),
    timeline: timeline.map(({ span, period, ...place }) => ({ ...place, range: range(span), text: snapshot.text.slice(span.start, span.end), from: isoOf(period.first), to: isoOf(period.last) })),
  };
}
