import type { Article, Passage } from '../article/model.ts';
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
  why: `Readers can check what they read only where a source stands beside it. What needs one follows Wikipedia’s practice: figures
that somebody measured or counted, quotations, statements that are attributed to somebody, superlatives, dated events,
comparisons, causes, contested matters and findings of science. The message names the reason and the words that gave it;
each word list and pattern has a strength, the strengths of a sentence’s reasons are combined as independent witnesses,
and the sum is compared with the threshold.

**Not reported:** sentences about the article itself (“The table below …”), questions, instructions and anything said to “you”,
headings, captions, images and code, first-person text, definitions with no figure, plot summaries, worked examples
(“If Alice pays 10 % …”), the obvious (“a week has seven days”), sentences marked [citation needed], and sentences with a
reference link (\`[text][name]\`) whose definition must stand in a file that is included.

**Already cited elsewhere:** where one cited sentence holds all the figures and dates of an uncited one and speaks of the same, the
reader has a source; so has a lead, a summary or a conclusion that sums up what the body cites. A quotation counts only word for word.

**Tables:** a table of figures or dated events without any citation is one finding, at its header row. Where some rows are cited,
each other row that states something is a finding of its own.

**Other kinds of text.** Essays, manuals, release notes and minutes say “we” and “you”, which an encyclopedia never does. The more
of an article’s sentences do so (or show code), the surer a claim has to be: nothing changes up to an eighth of them, and
from three eighths on only the surest claims remain; a paragraph in which the author says “we” is weighed likewise. Sections
that report the authors’ own work (Methods, Results, a survey’s responses, told by “we”) are left alone: the authors are the
source. So is a report of a survey (“we asked the respondents”) as a whole, and so are block quotations where the authors tell
of people they spoke to. An article with no citation at all is
checked like any other, so that a draft shows where its sources are missing.`,
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
  examples: [
    {
      title: 'A figure',
      text: 'The bridge has two towers. «Each of them weighs 1,900 tonnes.»\n\n## References\n\n1. *Harbour Crossings*, 1950\n',
      fixed: 'The bridge has two towers. Each of them weighs 1,900 tonnes [1].\n\n## References\n\n1. *Harbour Crossings*, 1950\n',
    },
    { title: 'A quotation', text: '«The engineer called it “the plainest bridge that money could buy”.»\n' },
    { title: 'What somebody said', text: '«The harbour board announced that the ferries would stop.»\n' },
    { title: 'A superlative', text: '«It was the longest span in the country.»\n' },
    { title: 'A dated event', text: '«The last ferry sailed on 4 June 1931.»\n' },
    { title: 'A contested matter and a cause', text: '«Two members were accused of bribery.» «The collapse was caused by rust.»\n' },
    {
      title: 'A table without a source',
      text: '«| Year | Tolls |»\n|---|---|\n| 1932 | $12,400 |\n| 1933 | $15,100 |\n',
    },
    { title: 'Covered by the next citation of its paragraph', text: 'Each tower weighs 1,900 tonnes. They were raised in 1929.[^1]\n\n[^1]: *Harbour Crossings*, 1950.\n' },
    { title: 'Already cited elsewhere', text: 'The bridge opened on 4 June 1931 [1].\n\nCrowds came when the bridge opened on 4 June 1931.\n\n[1] *Harbour Crossings*, 1950\n\n[2] *Tolls*, 1960\n' },
    { title: 'About the article, a question, an instruction, an opinion', text: 'The table below lists 14 bridges. Which of them is the longest? Use the index to find the 1931 survey. I think it is the finest bridge of all.\n' },
    { title: 'A definition, and a known gap', text: 'A pylon is a tower that carries cables. It rusts twice as fast as the deck. [citation needed]\n' },
    { title: 'Relaxed', text: '«By 1985 the tolls had brought in $48 million.» The repair was caused by rust.\n', options: { threshold: 'relaxed' } },
  ],
  *run({ article, option }) {
    const threshold = thresholds[option('threshold') as keyof typeof thresholds] ?? thresholds.standard;
    const lenient = option('allowCitedElsewhere') === true;
    for (const claim of claimsIn(article)) {
      const { sentence } = claim;
      if (claim.score < threshold || sentence.coveredBy.length > 0 || sentence.knownGap || linksAway(article, claim)) continue;
      if (lenient && isCitedElsewhere(article, sentence.prose, sumsUp(article, claim))) continue;
      yield sentenceProblem(article, claim);
    }
    for (const claim of uncitedTableClaims(article)) {
      if (lenient && claim.row >= 0 && claim.prose.every(prose => isCitedElsewhere(article, prose, false))) continue;
      yield tableProblem(article, claim);
    }
  },
});

/** A reference link (`[text][name]`) whose definition stands in a file that is included: the author points somewhere. */
function linksAway(article: Article, { sentence, passage }: Claim): boolean {
  if (awayLink.test(article.text.slice(sentence.span.start, passage.span.end))) return true;
  const introduction = introductionOf(article, passage);
  return introduction !== undefined && awayLink.test(article.text.slice(introduction.sentences.at(-1)!.span.start, introduction.span.end));
}

const awayLink = /\]\[(?!\d+\])[^\][]{0,80}\]/;

/** What introduces a list item or a quotation with a colon. */
function introductionOf({ passages }: Article, passage: Passage): Passage | undefined {
  if (passage.kind !== 'listItem' && passage.kind !== 'quote') return undefined;
  let at = passages.indexOf(passage) - 1;
  while (at >= 0 && passages[at]!.kind === passage.kind && (passages[at]!.list?.depth ?? 0) >= (passage.list?.depth ?? 0)) at--;
  const before = passages[at];
  return before?.sentences.at(-1)?.prose.masked.trimEnd().endsWith(':') ? before : undefined;
}

/** The lead and what sums up at the end tell again what the body cites. */
function sumsUp(article: Article, { passage }: Claim): boolean {
  const section = article.sections[passage.section];
  return section !== undefined && (section.kind === 'lead' || [passage.section, ...section.parents].some(i => summing.test(article.sections[i]!.title)));
}

const summing = /^[\d.\s]*(?:executive summary|summary|abstract|conclusions?|concluding remarks|key (?:findings|takeaways|points)|tl;?dr)\b/i;

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
