import type { Article, Passage, Sentence } from '../article/model.ts';
import type { ClaimReading } from '../language/claims/model.ts';
import { memoize } from '../text/memo.ts';
import { claimOf } from './claimOf.ts';
import { voiceOf } from './voice.ts';

/** A sentence of the article's body, with what it claims. */
export interface Claim {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly reading: ClaimReading;
  /** Check-worthiness from 0 to 1, the voice and the sentence's place taken into account. */
  readonly score: number;
}

/** How little a user wants to be told: the least score that is reported. */
export const thresholds = { relaxed: 0.7, standard: 0.5, strict: 0.3 } as const;

/** The sentences that claim something at all, in text order. Table cells are read by row (`tableClaims.ts`). */
export const claimsIn: (article: Article) => readonly Claim[] = memoize(article => {
  const claims: Claim[] = [];
  const voice = voiceOf(article);
  for (const passage of article.passages) {
    const near = passage.sentences.some(({ prose }) => claimOf(prose).exemption === 'firstPerson') ? personalNear : 1;
    if (!holdsClaims(article, passage) || voice.ownResults.has(passage.section)) continue;
    if (passage.kind === 'quote' && voice.ownInterviews) continue;
    for (const sentence of passage.sentences) {
      const reading = claimOf(sentence.prose);
      if (reading.score > 0) claims.push({ passage, sentence, reading, score: reading.score * voice.damping * near * weightOf(passage, sentence) });
    }
  }
  return claims;
});

/** Where the author speaks in the same paragraph, what stands beside it is as a rule told from experience. */
const personalNear = 0.75;

/** A list item without a full stop is as a rule a heading or a catchword; only figures, dates and quotations are claims there. */
function weightOf({ kind }: Passage, { prose, extent, span }: Sentence): number {
  if (kind !== 'listItem' || extent.end !== span.end || /[.!?]["”’')\]\s]*$/.test(prose.masked)) return 1;
  return claimOf(prose).reasons.some(reason => catchwords.has(reason)) ? 1 : 0.7;
}

const catchwords: ReadonlySet<string> = new Set(['statistic', 'event', 'quotation', 'attribution', 'superlative']);

/** Headings, captions, images, code, source entries and the retelling of a plot claim nothing that a source must bear out. */
export function holdsClaims(article: Article, passage: Passage): boolean {
  if (passage.role !== 'body' || !claiming.has(passage.kind) || article.text.startsWith('![', passage.span.start)) return false;
  return !isSilentSection(article, passage.section);
}

/** Whether a section (by index), or one around it, keeps sources or retells a plot. */
export function isSilentSection(article: Article, index: number): boolean {
  const section = article.sections[index];
  if (!section) return false;
  return [section, ...section.parents.map(parent => article.sections[parent]!)].some(({ kind }) => silentSections.has(kind));
}

const claiming: ReadonlySet<string> = new Set(['paragraph', 'listItem', 'quote']);
const silentSections: ReadonlySet<string> = new Set(['references', 'furtherReading', 'plot']);
