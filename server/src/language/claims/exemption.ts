import type { Exemption, Trigger } from './model.ts';
import type { Token } from './tokens.ts';
import {
  ambiguousImperatives, firstPerson, imperatives, objectOpeners, secondPerson, textParts,
} from './words/voice.ts';

/** Why a sentence needs no source, where its own words tell so; the first reason that holds. */
export function readExemption(masked: string, tokens: readonly Token[], triggers: readonly Trigger[]): Exemption | undefined {
  const own = tokens.filter(token => !token.quoted);
  if (/\?["”’')\]*_\s]*$/.test(masked)) return 'question';
  if (tokens.length === 0 || isTemplate.test(masked)) return 'fragment';
  if (own.length === 0) return undefined;
  if (isInstruction(masked, own)) return 'instruction';
  if (crossReference.test(masked) || isAboutArticle(own)) return 'aboutArticle';
  if (isFirstPerson(own)) return 'firstPerson';
  if (isObvious(own)) return 'obvious';
  if (isDefinition(own, triggers)) return 'definition';
  return undefined;
}

/** A site generator's tag (`{% image "…" %}`) or TOML front matter: no prose at all. */
const isTemplate = /^\s*(?:\{[%{]|\+\+\+|:::|\{\{)/;

/** Spoken to the reader, or a command to them. */
function isInstruction(masked: string, tokens: readonly Token[]): boolean {
  if (tokens.some(token => secondPerson.has(token.lower))) return true;
  for (const at of clauseStarts(masked, tokens)) {
    const word = tokens[at]!.lower;
    const next = tokens[at + 1]?.lower ?? '';
    if (imperatives.has(word) && !/^(?:of|is|are|was|were|by)$/.test(next)) return true;
    if (ambiguousImperatives.has(word) && objectOpeners.has(next)) return true;
  }
  return false;
}

/** The first word, past openers such as "First," and past an introduction ("To add a server, run …"). */
function clauseStarts(masked: string, tokens: readonly Token[]): readonly number[] {
  const first = tokens[0]!.lower;
  const starts = [0];
  if (opener.test(first)) starts.push(1);
  if (introduction.test(first)) {
    const comma = tokens.findIndex(token => masked[token.end] === ',');
    if (comma > 0 && comma < 15) starts.push(comma + 1);
  }
  return starts.filter(at => at < tokens.length);
}

const opener = /^(?:please|then|next|first|finally|also|instead|alternatively|now|just|always|never|simply|so|and|but|or)$/;
const introduction = /^(?:for|to|if|when|in|after|once|before|on|from|with|until|while|as|where|because|since)$/;

/** A cross-reference to the article's own figure, table or section. */
const crossReference = /@(?:fig|tbl|tab|sec|eq|lst|Fig|Tbl|Sec|Eq)[-:]/;

/** "The table below …", "this section describes", "as described above", "see Figure 3". */
const isAboutArticle = (tokens: readonly Token[]): boolean =>
  tokens.some((_, at) => isOwnPart(tokens, at) || isOwnText(tokens, at) || pointsInside(tokens, at) || announcesList(tokens, at));

/** `this article`, `this week’s newsletter`, `the table below`, `Figure 3 shows`. */
function isOwnPart(tokens: readonly Token[], at: number): boolean {
  if (!textParts.has(tokens[at]!.lower)) return false;
  const before = tokens[at - 1]?.lower ?? '';
  const next = tokens[at + 1];
  const own = /['’]s$/.test(before) ? tokens[at - 2]?.lower ?? '' : before;
  if (/^(?:this|these|following|next|previous|our|present|accompanying)$/.test(own)) return at < 6;
  return (before === 'the' || before === '') && next !== undefined && (/^(?:below|above)$/.test(next.lower) || (next.numeric && at < 3));
}

/** Words for a text that may as well be somebody else's: "this study found" speaks of one that was just cited, "this study examines" of itself. */
const ownWork = /^(?:report|paper|study|review|analysis|work|research|thesis)$/;
const presenting = /^(?:examines|presents|explores|aims|focuses|synthesi[sz]es|provides|evaluates|investigates|assesses|identifies|reviews|discusses|analy[sz]es|outlines|offers|covers|describes|considers|addresses|compares|summari[sz]es|highlights|seeks|is)$/;

const isOwnText = (tokens: readonly Token[], at: number): boolean =>
  at < 5 && ownWork.test(tokens[at]!.lower) && tokens.slice(0, at).some(token => token.lower === 'this') && presenting.test(tokens[at + 1]?.lower ?? '');

const selfReference = /^(?:see|shown|summari[sz]ed|listed|described|discussed|outlined|explained|mentioned|noted|detailed|given|presented|illustrated|covered|introduced|as|seen|depicted|provided)$/;

/** `described below` points inside; `described in` only before a part of the text. */
function pointsInside(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next && tokens[at]!.lower === 'above' && tokens[at - 1]?.lower === 'the') return shownAbove.test(next.lower) || textParts.has(next.lower);
  if (!next || !selfReference.test(tokens[at]!.lower)) return false;
  if (next.lower !== 'in') return /^(?:below|above|here|earlier|later|next|previously)$/.test(next.lower);
  return tokens.slice(at + 2, at + 6).some((token, i) =>
    textParts.has(token.lower) && (token.capital || /^(?:the|this|that|next|previous|following)$/.test(tokens[at + 1 + i]!.lower)));
}

/** "Most of the above statistics", "all the above plots". */
const shownAbove = /^(?:plots|statistics|figures|data|numbers|examples|graphs|charts|tables|images|results|lists|sections|paragraphs|quotes|quotations|formulas?|equations?)$/;

const times = /^(?:day|week|month|year|morning|season|night|decade|century|spring|summer|autumn|winter|evening|afternoon)$/;

/** "The following reasons …", but not "the following year". */
const announcesList = (tokens: readonly Token[], at: number): boolean =>
  at < 4 && tokens[at]!.lower === 'following' && tokens[at - 1]?.lower === 'the' && tokens[at + 1] !== undefined && !times.test(tokens[at + 1]!.lower);

function isFirstPerson(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => {
    if (firstPerson.has(token.lower)) return token.text !== 'US' && !(token.text.length > 1 && token.text === token.text.toUpperCase());
    return token.text === 'I' && !isRomanNumeral(tokens, at);
  });
}

/** `World War I`, `Elizabeth I`, `Phase I`. */
function isRomanNumeral(tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1];
  return previous !== undefined && previous.capital && at > 1 && tokens[at - 2] !== undefined;
}

/** `X is a kind of Y`, `X refers to Y`, in the present and with nothing in it that somebody measured, said or did. */
function isDefinition(tokens: readonly Token[], triggers: readonly Trigger[]): boolean {
  if (triggers.some(trigger => !definitional.has(trigger.reason) && trigger.strength >= 0.45)) return false;
  if (tokens.some((token, at) => /^(?:this|these)$/.test(token.lower) && /^(?:includes?|involves?|comprises?)$/.test(tokens[at + 1]?.lower ?? ''))) return true;
  const verb = tokens.findIndex(token => /^(?:is|are|refers?|means?|denotes?)$/.test(token.lower));
  if (verb < 1 || verb > 10) return false;
  const next = tokens[verb + 1]?.lower ?? '';
  if (/^(?:refers?|means?|denotes?)$/.test(tokens[verb]!.lower)) return true;
  return /^(?:a|an|one|any|the|called|defined|known|termed|when|where)$/.test(next);
}

const definitional: ReadonlySet<string> = new Set(['science', 'comparison', 'cause']);

/** The calendar and the clock: `a week has seven days`. */
function isObvious(tokens: readonly Token[]): boolean {
  const units = tokens.filter(token => calendar.test(token.lower)).length;
  return units >= 2 && tokens.length <= 10 && tokens.some(token => /^(?:has|have|is|are|contains?|equals?)$/.test(token.lower));
}

const calendar = /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|millennium)$/;
