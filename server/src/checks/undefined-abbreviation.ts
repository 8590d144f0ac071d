import type { Article, Prose, Sentence } from '../article/model.ts';
import { expansions } from '../language/abbreviations/common.ts';
import { findAbbreviations, type Abbreviation } from '../language/abbreviations/findAbbreviations.ts';
import { indexWords, isSpelledOut } from '../language/abbreviations/spelledOut.ts';
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
brackets stand right behind it, or where “stands for” or “short for” explains it. Silent on abbreviations that general readers know (US,
CEO, PDF, DNA …) and on those that the option names; on parts of names (“TBD Lab”) and identifiers (“IEC 61508”); on words in
capitals for stress; and on the article’s own title.`,
  severity: 'hint',
  options: {
    known: { default: [], description: 'Abbreviations that this article’s readers know.' },
  },
  examples: [
    { title: 'Never spelled out', text: 'The output is measured with the «PGRE» of the plant.\n' },
    { title: 'Spelled out later', text: 'Each LLM was tested twice. A large language model needs much memory.\n' },
    { title: 'Spelled out in brackets, or known', text: 'The NRO (Northern Railway Office) sent its CEO to the US.\n' },
  ],
  *run({ article, option }) {
    const known = new Set(option('known') as readonly string[]);
    const reported = new Set<string>();
    const isDefined = definitionsOf(article);
    for (const { kind, role, sentences } of article.passages) {
      if (role !== 'body' || (kind !== 'paragraph' && kind !== 'listItem' && kind !== 'quote')) continue;
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

/** Tells whether the article explains an abbreviation anywhere. */
function definitionsOf(article: Article): (name: string) => boolean {
  let index: ReturnType<typeof indexWords> | undefined;
  const decided = new Map<string, boolean>();
  const decide = (name: string): boolean => {
    index ??= indexWords(article.passages.flatMap(passage => passage.sentences.map(sentence => sentence.prose.masked)));
    return isInTitle(article, name) || isExplained(article.text, name) || isSpelledOut(index, name);
  };
  return name => {
    const known = decided.get(name) ?? decide(name);
    decided.set(name, known);
    return known;
  };
}

const isInTitle = (article: Article, name: string): boolean => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}`, 'u').test(article.title?.text ?? '');

/** `ABC (words)`, `words (ABC)`, `ABC, short for`, `ABC stands for`, `ABC: words`, `<abbr>`. */
function isExplained(text: string, name: string): boolean {
  const word = escaped(name);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${word}s?[*_"”]*(?:\\s+\\((?!\\d)[^)\\n]{3,}|[,:]?\\s+(?:stands? for|is short for|short for|is an? (?:acronym|abbreviation|initialism))|,\\s+or\\s+\\p{L})|<abbr[^>]*>${word}|[\\p{L}\\])*_\`]\\s\\([^()\\n]{0,24}(?<![\\p{L}\\p{N}])${word}s?(?![\\p{L}\\p{N}])[^()\\n]{0,16}\\)|\\*\\[${word}\\]:`, 'u');
  return pattern.test(text);
}

const escaped = (literal: string): string => literal.replace(/[\\^$.|?+()[\]{}*]/g, '\\$&');

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
