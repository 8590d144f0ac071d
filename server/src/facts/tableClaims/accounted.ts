import type { Span } from '../../text/span.ts';
import type { Word } from './keys.ts';
import type { ClauseReading } from './reading.ts';
import { generic, grammar, light } from './vocabulary.ts';

const reporting = /\b(?:(?:as )?(?:we|it|one|you|i) (?:can |could |also |clearly |further |again )*(?:be )?(?:see|seen|find|found|observe|observed|note|noted|notice|noticed|show|shown)(?: (?:that|from|in))?|(?:the |these |our |experimental |overall )*(?:results?|findings?|table|tables|figures?|numbers?|scores?|experiments?)(?: (?:in|from|of) (?:the )?(?:tables?|tab\.)? ?(?:\d+|[ivx]+)?)?,? (?:clearly |also |further |again )*(?:shows?|indicates?|suggests?|reveals?|confirms?|demonstrates?|lists?|illustrates?|proves?)(?: that)?|(?:in |from |see )?(?:the )?(?:above |following )?(?:table|tab\.) ?(?:\d+|[ivx]+)?|\((?:see )?(?:table|tab\.) ?\d*\)|in this (?:task|case|setting|table|experiment)|\bcontinue\b)/gi;

/** The parts of a sentence that only say where to look. */
export const reportingSpans = (masked: string): readonly Span[] => [...masked.matchAll(reporting)].map(match => ({ start: match.index, end: match.index + match[0].length }));

const others = new Set(['previous', 'existing', 'prior', 'competing', 'state', 'art', 'remaining', 'rest', 'published', 'sota']);
const isDenial = (word: string): boolean => /^(?:not|never|cannot|fails?|failed|unable|no|longer|neither|nor)$|n['’]t$/i.test(word);

/** The words of the clause that neither the table, its caption nor the comparison accounts for. */
export function unaccounted({ grid, masked, words, clause, allMentions, operation, quantities }: ClauseReading): readonly Word[] {
  const told = [...reportingSpans(masked), { start: operation.start, end: operation.end }, ...quantities.map(({ span }) => span)];
  return words.filter((word, i) => word.start >= clause.start && word.end <= clause.end
    && !isDenial(word.text) && !(others.has(word.key) && operation.form !== 'superlative')
    && !allMentions.some(({ from, to }) => from <= i && i < to)
    && !grammar.has(word.key) && !grammar.has(word.text.toLowerCase()) && !generic.has(word.key) && !light.has(word.key) && !light.has(word.text.toLowerCase())
    && !grid.around.has(word.key) && !told.some(span => span.start <= word.start && word.end <= span.end));
}
