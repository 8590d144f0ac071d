import type { Quantity } from '../../language/quantity/quantity.ts';
import { governingLemma } from './governing.ts';
import { linkedBefore, type Linked } from './linked.ts';
import { runBehind, singularWord, thingBefore } from './phrase.ts';
import { pauses, tokenFrom, type Reading, type Scope } from './reading.ts';
import { dimensionWords, governingVerb, measureNouns, neutralModifiers, phraseConcepts, qualifierOfWord, type Governing } from './words.ts';

/** What a figure measures or counts. */
export interface Attribute {
  /** The head noun's concept ("height", "expert"); empty where the words around do not name one. */
  readonly head: string;
  /** Other words of the phrase, sorted: "active", "main", and the owner in "height of the towers". */
  readonly modifiers: readonly string[];
  /** Lemma of the verb that governs the figure; empty for one that adds nothing. */
  readonly verb: string;
  /** How the sentence tells it. */
  readonly source: 'counted' | 'before' | 'dimension' | 'behind' | 'verb' | 'share' | 'none';
}

interface Found {
  /** Lower case, singular; owners ("of the towers") in front, the head last. */
  readonly words: readonly string[];
  readonly source: Attribute['source'];
}

/** The attribute of a figure from the phrases around it, surest first. */
export function attributeOf(reading: Reading, quantity: Quantity, scope: Scope): Attribute {
  const lemma = governingLemma(reading, quantity, scope);
  const governing: Governing = lemma === undefined ? { verb: '', concept: undefined } : governingVerb(lemma, quantity.unit?.dimension ?? '');
  const found = phraseFor(reading, quantity);
  if (!found || (governing.concept && people.has(found.words.at(-1)!))) return byVerb(governing, found);
  const attribute = build(found);
  const told = governing.concept === attribute.head || (lemma !== undefined && found.words.includes(lemma));
  return { ...attribute, verb: told ? '' : governing.verb };
}

/** What is told by the verb alone: "cost $5 million", "killed 14 people". */
function byVerb({ verb, concept }: Governing, found: Found | undefined): Attribute {
  const modifiers = found ? found.words.slice(0, -1) : [];
  return concept ? { head: concept, modifiers, verb: '', source: 'verb' } : { head: '', modifiers, verb, source: 'none' };
}

/** Those that "killed 14 people" and "employs 300 staff" count by what happens to them. */
const people = new Set(['person', 'other', 'man', 'individual', 'victim', 'civilian', 'staff', 'worker', 'employee', 'spectator', 'visitor', 'inhabitant', 'resident', 'student', 'pupil', 'soul']);

function phraseFor(reading: Reading, quantity: Quantity): Found | undefined {
  const share = shareOf(quantity);
  if (share) return share;
  const linked = linkedBefore(reading, quantity);
  const named: Found | undefined = linked && { words: linked.words, source: 'before' };
  if (linked && namesMore(linked, quantity)) return named;
  return counted(quantity) ?? dimension(reading, quantity) ?? named ?? behind(reading, quantity);
}

/** "a margin of 81 points", "its lead was 74 points": what the points are is told in front; "a total of 81 points" tells nothing. */
const namesMore = ({ words, loose }: Linked, { noun }: Quantity): boolean =>
  noun !== undefined && !noun.compound && !loose && words.some(word => !measureNouns.has(word) && !neutralModifiers.has(word));

function build({ words, source }: Found): Omit<Attribute, 'verb'> {
  const kept = words.filter((word, i) => !neutralModifiers.has(word) && (i === words.length - 1 || !qualifierOfWord(word)));
  const meaningful = kept.length > 1 ? kept.filter(word => !measureNouns.has(word)) : kept;
  const concepts = phraseConcepts(meaningful);
  return { head: concepts.at(-1) ?? '', modifiers: [...new Set(concepts.slice(0, -1))].sort(), source };
}

/** "35 % *of users*", "three *of the five models*": a share, told apart by what it is a share of. */
const shareOf = ({ noun }: Quantity): Found | undefined => (noun?.partOf ? { words: [...noun.words.map(singularWord), 'share'], source: 'share' } : undefined);

/** "16 *experts*", "288 billion *active parameters*". */
const counted = ({ noun, unit }: Quantity): Found | undefined => (noun && !unit ? { words: noun.words.map(singularWord), source: 'counted' } : undefined);

const dimensionNouns = /^(?:height|length|width|depth|diameter|area|size|weight|mass|elevation|altitude|thickness|radius|circumference|capacity|volume|duration)$/;

/** "324 metres *tall*", "a *mirror* 5 m *in diameter*", "812 m *above sea level*". */
function dimension(reading: Reading, quantity: Quantity): Found | undefined {
  if (!quantity.unit) return undefined;
  const { masked, tokens } = reading;
  const end = endWithBracket(reading, quantity);
  const at = tokenFrom(tokens, end);
  const next = tokens[at];
  if (!next || pauses(masked, end, next.start)) return undefined;
  if (/^above (?:mean )?sea[ -]level/i.test(masked.slice(next.start, next.start + 22))) return { words: ['elevation'], source: 'dimension' };
  const word = next.lower === 'in' ? tokens[at + 1]?.lower : next.lower;
  const names = word !== undefined && (next.lower === 'in' ? dimensionNouns.test(word) : dimensionWords.has(word));
  return names ? { words: [...thingBefore(reading, quantity), word], source: 'dimension' } : undefined;
}

/** Behind the figure and the bracket that converts it. */
function endWithBracket({ masked, quantities, conversions }: Reading, quantity: Quantity): number {
  const converted = quantities.findLast(other => conversions.get(other) === quantity);
  const close = converted ? masked.indexOf(')', converted.span.end) : -1;
  return close < 0 ? quantity.span.end : close + 1;
}

/** "a 612-metre *main span*", "a $14.5 billion *investment*", "$5 million in *funding*", "30 GB of *memory*". */
function behind(reading: Reading, quantity: Quantity): Found | undefined {
  const at = startBehind(reading, quantity);
  if (at === undefined) return undefined;
  const words = runBehind(reading, at);
  return words.length > 0 && !adverbs.has(words[0]!) ? { words, source: 'behind' } : undefined;
}

function startBehind({ masked, tokens }: Reading, { unit, noun, span }: Quantity): number | undefined {
  if (!unit && !noun?.compound) return undefined;
  const at = tokenFrom(tokens, noun?.compound ? noun.span.end : span.end);
  const next = tokens[at];
  if (!next || pauses(masked, span.end, next.start)) return undefined;
  if (noun || !/^(?:of|in)$/.test(next.lower)) return at;
  return /^(?:the|its|their|his|her|an?)$/.test(tokens[at + 1]?.lower ?? '') ? undefined : at + 1;
}

const adverbs = new Set('later ago earlier long offshore onshore inland north south east west northeast northwest southeast southwest above below away apart deep faster slower higher lower better worse cheaper annually today yesterday respectively overall instead again'.split(' '));
