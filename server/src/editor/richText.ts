import { escapeInline, escapeLineStart, linkDestination, oneLine } from '../sources/markdownText.ts';
import type { Span } from '../text/span.ts';

/** Text whose meaning is told apart from its looks, so that nothing an article says is ever taken for markup. */
export type Inline =
  | string
  | { readonly kind: 'strong' | 'emphasis'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  /** A place in the article. */
  | { readonly kind: 'place'; readonly text: string; readonly span: Span };

export type Line = readonly Inline[];

export type RichBlock =
  | { readonly kind: 'paragraph' | 'quote'; readonly line: Line }
  | { readonly kind: 'list'; readonly lines: readonly Line[] };

export type RichText = readonly RichBlock[];

export const paragraph = (...line: Line): RichBlock => ({ kind: 'paragraph', line });
export const quote = (text: string): RichBlock => ({ kind: 'quote', line: [text] });
export const list = (lines: readonly Line[]): RichBlock => ({ kind: 'list', lines });
export const strong = (text: string): Inline => ({ kind: 'strong', text });
export const emphasis = (text: string): Inline => ({ kind: 'emphasis', text });
export const place = (text: string, span: Span): Inline => ({ kind: 'place', text, span });

/** A link where the address is one of the web, else the bare text. */
export const link = (text: string, url: string): Inline => (linkDestination(url) === undefined ? text : { kind: 'link', text, url });

/** As Markdown (CommonMark with GFM's autolinks); `addressOf` makes the link to a place, where the client can follow one. */
export function toMarkdown(text: RichText, addressOf: (span: Span) => string | undefined): string {
  const line = (inlines: Line): string => escapeLineStart(inlines.map(inline => markdownOf(inline, addressOf)).join(''));
  return text.map(block => {
    switch (block.kind) {
      case 'paragraph': return line(block.line);
      case 'quote': return `> ${line(block.line)}`;
      case 'list': return block.lines.map(item => `- ${line(item)}`).join('\n');
    }
  }).join('\n\n');
}

function markdownOf(inline: Inline, addressOf: (span: Span) => string | undefined): string {
  if (typeof inline === 'string') return escapeInline(inline);
  const words = escapeInline(inline.text).trim();
  if (words === '') return '';
  switch (inline.kind) {
    case 'strong': return `**${words}**`;
    case 'emphasis': return `*${words}*`;
    case 'link': return `[${words}](${linkDestination(inline.url)!})`;
    case 'place': {
      const address = addressOf(inline.span);
      return address === undefined ? words : `[${words}](<${address}>)`;
    }
  }
}

/** As text for clients that show no Markdown. */
export function toPlainText(text: RichText): string {
  const line = (inlines: Line): string => oneLine(inlines.map(plainOf).join(''));
  return text.map(block => {
    switch (block.kind) {
      case 'paragraph': return line(block.line);
      case 'quote': return `“${line(block.line)}”`;
      case 'list': return block.lines.map(item => `• ${line(item)}`).join('\n');
    }
  }).join('\n\n');
}

function plainOf(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  return inline.kind === 'link' && inline.url !== inline.text ? `${inline.text} (${inline.url})` : inline.text;
}

/** The text cut to about `length` characters at a word's end. */
export function shorten(text: string, length: number): string {
  const flat = oneLine(text).trim();
  if (flat.length <= length) return flat;
  const cut = flat.slice(0, length);
  const wordEnd = cut.lastIndexOf(' ');
  return `${cut.slice(0, wordEnd > length / 2 ? wordEnd : length).replace(/[\ud800-\udbff]$/, '').replace(/[\s,;:–—-]+$/, '')}…`;
}
