import type { Article, Prose, Section } from '../../article/model.ts';
import { keyed } from '../../text/keyed.ts';
import { memoize } from '../../text/memo.ts';
import { foreignWords, statusOf, subjectOfArticle, type ArticleSubject } from './articleSubject.ts';
import { headerFacts } from './factFigures.ts';
import { proseOf } from './headingProse.ts';
import { localFigures } from './local.ts';
import type { Figure } from './model.ts';
import { namesIn, type Name } from './names.ts';
import { nobody } from './owner.ts';
import { passageFigures, type KeyedFigures } from './passageFigures.ts';
import { tokensOf } from './reading.ts';
import { tableFigures } from './tableFigures.ts';
import { placeFigure, toldOf } from './told.ts';

/** The figures of an article, with the keys of all they were read from. */
interface ArticleFigures {
  readonly figures: readonly Figure[];
  readonly keys: readonly string[];
}

const read: (article: Article) => ArticleFigures = memoize(article => {
  const subject = subjectOfArticle(article);
  const contexts = article.sections.map(section => sectionNames(article, section, subject));
  const header = headerFigures(article, subject);
  const prose = article.passages.map(passage => passageFigures(passage, subject, contexts[passage.section] ?? []));
  const facts = article.tables.map((table, i) => tableFigures(article, i, subject, contexts[table.section] ?? []));
  const parts = [header, ...prose, ...facts].filter(({ key }) => key !== '');
  return { figures: parts.flatMap(({ figures }) => figures).sort((a, b) => a.span.start - b.span.start), keys: parts.map(({ key }) => key) };
});

/** All figures of an article in text order: prose, captions, tables of facts, and what the header tells of the subject. */
export const figuresOf = (article: Article): readonly Figure[] => read(article).figures;

/** What an article's figures and tables are read from, part by part. With the same keys they are the same but for their places. */
export const figureKeysOf = (article: Article): readonly string[] => read(article).keys;

/** The header's facts, with every word that any of its descriptions could have for a name. */
function headerFigures(article: Article, subject: ArticleSubject): KeyedFigures {
  const figures = headerFacts(article, subject, (text, span) => localFigures(text).map(local => placeFigure(toldOf(local, nobody, subject, []), { place: 'header', origin: span.start, sentence: undefined, cell: undefined })));
  const told = figures.map(({ quantity, names, nearNames, modifiers, head }) => `${quantity.span.start} ${[...names, ...nearNames, ...modifiers, head].join(' ')}`);
  return { figures, key: figures.length === 0 ? '' : [subject.id, ...article.header.fields.map(({ name, value }) => `${name}:${value}`), ...told].join('|') };
}

/** Names and numbers in a section's heading and in those above it: its figures are theirs. */
function sectionNames(article: Article, section: Section, subject: ArticleSubject): readonly string[] {
  const above = section.parents.map(i => article.sections[i]!);
  return [...above, section].flatMap(({ level, title }) => (level > 0 && title !== article.title?.text ? headingNames(title, subject) : []));
}

const headings = keyed<Prose, readonly string[]>();

function headingNames(title: string, subject: ArticleSubject): readonly string[] {
  const prose = proseOf(title);
  const names = namesOfHeading(prose);
  return headings(prose, `${subject.id}|${statusOf(names, subject)}`, () => {
    const isOthers = (word: string): boolean => subject.isProper(word) && !subject.isCommon(word) && !subject.words.has(word);
    const numbers = tokensOf(prose).filter(token => /\d/.test(token.text)).map(token => token.lower);
    return [...foreignWords(names, subject), ...names.flatMap(({ words }) => words).filter(isOthers), ...numbers.filter(word => !subject.words.has(word))];
  });
}

/** Headings capitalise any word: only what the prose uses as a name is one. */
const namesOfHeading: (prose: Prose) => readonly Name[] = memoize(prose =>
  namesIn(tokensOf(prose), prose.masked, { start: 0, end: prose.masked.length }).map(name => ({ ...name, doubtful: true })));
