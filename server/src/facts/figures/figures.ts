import type { Article, Passage, Section } from '../../article/model.ts';
import { memoize } from '../../text/memo.ts';
import { shift, type Span } from '../../text/span.ts';
import { foreignWords, subjectOfArticle, type ArticleSubject } from './articleSubject.ts';
import { localReading, type LocalFigure } from './local.ts';
import type { Figure } from './model.ts';
import { proseOf } from './headingProse.ts';
import { readingOf } from './reading.ts';
import { bare, namesIn } from './names.ts';
import { singular } from '../../language/quantity/noun.ts';
import type { LocalSubject } from './subject.ts';
import { factFigures, headerFacts, tableFacts } from './factFigures.ts';
import { labelOf } from './label.ts';
import { shapeOf, type TableShape } from './tableShape.ts';
import { conceptOf, functionWords, neutralModifiers, qualifierOfWord } from './words.ts';

/** All figures of an article in text order: prose, captions, tables of facts, and what the header tells of the subject. */
export const figuresOf: (article: Article) => readonly Figure[] = memoize(article => {
  const subject = subjectOfArticle(article);
  const contexts = article.sections.map(section => headingWords(article, section, subject));
  const prose = article.passages.flatMap(passage => (isTold(passage) ? figuresOfPassage(passage, subject, contexts[passage.section] ?? []) : []));
  const facts = article.tables.flatMap((table, i) => {
    const shape = shapeOf(table, subject);
    const context = contexts[table.section] ?? [];
    return shape.form === 'facts' ? tableFacts(article, i, shape, subject, context) : cellTexts(article, i, shape, subject, context);
  });
  const header = headerFacts(article, subject, (prose, span) => localReading(prose).figures.map(figure => place(figure, { span }, 'header', nobody, subject, [])));
  return [...header, ...prose, ...facts].sort((a, b) => a.span.start - b.span.start);
});

const isTold = (passage: Passage): boolean => passage.role === 'body' && (passage.kind === 'paragraph' || passage.kind === 'listItem' || passage.kind === 'caption');

/** Names and numbers in a section's heading and in those above it: its figures are theirs. */
function headingWords(article: Article, section: Section, subject: ArticleSubject): readonly string[] {
  const titles = [...section.parents.map(i => article.sections[i]!), section].filter(s => s.level > 0 && s.title !== article.title?.text).map(s => s.title);
  return titles.flatMap(title => {
    const { tokens } = readingOf(proseOf(title));
    const names = namesIn(tokens, title, { start: 0, end: title.length });
    const numbers = tokens.filter(token => /\d/.test(token.text)).map(token => token.lower);
    return [...foreignWords(names.map(name => ({ ...name, doubtful: true })), subject), ...names.flatMap(name => name.words).filter(word => subject.proper.has(word) && !subject.common.has(word) && !subject.words.has(word)), ...numbers.filter(word => !subject.words.has(word))];
  });
}

/** Figures in a grid's cells of words: "MoE (288B active, 16 experts)" in the row of the model that has them. */
function cellTexts(article: Article, index: number, shape: TableShape, subject: ArticleSubject, context: readonly string[]): readonly Figure[] {
  return article.tables[index]!.rows.flatMap((row, r) => {
    const label = shape.rows[r];
    if (!label) return [];
    const names = label.plainWords.filter(word => !subject.words.has(word));
    return row.flatMap((cell, column) => {
      if (column === shape.labelColumn || !/\p{L}{3}/u.test(cell.text) || !/\d/.test(cell.text)) return [];
      return localReading(cell.prose).figures.map(figure => ({
        ...place(figure, cell, 'cell', nobody, subject, [...context, ...names]), sentence: undefined, cell: { table: index, row: r, column },
      }));
    });
  });
}

interface Owner {
  readonly names: readonly string[];
  readonly words: readonly string[];
}

const nobody: Owner = { names: [], words: [] };

/** A pronoun speaks of what the sentence before speaks of; a passage begins with the article's subject. */
function figuresOfPassage(passage: Passage, subject: ArticleSubject, context: readonly string[]): readonly Figure[] {
  const figures: Figure[] = [];
  const facts = labelFacts(passage, subject, context);
  if (facts) return facts;
  const label = openingLabel(passage);
  let current = nobody;
  for (const sentence of passage.sentences) {
    const local = localReading(sentence.prose);
    current = local.subject.pronoun ? current : ownerOf(local.subject, subject);
    const scope = local.subject.opening.filter(word => !isOwn(word, subject) && !neutralModifiers.has(word) && !qualifierOfWord(word));
    const owner = label ? { names: [...current.names, ...foreignWords(label.names, subject)], words: [...current.words, ...label.words.filter(word => !subject.words.has(word))] } : current;
    for (const figure of local.figures) figures.push({ ...place(figure, sentence, passage.kind === 'caption' ? 'caption' : 'prose', owner, subject, scope.length > 0 && figure.quantity.span.start >= local.subject.start ? [...context, ...scope] : context), sentence });
  }
  return figures;
}

const labelLine = /^([^\p{L}\n]*)([^:\n]{2,40}):[ \t]*(\S[^\n]{0,60})$/u;

/** "**Depth:** 11 km", alone in a passage or line upon line: facts about the article's subject. */
function labelFacts(passage: Passage, subject: ArticleSubject, context: readonly string[]): readonly Figure[] | undefined {
  const [first] = passage.sentences;
  if (!first || passage.sentences.length > 1) return undefined;
  const { masked } = first.prose;
  let at = 0;
  const figures: Figure[] = [];
  for (const line of masked.split('\n')) {
    const match = labelLine.exec(line.trimEnd());
    if (!match || !isFactLabel(match[2]!, subject) || !/^\W{0,3}\p{L}{0,8}\W{0,3}\d/u.test(match[3]!)) return undefined;
    const start = at + line.indexOf(match[3]!, match[1]!.length + match[2]!.length);
    figures.push(...factFigures(labelOf(match[2]!.trim()), { prose: { source: match[3]!, masked: match[3]! }, span: { start: first.span.start + start, end: first.span.start + start + match[3]!.length } }, { place: 'list', cell: undefined, subject, names: context }));
    at += line.length + 1;
  }
  return figures;
}

/** A label of common words names an attribute; a name, whose figure it is. */
const isFactLabel = (label: string, subject: ArticleSubject): boolean => labelOf(label.trim()).plainWords.every(word => !subject.proper.has(word) || subject.common.has(word));

/** "**Northern line**: 12 stations": what a passage opens with before a colon is what all of it is about. */
function openingLabel(passage: Passage): LocalSubject | undefined {
  const first = passage.sentences[0];
  const label = first && /^[^\p{L}\d]*([^.:;!?]{2,60}):\s/u.exec(first.prose.masked)?.[0];
  if (!label) return undefined;
  const { tokens, masked } = readingOf(first.prose);
  const inside = tokens.filter(token => token.end <= label.length);
  return { pronoun: false, opening: [], start: 0, names: namesIn(inside, masked, { start: 0, end: label.length }), words: inside.filter(token => !token.numeric && !functionWords.has(token.lower)).map(token => singular(bare(token.lower))) };
}

const isOwn = (word: string, subject: ArticleSubject): boolean => subject.words.has(word) || subject.kinds.has(word);

function ownerOf(local: LocalSubject, subject: ArticleSubject): Owner {
  const words = local.words.filter(word => !isOwn(word, subject) && !neutralModifiers.has(word));
  const named = words.filter(word => !qualifierOfWord(word));
  // "The largest has …" is of another thing than the subject, whatever its noun.
  return { names: foreignWords(local.names, subject), words: named.length > 0 || local.words.some(word => isOwn(word, subject)) ? named : words };
}

function place(local: LocalFigure, { span }: { readonly span: Span }, kind: Figure['place'], owner: Owner, subject: ArticleSubject, context: readonly string[]): Figure {
  const { quantity, attribute } = local;
  const origin = span.start;
  const own = new Set([attribute.head, ...attribute.modifiers]);
  const ownerWords = local.isSubject ? [] : owner.words;
  return {
    place: kind, span: shift(quantity.span, origin), core: shift(quantity.core, origin), quantity, origin, sentence: undefined, cell: undefined,
    head: attribute.head, modifiers: attribute.modifiers.filter(word => !subject.words.has(word)), attribute: attribute.source === 'before' || attribute.source === 'dimension' || attribute.source === 'verb' ? 'named' : 'counted', verb: attribute.verb,
    names: [...new Set([...foreignWords(local.names, subject), ...owner.names, ...context])].sort(),
    nearNames: [...new Set([...foreignWords(local.nearNames, subject), ...owner.names, ...context])].sort(),
    owner: [...new Set(ownerWords.filter(word => !own.has(conceptOf(word))))].sort(),
    times: local.times, datedElsewhere: local.datedElsewhere, qualifiers: local.qualifiers, trail: local.trail.filter(word => !subject.words.has(word) && !own.has(conceptOf(word))),
  };
}
