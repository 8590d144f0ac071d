import type { Span } from '../text/span.ts';
import type { BlockComment } from './block.ts';

const commentPattern = /<!--([\s\S]*?)-->/g;

/** The HTML comments within a span of the text. */
export function readComments(text: string, within: Span): readonly BlockComment[] {
  const html = text.slice(within.start, within.end);
  if (!html.includes('<!--')) return [];
  return [...html.matchAll(commentPattern)].map(match => {
    const span = { start: within.start + match.index, end: within.start + match.index + match[0].length };
    return { span, text: match[1]!.trim(), alone: standsAlone(text, span) };
  });
}

/** Whether a comment's lines hold nothing else (other comments aside, and the marks of a quote or list). */
function standsAlone(text: string, span: Span): boolean {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const lineEnd = text.indexOf('\n', span.end);
  const around = text.slice(lineStart, span.start) + text.slice(span.end, lineEnd < 0 ? undefined : lineEnd);
  return /^[\s>]*$/.test(around.replace(commentPattern, ''));
}
