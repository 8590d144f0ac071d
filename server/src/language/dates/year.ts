/** Years as numbers in a text, and what tells them from counts. */

/** A year right at a place. */
export interface YearReading {
  readonly year: number;
  readonly end: number;
}

/** "'25" is of this century, "'75" of the last: two digits are told from no clock. */
export function yearOf(digits: string): number {
  const n = Number(digits);
  return digits.length > 2 ? n : n < 50 ? 2000 + n : 1900 + n;
}

/** The year of `digits` that follows `year` in a range: "2023–24", "1998–2004". */
export function rangeEndYear(year: number, digits: string): number {
  if (digits.length > 2) return Number(digits);
  const end = Math.floor(year / 100) * 100 + Number(digits);
  return digits === '00' ? end + 100 : end;
}

/** Neither part of a longer number or name, nor an amount. */
const numberGoesOn = "(?![\\w%°×]|[.,:/]\\d|-\\d|['’](?!s\\b)\\w)";
export const fourDigits = `([12]\\d{3})${numberGoesOn}`;

/** Years are astronomical: 0 is 1 BC. */
export const beforeChristYear = (digits: string): number => 1 - Number(digits);
/** The full stop belongs to an abbreviation that is written with its others. */
export const eraPattern = '(?:B\\.C\\.(?:E\\.)?|BCE?|A\\.D\\.|AD|C\\.E\\.|CE)(?![A-Za-z])';

const behind = new RegExp(
  `(?:,\\s*|\\s+(?:of\\s+|in\\s+)?|-|/)(?:(\\d{1,4})\\s?(${eraPattern})|AD\\s(\\d{1,4})(?!\\w)|${fourDigits}|['’‘](\\d{2})(?![\\w]))`, 'iy');

/** The year that a day or month is told with: ", 2026", " 2026", " of 2026", " '26", " 44 BC". */
export function yearAfter(text: string, at: number): YearReading | undefined {
  behind.lastIndex = at;
  const match = behind.exec(text);
  if (!match) return undefined;
  const end = at + match[0].length;
  if (match[0].startsWith(',') && countsThings(text, end)) return undefined;
  const [, ofEra, eraName, annoDomini, plain, short] = match;
  if (ofEra !== undefined) return { year: /^B/i.test(eraName!) ? beforeChristYear(ofEra) : Number(ofEra), end };
  return { year: annoDomini !== undefined ? Number(annoDomini) : yearOf((plain ?? short)!), end };
}

const counted = new RegExp(
  '\\s+(?:(?:more|other|new|additional|different|active|registered|total|local|young|armed|of\\s+(?:them|the|these|those|its|their|our))\\s+)*'
  + '(?:people|persons?|men|women|children|soldiers|troops|passengers|casualties|copies|units|dollars|euros|pounds|yen|votes|employees|workers|members|students'
  + '|participants|patients|samples|subjects|respondents|specimens|examples|images|questions|species|words|tokens|parameters|GPUs|hours|minutes|seconds|days|weeks|months|years'
  + '|feet|foot|ft|miles|mi|metres|meters|m|km|kilomet(?:re|er)s|cm|mm|kg|g|mg|µg|mcg|kilograms?|tons?|tonnes|lbs?|acres|hectares|ha|square|cubic|kcal|calories'
  + '|hp|bhp|kW|MW|GW|MB|GB|TB|MHz|GHz|Hz|rpm|times|lines|pages|cases|deaths|iterations|steps|points|homes|houses|seats|stores|shares|bitcoins?|BTC|sats?)(?![A-Za-z])', 'y');

/** Whether what follows a number makes it a count: "2000 people", "1920 × 1080". */
export function countsThings(text: string, end: number): boolean {
  counted.lastIndex = end;
  if (counted.test(text)) return true;
  return /^\s*[×x]\s*\d/.test(text.slice(end, end + 8));
}

const strongBefore = /(?:^|[\s(\[—–/])(?:in|since|until|till|til|during|circa|ca?\.|year|years|before|by|prior to|(?:as )?early as|late as|as of|as at|back to|dating (?:to|from)|throughout|born|died|b\.|d\.|fl\.|est\.|established|founded|mid|AD|A\.D\.|©|spring|summer|autumn|fall|winter|January|February|March|April|May|June|July|August|September|October|November|December)\s*[,-]?\s*$/i;
const weakBefore = /(?:^|[\s(\[—–/])(?:of|from|to|through|after|and|or|around|about|for|between|the|its|their|his|her|our|a|post|pre|late|early|our|that|on|[A-Za-z]+['’]s)\s*-?\s*$/i;
const never = /(?:[$€£¥#№&@^_=+\\]|\w\.(?=$)|\b(?:page|pages|pp?\.|nos?\.|number|numbers|vol\.?|volume|chapter|section|figure|table|version|v|v\.|RFC|ISO|IEC|IEEE|room|route|highway|form|bill|line|lines|issue|issues|PR|bug|port|windows|office|area|model|series|type|class|unit|flight|asteroid|channel|BIP|BOLT|EIP|PEP|ASTM|EN|DIN|approximately|nearly|almost|roughly|exactly|some|only|over|more than|less than|fewer than|at least|at most|up to|of over|of about|top|last|next|every|each|all|another))\s*$/i;
const yearlyBehind = /^\s*(?:[)\];,]|and\b|[–—]|(?:was|were|is|saw|had|has|marked|brought|would|will|became)\b|[A-Z]|(?:census|season|election|elections|report|edition|study|survey|paper|review|film|movie|album|novel|book|song|game|interview|budget|tournament|championships?|campaign|article|blog|announcement|update|law|act|agreement|treaty|war|revolution|earthquake|hurricane|fire|flood|conference|summit|meeting|draft|estimate|data|figures|statement|memo|letter|lawsuit|ruling|decision|version|model|release|launch|deal|merger|acquisition|analysis|meta-analysis|trial|trials|poll|forecast|fiscal|calendar|financial|academic|school|World|Olympics|Games)\b)/;
const ends = /^[\s"'”’)\]*_]*(?:[.,;:!?)\]|]|$)/;

const opensSentence = /(?:^|[.!?:]\s+|["“(]\s*)(?:In|Since|By|During|Until|Before)\s+$/;
const listed = /\b[12]\d{3}\s*(?:,|;|&|,?\s+(?:and|or|to))\s*$/;
const modifies = /\b(?:the|its|their|his|her|our|a|an|[A-Za-z]+['’]s)\s+$/i;
const pluralBehind = /^\s+(?:[a-z-]+\s+)?(?!was|is|as|its|this|his|has|does|across|versus|thus|plus|us|onwards|levels|figures|prices|results|elections|standards)[a-z]{2,}s\b/;

/**
 * Whether a four-digit number from 1000 to 2199 at `[start, end)` is told as a year. "In 2019" is, "2000 people" is
 * not; without a word that leads to a year it takes what follows to be sure. Round numbers are counts more often.
 */
export function isToldAsYear(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  if (opensSentence.test(before)) return true;
  if (never.test(before) || countsThings(text, end)) return false;
  if (strongBefore.test(before)) return true;
  const year = Number(text.slice(start, start + 4));
  if (year < 1500 || year > 2100) return false;
  const after = text.slice(end, end + 24);
  if (/\(\s*$/.test(before)) return /^\s*[),;–—-]/.test(after);
  return year % 100 === 0 ? isRoundYear(year, before, after) : isPlainYear(year, before, after);
}

const isRoundYear = (year: number, before: string, after: string): boolean =>
  standsAlone(before, after) || (weakBefore.test(before) && year >= 1700 && (ends.test(after) || yearlyBehind.test(after)));

function isPlainYear(year: number, before: string, after: string): boolean {
  if (standsAlone(before, after) || listed.test(before)) return true;
  if (year < 1700) return weakBefore.test(before) && (ends.test(after) || yearlyBehind.test(after));
  if (modifies.test(before)) return /^[\s'’),.;:]/.test(after) || after === '';
  if (weakBefore.test(before)) return !pluralBehind.test(after);
  return /[,;]\s*$/.test(before) && year >= 1800 && (ends.test(after) || /^\s*and\s+[12]\d{3}\b/.test(after));
}

/** A table cell, a list item's or sentence's beginning: nothing but the year, or the year as its subject. */
const standsAlone = (before: string, after: string): boolean =>
  /(?:^|[.!?:|]\s)\s*$/.test(before) && /^\s*(?:$|[:,;–—(|-]|(?:was|is|saw|marked|brought|became|would|will)\b)/.test(after);
