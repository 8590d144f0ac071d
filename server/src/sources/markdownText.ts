/**
 * A text as Markdown that shows it literally: no markup, link, image, HTML, command link or mention comes alive, and no
 * line begins a block. Line breaks become spaces.
 */
export const escapeMarkdown = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+\-.!|~<>&$:@^="']/g, char => (char === '&' ? '&amp;' : char === '<' ? '&lt;' : char === '>' ? '&gt;' : `\\${char}`));

/** An address as the destination of a Markdown link; undefined where it is none of the web. */
export function linkDestination(url: string): string | undefined {
  if (!/^https?:\/\//i.test(url)) return undefined;
  return `<${url.replace(/[<>\\\s]/g, char => encodeURIComponent(char))}>`;
}
