import type { CountedNoun } from './quantity.ts';

const irregular: Readonly<Record<string, string>> = {
  people: 'person', men: 'man', women: 'woman', children: 'child', feet: 'foot', teeth: 'tooth', mice: 'mouse', geese: 'goose', data: 'data', criteria: 'criterion', phenomena: 'phenomenon',
  analyses: 'analysis', crises: 'crisis', theses: 'thesis', hypotheses: 'hypothesis', bases: 'base', lives: 'life', wives: 'wife', wolves: 'wolf', leaves: 'leaf', halves: 'half', shelves: 'shelf', knives: 'knife',
  species: 'species', series: 'series', aircraft: 'aircraft', spacecraft: 'spacecraft', fish: 'fish', sheep: 'sheep', deer: 'deer', personnel: 'personnel', staff: 'staff', police: 'police', cattle: 'cattle', movies: 'movie', genera: 'genus', fungi: 'fungus', nuclei: 'nucleus', alumni: 'alumnus', matrices: 'matrix', indices: 'index', vertices: 'vertex', media: 'medium',
  cookies: 'cookie', ties: 'tie', pies: 'pie', zombies: 'zombie', calories: 'calorie', selfies: 'selfie', goalies: 'goalie', axes: 'axis', buses: 'bus', viruses: 'virus', statuses: 'status', campuses: 'campus', bonuses: 'bonus', gases: 'gas', lenses: 'lens', policemen: 'policeman', servicemen: 'serviceman', houses: 'house', horses: 'horse', causes: 'cause', cases: 'case', nurses: 'nurse', courses: 'course', purchases: 'purchase', releases: 'release', databases: 'database', phases: 'phase', licenses: 'license', exercises: 'exercise', responses: 'response', increases: 'increase', decreases: 'decrease', enterprises: 'enterprise', warehouses: 'warehouse', diseases: 'disease', senses: 'sense', expenses: 'expense', verses: 'verse', franchises: 'franchise', caches: 'cache',
};
/** End in s without being plurals. */
const singularS = /(?:ss|us|is|ics|less|ness|ous|ways)$/;

/** The singular of a lower-case English noun; what is no plural comes back unchanged. */
export function singular(word: string): string {
  const known = irregular[word];
  if (known !== undefined) return known;
  if (!word.endsWith('s') || word.length < 3 || singularS.test(word)) return word.endsWith('men') && word.length > 4 ? `${word.slice(0, -3)}man` : word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:sses|shes|ches|xes|zzes)$/.test(word)) return word.slice(0, -2);
  return /(?:oes)$/.test(word) && word.length > 5 ? word.slice(0, -2) : word.slice(0, -1);
}

/** Whether a lower-case word is a plural noun by its form. */
export const isPlural = (word: string): boolean => Object.hasOwn(irregular, word) || (word.endsWith('s') && word.length > 3 && !singularS.test(word));

/** Words that end a noun phrase: they are no part of a name of what is counted. */
const stops = new Set((
  'a an the this that these those some any each every all both no of in on at by for from to with without within into onto over under between among across through during before after since until till as than per via about against along around behind below beneath beside beyond despite ' +
  'down except inside like near off out outside past toward towards up upon and or but nor so yet if when while where which who whom whose what why how because although though unless whereas whether it its he she they them his her their our your my we you i me us him ' +
  'is are was were be been being am has have had having do does did will would can could shall should may might must not also only just still already even ever never then there here now today however therefore thus more most less least much many few further away ago old ' +
  'respectively annually yearly daily monthly weekly overall total-only alone apart together each combined long tall high wide deep thick compared followed including excluding plus minus versus vs later earlier when once twice too very such'
).split(' '));

const participles = /(?:ed|ing)$/;
const wordBehind = /[\s\u00a0]{1,3}([A-Za-z][A-Za-z'’]*(?:-[A-Za-z]+)*)/y;
const hyphenBehind = /-([A-Za-z]+)((?:-[A-Za-z]+)*)/y;
const ofBehind = /[\s\u00a0]{1,3}of[\s\u00a0]{1,3}(?:(?:the|all|its|their|his|her|our|these|those|this|that|which|whom|a|an)[\s\u00a0]{1,3})?(?:(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve)[\s\u00a0])?/y;

/**
 * What a number ending at `start` counts: "16 *experts*", "288 billion *active parameters*", "two *of the five models*".
 * @param mass whether a singular will do, as behind a percentage or a scale: "95 % *accuracy*", "17B *active*"
 */
export function nounBehind(text: string, start: number, mass: boolean): CountedNoun | undefined {
  hyphenBehind.lastIndex = start;
  const hyphened = hyphenBehind.exec(text);
  if (hyphened) return { span: { start: start + 1, end: start + 1 + hyphened[1]!.length }, words: [singular(hyphened[1]!.toLowerCase())], compound: true, partOf: false };
  ofBehind.lastIndex = start;
  const partOf = ofBehind.test(text);
  const from = partOf ? ofBehind.lastIndex : start;
  const words = wordsBehind(text, partOf ? from - 1 : from);
  const count = nounLength(words.map(word => word.word), mass || partOf);
  if (count === 0) return undefined;
  const taken = words.slice(0, count);
  const lower = taken.map(word => word.word.toLowerCase());
  return { span: { start: taken[0]!.start, end: taken.at(-1)!.end }, words: [...lower.slice(0, -1), singular(lower.at(-1)!)], compound: false, partOf };
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Up to six words that follow with nothing but spaces between, to the first that cannot be in a noun phrase. */
function wordsBehind(text: string, start: number): readonly Word[] {
  const words: Word[] = [];
  let at = start;
  while (words.length < 6) {
    wordBehind.lastIndex = at;
    const match = wordBehind.exec(text);
    const word = match?.[1]?.replace(/['’]s?$/, '');
    if (!match || !word || stops.has(word.toLowerCase())) break;
    words.push({ word, start: wordBehind.lastIndex - match[1]!.length, end: wordBehind.lastIndex - match[1]!.length + word.length });
    at = wordBehind.lastIndex;
    if (word.length !== match[1]!.length) break;
  }
  return words;
}

/**
 * How many of the words name what is counted: to the first plural, or past it where another plural follows ("sports
 * clubs"); without a plural, for a mass, the words before a participle or adverb, two at most ("95 % accuracy", "17B active").
 */
function nounLength(words: readonly string[], mass: boolean): number {
  const first = words.findIndex(word => isPlural(word.toLowerCase()));
  if (first >= 0) return first + 1 + (words[first + 1] !== undefined && isPlural(words[first + 1]!.toLowerCase()) && !isVerbLike(words[first + 1]!) ? 1 : 0);
  if (!mass) return 0;
  const stop = words.findIndex(word => participles.test(word) || word.endsWith('ly'));
  return Math.min(stop < 0 ? words.length : stop, 2);
}

/** Third-person verbs that follow a plural only by mistake of the writer; nouns in -s after a plural are rare enough to doubt. */
const isVerbLike = (word: string): boolean => /(?:izes|ises|ates|ifies|ends|ains|ows|ives)$/.test(word.toLowerCase());
