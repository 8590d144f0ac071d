import type { Article, Prose, Sentence } from '../article/model.ts';
import { expansions } from '../language/abbreviations/common.ts';
import { explainedBeside } from '../language/abbreviations/explained.ts';
import { findAbbreviations, type Abbreviation } from '../language/abbreviations/findAbbreviations.ts';
import { initialPairs, isSpelledOut, pairsNeededBy, phraseWords } from '../language/abbreviations/spelledOut.ts';
import { insertAt, replace } from '../text/edit.ts';
import { keyed } from '../text/keyed.ts';
import { memoize, memoizeText } from '../text/memo.ts';
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
    const found = firstUses(article).filter(({ name }) => !known.has(name));
    if (found.length === 0) return;
    const defined = definedIn(article, found.map(({ name }) => name));
    for (const use of found) if (!defined.has(use.name)) yield problem(article, use);
  },
});

interface Use extends Abbreviation {
  readonly sentence: Sentence;
}

/** Each abbreviation of the prose where it stands first. */
function firstUses(article: Article): readonly Use[] {
  const uses = new Map<string, Use>();
  for (const { kind, role, sentences } of article.passages) {
    if (role !== 'body' || (kind !== 'paragraph' && kind !== 'listItem')) continue;
    for (const sentence of sentences) {
      for (const found of abbreviationsOf(sentence.prose)) if (!uses.has(found.name)) uses.set(found.name, { ...found, sentence });
    }
  }
  return [...uses.values()];
}

/** Those of the names that the article explains anywhere. */
function definedIn(article: Article, names: readonly string[]): ReadonlySet<string> {
  const defined = new Set(names.filter(name => isMarkedUp(article, name)));
  const open = names.filter(name => !defined.has(name));
  const key = open.join(' ');
  for (const { sentences } of article.passages) {
    for (const { prose } of sentences) for (const name of explained(prose, key, () => explainedIn(prose, open))) defined.add(name);
  }
  return defined;
}

/** Kept with a sentence for as long as the article has the same abbreviations. */
const explained = keyed<Prose, readonly string[]>();

/** Those of the names that prose explains. Only a name whose initials stand in it is looked for. */
function explainedIn(prose: Prose, names: readonly string[]): readonly string[] {
  const pairs = pairsOf(prose);
  const here = explainedHere(prose);
  return names.filter(name => here.has(name) || (pairsFor(name).some(pair => pairs.includes(pair)) && spellsOut(prose)(name)));
}

/** The abbreviations that prose explains by what stands beside them, or by a link. */
const explainedHere: (prose: Prose) => ReadonlySet<string> = memoize(({ masked, source }) => new Set([...explainedBeside(masked), ...linkedWords(source)]));

/** Pairs of initials that the words of prose have. */
const pairsOf = memoize(({ masked }: Prose) => initialPairs(phraseWords(masked)));

const pairsFor = memoizeText(pairsNeededBy, 500);

/** Whether prose spells a name out, kept for each name that was asked for. */
const spellsOut = memoize(({ masked }: Prose) => memoizeText((name: string) => isSpelledOut(phraseWords(masked), name), 50));

/** The words of links' texts, without the `s` of a plural too: where a link leads says what its words are. */
const linkedWords = (source: string): readonly string[] =>
  !source.includes('](') && !source.includes('][') ? [] : [...source.matchAll(linkText)].flatMap(([, text]) => text!.split(/[^\p{L}\p{N}&]+/u)).flatMap(word => [word, word.replace(/s$/, '')]);

const linkText = /\[([^\][]+)\](?:\(|\[(?!\d))/g;

/** The article's own title, or an `<abbr>` element. */
const isMarkedUp = (article: Article, name: string): boolean =>
  (article.title?.text ?? '').split(/[^\p{L}\p{N}&]+/u).includes(name) || (article.text.includes('<abbr') && article.text.includes(`>${name}</abbr>`));

function problem(article: Article, { name, span: place, sentence }: Use): Problem {
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
