import type { Article } from '../article/model.ts';
import { isCitedElsewhere } from '../facts/citedElsewhere.ts';
import { claimsIn, thresholds, type Claim } from '../facts/claims.ts';
import { uncitedTableClaims, type TableClaim } from '../facts/tableClaims.ts';
import type { ClaimReason } from '../language/claims/model.ts';
import { defineCheck, type Problem } from './check.ts';
import { citeFixes } from './fixes/citeFixes.ts';
import { citeTableFixes } from './fixes/citeTable.ts';

export const uncitedClaim = defineCheck({
  id: 'uncited-claim',
  group: 'citations',
  summary: 'A claim that needs a source and has no citation covering it.',
  why: `Readers can check what they read only where a source stands beside it.`,
  severity: 'warning',
  options: {
    threshold: {
      default: 'standard', values: ['relaxed', 'standard', 'strict'],
      description: 'How readily a sentence counts as a claim: relaxed reports the surest ones only, strict also weak ones.',
    },
    allowCitedElsewhere: {
      default: true,
      description: 'Stay silent where the article cites elsewhere what the sentence says, or the lead sums up what the body cites.',
    },
  },
  examples: [],
  *run({ article, option }) {
    const threshold = thresholds[option('threshold') as keyof typeof thresholds] ?? thresholds.standard;
    const lenient = option('allowCitedElsewhere') === true;
    for (const claim of claimsIn(article)) {
      const { sentence } = claim;
      if (claim.score < threshold || sentence.coveredBy.length > 0 || sentence.knownGap || linksAway(article, claim)) continue;
      if (lenient && isCitedElsewhere(article, sentence.prose, isLead(article, claim))) continue;
      yield sentenceProblem(article, claim);
    }
    for (const claim of uncitedTableClaims(article)) {
      if (lenient && claim.row >= 0 && claim.prose.every(prose => isCitedElsewhere(article, prose, false))) continue;
      yield tableProblem(article, claim);
    }
  },
});

/** A reference link (`[text][name]`) whose definition stands in a file that is included: the author points somewhere. */
const linksAway = (article: Article, { sentence, passage }: Claim): boolean =>
  /\]\[(?!\d+\])[^\]\n]*\]/.test(article.text.slice(sentence.span.start, passage.span.end));

const isLead = (article: Article, { passage }: Claim): boolean => article.sections[passage.section]?.kind === 'lead';

function sentenceProblem(article: Article, { sentence, reading, score }: Claim): Problem {
  const [reason] = reading.reasons;
  const strongest = reading.triggers.filter(t => t.reason === reason).reduce((best, t) => (t.strength > best.strength ? t : best));
  const words = sentence.prose.masked.slice(strongest.span.start, strongest.span.end);
  return {
    span: sentence.span,
    message: `This needs a source: ${explanations[reason!]} (${quoteWords(words)}), and no citation covers it.`,
    data: { reason: reason!, reasons: [...reading.reasons], score: Math.round(score * 100) / 100, words },
    fixes: () => citeFixes(article, sentence),
  };
}

function tableProblem(article: Article, claim: TableClaim): Problem {
  const what = claim.row < 0 ? 'This table needs a source' : 'This row needs a source, as other rows have one';
  return {
    span: claim.span,
    message: `${what}: it gives ${explanations[claim.reason]} (${quoteWords(claim.words)}), and no citation covers it.`,
    data: { reason: claim.reason, reasons: [claim.reason], words: claim.words },
    fixes: () => citeTableFixes(article, claim),
  };
}

const explanations: Readonly<Record<ClaimReason, string>> = {
  statistic: 'a figure', quotation: 'a quotation', attribution: 'what somebody said or found', superlative: 'a superlative',
  event: 'a dated event', comparison: 'a comparison', cause: 'a cause', controversy: 'a contested matter', science: 'a scientific finding',
};

/** The words on one line, shortened in the middle where they are a long quotation. */
function quoteWords(words: string): string {
  const line = words.replace(/\s+/g, ' ').replace(/^["“„«]|["”»]$/g, '').trim();
  return `“${line.length > 60 ? `${line.slice(0, 57).trimEnd()}…` : line}”`;
}
