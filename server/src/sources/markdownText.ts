/** Control characters are nothing to show, and a line break would end the block. */
export const oneLine = (text: string): string => text.replace(/[\s\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ');

/**
 * A text as Markdown that shows it literally: no markup, link, image, HTML, command link or mention comes alive, and no
 * line begins a block. Line breaks become spaces.
 */
export const escapeMarkdown = (text: string): string => escapeLineStart(escapeInline(text));

/** The same for text that has something before it on its line. No more is escaped than has to be: some clients show the source. */
export const escapeInline = (text: string): string => oneLine(text)
  .replace(/[\\`*_[\]<>&#|~$^!@]/g, '\\$&')
  .replace(/:(?=\/\/)/g, '\\:')
  .replace(/\b(www)\./gi, '$1\\.')
  .replace(/\b(mailto|xmpp):/gi, '$1\\:');

/** Escapes what would begin a list, a heading's underline or a rule at the start of a line. */
export const escapeLineStart = (line: string): string =>
  line.trim().replace(/^(?:[-+=]|(?<number>\d{1,9})(?=[.)]))/, (match: string, number?: string) => (number === undefined ? `\\${match}` : `${number}\\`));

/** An address as the destination of a Markdown link; undefined where it is none of the web. */
export function linkDestination(url: string): string | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  return `<${new URL(url).href.replace(/[<>\\\s]/g, encodeURIComponent)}>`;
}
