import type { Trigger } from './model.ts';
import type { Token } from './tokens.ts';
import { falseSuperlatives, ordinaryOrdinals } from './words/superlative.ts';

/** Claims to be the first, the only or the most of its kind. Award names (`Best Actor`) and quantifiers are none. */
export function readSuperlatives(tokens: readonly Token[]): Trigger[] {
  const triggers: Trigger[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.quoted || token.numeric) continue;
    const strength = superlativeStrength(tokens, at);
    if (strength === 0) continue;
    const end = tokens[at + 1] && token.lower === 'most' ? tokens[at + 1]!.end : token.end;
    triggers.push({ reason: 'superlative', strength, span: { start: token.start, end } });
  }
  return triggers;
}

function superlativeStrength(tokens: readonly Token[], at: number): number {
  const { lower, capital } = tokens[at]!;
  if (lower === 'first' || lower === 'last' || lower === 'only') return ordinalStrength(tokens, at);
  if (lower === 'most') return mostStrength(tokens, at);
  if (lower === 'best' || lower === 'worst') return bestStrength(tokens, at);
  return lower.length > 5 && lower.endsWith('est') && !falseSuperlatives.has(lower) && !falseEnding.test(lower) && !(capital && at > 0) ? estStrength(tokens, at) : 0;
}

/** Compounds of words in -est: "houseguest", "rainforest". */
const falseEnding = /(?:(?<!va)guest|forest|priest|quest)$/;

/** "Most of the", "the most recent": no rank. */
const mostStrength = (tokens: readonly Token[], at: number): number =>
  definite(tokens[at - 1]) && !ordinaryAfterMost.test(tokens[at + 1]?.lower ?? 'of') ? ofItsKind(tokens, at) : 0;

function estStrength(tokens: readonly Token[], at: number): number {
  const before = tokens[at - 1];
  if (before?.lower === 'at') return 0;
  const isRank = definite(before) || ranked.test(before?.lower ?? '') || tokens[at]!.lower.includes('-');
  return isRank ? ofItsKind(tokens, at) : 0.4;
}

const ranked = /^(?:second|third|fourth|fifth)$/;

/** `Best Actor` is an award, "the best way" a turn of phrase. */
const bestStrength = (tokens: readonly Token[], at: number): number =>
  tokens[at]!.capital || !definite(tokens[at - 1]) || ordinaryOrdinals.has(tokens[at + 1]?.lower ?? '') ? 0 : ofItsKind(tokens, at) - 0.1;

/**
 * What the extreme is asserted of decides: "is the largest", "the oldest in Europe", "the deadliest since" claim a rank;
 * "yields the largest gain" and "for the most vulnerable" only speak of one.
 */
function ofItsKind(tokens: readonly Token[], at: number): number {
  const asserted = tokens.slice(Math.max(0, at - 5), at).some(token => asserting.test(token.lower));
  const scoped = tokens.slice(at + 1, at + 9).some((token, i, rest) =>
    scope.test(token.lower) || (/^(?:in|of|among|on)$/.test(token.lower) && rest[i + 1] !== undefined && scopeNoun(rest, i + 1)));
  const defined = tokens.slice(at + 1, at + 9).some(token => /^(?:is|was|are|were|became|remains)$/.test(token.lower));
  const owned = /['’]s?$/.test(tokens[at - 1]?.lower ?? '');
  return asserted || scoped || owned || defined ? 0.65 : 0.4;
}

const asserting = /^(?:is|was|are|were|be|been|become|became|becomes|remains|remained|as|represents|has|had|have)$/;
const scope = /^(?:ever|since|worldwide|globally|nationwide|history|record|century|decade)$/;
const scopeNoun = (rest: readonly Token[], at: number): boolean =>
  rest[at]!.capital || /^(?:all|world|country|nation|city|state|region|history|industry|year|time|era|kind)$/.test(rest[at]!.lower === 'the' || rest[at]!.lower === 'its' ? rest[at + 1]?.lower ?? '' : rest[at]!.lower);

const ordinaryAfterMost = /^(?:of|part|recent|recently|likely|to|common|basic|suitable|appropriate)$/;

/** `the`, a possessive (`its`, `Norway’s`) or a demonstrative rank (`world’s second`). */
const definite = (before: Token | undefined): boolean => /^(?:the|its|their|his|her)$|['’]s?$/.test(before?.lower ?? '');

/** "the first … to", "was the first", "the only": claims; "the first half", "the only way", "at first": not. */
function ordinalStrength(tokens: readonly Token[], at: number): number {
  const { lower, capital } = tokens[at]!;
  const after = tokens[at + 1];
  if (capital || !after || !definite(tokens[at - 1]) || ordinaryOrdinals.has(after.lower)) return 0;
  if (lower === 'only') return 0.6;
  const earlier = tokens[at - 2]?.lower ?? '';
  if (/^(?:was|is|were|became|become|are|being|as)$/.test(earlier)) return lower === 'first' ? 0.7 : 0.4;
  const stop = tokens.findIndex((token, i) => i > at + 1 && /^(?:an?|is|are|was|were|has|have|had)$/.test(token.lower));
  const rest = tokens.slice(at + 1, Math.min(at + 7, stop < 0 ? Infinity : stop));
  if (rest.some(t => /^(?:to|ever|since|known|such)$/.test(t.lower))) return 0.65;
  return lower === 'first' ? 0.3 : 0.15;
}
