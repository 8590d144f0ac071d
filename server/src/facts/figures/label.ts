import { tokenize } from '../../language/claims/tokens.ts';
import { findDates, type Period } from '../../language/dates/index.ts';
import { singular } from '../../language/quantity/noun.ts';
import type { Unit } from '../../language/quantity/unit.ts';
import { measureIn, trailingMeasure } from './labelMeasure.ts';
import { bare } from './names.ts';
import { functionWords, measureNouns, neutralModifiers, phraseConcepts, qualifierOfWord } from './words.ts';

/** What the label of a row, a column, a header field or a list item tells of the figures under it. */
export interface Label {
  readonly text: string;
  /** Concepts of its words with a meaning, in order: the head comes last. */
  readonly words: readonly string[];
  /** The same as written: lower case, singular. */
  readonly plainWords: readonly string[];
  /** All words with a meaning, those of order and extreme included: "upper", "largest". */
  readonly allWords: readonly string[];
  /** Words in brackets that are no unit: "(to tip)". */
  readonly asides: readonly string[];
  readonly qualifiers: readonly string[];
  readonly per: string | undefined;
  readonly times: readonly Period[];
  readonly unit: Unit | undefined;
  /** Power of ten that its figures are in: 6 for "US$ million". */
  readonly scaleExponent: number;
}

const known = new Map<string, Label>();

/** Reads a label; the same text gives the same object. */
export function labelOf(text: string): Label {
  const hit = known.get(text);
  if (hit) return hit;
  if (known.size > 4000) known.clear();
  const label = readLabel(text);
  known.set(text, label);
  return label;
}

function readLabel(text: string): Label {
  const spoken = /^[a-z]+[A-Z_]\w*(?:\s*\(|$)/.test(text) ? text.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/_/g, ' ') : text.replace(/_/g, ' ');
  const brackets = [...spoken.matchAll(/[([]([^)\]]*)[)\]]/g)].map(match => match[1]!.trim());
  const main = spoken.replace(/[([][^)\]]*[)\]]?/g, ' ').replace(/,?\s*\b(?:at\s+)?(?:the\s+)?(?:year[- ]end|end\s+of\s+(?:the\s+)?year)\b/i, ' ');
  const end = trailingMeasure(main, /[a-z]_[a-zA-Z]{1,4}\d?$/.test(text));
  const measure = brackets.map(measureIn).find(found => found !== undefined) ?? end;
  const [before = '', per] = main.split(/\bper\b/i);
  const all = wordsOf(end === undefined || measure !== end ? before : before.replace(end.written, ' '));
  const words = all.length > 1 ? all.filter(word => !(word in frequencies)) : all;
  const named = words.filter(word => !qualifierOfWord(word) || words.length === 1);
  return {
    text, allWords: words, plainWords: named, words: conceptsOf(named),
    asides: brackets.filter(bracket => !measureIn(bracket) && findDates(bracket).length === 0).flatMap(wordsOf),
    qualifiers: [...new Set(words.map(qualifierOfWord).filter(q => q !== undefined))].sort(),
    per: per === undefined ? frequencies[all.find(word => word in frequencies) ?? ''] : wordsOf(per)[0],
    times: findDates(spoken).flatMap(date => date.period ?? []),
    unit: measure?.unit, scaleExponent: measure?.scaleExponent ?? 0,
  };
}

const frequencies: Readonly<Record<string, string>> = { annual: 'year', yearly: 'year', monthly: 'month', weekly: 'week', daily: 'day', hourly: 'hour' };

const wordsOf = (text: string): readonly string[] =>
  tokenize(text, []).filter(token => !functionWords.has(token.lower)).map(token => singular(bare(token.lower)));

function conceptsOf(words: readonly string[]): readonly string[] {
  const kept = words.filter(word => !neutralModifiers.has(word) && !measureNouns.has(word));
  return phraseConcepts(kept.length > 0 ? kept : words);
}
