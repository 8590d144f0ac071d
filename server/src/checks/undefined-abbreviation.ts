import type { Article, Prose, Sentence } from '../article/model.ts';
import { expansions } from '../language/abbreviations/common.ts';
import { findAbbreviations, type Abbreviation } from '../language/abbreviations/findAbbreviations.ts';
import { explanation, isSpelledOut, phraseWords } from '../language/abbreviations/spelledOut.ts';
import { insertAt, replace } from '../text/edit.ts';
import { memoize } from '../text/memo.ts';
import { shift, type Span } from '../text/span.ts';
import { defineCheck, type Fix, type Problem } from './check.ts';

const abbreviationsOf = memoize((prose: Prose) => findAbbreviations(prose.masked));

export const undefinedAbbreviation = defineCheck({
  id: 'undefined-abbreviation',
  group: 'clarity',
  summary: 'An abbreviation used in prose that the article never spells out.',
  why: `A reader who does not know an abbreviation cannot look it up without leaving the page. Each is reported once, at its first
use in prose.

It counts as spelled out where its long form stands anywhere in the article (in a heading, a table or behind it), where
brackets stand right behind it, or where “stands for” or “short for” explains it; a link on it leads to what it is. Silent in
quotations, on names in a row of names (“Samsung, TSMC and Intel”), and on abbreviations that general readers know (US, CEO, PDF,
DNA …) and on those that the option names; on parts of names (“TBD Lab”), names that are said as a word (“Lomax joined NOVAR”) and identifiers (“IEC 61508”); on words in
capitals for stress; and on the article’s own title.`,
  severity: 'hint',
  options: {
    known: { default: [], description: 'Abbreviations that this article’s readers know.' },
  },
  examples: [
    { title: 'Never spelled out', text: 'The output is measured with the «PGRE» of the plant.\n' },
    { title: 'Spelled out later', text: 'Each LLM was tested twice. A large language model needs much memory.\n' },
    {
      title: 'In a quotation, linked, or a name among names',
      text: 'She said that “the PGRE was never built”. The [ZKB](https://zkb.example.org) paid for it. Dealers such as Harbour, QXR and Tidal sold it.\n',
    },
    { title: 'Spelled out in brackets, or known', text: 'The NRO (Northern Railway Office) sent its CEO to the US.\n' },
  ],
  *run({ article, option }) {
    const known = new Set(option('known') as readonly string[]);
    const reported = new Set<string>();
    const isDefined = definitionsOf(article);
    for (const { kind, role, sentences } of article.passages) {
      if (role !== 'body' || (kind !== 'paragraph' && kind !== 'listItem')) continue;
      for (const sentence of sentences) {
        for (const found of abbreviationsOf(sentence.prose)) {
          if (known.has(found.name) || reported.has(found.name) || isDefined(found.name)) continue;
          reported.add(found.name);
          yield problem(article, sentence, found);
        }
      }
    }
  },
});

/** Tells whether the article explains an abbreviation anywhere; what one sentence says of it is kept with the sentence. */
function definitionsOf(article: Article): (name: string) => boolean {
  const prose = article.passages.flatMap(passage => passage.sentences.map(sentence => sentence.prose));
  const decided = new Map<string, boolean>();
  return name => {
    const known = decided.get(name);
    if (known !== undefined) return known;
    const pattern = explanation(name);
    const answer = isMarkedUp(article, name) || prose.some(p => explains(p, name, pattern));
    decided.set(name, answer);
    return answer;
  };
}

/** Whether it stands in a link's text: where that leads says what it is. */
const isLinked = (source: string, name: string): boolean =>
  [...source.matchAll(linkText)].some(([, text]) => text!.split(/[^\p{L}\p{N}&]+/u).some(word => word === name || word === `${name}s`));

const linkText = /\[([^\][]+)\](?:\(|\[(?!\d))/g;

const wordsOf = memoize((prose: Prose) => phraseWords(prose.masked));
const answersOf = memoize((_: Prose) => new Map<string, boolean>());

function explains(prose: Prose, name: string, pattern: RegExp): boolean {
  const answers = answersOf(prose);
  const known = answers.get(name);
  if (known !== undefined) return known;
  const answer = isSpelledOut(wordsOf(prose), name) || (prose.masked.includes(name) && (pattern.test(prose.masked) || isLinked(prose.source, name)));
  answers.set(name, answer);
  return answer;
}

/** The article's own title, or an `<abbr>` element. */
const isMarkedUp = (article: Article, name: string): boolean =>
  (article.title?.text ?? '').split(/[^\p{L}\p{N}&]+/u).includes(name) || (article.text.includes('<abbr') && article.text.includes(`>${name}</abbr>`));

function problem(article: Article, sentence: Sentence, { name, span: place }: Abbreviation): Problem {
  const span = shift(place, sentence.span.start);
  return {
    span, data: { abbreviation: name },
    message: `The article never says what ${name} stands for.`,
    fixes: () => fixes(article.text.slice(span.start, span.end), name, span),
  };
}

function fixes(written: string, name: string, span: Span): readonly Fix[] {
  const expansion = expansions[written] ?? expansions[name];
  const known: readonly Fix[] = expansion === undefined ? [] : [{
    title: `Spell out: “${expansion} (${written})”`, safe: false, edits: [replace(span, `${expansion} (${written})`)],
  }];
  return [...known, { title: `Add what ${name} stands for (to fill in)`, safe: false, edits: [insertAt(span.end, ' (what it stands for)')] }];
}
