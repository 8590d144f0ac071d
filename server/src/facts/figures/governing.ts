import type { Quantity } from '../../language/quantity/quantity.ts';
import { endOfPrevious } from './phrase.ts';
import { pauses, tokenFrom, type Reading, type Scope } from './reading.ts';
import { verbLemma } from './verbs.ts';
import { neutralModifiers } from './words.ts';

/** The lemma of the verb that governs a figure: the nearest before it, but behind the last "and"; else the participle behind it. */
export const governingLemma = (reading: Reading, quantity: Quantity, scope: Scope): string | undefined =>
  verbBefore(reading, quantity, scope, true) ?? verbBehind(reading, quantity) ?? verbBefore(reading, quantity, scope, false);

function verbBefore(reading: Reading, quantity: Quantity, scope: Scope, near: boolean): string | undefined {
  const { tokens } = reading;
  const from = Math.max(scope.part.start, endOfPrevious(reading, quantity));
  for (let i = tokenFrom(tokens, quantity.span.start) - 1; i >= 0 && tokens[i]!.start >= from; i--) {
    const { lower } = tokens[i]!;
    if (near && /^(?:and|but|while)$/.test(lower)) return undefined;
    const lemma = verbLemma(lower);
    if (lemma !== undefined && !neutralModifiers.has(lower)) return lemma;
  }
  return undefined;
}

/** "14 people were *killed*", "3,450 houses *destroyed*". */
function verbBehind({ masked, tokens }: Reading, { noun, unit }: Quantity): string | undefined {
  if (!noun || unit) return undefined;
  let at = tokenFrom(tokens, noun.span.end);
  while (/^(?:were|was|are|is|have|had|has|been|being|who|that|which|would|will|be|also|reportedly)$/.test(tokens[at]?.lower ?? '')) at++;
  const token = tokens[at];
  return token && !pauses(masked, noun.span.end, token.start) ? verbLemma(token.lower) : undefined;
}
