import type { Article, Passage, Sentence } from '../article/model.ts';
import { claimOf } from '../facts/claimOf.ts';
import { datesOf } from '../facts/dates.ts';
import { isMarkedDated } from '../facts/datedMark.ts';
import { postDate } from '../facts/publication.ts';
import { tenseIn } from '../facts/reportedDates.ts';
import { nowWordsOf, type NowWord } from '../facts/undatedNow.ts';
import { voiceOf } from '../facts/voice.ts';
import { parseDay } from '../language/dates/index.ts';
import { shift } from '../text/span.ts';
import { defineCheck, type Problem } from './check.ts';
import { undatedFixes } from './fixes/dateNow.ts';

export const undatedClaim = defineCheck({
  id: 'undated-claim',
  group: 'dates',
  summary: 'A status told relative to an unstated now: currently, recently, this year, to date, upcoming, as of this writing …',
  why: `“Currently” was written on some day that the reader does not know, and it is wrong on some later one that nobody will notice. “As of
November 2026” says the same, keeps being true, and can be checked for its age.

Not flagged: a sentence that carries a date of its own; quotations, questions, instructions and what speaks in the first person; release
notes, dated posts and pages that are manuals throughout; stories, where the word is tied to a time that the text tells (“the company had
recently moved”, “now a widow, she …”); “now known as”; a sentence marked \`[when?]\`.`,
  severity: 'hint',
  options: {},
  examples: [
    { title: 'Currently', text: 'The fleet is «currently» the largest in Europe.\n', fixed: 'The fleet is, as of November 2026, the largest in Europe.\n' },
    { title: 'At the beginning', text: '«Currently», the museum owns forty ships.\n', fixed: 'As of November 2026, the museum owns forty ships.\n' },
    { title: 'This year', text: 'The bridge has been closed «this year».\n', fixed: 'The bridge has been closed in 2026.\n' },
    { title: 'Lately', text: 'The tower has «recently» been restored.\n', fixed: 'The tower has recently been restored [when?].\n' },
    { title: 'To date', text: 'The probe has sent forty images «to date».\n', fixed: 'The probe has sent forty images as of November 2026.\n' },
    { title: 'With a date', text: 'The fleet is currently (May 2026) the largest in Europe.\n' },
    { title: 'A story', text: 'The firm, which had recently moved to Oslo, was now the largest in Europe.\n' },
    { title: 'An instruction', text: 'Now press the red button.\n' },
    { title: 'In a quotation', text: 'He called it "currently the best museum" in a letter.\n' },
    { title: 'Whichever comes next', text: 'She may stand in any upcoming election.\n' },
    { title: 'Marked', text: 'The tower has recently been restored [when?].\n' },
  ],
  *run({ article, settings }) {
    if (postDate(article) || voiceOf(article).personal > manual) return;
    const today = parseDay(settings.today)!;
    for (const passage of article.passages) {
      if (!countsHere(article, passage)) continue;
      for (const sentence of passage.sentences) {
        const word = undatedWord(passage, sentence);
        if (!word || isMarkedDated(article, sentence)) continue;
        const words = sentence.prose.masked.slice(word.span.start, word.span.end);
        yield problemOf(sentence, word, words, () => undatedFixes(article, sentence, word, today));
      }
    }
  },
});

/** Share of sentences to the reader or by the author from which a page is a manual, an essay or minutes. */
const manual = 0.15;
const releaseNotes = /\b(?:change\s?log|release notes|what['’]s new|news|announcements?|v?\d+\.\d+(?:\.\d+)?)\b/i;

function countsHere(article: Article, { role, kind, section }: Passage): boolean {
  if (role !== 'body' || kind === 'quote' || kind === 'code' || kind === 'heading') return false;
  const place = article.sections[section];
  if (!place || place.kind === 'plot' || place.kind === 'furtherReading') return false;
  return ![place.title, ...place.parents.map(parent => article.sections[parent]!.title)].some(title => releaseNotes.test(title));
}

const silent: ReadonlySet<string | undefined> = new Set(['question', 'instruction', 'aboutArticle', 'firstPerson']);

/** The first word of a sentence that needs a date: in the present or perfect, or with no verb at all. */
function undatedWord(passage: Passage, { prose }: Sentence): NowWord | undefined {
  const words = nowWordsOf(prose);
  if (words.length === 0 || datesOf(prose).length > 0 || silent.has(claimOf(prose).exemption)) return undefined;
  const tense = tenseIn(prose);
  const isStory = tense.past && !tense.present;
  return words.find(({ kind }) => !isStory || (kind !== 'now' && kind !== 'latest' && !hasStory(passage, kind)));
}

/** Among dated sentences of a story, "recently" is recent then. */
const hasStory = ({ sentences }: Passage, kind: NowWord['kind']): boolean =>
  kind !== 'calendar' || sentences.some(({ prose }) => datesOf(prose).length > 0);

function problemOf(sentence: Sentence, { span, kind }: NowWord, words: string, fixes: NonNullable<Problem['fixes']>): Problem {
  return {
    span: shift(span, sentence.span.start),
    message: `“${words.replace(/\s+/g, ' ')}” is told from a now that the reader does not know. ${advice[kind]}`,
    data: { word: words.toLowerCase(), kind },
    fixes,
  };
}

const advice: Readonly<Record<NowWord['kind'], string>> = {
  now: 'Say as of when.',
  lately: 'Say when.',
  calendar: 'Name it.',
  soon: 'Say when it is due.',
  latest: 'Say as of when it is the latest.',
};
