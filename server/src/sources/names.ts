const particle = "(?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|al|el|bin|ibn|ter|ten|zu|af|[Oo]’|d’)[\\s-]+|d[’']|[’'])*";
const capital = "(?:(?:Mc|Mac|O[’']|D[’']|[Dd]e|[Vv]an)?\\p{Lu}[\\p{L}’'`.]*\\p{L})";
const surname = `(?:${particle}${capital}(?:[-–\\s](?:${particle})${capital}){0,2})`;
const initial = '\\p{Lu}\\p{Ll}?\\.';
const initials = `(?:${initial}(?:\\s*-?\\s*${initial}){0,4})`;
const given = `(?:\\p{Lu}[\\p{L}’']+|\\p{Lu}\\.?)(?:[\\s-]{1,2}(?:\\p{Lu}[\\p{L}’']+|\\p{Lu}\\.)){0,5}`;
const suffix = '(?:,?\\s+(?:Jr|Sr|II|III|IV)\\.?)?';

const apa = new RegExp(`^${surname},\\s*${initials}${suffix}(?![\\p{L}])`, 'u');
const vancouver = new RegExp(`^${particle}${capital}(?:[-–\\s](?:${particle})${capital})?\\s+\\p{Lu}{1,3}(?=$|[,.;\\s])(?!\\.\\s*\\p{Lu}\\.)`, 'u');
const ieee = new RegExp(`^${initials}\\s*${surname}${suffix}(?![\\p{L}])`, 'u');
const inverted = new RegExp(`^${surname},\\s+${given}${suffix}(?![\\p{L}])`, 'u');
const plain = new RegExp(`^\\p{Lu}[\\p{L}’'-]+(?:\\s+(?:\\p{Lu}\\.|\\p{Lu}[\\p{L}’'-]+)){0,2}\\s+${surname}${suffix}(?![\\p{L}])`, 'u');

const between = /^\s*(?:,\s*(?:&|and)\s+|,\s*|;\s*(?:&\s*|and\s+)?|\s+(?:&|and|et)\s+|\s*&\s*|\.\.\.\s*|\s*…\s*)/;
const others = /^(?:\s*[,;]?\s*(?:&\s*|and\s+)?(?:et\s+al\.?|and others|et alii|and colleagues)(?![\p{L}]))+/iu;
const role = /^\s*[,]?\s*(?:\((?:Eds?\.?|Editors?|Directors?|Trans\.?|Producers?|Host|Writer|Hrsg\.?)\)|\b(?:eds?\.|editors?|trans\.)(?=\s*(?:[,.(]|$)))/i;

export interface NameList {
  readonly names: readonly string[];
  /** Length of the text that the names, their joints and roles take. */
  readonly length: number;
}

/**
 * The personal names that a text begins with, in one of the forms of reference styles: `Last, F. M., & Last, F.` (APA),
 * `Last FM, Last F` (Vancouver), `F. M. Last` (IEEE), `Last, First, and First Last` (Chicago, MLA).
 * Undefined where it does not begin so: organisations and ordinary words are not taken.
 */
export function leadingNames(text: string): NameList | undefined {
  return listOf(text, [apa], [apa]) ?? listOf(text, [vancouver], [vancouver]) ?? listOf(text, [ieee], [ieee])
    ?? listOf(text, [inverted], [plain, inverted]);
}

/** Names in their natural order (`Jane Doe and John Roe`); only to be asked where the place promises a name. */
export function plainNames(text: string): NameList | undefined {
  return listOf(text, [plain], [plain]);
}

function listOf(text: string, first: readonly RegExp[], following: readonly RegExp[]): NameList | undefined {
  const names: string[] = [];
  let at = 0;
  for (let forms = first; ; forms = following) {
    const name = firstMatch(text.slice(at), forms);
    if (name === undefined) break;
    names.push(name.replace(/\s+/g, ' '));
    at += name.length;
    const joint = between.exec(text.slice(at));
    if (!joint || firstMatch(text.slice(at + joint[0].length), following) === undefined) break;
    at += joint[0].length;
  }
  if (names.length === 0) return undefined;
  at += others.exec(text.slice(at))?.[0].length ?? 0;
  at += role.exec(text.slice(at))?.[0].length ?? 0;
  return { names, length: at };
}

function firstMatch(text: string, forms: readonly RegExp[]): string | undefined {
  for (const form of forms) {
    const match = form.exec(text);
    if (match) return match[0];
  }
  return undefined;
}

const surnames = new RegExp(`^${surname}(?:,\\s*${surname})*,?\\s+(?:and|&)\\s+${surname}$`, 'u');

/** `Rao and Bhargava`: family names alone, as notes give them. */
export const areSurnames = (text: string): boolean => surnames.test(text) && !organisation.test(text);

const organisation = /\b(?:Organi[sz]ations?|Institut(?:e|ion)s?|Universit(?:y|ies)|Departments?|Ministry|Agency|Administration|Association|Foundation|Committee|Council|Commission|Bureau|Office|Cent(?:er|re)s?|Society|Authority|Corporation|Company|Group|Network|Union|Federation|Board|Service|Inc|Ltd|LLC|GmbH|Corp|Partners|Research|Consortium|Alliance|Parliament|Government|Bank|Museum|Library|Academy|College|Team|Project|Developers)\b/;

/** Whether a text is likely the name of an organisation: it says what kind of one it is, or is an acronym. */
export const isOrganisation = (text: string): boolean =>
  text.length <= 90 && text.split(/\s+/).length <= 12 && (organisation.test(text) || /^[A-Z][A-Z0-9&.]{1,7}$/.test(text));

const small = /^(?:of|the|and|for|in|on|at|de|la|le|du|des|der|die|das|und|y|et|&|[-–—]|von|van|to|a|an)$/i;

/** Whether every word that counts is written with a capital, as names of publishers and journals are (at most `most` words). */
export function isProperName(text: string, most = 6): boolean {
  const words = text.trim().split(/\s+/);
  if (words.length > most || /[?!:;/]/.test(text) || small.test(words.at(-1)!)) return false;
  return words.some(word => /^\p{Lu}|\.[a-z]{2,}$/u.test(word)) && words.every(word => small.test(word) || /^[("'’]?[\p{Lu}\p{N}]/u.test(word) || /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/i.test(word));
}

/** The family name of an author in any of the forms above, squashed by the caller before it is compared. */
export function familyName(author: string): string {
  const comma = author.indexOf(',');
  if (comma > 0) return author.slice(0, comma).trim();
  const words = author.trim().split(/\s+/);
  const last = words.at(-1) ?? '';
  return words.length > 1 && /^\p{Lu}{1,3}$/u.test(last) ? words.slice(0, -1).join(' ') : last;
}
