import type { Article, Prose } from '../article/model.ts';
import { tenseOf, type Tense } from '../language/tense.ts';
import { memoize } from '../text/memo.ts';
import { datedStatements } from './datedStatements.ts';
import { datesIn, type PlacedDate } from './dates.ts';
import { predictionsOf } from './predictions.ts';

/** The tenses of a sentence. */
export const tenseIn: (prose: Prose) => Tense = memoize(prose => tenseOf(prose.masked));

/**
 * Dates that an article reports as past: of what happened, in a sentence told in the past or present perfect, and of
 * statuses ("as of"). Plans, guessed years, and schedules in tables are none.
 */
export const reportedDates: (article: Article) => readonly PlacedDate[] = memoize(article => {
  const statuses = new Set(datedStatements(article).map(({ date }) => date));
  return datesIn(article).filter(({ expression, passage, sentence, period, inferred }) => {
    if (!period || inferred || passage.role !== 'body' || passage.kind === 'quote') return false;
    if (statuses.has(expression)) return true;
    if (passage.kind !== 'paragraph' && passage.kind !== 'listItem') return false;
    const { past, present, future } = tenseIn(sentence.prose);
    const happened = past || (present && !future && /\b(?:has|have)\b/i.test(sentence.prose.masked));
    return happened && !/\b(?:until|till|through|from|to|by|of|than|if|unless)\s+(?:(?:the|early|late|mid)\s+)*$/i.test(sentence.prose.masked.slice(0, expression.span.start)) && !isPlanned(sentence.prose);
  });
});

const planWords = /\b(?:will|would|schedul\w+|plann?(?:ed|ing|s)?|expect\w*|due\s+(?:in|by|on|for)|slated|set\s+to|forecast\w*|project(?:ed|ions?)|deadline|target\w*|postponed|delayed|extended|upcoming|next)\b/i;

/** Where anything is planned, any date may be the plan's. */
const isPlanned = (prose: Prose): boolean => predictionsOf(prose).length > 0 || planWords.test(prose.masked);
