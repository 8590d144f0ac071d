import type { SourceRecord } from './record.ts';

const form = /^(?:see(?: also)?\s+)?(\p{Lu}[\p{L}’'-]+(?:(?:,\s*\p{Lu}[\p{L}’'-]+)*,?\s+(?:and|&)\s+\p{Lu}[\p{L}’'-]+|\s+et al\.?)?),?\s+\(?((?:1[4-9]|20)\d\d)[a-z]?\)?(?:\s*[,:]\s*(?:pp?\.\s*|ch(?:ap)?\.\s*|§\s*)?([\d–, -]+))?\.?$/iu;

/** Reads `Rao & Lee (2010), p. 5`: a note that points to a fuller entry elsewhere; undefined for any other text. */
export function readShortCitation(text: string): SourceRecord | undefined {
  const match = form.exec(text.trim());
  if (!match || !/^(?:see(?: also)?\s+)?\p{Lu}/u.test(text.trim())) return undefined;
  const authors = match[1]!.replace(/\s+et al\.?$/, '').split(/\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+/);
  const pages = match[3]?.trim();
  return { authors, published: match[2]!, ...(pages ? { pages } : {}) };
}
