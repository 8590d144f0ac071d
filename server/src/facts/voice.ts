import type { Article, Prose } from '../article/model.ts';
import { memoize } from '../text/memo.ts';
import { claimOf } from './claimOf.ts';

/** Who speaks in an article. */
export interface Voice {
  /** Share of its sentences, 0 to 1, that speak of the author or to the reader, or show code. */
  readonly personal: number;
  /** What a claim's score is multiplied by. */
  readonly damping: number;
  /** Sections (indexes) in which the authors report what they did and found themselves: they are the source. */
  readonly ownResults: ReadonlySet<number>;
  /** Whether the authors tell of people they asked: what is quoted in blocks was said to them. */
  readonly ownInterviews: boolean;
}

/**
 * An essay, a manual, release notes or minutes speak of "we" and to "you"; an encyclopedia never does. The more an
 * article does so, the surer a claim in it has to be before an editor wants a source.
 */
export const voiceOf: (article: Article) => Voice = memoize(article => {
  const counts = countPersonal(article);
  const sentences = counts.reduce((sum, c) => sum + c.sentences, 0);
  const personal = counts.reduce((sum, c) => sum + c.firstPerson + c.toReader + 2 * c.code, 0);
  const share = Math.max(0, personal - asides) / Math.max(1, sentences);
  const inquiries = countInquiries(article);
  const everything = new Set(article.sections.keys());
  return {
    personal: share, damping: dampingOf(share), ownInterviews: inquiries > 0,
    ownResults: inquiries >= ownSurvey ? everything : ownResults(article, counts),
  };
});

/** So many personal sentences tell nothing yet about a short article. */
const asides = 6;

/** Up to an eighth of its sentences nothing changes; from three eighths on only the surest claims remain. */
const dampingOf = (share: number): number => 1 - 0.47 * Math.min(1, Math.max(0, (share - 0.125) / 0.25));

/** "We asked the respondents", "our survey", "we spoke with engineers". */
const inquiry = /\b(?:we|I)(?:['’]ve| have| had)?(?: (?:also|then|thus|therefore|first|recently)){0,2} (?:surveyed|interviewed|polled|asked|(?:spoke|talked) (?:with|to))\b|\bour (?:own |\w+ )?(?:survey|poll|questionnaire|interviews?|interviewees|respondents)\b/i;

/** So often it is said in a report of a survey; an essay may say it once by the way. */
const ownSurvey = 3;

const countInquiries = (article: Article): number => article.passages
  .filter(({ role, kind }) => role === 'body' && (kind === 'paragraph' || kind === 'listItem'))
  .flatMap(({ sentences }) => sentences).filter(({ prose }) => inquires(prose)).length;

const inquires = memoize((prose: Prose) => claimOf(prose).exemption === 'firstPerson' && inquiry.test(prose.masked.replace(/\s+/g, ' ')));

interface Counts {
  sentences: number;
  firstPerson: number;
  toReader: number;
  code: number;
}

/** What each section holds of its own, subsections not counted. */
function countPersonal(article: Article): readonly Counts[] {
  const counts = article.sections.map((): Counts => ({ sentences: 0, firstPerson: 0, toReader: 0, code: 0 }));
  for (const passage of article.passages) {
    const count = counts[passage.section];
    if (!count || passage.role !== 'body') continue;
    if (passage.kind === 'code') count.code++;
    if (passage.kind !== 'paragraph' && passage.kind !== 'listItem') continue;
    for (const sentence of passage.sentences) {
      const { exemption } = claimOf(sentence.prose);
      count.sentences++;
      if (exemption === 'firstPerson') count.firstPerson++;
      if (exemption === 'instruction') count.toReader++;
    }
  }
  return counts;
}

const reporting = /\b(?:results?|methods?|methodology|materials|experiments?|experimental|evaluation|findings|our|survey|responses|respondents|data collection)\b/i;

/**
 * Sections headed as a report of one's own work, or below such a heading, where somebody says "we" in one of them; the
 * discussion of such a report goes with it.
 */
function ownResults(article: Article, counts: readonly Counts[]): ReadonlySet<number> {
  const own = sectionsSaying(article, counts, reporting, reporting.test(article.title?.text ?? ''));
  return own.size === 0 ? own : new Set([...own, ...sectionsSaying(article, counts, /^(?:discussion|conclusions?)\b/i, false)]);
}

/** The sections whose heading, or one around it, fits (all of them where the title does), if at least two sentences of that part say "we" (five of a whole article). */
function sectionsSaying(article: Article, counts: readonly Counts[], heading: RegExp, all: boolean): ReadonlySet<number> {
  const roots = article.sections.map((section, index) => [...section.parents, index].find(i => heading.test(article.sections[i]!.title)) ?? (all ? -1 : undefined));
  const said = new Map<number, number>();
  roots.forEach((root, index) => { if (root !== undefined) said.set(root, (said.get(root) ?? 0) + counts[index]!.firstPerson); });
  return new Set(roots.flatMap((root, index) => (root !== undefined && said.get(root)! >= (root < 0 ? 5 : 2) ? [index] : [])));
}
