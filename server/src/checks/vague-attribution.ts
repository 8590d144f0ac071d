import type { Article, Prose, Sentence } from '../article/model.ts';
import { claimOf } from '../facts/claimOf.ts';
import { holdsClaims } from '../facts/claims.ts';
import { voiceOf } from '../facts/voice.ts';
import { findVagueAttributions } from '../language/vagueness/vagueAttributions.ts';
import { memoize } from '../text/memo.ts';
import { shift } from '../text/span.ts';
import { defineCheck, type Problem } from './check.ts';
import { citeFixes } from './fixes/citeFixes.ts';

const vagueOf = memoize((prose: Prose) => findVagueAttributions(prose.masked));

export const vagueAttribution = defineCheck({
  id: 'vague-attribution',
  group: 'citations',
  summary: 'A view or finding attributed to nobody in particular, with no citation covering it.',
  why: `“Some experts say”, “it is widely believed” and “studies show” lend an opinion weight without saying whose it is. Name who
holds it, or cite a source that does.

Silent where a citation covers the sentence or it is marked as a known gap; where the source is named (“critics such as
Ada Quill argue”, “researchers at the observatory found”, “two studies of 2019 show”); in quotations, questions,
instructions, first-person text, reports of the authors’ own work and plot summaries.`,
  severity: 'information',
  options: {},
  examples: [
    { title: 'Experts without a name', text: '«Some experts say» that the bridge will outlast the century.\n' },
    { title: 'A passive that belongs to nobody', text: 'The comet «is widely regarded» as the finest of its decade.\n' },
    { title: 'Studies that are not cited', text: 'Steel was cheap then. «Studies show» that painting doubles its life.\n' },
    { title: 'A named source', text: 'Critics such as Ada Quill argue that the tower is too tall. Harvard researchers found that it sways.\n' },
    { title: 'A cited view', text: 'Many critics consider it a masterpiece.[1]\n\n## References\n\n1. *Harbour Review*, 1934\n' },
  ],
  *run({ article }) {
    for (const passage of article.passages) {
      if (!holdsClaims(article, passage) || voiceOf(article).ownResults.has(passage.section)) continue;
      for (const sentence of passage.sentences) yield* problems(article, sentence);
    }
  },
});

function* problems(article: Article, sentence: Sentence): Iterable<Problem> {
  if (sentence.coveredBy.length > 0 || sentence.knownGap || claimOf(sentence.prose).exemption) return;
  const [first] = vagueOf(sentence.prose);
  if (!first) return;
  const span = shift(first, sentence.span.start);
  const words = article.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  yield {
    span, data: { words },
    message: `“${words}” names nobody: say who, or cite a source.`,
    fixes: () => citeFixes(article, sentence),
  };
}
