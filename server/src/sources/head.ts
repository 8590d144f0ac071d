import { datePattern } from './dateWords.ts';
import { taken, tidy } from './draft.ts';
import { areSurnames, isOrganisation, isProperName, leadingNames, plainNames } from './names.ts';

/** What stands before an entry's title. */
export interface Head {
  readonly authors: readonly string[] | undefined;
  /** A date as written, `n.d.` left out. */
  readonly published: string | undefined;
  /** An organisation that stands where authors do, outside the form that makes it one for certain. */
  readonly organisation: string | undefined;
  /** Where the title may begin. */
  readonly end: number;
}

const bracketedDate = new RegExp(`^\\s*[.,]?\\s*[([]\\s*(?:(${datePattern})[a-z]?(?:\\s*[/–-]\\s*${datePattern})?|n\\.?\\s?d\\.?|no date|in press|forthcoming|to appear)\\s*[)\\]]\\s*[.,:]*\\s*`, 'i');
const bareYear = new RegExp(`^\\s*[.,]?\\s*((?:1[5-9]|20)\\d\\d)[a-z]?\\s*[.,:]\\s+(?=\\S)`);
const organisationDate = new RegExp(`^(?![“"'‘*])([^\\0\\uFFFC“”"]{2,140}?)\\s*[.,]?\\s*\\((?:(${datePattern})[a-z]?|n\\.?\\s?d\\.?)\\)\\s*[.,:]*\\s*`, 'i');

/** `IBM. 2022a. Title`. */
const organisationYear = /^(?![“"'‘*])([^\0\uFFFC“”".]{2,60})\.\s+((?:1[5-9]|20)\d\d)[a-z]?\.\s+(?=\S)/;

const surnamesIn = (names: string): readonly string[] => names.split(/\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+/);

/** Reads names and date at the beginning of an entry, in the forms of the common styles; undefined where there are none. */
export function readHead(text: string): Head | undefined {
  const names = leadingNames(text);
  if (names) {
    const behind = text.slice(names.length);
    const date = bracketedDate.exec(behind) ?? bareYear.exec(behind);
    if (date) return { authors: names.names, published: date[1], organisation: undefined, end: names.length + date[0].length };
    const joint = /^\s*(?:[.,:]\s*|(?=[“"\0]))/.exec(behind);
    if (joint && isTrusted(names.names, behind.slice(joint[0].length))) return { authors: names.names, published: undefined, organisation: undefined, end: names.length + joint[0].length };
  }
  return datedOrganisation(text);
}

/** Names with no date behind them are taken for names only where initials, a second name or a quoted title bear them out. */
const isTrusted = (names: readonly string[], behind: string): boolean =>
  names.length > 1 && names.some(name => /\p{Lu}\.|\s\p{Lu}{1,3}$/u.test(name)) || /\p{Lu}\./u.test(names[0]!) || /^\S+\s\p{Lu}{1,2}$/u.test(names[0]!) || /^[“"]/.test(behind) || /^[^.]{3,}\.\s+\S/.test(behind) && names[0]!.includes(',');

function datedOrganisation(text: string): Head | undefined {
  const match = organisationDate.exec(text) ?? organisationYear.exec(text);
  if (!match) return undefined;
  const name = tidy(match[1]!);
  if (areSurnames(name)) return { authors: surnamesIn(name), published: match[2], organisation: undefined, end: match[0].length };
  const dotted = /^[^(]*\.\s*(?:\(|\d)/.test(match[0].slice(match[1]!.length - 1));
  if (!(isOrganisation(name) || isProperName(name, dotted ? 9 : 5))) return undefined;
  return { authors: [name], published: match[2], organisation: undefined, end: match[0].length };
}

/** Reads a short head that ends where a quoted, linked or emphasised title begins; undefined where it is prose. */
export function readShortHead(before: string): Head | undefined {
  const text = before.replaceAll(taken, ' ');
  const end = before.length;
  const nothing = { authors: undefined, published: undefined, organisation: undefined, end };
  const bare = tidy(text);
  if (bare === '' || isLabel(bare)) return nothing;
  // Words that run on into the link or emphasis are of one piece with it.
  if (!/[.,:;)\]\d–—-]\s*$/.test(text)) return undefined;
  const read = readHead(`${text}"`);
  if (read && read.end >= text.trimEnd().length) return { ...read, end };
  const date = new RegExp(`[\\s,(\\[]+(${datePattern})[a-z]?[)\\].,:\\s]*$`, 'i').exec(text);
  const name = tidy(date ? text.slice(0, date.index) : text);
  return nameBefore(name, { ...nothing, published: date?.[1] });
}

/** Who stands before a title: persons, or an organisation that may have written or published it. */
function nameBefore(name: string, head: Head): Head | undefined {
  if (areSurnames(name)) return { ...head, authors: surnamesIn(name) };
  const persons = plainNames(name);
  if (persons && persons.length >= name.length - 1 && !isOrganisation(name) && !isPublication(name)) return { ...head, authors: persons.names };
  if (/[()]/.test(name)) return undefined;
  if (isOrganisation(name) || isProperName(name.replaceAll('/', ' '), 6)) return { ...head, organisation: name };
  // The number of a standard, say: no prose, but nobody's name either.
  return name.split(/\s+/).length <= 4 && !/(?:^|\s)\p{Ll}/u.test(name) ? head : undefined;
}

const isPublication = (name: string): boolean =>
  /\b(?:News|Times|Post|Journal|Guardian|Magazine|Today|Insider|Technica|Review|Daily|Weekly|Herald|Tribune|Gazette|Press|Books|Media|Street|Online|Digital|Wiki|Blog|Wire|Beat|Chronicle|Telegraph|Independent|Observer|Forum|Report|Week|Street|Labs?|Docs|Developer|Security|Software|Health)\b/.test(name) || name === name.toUpperCase();

const isLabel = (text: string): boolean =>
  /^(?:(?:see(?: also)?|for more|read)(?: the)?|source|sources|cf|from|via|e\.g|quoted in|cited in|in|the|main article|paper|article|book|video|report|blog|docs|documentation|pdf|original|primary|[-–—*•]|\d+|[^\s:]{2,24}:)\.?:?$/i.test(text);
