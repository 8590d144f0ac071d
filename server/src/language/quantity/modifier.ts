import type { Modifier } from './quantity.ts';

/** A hedge in front of a number. */
export interface FoundModifier {
  readonly modifier: Modifier;
  readonly start: number;
}

const about = [
  'about', 'around', 'roughly', 'approximately', 'approx\\.?', 'circa', 'ca?\\.', 'some', 'nearly', 'almost', 'virtually', 'close(?:r)? to', 'near', 'in the (?:neighbou?rhood|region|vicinity|range) of', 'on the order of',
  'of the order of', 'an estimated', 'estimated(?: at| to be)?', 'estimated around', 'somewhere around', 'around about', 'just about', 'roughly speaking', 'an average of', 'averag(?:ed|es|ing)', 'in the order of', '[~≈∼≃]',
];
const atLeast = [
  '(?:well |slightly |just |a little |far |significantly )?(?:more|greater|larger|higher|longer|older|bigger|heavier|taller) than', '(?:well |just |slightly )?over', 'at (?:the very )?least', '(?:well |just )?above', 'exceed(?:ed|s|ing)?', 'upwards? of', 'no (?:less|fewer) than',
  'not (?:less|fewer) than', '(?:well )?in excess of', 'surpass(?:ed|es|ing)?', 'topp(?:ed|ing)', 'a minimum of', 'minimum(?: of)?', '(?:just |slightly )?(?:north of|beyond)', '[≥>⩾]=?', 'or more than', 'starting (?:at|from)', 'from as (?:low|little|few) as', 'as (?:low|little|few) as',
];
const atMost = [
  'up to', 'at (?:the very )?most', '(?:just |well )?under', '(?:just |well )?below', '(?:just |slightly |significantly |a little |far )?(?:less|fewer|smaller|lower|shorter|younger|lighter) than', '(?:no|not) (?:more|greater|larger) than', 'as (?:many|much|high|large|long|far|late) as',
  'a maximum of', 'max(?:imum|\\.)?(?: of)?', 'within', '[≤<⩽]=?', 'a (?:limit|cap|ceiling) of', 'limited to', 'capped at',
];

const compile = (phrases: readonly string[]): RegExp => new RegExp(`(?:(?<![A-Za-z-])(?:${phrases.filter(phrase => !phrase.startsWith('[')).join('|')})(?:\\s+(?:an?|the))?\\s{1,4}|(?:${phrases.filter(phrase => phrase.startsWith('[')).join('|')})\\s{0,2})$`, 'i');
const patterns: readonly (readonly [Modifier, RegExp])[] = [['atLeast', compile(atLeast)], ['atMost', compile(atMost)], ['about', compile(about)]];

/** Last words (or signs) of all hedges: most numbers have none of them in front, and need no closer look. */
const lastWords = new Set(('about around roughly approximately approx approx. circa c. ca. some nearly almost virtually to near of estimated be averaged averages averaging than over least above exceeded exceeds exceeding ' +
  'exceed surpassed surpasses surpassing surpass topped topping minimum beyond at from as most under below max maximum max. within an a the speaking').split(' '));
const lastWord = /([A-Za-z.]+)\s{1,4}$|[~≈∼≃≥>⩾≤<⩽=]\s{0,2}$/;

/** The hedge that ends right before `end` (the number's sign, currency or first digit). */
export function modifierBefore(text: string, end: number): FoundModifier | undefined {
  const from = Math.max(0, end - 36);
  const before = text.slice(from, end);
  const last = lastWord.exec(before);
  if (!last || (last[1] && !lastWords.has(last[1].toLowerCase()))) return undefined;
  for (const [modifier, pattern] of patterns) {
    const match = pattern.exec(before);
    if (match) return extend(text, { modifier, start: from + match.index });
  }
  return undefined;
}

/** "estimated at more than": a hedge in front of a bound belongs to it. */
function extend(text: string, found: FoundModifier): FoundModifier {
  const before = text.slice(Math.max(0, found.start - 24), found.start);
  const outer = /(?<![A-Za-z])(?:an? |the )?(?:estimated|approximately|roughly|about|around|perhaps|probably)\s+$/i.exec(before);
  return outer ? { modifier: found.modifier, start: found.start - (before.length - outer.index) } : found;
}

const behind: readonly (readonly [Modifier, RegExp])[] = [
  ['atLeast', /\+(?!\d|\/)|-?plus\b|(?:,?\s+(?:or (?:more|higher|greater|above|over|longer|older|better)|and (?:above|over|up)))\b/y],
  ['atMost', /,?\s+(?:or (?:less|fewer|lower|below|under|smaller|younger))\b/y],
  ['about', /\s+or so\b|-odd\b|-ish\b|\s+(?:approximately|roughly)\b(?=[.,;)]|$)/y],
];

/** "+", "or more", "-plus", "or so" behind a number. */
export function modifierBehind(text: string, start: number): { readonly modifier: Modifier; readonly end: number } | undefined {
  for (const [modifier, pattern] of behind) {
    pattern.lastIndex = start;
    if (pattern.test(text)) return { modifier, end: pattern.lastIndex };
  }
  return undefined;
}
