import type { Article, CitationStyle } from '../article/model.ts';
import { contains, type Span } from '../text/span.ts';

/** What is being typed at an offset, as far as it can become a citation. */
export interface CompletionContext {
  /** Styles that fit; all where nothing but the bracket is written. */
  readonly styles: readonly CitationStyle[];
  /** What a label replaces: from behind the marks already written (`[`, `[^`, `@`) to the end of the word under the cursor. */
  readonly replace: Span;
  /** Marks of the style that are written before `replace`, so that only the rest is inserted. */
  readonly written: '' | '^' | '@';
  /** Whether the label stands in a bracket, which then has to be closed. */
  readonly bracketed: boolean;
  /** Whether the bracket is closed already. */
  readonly closed: boolean;
  /** Labels that the bracket cites already. */
  readonly cited: readonly string[];
  /** `[^` at the start of a line begins an entry. */
  readonly startsEntry: boolean;
}

const keyChars = /^[\p{L}\p{N}_:.#$%&+?<>~/-]*/u;

/** The citation being typed at an offset, or undefined where none can be. */
export const completionContextAt = (article: Article, offset: number): CompletionContext | undefined =>
  (isSilent(article, offset) ? undefined : typedAt(article.text, offset));

/** What is being typed by the line alone: tells most places where nothing is to be cited without reading the article. */
export function typedAt(text: string, offset: number): CompletionContext | undefined {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  if (before.split('`').length % 2 === 0) return undefined;
  const lineEnd = text.slice(offset).search(/[\r\n]/);
  const after = text.slice(offset, lineEnd < 0 ? text.length : offset + lineEnd);
  return inBracket(before, after, offset) ?? bareKey(before, after, offset);
}

/** In code, comments and front matter nothing is cited. */
function isSilent(article: Article, offset: number): boolean {
  const at = { start: offset, end: offset };
  return article.comments.some(({ span }) => span.start < offset && offset < span.end)
    || article.passages.some(({ kind, span }) => kind === 'code' && contains(span, at))
    || article.header.spans.some(span => contains(span, at));
}

function inBracket(before: string, after: string, offset: number): CompletionContext | undefined {
  const inner = /\[([^[\]]*)$/.exec(before)?.[1];
  if (inner === undefined) return undefined;
  const lead = before.slice(0, before.length - inner.length - 1);
  // An escaped bracket, an image and a task box are no citations.
  if (/[\\!]$/.test(lead) || (inner === '' && /^\s*(?:[-*+]|\d+[.)])\s+$/.test(lead))) return undefined;
  const footnote = /^\^([^\s\]]*)$/.exec(inner);
  if (footnote) return context(['footnote'], '^', footnote[1]!, /^[^\s[\]]*/, { after, offset, startsEntry: lead.trim() === '' });
  if (inner === '') return context(['numeric', 'footnote', 'pandoc', 'link'], '', '', /^\d*/, { after, offset });
  const numbers = /^(?:\d+\s*[,;–—-]\s*)*(\d*)$/.exec(inner);
  if (numbers) return context(['numeric'], '', numbers[1]!, /^\d*/, { after, offset, cited: inner.slice(0, inner.length - numbers[1]!.length).match(/\d+/g) ?? [] });
  const key = /(?:^|[\s;-])@([^\s;,\]]*)$/.exec(inner);
  return key ? context(['pandoc'], '@', key[1]!, keyChars, { after, offset, cited: [...inner.matchAll(/@([^\s;,\]]+)(?=[\s;,])/g)].map(match => match[1]!) }) : undefined;
}

/** `@key` in prose, unless it is an address. */
function bareKey(before: string, after: string, offset: number): CompletionContext | undefined {
  const key = /(?:^|[\s(])@([^\s;,()[\]]*)$/.exec(before)?.[1];
  return key === undefined ? undefined : { ...context(['pandoc'], '@', key, keyChars, { after, offset }), bracketed: false };
}

interface Around {
  readonly after: string;
  readonly offset: number;
  readonly cited?: readonly string[];
  readonly startsEntry?: boolean;
}

function context(styles: readonly CitationStyle[], written: CompletionContext['written'], partial: string, word: RegExp, { after, offset, cited = [], startsEntry = false }: Around): CompletionContext {
  const rest = word.exec(after)?.[0].length ?? 0;
  const closed = /^[^[\]]*\]/.test(after.slice(rest));
  return { styles, written, replace: { start: offset - partial.length, end: offset + rest }, bracketed: true, closed, cited, startsEntry };
}
