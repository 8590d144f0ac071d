/** Numbers that name, date or order things and measure nothing. */

/** Nouns whose number is a name: "Chapter 4", "page 12", "version 2", "No. 5". */
const labels = new Set((
  'page pages p pp chapter chapters ch section sections sec figure figures fig figs table tables tab eq eqs equation equations appendix volume vol volumes issue no nos number numbers part parts step steps phase phases stage level levels type types ' +
  'class version versions ver v release build edition season seasons episode episodes ep series act scene verse article articles clause rule rules bill resolution amendment title room gate platform channel route highway ' +
  'interstate flight track lane line lines model mark mk unit apartment suite box zone district ward group groups team lot item items question problem theorem lemma definition example exercise note notes footnote ref reference ' +
  'id pin code codes port isbn issn doi pmid top step revision rev draft protocol generation gen form schedule grade tier category cat mission expedition apollo core cores option options round week day year age aged chapter paragraph para col column row slide plate map canto book psalm sonata symphony opus op ' +
  'quarter week under'
).split(' '));
/** Labels that are also measured or counted by what follows the number. */
const softLabels = new Set(['age', 'aged', 'under', 'top', 'core', 'cores', 'class', 'model', 'grade', 'day', 'week', 'year']);

const months = /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i;
const monthNames = 'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
const dayBefore = new RegExp(`(?:\\b(?:${monthNames})\\b\\.?|\\b(?:${monthNames})\\.? \\d{1,2}\\s?(?:[-–]|and|to|or|,)\\s?)\\s{0,2}$`);
const dayAfter = new RegExp(`^(?:\\s?[-–]\\s?\\d{1,2}|,? (?:and|to|or) \\d{1,2})?(?:\\s+of)?\\s{1,2}(?:${monthNames})\\b`);
const clock = /^(?::\d|\s?(?:[ap]\.?\s?m\b|o'clock|o’clock|GMT|UTC|hrs\b))/i;
const era = /^\s?(?:BCE?|CE|AD|B\.C\.|A\.D\.)(?![A-Za-z])/;

/** What stands around a number of digits. */
export interface Surroundings {
  readonly text: string;
  /** The number's first digit and the end of its last one. */
  readonly start: number;
  readonly end: number;
  readonly token: string;
}

/** Whether the digits are glued into a name, a date, an address or an identifier. */
export const isGlued = (place: Surroundings): boolean => isGluedBefore(place) || isGluedBehind(place) || /^0\d/.test(place.token);

function isGluedBefore({ text, start, end }: Surroundings): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  if (/[\p{L}_#№§@&°]$|\d[×x*]$|[\p{L}+]\+$|[\p{L}\d][-–−/⁄.:]$/u.test(before)) return true;
  return before.endsWith('\\') && text[end] !== '$';
}

/** Ordinals, decades, screen resolutions, street addresses, products ("7.62×25"), clock times, paths, phone numbers, coordinates. */
const gluedBehind = /^(?:[×xX*]\s?(?!10(?:\^|[⁻⁰¹²³⁴-⁹]| {5}))\d|(?:st|nd|rd|th)\b|['’]?s\b|_|:\d|[-–]\d+[-–]\d|[°º]\s?\d|°\s?[NSEW]\b|[′']\s?\d|-(?:alpha|beta|rc|dev|pre|stable|lts|final)\b|\s(?:[A-Z][a-z]+\s){1,2}(?:Street|Road|Avenue|Lane|Drive|Square|Boulevard)\b|K(?:-|\s+(?:U?HDR?|Ultra|display|video|resolution|TV|television|monitor|screen|footage|camera|streaming|content|film|restoration|remaster)))/;

function isGluedBehind({ text, end }: Surroundings): boolean {
  const behind = text.slice(end, end + 40);
  return gluedBehind.test(behind) || (/^[/⁄][\p{L}\d]/u.test(behind) && !perUnit.test(behind));
}

const perUnit = /^\/(?:day|year|yr|month|week|hour|hr|h|s|sec|kg|km|l|litre|liter|person|capita|unit|mo|GPU|token)\b/i;

/** Whether the digits are a day, a year, a time of day. */
export function isDate({ text, start, end, token }: Surroundings): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 24);
  if (clock.test(after) || era.test(after)) return true;
  if (/^\d{1,2}$/.test(token) && (dayBefore.test(before) || dayAfter.test(after))) return true;
  return /^[12]\d{3}$/.test(token) && isYear(Number(token), before, after);
}

/** Four digits from 1000 to 2199 are a year unless something is counted or measured by them. */
function isYear(value: number, before: string, after: string): boolean {
  if (value >= 2200 || measured.test(after)) return false;
  if (!counted.test(after)) return true;
  return /\b(?:in|since|by|until|till|from|during|after|before|early|mid|late|the|of|and|to|between|for|a|an|its|their|this|that|[–-])\s*$/i.test(before) || new RegExp(`(?:${monthNames})\\.?,?\\s*$`).test(before) || value >= 1800 && !/\b(?:about|around|approximately|roughly|over|than|some|nearly|almost|least|most|to|with|had|has|have|were|are|only|employs?|employed|killed|killing|houses?|contains?|includes?|of)\s*$/i.test(before);
}
const measured = /^\+?(?:[KMBT](?![A-Za-z])|\s?(?:%|°[CF]|[kcmµn]?m[²³23]?\b|k[gmW]\b|MB|GB|TB|[kMGT]?W\b|[kMG]?Hz\b|hp\b|mph\b|ft\b|lbs?\b)|[\s-](?:percent|per cent|miles?|kilomet(?:re|er)s?|met(?:re|er)s?|feet|foot|yards?|tons?|tonnes?|pounds?|kilograms?|hours?|minutes?|seconds?|days?|weeks?|months?|years?|acres?|hectares?|dollars?|euros?|times|square|cubic|megawatts?|million|billion|trillion)\b)/;
const counted = /^\+?\s+(?:(?:[a-z-]+)\s+){0,2}?[a-z]*(?:[^s\W]s|people|men|women|children)\b/;

/** The word in front of an offset, one to three spaces between; undefined where something else stands there. */
function wordInFront(text: string, offset: number): string | undefined {
  let end = offset;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  if (end === offset || offset - end > 3) return undefined;
  let start = end;
  while (start > 0 && isInWord(text.charCodeAt(start - 1))) start--;
  return start < end ? text.slice(start, end).replace(/^[^\p{L}]+/u, '') || undefined : undefined;
}

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 160 || code === 9 || code === 13;
/** Letters, apostrophes, points and hyphens. */
const isInWord = (code: number): boolean => (code > 64 && code < 91) || (code > 96 && code < 123) || code === 39 || code === 45 || code === 46 || code === 0x2019 || (code > 191 && code < 0x2000);
/** Capitalised at a sentence's start without being names. */
const openers = new Set((
  'the a an in on at by for of to with from over under about around nearly almost roughly approximately some only just these those all both its their his her our and but or as more less than at least most up between after before since until during within among across there it they we he she this that ' +
  'another other total first last next every each additional another yet still even if when while where because although out further then also here later about exactly precisely fewer another following despite is are was were has have had not no two three'
).split(' '));

/**
 * Whether a number is a part of the name in front of it: "Llama 4", "Boeing 737", "Figure 3", "page 12".
 * @param bare nothing measures or scales the number: no unit, scale letter or word, currency or noun in the plural
 * @param letter a scale letter is glued to the number, as in "Llama 3.1 405B"
 */
export function isNamed({ text, start }: Surroundings, bare: boolean, letter: boolean): boolean {
  if (letter && /(?:[A-Z][\p{L}\d.-]*|\d\.\d)[\s\u00a0]\d[\d.]*[\s\u00a0]$/u.test(text.slice(Math.max(0, start - 30), start))) return true;
  const written = wordInFront(text, start);
  if (written === undefined) return false;
  const word = written.replace(/\.$/, '').toLowerCase();
  if (labels.has(word)) return bare || !softLabels.has(word);
  if (!/^\p{Lu}/u.test(written) || /['’]s?$/.test(written) || openers.has(word) || months.test(word)) return false;
  return bare || letter;
}

/** Marks that number a list, a heading or a point in the text: "1. ", "(2) ", "3) ", "3.2 Results". */
export function isMarker({ text, start, end, token }: Surroundings): boolean {
  const atStart = !/\S/.test(text.slice(0, start).replace(/[([]\s*$/, ''));
  if (atStart && (/^[.)]\s/.test(text.slice(end, end + 2)) || (/^\d+\.\d+$/.test(token) && /^\s+[A-Z][a-z]/.test(text.slice(end, end + 4))))) return true;
  if (text[end] !== ')' || token.length > 2) return false;
  return text[start - 1] === '(' ? token.length === 1 : text.lastIndexOf('(', start) <= text.lastIndexOf(')', start - 1);
}
