import type { Span } from '../text/span.ts';
import { urlEnd } from './urlEnd.ts';

/** Stands for a bare URL in `InlineText.text`, so that its dots and dashes are no punctuation of the entry. */
export const urlMark = '\uFFFC';

export interface InlineLink {
  /** Of the link's words in `InlineText.text`; of the `urlMark` for a bare URL. */
  readonly span: Span;
  readonly url: string;
  readonly bare: boolean;
}

/** An entry as a reader sees it: one line without Markdown's marks, and where they stood. */
export interface InlineText {
  readonly text: string;
  readonly links: readonly InlineLink[];
  /** Emphasised and strong words, which in a reference are its title or the work that it stands in. */
  readonly emphasis: readonly Span[];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: ' ', ndash: '–', mdash: '—', '#39': '\'' };

const pieces = new RegExp([
  '<!--[^]*?-->',
  '<(?<autolink>(?:https?|ftp):\\/\\/[^\\s<>]+)>',
  '<(?<tag>\\/?[a-zA-Z][a-zA-Z0-9]*)(?:\\s[^<>]*)?\\/?>',
  '(?<code>`+)(?<inCode>[^`]+)\\k<code>(?!`)',
  '\\\\(?<escaped>[!-\\/:-@\\[-`\\{-~])',
  '&(?<entity>#39|[a-z]{2,5});',
  '(?<image>!\\[)',
  '(?<open>\\[)',
  '(?<bare>\\b(?:https?|ftp):\\/\\/[^\\s<>]+|\\bwww\\.[a-z0-9-]+\\.[^\\s<>]+)',
  '(?<mark>\\*{1,3}|(?<![\\p{L}\\p{N}])_{1,3}|_{1,3}(?![\\p{L}\\p{N}]))',
  '(?<back>[↩↑]\\uFE0E?)',
  '(?<space>\\s+)',
].join('|'), 'giu');

interface Build {
  text: string;
  readonly links: InlineLink[];
  readonly emphasis: Span[];
  opened: number | undefined;
}

/** Reads an entry's Markdown (links, emphasis, code, HTML, escapes, bare URLs) into one plain line. */
export function inlineText(markdown: string): InlineText {
  const build: Build = { text: '', links: [], emphasis: [], opened: undefined };
  read(markdown, build);
  return { text: build.text, links: build.links, emphasis: build.emphasis };
}

function read(markdown: string, build: Build): void {
  let at = 0;
  pieces.lastIndex = 0;
  for (let match = pieces.exec(markdown); match; match = pieces.exec(markdown)) {
    build.text += markdown.slice(at, match.index);
    at = readPiece(markdown, match, build);
    pieces.lastIndex = at;
  }
  build.text += markdown.slice(at);
}

/** Adds one piece of markup; returns where the text goes on. */
function readPiece(markdown: string, match: RegExpExecArray, build: Build): number {
  const { autolink, tag, image, open, bare, mark } = match.groups!;
  const end = match.index + match[0].length;
  if (open || image) return readBracket(markdown, match.index + (image ? 1 : 0), image !== undefined, build);
  if (bare) return readBareUrl(markdown, match.index, build);
  if (autolink) addUrl(autolink, build);
  else if (tag) readTag(tag.toLowerCase(), build);
  else if (mark) build.text += readMark(mark, build, /\S/.test(markdown[end] ?? ''));
  else build.text += plainText(match, build.text);
  return end;
}

/** Opens or closes emphasis; marks that can do neither are characters. */
function readMark(mark: string, build: Build, opens: boolean): string {
  if (build.opened !== undefined && /\S$/.test(build.text)) closeEmphasis(build);
  else if (opens) build.opened = build.text.length;
  else return mark;
  return '';
}

/** What a piece that is no link and no mark reads as. */
function plainText(match: RegExpExecArray, before: string): string {
  const { inCode, escaped, entity, space } = match.groups!;
  if (space) return before.endsWith(' ') ? '' : ' ';
  return inCode ?? escaped ?? (entity === undefined ? '' : entities[entity] ?? match[0]);
}

function readTag(tag: string, build: Build): void {
  if (tag === 'i' || tag === 'em' || tag === 'cite') build.opened = build.text.length;
  else if (tag === '/i' || tag === '/em' || tag === '/cite') closeEmphasis(build);
  else if (tag === 'br') build.text += ' ';
}

function closeEmphasis(build: Build): void {
  if (build.opened !== undefined && build.opened < build.text.length) build.emphasis.push({ start: build.opened, end: build.text.length });
  build.opened = undefined;
}

function readBareUrl(markdown: string, start: number, build: Build): number {
  const end = urlEnd(markdown, start);
  addUrl(markdown.slice(start, end), build);
  return end;
}

function addUrl(url: string, build: Build): void {
  const start = build.text.length;
  build.text += urlMark;
  build.links.push({ span: { start, end: start + 1 }, url, bare: true });
}

const destination = /\(\s*(?:<([^<>\n]*)>|((?:[^\s()\\]|\\.|\([^\s()]*\))*))(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)(?:\{[^{}]*\})?/y;

/** Reads `[words](url)`, `[words][label]` or a plain bracket that opens at `start`. */
function readBracket(markdown: string, start: number, image: boolean, build: Build): number {
  const close = matchingBracket(markdown, start);
  if (close < 0) return addPlain('[', start + 1, build);
  destination.lastIndex = close + 1;
  const target = destination.exec(markdown);
  const words = markdown.slice(start + 1, close);
  if (target) {
    const end = close + 1 + target[0].length;
    if (!image) addLink(words, (target[1] ?? target[2] ?? '').replace(/\\(?=[!-/:-@[-`{-~])/g, ''), build);
    return end;
  }
  const label = /^\[[^[\]]*\]/.exec(markdown.slice(close + 1));
  if (!label) return addPlain('[', start + 1, build);
  addWords(words, build);
  return close + 1 + label[0].length;
}

function addPlain(text: string, next: number, build: Build): number {
  build.text += text;
  return next;
}

function addWords(words: string, build: Build): Span {
  const start = build.text.length;
  const inner = inlineText(words);
  build.text += inner.text;
  build.emphasis.push(...inner.emphasis.map(e => ({ start: e.start + start, end: e.end + start })));
  return { start, end: build.text.length };
}

/** A link whose words are an address (its own, mostly) is a bare URL to the reader of a reference. */
function addLink(words: string, url: string, build: Build): void {
  if (/^\s*(?:(?:https?|ftp):\/\/|www\.|doi\.org\/)\S*\s*$/i.test(words) || /^[\w.-]+\.[a-z]{2,}(?:\/\S*)?$/i.test(words) && url.includes(words.split('/')[0]!)) {
    addUrl(url, build);
    return;
  }
  const span = addWords(words, build);
  if (url !== '' && !url.startsWith('#')) build.links.push({ span, url, bare: false });
}

function matchingBracket(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    const c = text[i];
    if (c === '\\') i++;
    else if (c === '[') depth++;
    else if (c === ']' && --depth === 0) return i;
  }
  return -1;
}
