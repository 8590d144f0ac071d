import type { Numeral, Quantity } from './quantity.ts';

const joined = /^(?:\s+to\s+|\s*,\s*|,?\s+and\s+|,?\s+or\s+|\s*\/\s*)$/;

/**
 * Gives a bare number the unit, scale or noun of the one it is joined to: "from 5 to 7 million", "10 and 15 percent",
 * "12, 14 and 16 cores". A number with anything of its own keeps it.
 */
export function shareAmongNeighbours(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  const shared = [...quantities];
  for (let i = shared.length - 2; i >= 0; i--) {
    const next = shared[i + 1]!;
    const own = shared[i]!;
    if (isBare(own) && (next.unit ?? next.noun ?? next.numerals[0].writing.scale) && !next.noun?.partOf && joined.test(text.slice(own.span.end, next.span.start))) {
      shared[i] = { ...own, numerals: scaled(own, next), unit: next.unit, per: next.per, noun: next.noun };
    }
  }
  return shared;
}

const isBare = (quantity: Quantity): boolean => !quantity.unit && !quantity.noun && !quantity.per && quantity.shape === 'single' && !quantity.numerals[0].writing.scale;

function scaled(own: Quantity, next: Quantity): Quantity['numerals'] {
  const [first] = own.numerals;
  const { scale, scaleExponent } = next.numerals[0].writing;
  if (!scaleExponent || first.exponent < -3 || value(first) >= 1000) return own.numerals;
  return [{ ...first, exponent: first.exponent + scaleExponent, writing: { ...first.writing, scale: scale && '', scaleExponent: 0 } }];
}

const value = (numeral: Numeral): number => Number(numeral.digits) * 10 ** numeral.exponent;
