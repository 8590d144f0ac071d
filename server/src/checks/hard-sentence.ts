import type { Article, Prose, Sentence } from '../article/model.ts';
import { claimOf } from '../facts/claimOf.ts';
import { findQuotes } from '../language/claims/quotes.ts';
import { readability } from '../language/readability.ts';
import { memoize } from '../text/memo.ts';
import { defineCheck, type Problem } from './check.ts';
import { splitFixes } from './fixes/splitSentence.ts';

/** A cross-reference (`@fig-results`) is no word to read, and a heading that runs in (`**Cost:** It …`) no part of the sentence. */
const readabilityOf = memoize(({ source, masked }: Prose) =>
  readability(masked.slice(runInHeading.exec(source)?.[0].length ?? 0).replace(/@[\w:.-]+/g, ' ')));

const runInHeading = /^(?:\*\*)?[^*:.\n]{1,80}(?::\*\*|\*\*:)\s/;

export const hardSentence = defineCheck({
  id: 'hard-sentence',
  group: 'clarity',
  summary: 'A sentence that readability measures call too hard, or that runs past maxWords.',
  why: `A reader who has to go back to a sentence's beginning stops trusting the text. The grade is the median of three published
measures that tell difficulty by different signs: Flesch–Kincaid (syllables), the Automated Readability Index (letters)
and Coleman–Liau (letters and sentence length), each as its library computes it. It is the school year, in the United
States, that a reader needs; past 16 lie academic texts.

Encyclopedias are not easy reading, so the defaults report the extremes only. Sentences of fewer than 20 words are never
called hard: a few long names decide their grade. Words joined by hyphens count one by one in the grade; names, numbers and
enumerations count as they stand; a heading that runs in (“**Cost:** …”) does not count.

**Not reported:** block quotations and sentences that are mostly a quotation (the words are somebody else's), and a site
generator's tags.`,
  severity: 'hint',
  options: {
    maxWords: { default: 50, minimum: 10, maximum: 200, description: 'Words from which on a sentence is too long, whatever its words are.' },
    maxGrade: { default: 24, minimum: 8, maximum: 40, description: 'School grade past which a sentence of 20 words or more is too hard.' },
  },
  withoutFix: 'A sentence with no semicolon and no conjunction that could end it can only be rewritten by hand.',
  examples: [
    {
      title: 'Too long, and cut at its semicolon',
      text: '«The bridge was planned in the year of the flood, when the ferries had stopped for weeks and the town on the far shore ran short of bread; the council met in the school, voted for a crossing of steel, and asked the engineer to begin before the next winter closed the river.»\n',
      fixed: 'The bridge was planned in the year of the flood, when the ferries had stopped for weeks and the town on the far shore ran short of bread. The council met in the school, voted for a crossing of steel, and asked the engineer to begin before the next winter closed the river.\n',
    },
    {
      title: 'Long with its heading only',
      text: '**Planning, tendering and financing of the crossing:** The bridge was planned in the year of the flood, when the ferries had stopped for weeks and the town on the far shore ran short of bread, so that the council met in the school and voted for a crossing.\n',
      options: { maxWords: 43 },
    },
    {
      title: 'Long, but somebody else’s words',
      text: '> The bridge was planned in the year of the flood, when the ferries had stopped for weeks and the town on the far shore ran short of bread, and the council met in the school and voted for a crossing of steel, and asked the engineer to begin before the next winter closed the river again.\n',
    },
    { title: 'Long, but within the limit', text: 'The bridge was planned in the year of the flood, when the ferries had stopped for weeks and the town on the far shore ran short of bread.\n' },
  ],
  *run({ article, option }) {
    const limits: Limits = { maxWords: Number(option('maxWords')), maxGrade: Number(option('maxGrade')) };
    for (const { kind, role, sentences } of article.passages) {
      if (role !== 'body' || (kind !== 'paragraph' && kind !== 'listItem')) continue;
      for (const sentence of sentences) yield* problems(article, sentence, limits);
    }
  },
});

interface Limits {
  readonly maxWords: number;
  readonly maxGrade: number;
}

function* problems(article: Article, sentence: Sentence, limits: Limits): Iterable<Problem> {
  if (sentence.prose.masked.length < 100) return;
  const { words, grade } = readabilityOf(sentence.prose);
  if (!isHard(words, grade, limits) || isNotOwn(sentence.prose)) return;
  const message = words > limits.maxWords
    ? `This sentence has ${words} words (limit ${limits.maxWords}): split it.`
    : `This sentence reads at school grade ${grade.toFixed(1)} (limit ${limits.maxGrade}): use shorter words, or split it.`;
  yield {
    span: sentence.span, message, data: { words, grade: Math.round(grade * 10) / 10 },
    fixes: () => splitFixes(article.text, sentence, part => {
      const half = readability(part);
      return isHard(half.words, half.grade, limits);
    }),
  };
}

/** A tag of a site generator, or somebody else's words for more than half of it. */
function isNotOwn(prose: Prose): boolean {
  const quoted = findQuotes(prose.masked).reduce((sum, { start, end }) => sum + end - start, 0);
  return quoted * 2 > prose.masked.length || claimOf(prose).exemption === 'fragment';
}

/** In a shorter sentence a few long names decide the grade. */
const fewestWords = 20;

const isHard = (words: number, grade: number, { maxWords, maxGrade }: Limits): boolean => words > maxWords || (words >= fewestWords && grade > maxGrade);
