import type { Article, Passage, Prose, Section } from '../../article/model.ts';
import { keyed } from '../../text/keyed.ts';
import { memoize } from '../../text/memo.ts';
import { foreignWords, statusOf, subjectOfArticle, type ArticleSubject } from './articleSubject.ts';
import { headerFacts, subjectFacts, tableFacts } from './factFigures.ts';
import { proseOf } from './headingProse.ts';
import { labelFacts } from './labelLines.ts';
import { localFigures, localSubject, type LocalFigure } from './local.ts';
import type { Figure } from './model.ts';
import { namesIn, type Name } from './names.ts';
import { nobody, openingLabel, ownerOf, scopeOfOpening, underLabel, type Owner } from './owner.ts';
import { tokensOf } from './reading.ts';
import { shapeOf, type TableShape } from './tableShape.ts';
import { placeFigure, placeOf, toldOf } from './told.ts';

/** All figures of an article in text order: prose, captions, tables of facts, and what the header tells of the subject. */
export const figuresOf: (article: Article) => readonly Figure[] = memoize(article => {
  const subject = subjectOfArticle(article);
  const contexts = article.sections.map(section => sectionNames(article, section, subject));
  const prose = article.passages.flatMap(passage => (tellsFigures(passage) ? figuresOfPassage(passage, subject, contexts[passage.section] ?? []) : []));
  const facts = article.tables.flatMap((table, i) => {
    const shape = shapeOf(table, subject);
    const context = contexts[table.section] ?? [];
    return shape.form === 'facts' ? tableFacts(article, i, shape, subject, context) : [...subjectFacts(article, i, shape, subject, context), ...cellTexts(article, i, shape, subject, context)];
  });
  const header = headerFacts(article, subject, (text, span) => localFigures(text).map(local => placeFigure(toldOf(local, nobody, subject, []), { place: 'header', origin: span.start, sentence: undefined, cell: undefined })));
  return [...header, ...prose, ...facts].sort((a, b) => a.span.start - b.span.start);
});

const tellsFigures = ({ role, kind, sentences }: Passage): boolean =>
  role === 'body' && (kind === 'paragraph' || kind === 'listItem' || kind === 'caption') && sentences.some(({ prose }) => localFigures(prose).length > 0);

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

/** Figures in a grid's cells of words: "MoE (288B active, 16 experts)" in the row of the model that has them. */
function cellTexts(article: Article, index: number, shape: TableShape, subject: ArticleSubject, context: readonly string[]): readonly Figure[] {
  return article.tables[index]!.rows.flatMap((row, r) => {
    const label = shape.rows[r];
    return label ? row.flatMap((cell, column) => {
      if (column === shape.labelColumn || !isText(cell.prose)) return [];
      const names = [...context, ...label.plainWords.filter(word => !subject.words.has(word))];
      return localFigures(cell.prose).map(local => placeFigure(toldOf(local, nobody, subject, names), { place: 'cell', origin: cell.span.start, sentence: undefined, cell: { table: index, row: r, column } }));
    }) : [];
  });
}

const isText: (prose: Prose) => boolean = memoize(({ masked }) => /\p{L}{3}/u.test(masked) && /\d/.test(masked));

/** A pronoun speaks of what the sentence before speaks of; a passage begins with the article's subject. */
function figuresOfPassage(passage: Passage, subject: ArticleSubject, context: readonly string[]): readonly Figure[] {
  const facts = labelFacts(passage, subject, context);
  if (facts) return facts;
  const label = openingLabel(passage);
  let current = nobody;
  return passage.sentences.flatMap(sentence => {
    const local = localSubject(sentence.prose);
    if (!local.pronoun) current = ownerOf(local, subject);
    const figures = localFigures(sentence.prose);
    if (figures.length === 0) return [];
    const owner = underLabel(current, label, subject);
    const scope = scopeOfOpening(local, subject);
    const scoped = scope.length === 0 ? context : [...context, ...scope];
    const placing = { place: placeOf(passage), origin: sentence.span.start, sentence, cell: undefined };
    const ofClause = (figure: LocalFigure): Owner => (figure.clauseSubject && !figure.clauseSubject.pronoun ? underLabel(ownerOf(figure.clauseSubject, subject), label, subject) : owner);
    return figures.map(figure => placeFigure(toldOf(figure, ofClause(figure), subject, figure.quantity.span.start >= local.start ? scoped : context), placing));
  });
}
