import type { SourceRecord } from './record.ts';

const name = "\\p{Lu}[\\p{L}’'.-]*(?: \\p{Lu}[\\p{L}’'.&-]*){0,4}";
const surname = "\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]*)?";
const form = new RegExp(`^(?:[Ss]ee(?: also)?\\s+)?((?:${surname}(?:,\\s*${surname})*,?\\s+(?:and|&)\\s+${surname})|${name}(?:\\s+et al\\.?)?),?\\s+\\(?((?:1[4-9]|20)\\d\\d)[a-z]?\\)?(?:\\s*[,:]\\s*(?:pp?\\.\\s*|ch(?:ap)?\\.\\s*|§\\s*)?([\\d–, -]+))?\\.?$`, 'u');

const monthName = /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Fall|Winter)$/;

/** Reads `Rao & Lee (2010), p. 5`: a note that points to a fuller entry elsewhere; undefined for any other text. */
export function readShortCitation(text: string): SourceRecord | undefined {
  const match = form.exec(text.trim());
  // `Budget 2024` and `May 2025` name no author.
  if (!match || !/,|\(|\bet al\b|\band\b|&/.test(match[0]) || monthName.test(match[1]!)) return undefined;
  const authors = match[1]!.replace(/\s+et al\.?$/, '').split(/\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+/);
  const pages = match[3]?.trim();
  return { authors, published: match[2]!, ...(pages ? { pages } : {}) };
}
