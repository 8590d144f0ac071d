import type { Article } from '../article/model.ts';
import { derivationsOf, type PlacedDerivation } from '../facts/derived/derivations.ts';
import type { Calculation } from '../facts/derived/model.ts';
import { shift, sliceOf } from '../text/span.ts';
import { defineCheck, type Problem } from './check.ts';
import { computedValue, shownResult } from './fixes/computedValue.ts';

export const derivedFigure = defineCheck({
  id: 'derived-figure',
  group: 'figures',
  severity: 'warning',
  summary: 'A number that does not follow from the numbers it is derived from.',
  why: `“Rose from 40 to 50 million, an increase of 20 percent”: the two figures say 25. Such numbers are worked out once and
survive every later change of what they were worked out from.

Recomputed are unit conversions in brackets, changes between two stated values (in percent, points or amounts), shares of
a stated whole and the rest that makes 100 %, multiples (“twice as much as”), sums with their parts, averages, compound
growth rates, the time between two stated dates, and ages of the person whose birth the article dates. The message shows
the calculation.

Every operand is the interval that its writing allows, and where two readings are fair (tons, inclusive days, “3 times
more”) the one that fits is taken. **Only stated operands condemn:** where it is open which numbers a figure comes from,
nothing is flagged.`,
  options: {},
  examples: [
    { title: 'A conversion', text: 'The dam is 120 metres («349 ft») high.\n', fixed: 'The dam is 120 metres (394 ft) high.\n' },
    { title: 'A percentage of change', text: 'Exports rose from $40 million in 2015 to $50 million in 2019, an increase of «20 percent».\n', fixed: 'Exports rose from $40 million in 2015 to $50 million in 2019, an increase of 25 percent.\n' },
    { title: 'A share of a stated whole', text: 'Of the 240 nests, 168 («75%») were successful.\n', fixed: 'Of the 240 nests, 168 (70%) were successful.\n' },
    { title: 'The rest', text: 'Whitefish made up 59 percent of the catch, perch 28 percent and pike the remaining «23 percent».\n' },
    { title: 'A multiple', text: 'The north pier cost $90 million, «three times» as much as the south pier with $45 million.\n' },
    { title: 'A sum', text: 'The towers took 38,000 tonnes of concrete and the viaducts 52,000 tonnes, for a total of «80,000 tonnes».\n' },
    { title: 'Elapsed time', text: 'She won her first title in 1941 and her last in 1956, «sixteen years» later.\n', fixed: 'She won her first title in 1941 and her last in 1956, fifteen years later.\n' },
    { title: 'Everything follows', text: 'The dam is 120 metres (394 ft) high. Exports rose from $40 million to $50 million, an increase of 25 percent. Of the 240 nests, 168 (70%) were successful.\n' },
    { title: 'Rounded operands', text: 'Exports rose from $2 million to $3 million, an increase of 64 percent.\n' },
  ],
  withoutFix: 'The figure is told in words that have no exact counterpart in figures.',
  run: ({ article }) => derivationsOf(article).filter(derivation => !derivation.holds).map(derivation => problem(article, derivation)),
});

function problem(article: Article, derivation: PlacedDerivation): Problem {
  const { claimed, readings, operands, sentence } = derivation;
  const origin = sentence.span.start;
  const span = shift(claimed.span, origin);
  const written = sliceOf(article.text, span).replace(/\s+/g, ' ').replace(/\\(?=\$)/g, '');
  return {
    span,
    message: `“${written}” does not follow from what the article says: ${shownCalculation(readings[0]!)}.`,
    related: [...operands.map(operand => shift(operand, origin)), ...(derivation.elsewhere ?? [])].map(operand => ({ message: 'Worked out from this', span: operand })),
    data: { rule: derivation.rule, formula: readings[0]!.formula, computed: shownResult(readings[0]!) },
    fixes: () => computedValue(article, derivation),
  };
}

const shownCalculation = (calculation: Calculation): string => `${calculation.formula} = ${shownResult(calculation)}`;
