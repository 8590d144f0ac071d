/** Which times a text's finite verbs speak of, by English verb forms alone: no parse, so that it costs microseconds. */
export interface Tense {
  readonly past: boolean;
  /** Present and present perfect; "can" and "must" count. */
  readonly present: boolean;
  /** "Will", "is expected to", "plans to". */
  readonly future: boolean;
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const presentAuxiliaries = setOf(`is are am has have does do can cannot must isn't aren't hasn't haven't doesn't don't can't it's there's that's he's she's what's`);
const pastAuxiliaries = setOf(`was were had did wasn't weren't hadn't didn't`);
const futureAuxiliaries = setOf(`will shall won't it'll they'll we'll`);

/** State verbs that tell how things stand, by the stem that takes -s; those whose -s form is a noun as often come apart. */
const stateVerbs = `remain stand continue exist hold live operate serve own employ support offer include contain comprise consist
  represent provide need require allow make sell appear seem expect reside belong mean know say exceed boast
  produce manage maintain generate attract receive publish lack retain aim intend keep give take get become see come go compete
  supply constitute enjoy depend rely vary differ begin end open close set want follow believe think suggest
  indicate recommend consider dominate accept deliver distribute describe define depict derive`;
const nounsAsWell = setOf(`works costs reports uses lists hosts shares controls dates targets charges plans totals stays ships features ranges accounts ranks leads shows
  plays faces houses forms calls estimates counts covers spans runs sits displays demands hopes averages`);
const irregularThirds = setOf('goes does has is says becomes comprises passes reaches teaches watches publishes finishes carries studies relies varies occupies supplies applies tries flies');

const thirdPersons: ReadonlySet<string> = new Set([...setOf(stateVerbs)].map(third));
/** Base forms that a plural subject takes; those that are nouns as often are left out. */
const plainForms = setOf('remain continue exist contain comprise consist seem belong boast retain provide require allow include appear produce maintain lack depend rely vary differ operate employ sell offer serve');

function third(stem: string): string {
  if (/[^aeiou]y$/.test(stem)) return `${stem.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|o)$/.test(stem) ? `${stem}es` : `${stem}s`;
}

/** Past forms that are not participles as well. */
const strongPast = setOf(`went came became began broke chose did drew drank drove ate fell flew forgot froze gave grew hid knew rode rang rose ran saw shook sang sank spoke stole
  swam took threw wore wrote arose awoke beat bit blew forbade forgave got overtook underwent withdrew oversaw`);
/** Past forms that are participles too; past where no auxiliary goes before. */
const weakPast = setOf(`said made left lost met won held led sold told found built bought brought caught felt fought heard kept meant paid sent slept spent stood taught thought
  understood sat shot slid stuck struck swept dealt bound bent lent laid wound dug hung lit fed fled bred`);

/** Behind these a participle or an infinitive stands, no finite verb. */
const binds = setOf(`to is are was were been be being has have had not having get got gets a an the its their his her by of in for from with and or as than newly
  recently previously formerly widely currently still also never been already since until most more best so-called one two three four five six seven eight nine ten twelve many several some few all no any other these those such`);
const objects = setOf('the a an its their his her more over about around nearly that to them it him against into onto from at on');
const prepositions = setOf('in on at of to for from with by as since until under over into and or but because when where who which than so');
const subjects = setOf('it he she they we who which that i you there this company');
const notVerbs = setOf('need indeed speed feed seed breed embed hundred red bed exceed proceed succeed used unprecedented based red-based united limited supposed so-called gifted');

/** Words, numbers, and the marks that part a participle from its noun. */
const wordPattern = /[A-Za-z]+(?:['’-][A-Za-z]+)*|\d[\d.,]*|[,;:()—–]/g;
const futurePhrases = /\b(?:(?:is|are|'s|be|remains?)\s+(?:\w+ly\s+)?(?:expected|set|due|planned|scheduled|slated|projected|forecast|anticipated|likely|going|about|supposed|poised|intended)\s+(?:to|for|by|in)|(?:plans?|intends?|aims?|hopes?|expects?)\s+to)\b/i;

/** A word with the ones around it. */
interface Place {
  readonly word: string;
  readonly before: string;
  readonly next: string;
}

/** The tenses of a text; quotations should be blanked, for they speak of their own time. */
export function tenseOf(text: string): Tense {
  const words = (text.match(wordPattern) ?? []).map(word => word.replace('’', "'").toLowerCase());
  let [past, present, future] = [false, false, futurePhrases.test(text)];
  words.forEach((word, i) => {
    const place = { word, before: words[i - 1] ?? '', next: words[i + 1] ?? '' };
    if (futureAuxiliaries.has(word)) future = true;
    else if (isPast(place)) past = true;
    else if (isPresent(place)) present = true;
  });
  return { past, present, future };
}

const afterModal = setOf('to would could should might may will shall must can not did');
const joins = setOf('and also still currently');

const isPresent = (place: Place): boolean =>
  presentAuxiliaries.has(place.word) ? isFiniteAuxiliary(place) : isThirdPerson(place) || isPlainForm(place) || isBehindSubject(place);

const isFiniteAuxiliary = ({ word, before }: Place): boolean => !(word === 'have' || word === 'do') || !afterModal.has(before);

function isThirdPerson({ word, before, next }: Place): boolean {
  const bound = binds.has(before);
  if (nounsAsWell.has(word)) return subjects.has(before) || (objects.has(next) && !bound) || /^\d/.test(next);
  return (thirdPersons.has(word) || irregularThirds.has(word)) && (!bound || joins.has(before));
}

const isPlainForm = ({ word, before }: Place): boolean => plainForms.has(word) && !afterModal.has(before) && !binds.has(before) && before !== '';

/** "It powers", "which hinges". */
const isBehindSubject = ({ word, before }: Place): boolean =>
  subjects.has(before) && before !== 'this' && before !== 'we' && /[a-z]{3,}s$/.test(word) && !/(?:ss|us|is|ous)$/.test(word);

function isPast({ word, before, next }: Place): boolean {
  if (pastAuxiliaries.has(word)) return true;
  if (strongPast.has(word)) return !binds.has(before) || joins.has(before);
  return isParticiple(word) && next !== 'by' && (subjects.has(before) || (!binds.has(before) && /^[a-z]/.test(before) && takesObject(word, next)));
}

const isParticiple = (word: string): boolean => weakPast.has(word) || (word.length > 4 && word.endsWith('ed') && !notVerbs.has(word) && !word.includes('-'));

/** A participle that has an object is a verb: "the company employed 300 people". */
const takesObject = (word: string, next: string): boolean =>
  objects.has(next) || /^\d/.test(next) || (/^[a-z]/.test(next) && !prepositions.has(next) && !weakPast.has(word));
