import type { Prose } from '../../article/model.ts';
import { accountedNumbers } from './numbers.ts';
import { unaccounted } from './accounted.ts';
import { clausesOf } from './clauses.ts';
import { refutedComparison, type Refuted } from './comparative.ts';
import { wordsOfProse } from './keys.ts';
import { mentionsIn } from './link.ts';
import type { Grid, Mention } from './model.ts';
import { operationsIn, type Operation } from './operations.ts';
import { quantitiesOf, spanOfMention, type ClauseReading } from './reading.ts';
import { cover, type Span } from '../../text/span.ts';
import { refutedSuperlative } from './superlative.ts';
import { barring, denial } from './vocabulary.ts';

/** A clause that the table refutes under every fair linking of its words. */
export interface RefutedClause extends Refuted {
  readonly word: Operation;
  /** From the first to the last word that takes part; relative to the sentence. */
  readonly phrase: Span;
  readonly negated: boolean;
}

/** Why a sentence was left alone, for those who ask. */
export type Trace = (why: string) => void;

/** The first clause of a sentence that a table refutes. */
export function refutedClause(prose: Prose, grid: Grid, trace: Trace = () => undefined): RefutedClause | undefined {
  const { masked } = prose;
  const words = wordsOfProse(prose);
  const linked = mentionsIn(words, grid);
  if (linked.length === 0) return undefined;
  const unlinked = linked.reduce((text, [mention]) => blanked(text, spanOfMention(words, mention!)), masked.toLowerCase());
  for (const clause of clausesOf(masked).flatMap(part => parted(masked, part))) {
    const operations = operationsIn(masked, clause.start, clause.end);
    const [operation] = operations;
    if (!operation) continue;
    if (operations.length !== 1) { trace(`${operations.length} comparisons: ${operations.map(({ word }) => word).join(', ')}`); continue; }
    const barred = barring.exec(unlinked.slice(clause.start, clause.end));
    if (barred) { trace(`barred by "${barred[0]}"`); continue; }
    const readings = choices(linked).map((all): ClauseReading => {
      const mentions = all.filter(({ from, axis, lines }) => words[from]!.start >= clause.start && words[from]!.start < clause.end && (axis === 'row' || lines.some(line => grid.figureColumns.includes(line))));
      const isNamed = (start: number, end: number): boolean => all.some(({ from, to }) => words[from]!.start < end && start < words[to - 1]!.end);
      const quantities = quantitiesOf(prose).filter(({ span }) => span.start >= clause.start && span.end <= clause.end && !isNamed(span.start, span.end));
      return { grid, masked, words, clause, operation, mentions, allMentions: all, quantities, negated: denial.test(masked.slice(clause.start, operation.start).toLowerCase()) };
    });
    const refuted = readings.map(reading => refutedReading(reading, operation, trace));
    const [first] = refuted;
    if (first && refuted.every(Boolean)) return { ...first, word: operation, phrase: phraseOf(readings[0]!), negated: readings[0]!.negated };
  }
  return undefined;
}

const phraseOf = ({ mentions, words, operation: { start, end } }: ClauseReading): Span => mentions.map(mention => spanOfMention(words, mention)).reduce(cover, { start, end });

const blanked = (text: string, { start, end }: Span): string => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);

/** A clause with several comparisons, cut at the comma or conjunction between them. */
function parted(masked: string, clause: Span): readonly Span[] {
  const operations = operationsIn(masked, clause.start, clause.end);
  const cuts = operations.slice(1).flatMap((operation, i) => {
    const from = operations[i]!.end;
    const between = [...masked.slice(from, operation.start).matchAll(/,?\s+(?:and|but|as|with)\s+|,\s+/g)].map(match => from + match.index);
    return between.slice(0, 1);
  });
  return [clause.start, ...cuts].map((start, i) => ({ start, end: cuts[i] ?? clause.end }));
}

/** A name that several rows have in full, or that only a remark elsewhere in the row has: what holds of it is not one row's. */
const isRepeated = ({ axis, whole, lines, column }: Mention): boolean => axis === 'row' && ((whole && lines.length > 1) || (!whole && column > 2));

/** A column of words may be what is compared, unless its heading only introduces a name: "Lake Hulden". */
const isWordyMeasure = ({ grid, allMentions }: ClauseReading, { axis, lines, to }: Mention): boolean =>
  axis === 'column' && !lines.some(line => grid.figureColumns.includes(line)) && !allMentions.some(({ axis: other, from }) => other === 'row' && from === to);

function refutedReading(reading: ClauseReading, operation: Operation, trace: Trace): Refuted | undefined {
  if (reading.mentions.some(isRepeated)) { trace('a name of several rows'); return undefined; }
  if (reading.allMentions.some(mention => isWordyMeasure(reading, mention))) { trace('a column without figures'); return undefined; }
  const open = unaccounted(reading);
  if (open.length > 0) { trace(`open: ${open.map(({ text }) => text).join(' ')}`); return undefined; }
  const refuted = operation.form === 'superlative' ? refutedSuperlative(reading) : refutedComparison(reading);
  if (!refuted) { trace(`not refuted (${operation.word}; ${reading.mentions.map(({ axis, lines, from, to }) => `${reading.words.slice(from, to).map(({ text }) => text).join(' ')}=${axis}${lines.join(',')}`).join(' ')})`); return undefined; }
  if (!accountedNumbers(reading, refuted)) { trace('open numbers'); return undefined; }
  return refuted;
}

/** Every way to choose one meaning for each mention; none where there are too many to tell. */
function choices(linked: readonly (readonly Mention[])[]): readonly (readonly Mention[])[] {
  const all = linked.reduce<readonly (readonly Mention[])[]>((chosen, meanings) => (chosen.length * meanings.length > 8 ? [] : chosen.flatMap(before => meanings.map(meaning => [...before, meaning]))), [[]]);
  return all;
}
