import type { Passage, Prose, Sentence } from '../../article/model.ts';
import { keyed } from '../../text/keyed.ts';
import { memoize } from '../../text/memo.ts';
import { statusOf, type ArticleSubject } from './articleSubject.ts';
import { labelFacts, labelNames } from './labelLines.ts';
import { localFigures, localSubject, type LocalFigure } from './local.ts';
import type { Figure } from './model.ts';
import type { Name } from './names.ts';
import { nobody, openingLabel, ownerOf, scopeOfOpening, underLabel, type Owner } from './owner.ts';
import { numberOf } from './proseNumber.ts';
import { placeFigure, placeOf, toldOf, type Told } from './told.ts';

/** Figures with a key of everything they were read from but their place in the text: the same key, the same figures. */
export interface KeyedFigures {
  readonly key: string;
  readonly figures: readonly Figure[];
}

const none: KeyedFigures = { key: '', figures: [] };
const kept = keyed<Passage, KeyedFigures>();

/** The figures of a passage of the body, read again only when its words, its section's names or what the article takes for a name change. */
export function passageFigures(passage: Passage, subject: ArticleSubject, context: readonly string[]): KeyedFigures {
  if (!tellsFigures(passage)) return none;
  const { kind, sentences } = passage;
  let key = `${subject.id}|${kind}|${context.join(' ')}`;
  for (const { prose } of sentences) key += `|${numberOf(prose)} ${statusOf(namesOf(prose), subject)}`;
  return kept(passage, key, () => ({ key, figures: labelFacts(passage, subject, context) ?? placed(passage, tellings(sentences[0]!.prose, key, () => tellingsOf(passage, subject, context))) }));
}

const tellsFigures = ({ role, kind, sentences }: Passage): boolean =>
  role === 'body' && (kind === 'paragraph' || kind === 'listItem' || kind === 'caption') && sentences.some(({ prose }) => localFigures(prose).length > 0);

/** Every name in a sentence that decides whose its figures are. */
const namesOf: (prose: Prose) => readonly Name[] = memoize(prose => {
  const subjects = [localSubject(prose), ...localFigures(prose).flatMap(({ clauseSubject }) => clauseSubject ?? [])];
  return [...labelNames(prose), ...subjects.flatMap(({ names }) => names), ...localFigures(prose).flatMap(({ names, nearNames }) => [...names, ...nearNames])];
});

/** What a sentence tells of a figure. */
interface Telling {
  readonly told: Told;
  /** Index of the sentence within its passage. */
  readonly sentence: number;
}

/** Kept with the first sentence's prose, which outlives the passage's place. */
const tellings = keyed<Prose, readonly Telling[]>();

/** A pronoun speaks of what the sentence before speaks of; a passage begins with the article's subject. */
function tellingsOf({ sentences }: Passage, subject: ArticleSubject, context: readonly string[]): readonly Telling[] {
  const label = sentences[0] && openingLabel(sentences[0]);
  let current = nobody;
  return sentences.flatMap(({ prose }, sentence) => {
    const local = localSubject(prose);
    if (!local.pronoun) current = ownerOf(local, subject);
    const owner = underLabel(current, label, subject);
    const scope = scopeOfOpening(local, subject);
    const scoped = scope.length === 0 ? context : [...context, ...scope];
    const ofClause = (figure: LocalFigure): Owner => (figure.clauseSubject && !figure.clauseSubject.pronoun ? underLabel(ownerOf(figure.clauseSubject, subject), label, subject) : owner);
    return localFigures(prose).map(figure => ({ sentence, told: toldOf(figure, ofClause(figure), subject, figure.quantity.span.start >= local.start ? scoped : context) }));
  });
}

function placed(passage: Passage, told: readonly Telling[]): readonly Figure[] {
  const place = placeOf(passage);
  const at = (sentence: Sentence) => ({ place, origin: sentence.span.start, sentence, cell: undefined });
  return told.map(telling => placeFigure(telling.told, at(passage.sentences[telling.sentence]!)));
}
