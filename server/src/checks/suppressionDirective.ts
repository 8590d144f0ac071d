import type { Article, Comment } from '../article/model.ts';
import { suggestion } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';

export const verbs = ['ignore', 'disable', 'enable', 'disable-file', 'review-after'] as const;
export type Verb = (typeof verbs)[number];

/** A check named in a directive, with the place of its id. */
export interface NamedCheck {
  readonly id: string;
  readonly span: Span;
}

/** A `<!-- source-backed: … -->` comment (contract, section 3). */
export interface Directive {
  readonly comment: Comment;
  readonly verb: Verb;
  /** Checks it speaks of; empty for all of them. */
  readonly checks: readonly NamedCheck[];
  /** What stands in brackets. */
  readonly reason: string | undefined;
  /** First day of the date a `review-after` names, as `YYYY-MM-DD`. */
  readonly from: string | undefined;
}

/** A comment addressed to us that cannot be understood. */
export interface Misdirective {
  readonly comment: Comment;
  readonly span: Span;
  readonly message: string;
}

export interface Directives {
  readonly directives: readonly Directive[];
  readonly mistakes: readonly Misdirective[];
}

const addressed = /^source-backed\s*:\s*/i;
const unaddressed = new RegExp(`^source-backed\\s+(?:${verbs.join('|')})\\b`, 'i');

/** The article's suppression comments in text order, and the ones that are not understood. */
export function readDirectives(article: Article): Directives {
  const directives: Directive[] = [];
  const mistakes: Misdirective[] = [];
  for (const comment of article.comments) {
    const read = readComment(article.text, comment);
    if (read === undefined) continue;
    if ('verb' in read) directives.push(read);
    else mistakes.push(read);
  }
  return { directives, mistakes };
}

function readComment(text: string, comment: Comment): Directive | Misdirective | undefined {
  const prefix = addressed.exec(comment.text)?.[0];
  if (prefix === undefined) {
    return unaddressed.test(comment.text)
      ? { comment, span: comment.span, message: 'A colon is missing: write "source-backed: …".' }
      : undefined;
  }
  const start = text.indexOf(comment.text, comment.span.start) + prefix.length;
  return readOrder(comment, comment.text.slice(prefix.length), start);
}

/** Reads `verb names (reason)`; `start` is where it stands in the article. */
function readOrder(comment: Comment, order: string, start: number): Directive | Misdirective {
  const [, written = '', named = '', reason] = /^([^\s(]*)([^(]*)(?:\(([\s\S]*)\))?/.exec(order)!;
  const verb = verbs.find(known => known === written.toLowerCase());
  const wordSpan = { start, end: start + written.length };
  if (verb === undefined) {
    const message = written === '' ? `Nothing is asked here: write one of ${verbs.join(', ')}.` : `Unknown order "${written}"${suggestion(written, verbs)}`;
    return { comment, span: written === '' ? comment.span : wordSpan, message };
  }
  const names = readNames(named, wordSpan.end);
  const directive = { comment, verb, checks: names, reason: reason?.trim(), from: undefined };
  return verb === 'review-after' ? readReviewAfter(directive, names) : directive;
}

function readNames(list: string, start: number): readonly NamedCheck[] {
  return [...list.matchAll(/[^\s,]+/g)].map(name => ({
    id: name[0],
    span: { start: start + name.index, end: start + name.index + name[0].length },
  }));
}

function readReviewAfter(directive: Directive, names: readonly NamedCheck[]): Directive | Misdirective {
  const from = names.length === 1 ? firstDay(names[0]!.id) : undefined;
  if (from !== undefined) return { ...directive, checks: [], from };
  const span = names[0]?.span ?? directive.comment.span;
  return { comment: directive.comment, span, message: 'A date is needed here: write "review-after" and YYYY-MM-DD, YYYY-MM or YYYY.' };
}

/** The first day of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as `YYYY-MM-DD`; undefined where there is no such date. */
function firstDay(written: string): string | undefined {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(written) ?? [];
  if (year === undefined) return undefined;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const iso = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
  return iso === `${year}-${month}-${day}` ? iso : undefined;
}

/** Whether a directive speaks of a check. */
export const names = (directive: Directive, check: string): boolean =>
  directive.checks.length === 0 || directive.checks.some(({ id }) => id === check);
