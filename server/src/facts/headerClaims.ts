import type { Article, HeaderField, HeaderKey } from '../article/model.ts';
import type { Span } from '../text/span.ts';
import { isCitedElsewhere } from './citedElsewhere.ts';
import { claimsIn, thresholds } from './claims.ts';

/** A number that the header states about the page, at each place that states it. */
export interface HeaderCount {
  readonly field: HeaderField;
  readonly value: number;
  /** The digits alone. */
  readonly span: Span;
  /** Whether it is told as approximate. */
  readonly rough: boolean;
}

const spelled: Readonly<Record<string, number>> = { no: 0, none: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12 };
const counted = /^\s*(about|around|roughly|approx\.?|~|≈|ca?\.)?\s*(\d[\d,.\u00a0\u202f ]*\d|\d|[a-z]+)(?:\+|\s+[\p{L}-]+){0,3}\s*$/iu;

/** The numbers that the header gives for a key; a list of sources in front matter is no number. */
export function headerCounts(article: Article, key: HeaderKey): readonly HeaderCount[] {
  return article.header.fields.filter(field => field.key === key).flatMap(field => {
    const match = counted.exec(field.value);
    const written = match?.[2];
    if (!match || written === undefined) return [];
    const value = /^\d/.test(written) ? Number(written.replace(/[^\d]/g, '')) : spelled[written.toLowerCase()];
    if (value === undefined) return [];
    const start = field.valueSpan.start + field.value.indexOf(written);
    return [{ field, value, span: { start, end: start + written.length }, rough: match[1] !== undefined }];
  });
}

/** How many sources the article has: its source entries, or where it keeps none the distinct labels that it cites. */
export function sourceCount(article: Article): number {
  const entries = article.sources.filter(source => source.origin !== 'link' && source.origin !== 'bibliography');
  return entries.length > 0 ? entries.length : new Set(article.citations.map(({ style, label }) => `${style} ${label}`)).size;
}

const assured = /^(?:(?:fully|well|completely|thoroughly)[ -])?(?:source[ -]?backed|sourced|source[ -]verified|verified|referenced|cited|fact[ -]?checked)$/i;

/** The places of the header that assure the reader of sources. */
export const assurances = (article: Article): readonly HeaderField[] =>
  article.header.fields.filter(field => field.key === 'reviewStatus' && assured.test(field.value.trim()));

/** How well the body bears out its claims. */
export interface Sourcing {
  readonly citations: number;
  /** Check-worthy sentences, and those of them that nothing cites, here or elsewhere in the article. */
  readonly claims: number;
  readonly uncited: number;
}

/** Counts the body's check-worthy sentences by the standard threshold. */
export function sourcingOf(article: Article): Sourcing {
  const worthy = claimsIn(article).filter(claim => claim.score >= thresholds.standard);
  const uncited = worthy.filter(({ sentence, passage }) =>
    sentence.coveredBy.length === 0 && !isCitedElsewhere(article, sentence.prose, article.sections[passage.section]?.kind === 'lead'));
  return { citations: article.citations.length, claims: worthy.length, uncited: uncited.length };
}
