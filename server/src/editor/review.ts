import type { Article, Passage } from '../article/model.ts';
import type { CheckGroup, Finding } from '../checks/check.ts';
import { checks } from '../checks/index.ts';
import { datesIn } from '../facts/dates.ts';
import { reviewsOf } from '../facts/review.ts';
import type { Day, Period } from '../language/dates/index.ts';
import { groupBy } from '../text/groupBy.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { citationsOf, entriesOf, isInArticle } from './labels.ts';
import { titleOf } from './sourceCard.ts';
import { sectionTitleAt, snippetOf } from './surroundings.ts';

/** What a review of an article shows beside its summary. */
export interface ArticleReview {
  readonly groups: readonly { readonly key: CheckGroup; readonly items: readonly FindingPlace[] }[];
  readonly paragraphs: readonly CoverOf[];
  readonly sources: readonly UseOf[];
  readonly timeline: readonly DatePlace[];
  /** First day that the Last reviewed line can mean, where the header has one. */
  readonly reviewed: Day | undefined;
}

export interface FindingPlace {
  readonly finding: Finding;
  readonly section: string;
}

/** How well one paragraph, list item, quote or table is cited. */
export interface CoverOf {
  readonly kind: 'text' | 'table';
  readonly span: Span;
  readonly section: string;
  readonly words: number;
  /** Of a table: its cells. */
  readonly sentences: number;
  readonly covered: number;
  readonly uncited: number;
}

/** How often one source is cited. A label without an entry is one too: its title is empty, its place the first citation. */
export interface UseOf {
  readonly label: string;
  readonly title: string;
  readonly span: Span;
  readonly citations: readonly Span[];
}

export interface DatePlace {
  readonly span: Span;
  readonly period: Period;
  readonly sentence: string;
  readonly stale: boolean;
}

const groupKeys: readonly CheckGroup[] = ['citations', 'dates', 'figures', 'clarity'];
const groupOf = (id: string): CheckGroup | undefined => checks.find(check => check.id === id)?.group;

/** Reviews an article; `findings` are those that are shown, in text order. */
export function reviewOf(article: Article, findings: readonly Finding[]): ArticleReview {
  const located = findings.map(finding => ({ finding, section: sectionTitleAt(article, finding.span.start) }));
  return {
    groups: groupKeys.map(key => ({ key, items: located.filter(({ finding }) => groupOf(finding.check) === key) })),
    paragraphs: coversIn(article, findings),
    sources: usesIn(article),
    timeline: timelineOf(article, findings),
    reviewed: reviewsOf(article)[0]?.period.first,
  };
}

function coversIn(article: Article, findings: readonly Finding[]): readonly CoverOf[] {
  const uncited = findings.filter(({ check }) => check === 'uncited-claim').map(({ span }) => span);
  const units = [
    ...article.passages.filter(isParagraph).map(passage => coverOf(article, 'text', passage.span, [passage], uncited)),
    ...article.tables.map(({ span }) => coverOf(article, 'table', span, article.passages.filter(({ cell, span: inner }) => cell !== undefined && contains(span, inner)), uncited)),
  ];
  return units.filter(({ words }) => words > 0).sort((a, b) => a.span.start - b.span.start);
}

const isParagraph = ({ role, kind }: Passage): boolean => role === 'body' && (kind === 'paragraph' || kind === 'listItem' || kind === 'quote');

function coverOf(article: Article, kind: CoverOf['kind'], span: Span, passages: readonly Passage[], uncited: readonly Span[]): CoverOf {
  const sentences = passages.flatMap(passage => passage.sentences);
  return {
    kind, span, section: sectionTitleAt(article, span.start), sentences: sentences.length,
    words: sentences.reduce((sum, { prose }) => sum + (prose.masked.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0), 0),
    covered: sentences.filter(({ coveredBy }) => coveredBy.length > 0).length,
    uncited: uncited.filter(claim => overlaps(claim, span)).length,
  };
}

function usesIn(article: Article): readonly UseOf[] {
  const known = article.sources.filter(({ label }) => label !== '').map(entry => ({ entry, citations: citationsOf(article, entry).map(({ labelSpan }) => labelSpan) }));
  // A bibliography serves many articles: what this one does not cite is not its source.
  const uses = known.filter(({ entry, citations }) => citations.length > 0 || isInArticle(entry))
    .map(({ entry, citations }) => ({ label: entry.label, title: titleOf(entry), span: isInArticle(entry) ? entry.labelSpan : citations[0]!, citations }));
  return [...uses, ...undefinedIn(article)].sort((a, b) => b.citations.length - a.citations.length || a.span.start - b.span.start);
}

function undefinedIn(article: Article): readonly UseOf[] {
  const cited = article.citations.filter(citation => entriesOf(article, citation).length === 0);
  return [...groupBy(cited, ({ style, label }) => `${style} ${label}`).values()].map(citations =>
    ({ label: citations[0]!.label, title: '', span: citations[0]!.labelSpan, citations: citations.map(({ labelSpan }) => labelSpan) }));
}

function timelineOf(article: Article, findings: readonly Finding[]): readonly DatePlace[] {
  const stale = findings.filter(({ check }) => check === 'stale-date' || check === 'overdue-prediction').map(({ span }) => span);
  const dates = datesIn(article).filter(({ passage }) => passage.role === 'body');
  return dates.flatMap(date => (date.period ? [{
    span: date.span, period: date.period, sentence: snippetOf(article, date), stale: stale.some(span => overlaps(span, date.span)),
  }] : [])).sort((a, b) => a.period.first - b.period.first || a.span.start - b.span.start);
}
